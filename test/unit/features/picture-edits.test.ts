import assert from "node:assert/strict";
import type { PictureEdit } from "../../../src/core/pictures/types/edit.ts";
import type { StrategyService } from "../../../src/core/service.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { AS_OF, EXAMPLE, type Files, openFiles, readFolder } from "../../support/strategy.ts";

const example = readFolder(EXAMPLE);
const options = { language: "en", asOf: AS_OF } as const;

/** The files with the edit made, as the host would. */
function made(service: StrategyService, files: Files, edit: PictureEdit): Files {
  const outcome = service.editsOf(edit);
  assert.ok(outcome.ok, outcome.ok ? "" : outcome.reason.en);
  const changed = { ...files };
  for (const path of new Set(outcome.edits.map(({ file }) => file))) {
    const own = outcome.edits.filter(({ file }) => file === path);
    changed[path] = applyEdits(String(files[path]), own);
  }
  return changed;
}

describe("moving a moment in the value matrix", () => {
  const edit = { kind: "move-moment", moment: "advice", customer: 7, organisation: 2.5 } as const;

  it("changes its two numbers and nothing else", async () => {
    const changed = made(await openFiles(example), example, edit);
    const expected = String(example["channels.yaml"]).replace(
      "advice: { name: Advies over verduurzamen, question: Wat is voor mijn huis verstandig?, value: { customer: 9, organisation: 9 }",
      "advice: { name: Advies over verduurzamen, question: Wat is voor mijn huis verstandig?, value: { customer: 7, organisation: 2.5 }",
    );
    assert.notEqual(expected, example["channels.yaml"]);
    assert.deepEqual(changed, { ...example, "channels.yaml": expected });
  });

  it("keeps comments, and leaves a number alone that stays the same", async () => {
    const files = {
      "koers.yaml": [
        "koers: 1",
        "contactMoments:",
        "  a:",
        "    value:",
        "      customer: 3 # from the panel",
        "      organisation: 8",
        "",
      ].join("\r\n"),
    };
    const move = { kind: "move-moment", moment: "a", customer: 4, organisation: 8 } as const;
    const changed = made(await openFiles(files), files, move);
    assert.equal(changed["koers.yaml"], files["koers.yaml"].replace("customer: 3 #", "customer: 4 #"));
  });

  it("is refused where there is no value to move", async () => {
    const service = await openFiles("koers: 1\ncontactMoments:\n  a: { value: { customer: 3 } }\n");
    const outcome = service.editsOf({ kind: "move-moment", moment: "a", customer: 4, organisation: 4 });
    assert.ok(!outcome.ok && /write both/.test(outcome.reason.en));
    assert.equal(service.editsOf({ ...edit, moment: "nobody" }).ok, false);
  });

  it("is tried without a change, and says what it would bring about", async () => {
    const service = await openFiles(example);
    const before = service.snapshot;
    const outcome = service.editsOf(edit);
    assert.ok(outcome.ok);
    const target = { view: "value-matrix", id: null } as const;
    const { picture, consequences } = service.trial(outcome.edits, target, options);
    assert.equal(service.snapshot, before);
    assert.ok(picture?.kind === "value-matrix");
    assert.equal(picture.moments.find(({ id }) => id === "advice")?.quadrant, "self-service");
    const texts = consequences.map(({ sign, text }) => `${sign} ${text}`);
    assert.ok(texts.includes("neutral Advies over verduurzamen: encourage → self-service"), texts.join("\n"));
    assert.ok(
      texts.some((text) => text.startsWith("worse ") && text.includes("encourage")),
      texts.join("\n"),
    );
    // What is tried is what would stand there.
    const then = await openFiles(made(service, example, edit));
    assert.deepEqual(then.picture("value-matrix", null, options)?.moments, picture.moments);
  });
});

describe("moving a boundary in the channel mix", () => {
  const edit = {
    kind: "set-shares",
    moment: "report-move",
    segment: null,
    when: "now",
    shares: { phone: 0.685, website: 0.265 },
  } as const;

  it("changes the two shares and nothing else", async () => {
    const changed = made(await openFiles(example), example, edit);
    const expected = String(example["channels.yaml"]).replace(
      "now: { phone: 70%, chat: 5%, website: 25% }",
      "now: { phone: 68.5%, chat: 5%, website: 26.5% }",
    );
    assert.deepEqual(changed, { ...example, "channels.yaml": expected });
  });

  it("changes those of a segment, and refuses one that is not written", async () => {
    const service = await openFiles(example);
    const own = { ...edit, segment: "business", shares: { phone: 0.8, website: 0.2 } };
    assert.match(
      String(made(service, example, own)["channels.yaml"]),
      /volumeShare: 10%, now: \{ phone: 80%, website: 20% \}/,
    );
    assert.equal(service.editsOf({ ...own, when: "target" }).ok, false);
  });
});

describe("changing a shift", () => {
  const edit = { kind: "change-shift", shift: "report-move-online", scenario: null } as const;
  const file = String(example["shifts.yaml"]);

  it("changes exactly the numbers that are other, as they were written", async () => {
    const service = await openFiles(example);
    const values = { share: 0.75, leakage: 0.12, remainingCost: 7.5, investment: 110_000, later: 3 };
    const expected = file
      .replace("share: 80% ", "share: 75% ")
      .replace("remainingCost: 7.40", "remainingCost: 7.50")
      .replace("investment: 120000 ", "investment: 110000 ")
      .replace("start: 2026-07", "start: 2026-10")
      .replace("end: 2028-06 ", "end: 2028-09 ");
    const changed = made(service, example, { ...edit, values });
    assert.deepEqual(changed, { ...example, "shifts.yaml": expected });
  });

  it("adds what is not there yet behind the last key, in the style of the shift", async () => {
    const service = await openFiles(example);
    const changed = made(service, example, { ...edit, values: { churnDifference: 0.002, lifetimeValue: 681.6 } });
    assert.equal(
      changed["shifts.yaml"],
      file.replace(
        "evidence: { source: web-analytics, date: 2026-03, confidence: estimated }\n",
        "evidence: { source: web-analytics, date: 2026-03, confidence: estimated }\n" +
          "    churnDifference: 0.2%\n    lifetimeValue: 681.60\n",
      ),
    );
    const flow = { "koers.yaml": "koers: 1\nshifts:\n  x: { moment: m, from: a, to: b, share: 50% } # ours\n" };
    const own = { kind: "change-shift", shift: "x", scenario: null, values: { leakage: 0.125 } } as const;
    assert.match(
      String(made(await openFiles(flow), flow, own)["koers.yaml"]),
      /x: \{ moment: m, from: a, to: b, share: 50%, leakage: 12\.5% \} # ours/,
    );
  });

  it("writes into a scenario, and begins it where there is none", async () => {
    const service = await openFiles(example);
    const values = { share: 0.9, inducedDemand: 0.01 };
    const high = made(service, example, { ...edit, scenario: "high", values });
    assert.equal(
      high["shifts.yaml"],
      file.replace(
        "high: { share: 85%, leakage: 11%, churnDifference: 0% }",
        "high: { share: 90%, leakage: 11%, churnDifference: 0%, inducedDemand: 1% }",
      ),
    );
    const letters = { ...edit, shift: "clear-letters", scenario: "low", values: { share: 0.4 } } as const;
    assert.match(
      String(made(service, example, letters)["shifts.yaml"]),
      /stopWhen: \{ kpi: satisfaction, below: 6\.0, for: 8w \}\n.*\n {4}scenarios: \{ low: \{ share: 40% \} \}\n/,
    );
  });

  it("keeps the kind of date where that can say it", async () => {
    const dated = async (start: string, end: string, later: number): Promise<unknown> => {
      const files = { "koers.yaml": `koers: 1\nshifts:\n  x:\n    start: ${start}\n    end: ${end}\n` };
      const own = { kind: "change-shift", shift: "x", scenario: null, values: { later } } as const;
      return String(made(await openFiles(files), files, own)["koers.yaml"]).match(/(?<=: )20.*/g);
    };
    assert.deepEqual(await dated("2026-Q3", "2027-Q4", 3), ["2026-Q4", "2028-Q1"]);
    assert.deepEqual(await dated("2026-Q3", "2027-Q4", 1), ["2026-08", "2028-01"]);
    assert.deepEqual(await dated("2026", "2027", 12), ["2027", "2028"]);
    assert.deepEqual(await dated("2026-01-01", "2026-06-30", 2), ["2026-03-01", "2026-08-31"]);
    assert.deepEqual(await dated("2026-03", "2026-12", -2), ["2026-01", "2026-10"]);
  });

  it("tries what the picture would say, as the files would with it applied", async () => {
    const service = await openFiles(example);
    const outcome = service.editsOf({ ...edit, values: { churnDifference: 0.002 } });
    assert.ok(outcome.ok);
    const target = { view: "business-case", id: "report-move-online" } as const;
    const { picture, consequences } = service.trial(outcome.edits, target, options);
    assert.ok(picture?.kind === "business-case");
    assert.equal(Math.round(picture.cases.expected?.total.net ?? 0), 6_948);
    assert.equal(Math.round(picture.cases.expected?.npv ?? 0), -5_458);
    assert.equal(picture.cases.expected?.payback, 30);
    assert.ok(consequences.some(({ sign, text }) => sign === "better" && /€/.test(text)));
    assert.equal(service.editsOf({ ...edit, shift: "nothing", values: { share: 0.1 } }).ok, false);
  });

  it("refuses to move a start that is not written", async () => {
    const files = { "koers.yaml": "koers: 1\nshifts:\n  x: { share: 50%, end: 2027 }\n" };
    const own = { kind: "change-shift", shift: "x", scenario: null, values: { later: 2 } } as const;
    const outcome = (await openFiles(files)).editsOf(own);
    assert.ok(!outcome.ok && /no start and end/.test(outcome.reason.en));
  });
});

describe("dragging the emotion of a step", () => {
  const edit = { kind: "set-emotion", journey: "customer-life", step: "yearly-bill", emotion: -0.5 } as const;

  it("changes its number and nothing else", async () => {
    const changed = made(await openFiles(example), example, edit);
    const expected = String(example["journeys.yaml"]).replace(/(id: yearly-bill.*emotion: )-2,/, "$1-0.5,");
    assert.notEqual(expected, example["journeys.yaml"]);
    assert.deepEqual(changed, { ...example, "journeys.yaml": expected });
  });

  it("adds the key in the style of the step where there is none", async () => {
    const head = "koers: 1\njourneys:\n  j:\n    phases:\n      - id: p\n        steps:\n";
    const files = {
      "koers.yaml": `${head}          - id: a # the first\n            name: Eerste\n          - { id: b, name: Tweede }\n`,
    };
    const set = (step: string): PictureEdit => ({ ...edit, journey: "j", step });
    const service = await openFiles(files);
    assert.equal(
      made(service, files, set("a"))["koers.yaml"],
      files["koers.yaml"].replace("name: Eerste\n", "name: Eerste\n            emotion: -0.5\n"),
    );
    assert.equal(
      made(service, files, set("b"))["koers.yaml"],
      files["koers.yaml"].replace("name: Tweede }", "name: Tweede, emotion: -0.5 }"),
    );
    assert.equal(service.editsOf(set("nobody")).ok, false);
    assert.equal(service.editsOf({ ...edit, journey: "nobody" }).ok, false);
  });
});
