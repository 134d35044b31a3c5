import assert from "node:assert/strict";
import type { BusinessCasePicture, ExplainedFigure } from "../../../src/core/pictures/types/business-case.ts";
import type { StrategyService } from "../../../src/core/service.ts";
import { editOf, onStep, settledKeys, triedValues } from "../../../src/webview/views/business-case/values.ts";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";

const options = { language: "nl", asOf: AS_OF } as const;

function caseOf(service: StrategyService, id: string | null): BusinessCasePicture {
  return service.picture("business-case", id, options) ?? assert.fail(`no case of ${id}`);
}

function near(actual: number | null | undefined, expected: number, within = 0.005): void {
  assert.ok(typeof actual === "number" && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);
}

describe("the business case", () => {
  let service: StrategyService;
  before(async () => {
    service = await openFiles(readFolder(EXAMPLE));
  });

  it("has the worked numbers of a shift, year by year and in all", () => {
    const { cases, churn } = caseOf(service, "report-move-online");
    const { expected, low, high } = cases;
    const years = expected?.years ?? [];
    for (const [index, [handling, retention, net]] of [
      [4_515.16, -2_755.37, -127_240.21],
      [74_088.45, -42_616.36, 13_472.09],
      [143_056.58, -78_908.49, 46_148.09],
    ].entries()) {
      near(years[index]?.handling, handling as number);
      near(years[index]?.retention, retention as number);
      near(years[index]?.net, net as number);
    }
    near(expected?.total.net, -67_620.03);
    near(expected?.months.at(-1)?.cumulative, -67_620.03);
    near(expected?.total.netBeforeRelationship, 56_660.19);
    near(expected?.npv, -71_384.74);
    near(expected?.runRate, 3_987.96);
    assert.equal(expected?.payback, null);
    assert.equal(expected?.paybackBeyond, 47);
    assert.equal(expected?.paybackWhy, "het verdient zich niet terug binnen de periode");
    near(low?.total.net, -193_412.63);
    near(high?.total.net, 75_540.32);
    assert.deepEqual([high?.payback, high?.paybackMonth], [24, "2028-06"]);
    near(expected?.breakEven, 0.0023, 0.00005);
    near(churn?.measured?.value, 0.005, 1e-9);
    near((churn?.measured?.high ?? 0) - 0.005, 0.0167, 0.0001);
    assert.equal(churn?.measured?.significant, false);
    assert.deepEqual([churn?.used.low, churn?.used.high], [0.01, 0]);
  });

  it("has those of the other shifts", () => {
    const bill = caseOf(service, "bill-explained-online").cases.expected;
    near(bill?.npv, 195_412.2);
    assert.equal(bill?.payback, 17);
    const letters = caseOf(service, "clear-letters").cases.expected;
    near(letters?.total.net, 257_804.48);
    assert.equal(letters?.payback, 6);
  });

  it("adds shifts up, for an initiative and for the whole strategy, and names each", () => {
    const shift = caseOf(service, "report-move-online").cases.expected;
    const initiative = caseOf(service, "initiatives/online-move-service");
    assert.equal(initiative.name, "Verhuisservice in Mijn Waterland");
    assert.deepEqual(initiative.cases.expected?.total, shift?.total);
    const whole = caseOf(service, null);
    const nets = whole.shifts.map(({ net }) => net.expected ?? 0);
    near(
      whole.cases.expected?.total.net,
      nets.reduce((sum, net) => sum + net, 0),
    );
    assert.deepEqual(
      whole.shifts.map(({ noise }) => noise),
      [true, true, false],
    );
    assert.deepEqual(whole.whatIf, []);
    assert.equal(service.picture("business-case", "nothing", options), null);
    assert.equal(service.picture("business-case", "initiatives/nothing", options), null);
  });

  it("offers shifts and initiatives, each by a name that people know", () => {
    const names = service.choices("business-case").map(({ id, name }) => `${id}: ${name}`);
    assert.ok(names.includes("report-move-online: Verhuizing doorgeven: Telefoon → Mijn Waterland"), names.join("\n"));
    assert.ok(names.includes("initiatives/bill-explainer: Rekening uitgelegd"), names.join("\n"));
  });

  it("says why there is no case of an initiative that no shift names", () => {
    const { cases, why } = caseOf(service, "initiatives/complaint-coaching");
    assert.equal(cases.expected, null);
    assert.equal(why, "geen verschuiving noemt dit initiatief");
  });

  it("says what it leaves out, and never shows 0 for it", async () => {
    const small = await openFiles(
      "koers: 1\nperiod: { start: 2026, end: 2027 }\ndiscountRate: 5%\n" +
        "channels: { a: { costPerContact: 5 }, b: { costPerContact: 1 } }\n" +
        "contactMoments: { m: { volume: 1200 } }\nchannelMix: { m: { now: { a: 100% } } }\n" +
        "shifts:\n  x: { moment: m, from: a, to: b }\n" +
        "  y: { moment: m, from: a, to: b, share: 50%, start: 2026-01, end: 2026-01, investment: 100 }\n",
    );
    const unknown = caseOf(small, "y");
    assert.equal(unknown.cases.expected?.total.retention, null);
    assert.match(unknown.cases.expected?.retentionWhy ?? "", /vertrek/);
    assert.deepEqual([unknown.churn?.used.expected, unknown.churn?.measured], [null, null]);
    assert.equal(unknown.whatIf.find(({ key }) => key === "churnDifference")?.value, null);
    // Without a lifetime value there is nothing to move it from.
    assert.equal(
      unknown.whatIf.some(({ key }) => key === "lifetimeValue"),
      false,
    );
    const none = caseOf(small, "x");
    assert.equal(none.cases.expected, null);
    assert.equal(none.why, "shifts.x.share ontbreekt; shifts.x.start ontbreekt; shifts.x.end ontbreekt");
  });

  it("explains every figure, with the way to what it rests on", () => {
    const { explained, parts } = caseOf(service, "report-move-online");
    const { figures, years, inputs } = explained.expected;
    for (const [key, { title, value, reason, formula }] of Object.entries(figures)) {
      assert.ok(title !== "" && formula !== "" && (value !== null || reason !== null), key);
    }
    assert.match(figures.net.filled.join("\n"), /2027: afhandelen .*74\.088,45/);
    const restsOn = (figure: ExplainedFigure | undefined): string[] =>
      (figure?.inputs ?? []).map(({ at, value }) => `${inputs[at]?.source?.path} ${value}`);
    assert.ok(restsOn(figures.net).includes("shifts.report-move-online.leakage 12,00%"));
    assert.ok(!restsOn(figures.investment).some((input) => input.includes("leakage")));
    // Of a year: the contacts that moved in it, and only what the amount rests on.
    const handling = years["2027"]?.handling;
    assert.equal(handling?.value, "€\u00a074.088,45");
    assert.match(
      handling?.filled[0] ?? "",
      /^2027 verplaatst: 14\.[\d,]+ contacten; opgelost [\d.,]+; aanzuigende werking [\d,]+$/,
    );
    assert.ok(restsOn(handling).includes("contactMoments.report-move.volume 48.000"));
    assert.ok(!restsOn(handling).some((input) => input.includes("churn")));
    const low = explained.low.inputs.find(({ label }) => label === "terugval");
    assert.equal(low?.source?.path, "shifts.report-move-online.scenarios.low.leakage");
    assert.equal(parts.investment.source.path, "shifts.report-move-online.investment");
    // Of the whole strategy each shift is an input, with what it adds.
    const all = caseOf(service, null).explained.expected;
    const added = all.years["2027"]?.net.inputs.map(({ at, value }) => `${all.inputs[at]?.source?.path}: ${value}`);
    assert.ok(added?.includes("shifts.report-move-online: €\u00a013.472,09"), added?.join("\n"));
    assert.ok(all.years["2027"]?.net.filled.every((line) => line.startsWith("2027")));
    // Churn was measured elsewhere: a click leads to the shift.
    assert.equal(parts.retention.source.path, "shifts.report-move-online");
  });
});

describe("what can be tried in a business case", () => {
  let picture: BusinessCasePicture;
  before(async () => {
    picture = caseOf(await openFiles(readFolder(EXAMPLE)), "report-move-online");
  });

  it("begins at what the case reckons with, with its scenarios and a range that holds them", () => {
    assert.deepEqual(
      picture.whatIf.map(({ key, value, low, high }) => [key, value && Number(value.toFixed(4)), low, high]),
      [
        ["share", 0.8, 0.6, 0.85],
        ["leakage", 0.12, 0.2, 0.11],
        ["inducedDemand", 0.03, null, null],
        ["remainingCost", 7.4, null, null],
        ["churnDifference", 0.005, 0.01, 0],
        ["lifetimeValue", 681.6, null, null],
        ["investment", 120_000, null, null],
        ["runningCost", 18_000, null, null],
        ["start", 6, null, null],
      ],
    );
    for (const { key, value, low, high, min, max, step } of picture.whatIf) {
      for (const each of [value, low, high]) assert.ok(each === null || (each >= min && each <= max), key);
      assert.ok(step > 0 && (max - min) / step >= 20, key);
    }
  });

  it("is only what differs from the file, and is let go of once the file has it", () => {
    const own = { "what-if.share": 0.7, "what-if.leakage": 0.12, "what-if.start": 8, case: "low" };
    const tried = triedValues(picture, own);
    assert.deepEqual(tried, { share: 0.7, start: 8 });
    assert.deepEqual(settledKeys(picture, own), ["what-if.leakage"]);
    assert.deepEqual(editOf(picture, tried, null), {
      kind: "change-shift",
      shift: "report-move-online",
      scenario: null,
      values: { share: 0.7, later: 2 },
    });
    assert.equal(editOf(picture, {}, null), null);
  });

  it("keeps to the steps and the range of its slider", () => {
    const churn = picture.whatIf.find(({ key }) => key === "churnDifference") ?? assert.fail();
    assert.equal(onStep(churn, 0.00212), 0.002);
    assert.equal(onStep(churn, 5), churn.max);
    assert.equal(onStep(churn, -5), churn.min);
  });
});
