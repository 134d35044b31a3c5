import assert from "node:assert/strict";
import type { StrategyService } from "../../../src/core/service.ts";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";

/** The numbers that the specification works out by hand for the example (domain: section 3). */
describe("the worked numbers of the example", () => {
  let service: StrategyService;
  let report: any;

  before(async () => {
    service = await openFiles(readFolder(EXAMPLE));
    report = JSON.parse(JSON.stringify(service.numbers({ language: "en", asOf: AS_OF })));
  });

  const near = (actual: unknown, wanted: number, within = 0.005): void => {
    assert.equal(typeof actual, "number");
    assert.ok(Math.abs((actual as number) - wanted) <= within, `${actual} is not ${wanted}`);
  };

  it("mix of report-move", () => {
    near(report.moments["report-move"].target.phone, 0.2072, 0.00005);
    near(report.moments["report-move"].target.website, 0.7428, 0.00005);
  });

  it("contacts that remain of bill-unclear", () => {
    near(report.moments["bill-unclear"].remaining, 0.52, 1e-9);
    near(report.moments["bill-unclear"].target.phone, 0.615, 0.0005);
    near(report.moments["bill-unclear"].contacts.target.phone, 9600, 1e-6);
  });

  it("report-move-online by year", () => {
    const { years } = report.shifts["report-move-online"].expected;
    for (const [year, handling, retention, net] of [
      ["2026", 4515.16, -2755.37, -127240.21],
      ["2027", 74088.45, -42616.36, 13472.09],
      ["2028", 143056.58, -78908.49, 46148.09],
    ] as const) {
      near(years[year].handling, handling);
      near(years[year].retention, retention);
      near(years[year].net, net);
    }
  });

  it("report-move-online as a whole", () => {
    const { expected, low, high } = report.shifts["report-move-online"];
    near(expected.cumulative, -67620.03);
    near(expected.npv, -71384.74);
    near(expected.runRate, 3987.96);
    assert.equal(expected.paybackMonths, null);
    assert.equal(expected.paybackBeyond, 47);
    near(low.cumulative, -193412.63);
    near(high.cumulative, 75540.32);
    assert.equal(high.paybackMonths, 24);
    const before = Object.values(expected.years).reduce(
      (sum: number, year) => sum + (year as { netBeforeRelationship: number }).netBeforeRelationship,
      0,
    );
    near(before, 56660.19);
  });

  it("the difference in churn is noise", () => {
    const { churnDifference, expected } = report.shifts["report-move-online"];
    near(expected.breakEvenChurnDifference, 0.0023, 0.00005);
    near(churnDifference.value, 0.005, 1e-9);
    near(churnDifference.high - churnDifference.value, 0.017, 0.0005);
    assert.equal(churnDifference.significant, false);
  });

  it("the other shifts", () => {
    near(report.shifts["bill-explained-online"].expected.npv, 195412.2);
    assert.equal(report.shifts["bill-explained-online"].expected.paybackMonths, 17);
    near(report.shifts["clear-letters"].expected.cumulative, 257804.48);
    assert.equal(report.shifts["clear-letters"].expected.paybackMonths, 6);
  });

  it("the three parts of the strategy", () => {
    const { parts, personalShare, digitalShare } = report.strategy;
    near(parts.now.self, 0.2581, 0.00005);
    near(parts.target.self, 0.5906, 0.00005);
    near(personalShare.now, 0.7419, 0.00005);
    near(personalShare.target, 0.4094, 0.00005);
    near(digitalShare.now, 0.3694, 0.00005);
    near(digitalShare.target, 0.7113, 0.00005);
  });

  it("digital share of the phase leave", () => {
    near(report.journeys["customer-life"].phases.leave.digitalShare, 0.225, 1e-12);
  });

  it("plan against actual, from YAML and CSV", () => {
    const plan = Object.fromEntries(
      report.plan.map((one: { shift?: string; objective?: string }) => [one.shift ?? one.objective, one]),
    );
    assert.equal(plan["report-move-online"].period, "2026-09");
    assert.equal(plan["report-move-online"].status, "on-track");
    // r = 3·(3/24)² − 2·(3/24)³ = 0.04296875; moved = 4000·0.7·0.8·r = 96.25
    const moved = 4000 * 0.56 * 0.04296875;
    const all = 4000 + moved * 0.03 + moved * 1.03 * 0.12;
    near(plan["report-move-online"].planned, (2800 - moved + moved * 1.03 * 0.12) / all, 1e-9);
    near(plan["report-move-online"].actual, 2725 / 4020, 1e-12);
    assert.equal(plan["clear-letters"].period, null);
    assert.match(report.why["plan.clear-letters"], /Onduidelijke brief/);
    assert.equal(plan["effortless-moving"].status, "behind");
  });

  it("priorities", () => {
    near(report.moments["bill-question"].priority, 0.5 * (1 - 5.1 / 9), 1e-12);
    assert.equal(report.moments.advice.priority, null);
    assert.deepEqual(
      report.backlog.map((item: { initiative: string }) => item.initiative),
      ["rewrite-letters", "bill-explainer", "online-move-service", "complaint-coaching"],
    );
  });

  it("can all be explained down to a line", () => {
    const options = { language: "en", asOf: AS_OF } as const;
    const paths = service.numberPaths;
    assert.ok(paths.length > 100);
    for (const path of paths) {
      const explanation = service.explain(path, options);
      assert.ok(explanation !== null, path);
      assert.ok((explanation.value === null) !== (explanation.reason === null), path);
    }
    const npv = service.explain("shifts.report-move-online.npv", options);
    const share = npv?.inputs.find((input) => input.path === "shifts.report-move-online.share");
    assert.deepEqual(share?.source, { file: "shifts.yaml", line: 6, column: 12 });
    assert.equal(npv?.value, "−€71,384.74");
  });
});
