import assert from "node:assert/strict";
import { join } from "node:path";
import { explainNumber } from "../../../src/core/numbers/explain/index.ts";
import { numbersReport } from "../../../src/core/numbers/report.ts";
import type { Snapshot } from "../../../src/core/project/snapshot.ts";
import { AS_OF, EXAMPLE, openFiles, REPOSITORY, readFolder } from "../../support/strategy.ts";

type Numbers = ReadonlyMap<string, unknown>;

/** What tells which thing an item of a list is: a name, and so nothing to explain. */
const NAMES = ["month", "step", "shift", "objective", "initiative"];
const NO_NUMBERS: ReadonlySet<string> = new Set(["version", "asOf", "why", "kpi", ...NAMES]);

/** All numbers of `koers numbers --format json` by their paths; of the months the first, the last and one between. */
function numbersOf(snapshot: Snapshot, months = true): Numbers {
  const found = new Map<string, unknown>();
  const read = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) {
      found.set(path, value);
      return;
    }
    const items = Object.entries(value).map(([key, item]) => [nameIn(value, key, item), item] as const);
    const shown = path.endsWith(".months") ? (months ? [0, 7, -1] : []).map((at) => items.at(at)) : items;
    for (const item of shown) if (item !== undefined) read(item[1], path === "" ? item[0] : `${path}.${item[0]}`);
  };
  const report = numbersReport(snapshot, AS_OF, "en");
  for (const [key, part] of Object.entries(report)) if (!NO_NUMBERS.has(key)) read(part, key);
  for (const path of Object.keys(report.why as object)) found.set(path, null);
  for (const path of found.keys()) if (NO_NUMBERS.has(path.split(".").at(-1) ?? "")) found.delete(path);
  return found;
}

function nameIn(list: object, key: string, item: unknown): string {
  if (!Array.isArray(list)) return key;
  const record = Object(item) as Readonly<Record<string, string>>;
  return NAMES.flatMap((name) => record[name] ?? [])[0] ?? key;
}

/** A number that is written, by the keys that lead to it. */
interface Written {
  readonly keys: readonly string[];
  readonly value: number | boolean;
}

/** One written number for each kind of place, such as `contactMoments.*.value.customer`. */
function writtenNumbers(things: object): readonly Written[] {
  const kinds = new Map<string, Written>();
  const read = (value: unknown, keys: readonly string[]): void => {
    if (typeof value === "number" || typeof value === "boolean") {
      const [section, , ...rest] = keys;
      const kind = [section, ...rest.filter((key) => !/^\d+$/.test(key))].join(" ");
      if (!kinds.has(kind)) kinds.set(kind, { keys, value });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, item] of Object.entries(value)) read(item, [...keys, key]);
    }
  };
  read(things, []);
  return [...kinds.values()];
}

/** The sections, and the keys of the manifest, that numbers are computed from. */
const COUNTED = [
  ...["channels", "contactMoments", "channelMix", "segments", "shifts", "journeys", "kpis", "objectives"],
  ...["initiatives", "relationshipReturns", "measurements", "valueMatrix", "discountRate"],
];

/** A snapshot with one of its numbers a little different. */
function nudged(snapshot: Snapshot, { keys, value }: Written): Snapshot {
  const nudge = (things: object, [key = "", ...rest]: readonly string[]): object => {
    const own = (things as Readonly<Record<string, unknown>>)[key];
    const other = typeof value === "boolean" ? !value : value * 0.93 + 0.01;
    const changed = rest.length === 0 ? other : nudge(own as object, rest);
    return Array.isArray(things) ? things.with(Number(key), changed) : { ...things, [key]: changed };
  };
  const { strategy, manifest } = snapshot;
  const [part, whole] = (keys[0] as string) in strategy ? ["strategy", strategy] : ["manifest", manifest];
  return Object.create(snapshot, { [part as string]: { value: nudge(whole, keys) } });
}

/** The path of a written number: things of a list by their ids. */
function pathOf(snapshot: Snapshot, keys: readonly string[]): string {
  let at: unknown = { ...snapshot.manifest, ...snapshot.strategy };
  return keys
    .map((key) => {
      at = (at as Readonly<Record<string, unknown>>)[key];
      return /^\d+$/.test(key) ? ((at as { readonly id?: string }).id ?? key) : key;
    })
    .join(".");
}

describe("explanations", () => {
  let example: Snapshot;
  let insurer: Snapshot;

  before(async () => {
    example = (await openFiles(readFolder(EXAMPLE))).snapshot;
    insurer = (await openFiles(readFolder(join(REPOSITORY, "samples/insurer")))).snapshot;
  });

  it("there is one of every number, filled in, with the line of what it rests on", () => {
    for (const [snapshot, months] of [
      [example, true],
      [insurer, false],
    ] as const) {
      for (const path of numbersOf(snapshot, months).keys()) {
        const explanation = explainNumber(snapshot, path, "nl", AS_OF);
        assert.ok(explanation !== null, path);
        const { value, reason, filled, inputs } = explanation;
        assert.ok((value === null) !== (reason === null), path);
        assert.ok(inputs.length > 0, path);
        if (value === null) continue;
        assert.ok(filled.length > 0, `${path} is not filled in`);
        const lines = inputs.filter(({ source }) => source !== null);
        assert.ok(lines.length > 0, `${path} rests on no line`);
      }
    }
  });

  it("what a number changes with is among its inputs", () => {
    const before = numbersOf(example, false);
    const written = writtenNumbers({ ...example.manifest, ...example.strategy });
    const moving = written.filter((one) => {
      if (!COUNTED.includes(one.keys[0] as string)) return false;
      const after = numbersOf(nudged(example, one), false);
      const changed = [...before.keys()].filter(
        (path) => after.has(path) && differs(before.get(path), after.get(path)),
      );
      const input = pathOf(example, one.keys);
      // The two ends of a scale are one input.
      const places = [input, input.replace(/\.\d$/, "")];
      for (const path of changed) {
        const named = explainNumber(example, path, "en", AS_OF)?.inputs.some((each) => places.includes(each.path));
        assert.ok(named, `${path} rests on ${input}`);
      }
      return changed.length > 0;
    });
    assert.ok(moving.length > 30, `${moving.length}`);
  });
});

describe("an explanation", () => {
  it("of a month has the values of that month in the formula", async () => {
    const { snapshot } = await openFiles(readFolder(EXAMPLE));
    const explained = (path: string) => explainNumber(snapshot, path, "en", AS_OF);
    const march = explained("shifts.report-move-online.months.2027-03.handling");
    assert.equal(march?.value, "€3,571.29");
    assert.deepEqual(march?.filled, [
      "2027-03 ramp: 3 × (9/24)² − 2 × (9/24)³ = 0.316406",
      "2027-03 moved: 48,000 ÷ 12 × (1 + 0.00%)^(14/12) × 70.00% × 80.00% × 0.316406 = 708.75",
      "2027-03 handling: 708.75 × (€6.80 − €0.35 − 12.00% × €6.80) − 21.2625 × (€0.35 + 12.00% × €6.80)" +
        " − 2,091.25 × (€7.40 − €6.80) × 0.316406 = €3,571.29",
    ]);
    assert.ok(!march?.inputs.some(({ path }) => path.includes("churn") || path.includes("investment")));
    const cumulative = explained("shifts.report-move-online.months.2027-03.cumulative");
    assert.deepEqual(cumulative?.filled, ["2027-03: −€128,166.78 + −€54.27 = −€128,221.05"]);
    // As the place in the list says it, for who reads the JSON.
    assert.equal(explained("shifts.report-move-online.months.14.cumulative")?.value, cumulative?.value);
    assert.equal(explained("plan.0.actual")?.value, "67.79%");
  });

  it("of the whole tells every reason why it is not known, and today is known whatever a shift lacks", async () => {
    const { snapshot } = await openFiles(
      "koers: 1\nperiod: { start: 2026, end: 2026 }\n" +
        "channels: { a: { kind: self-service }, b: { kind: assisted, costPerContact: 1 } }\n" +
        "contactMoments: { m: { volume: 1200 } }\nchannelMix: { m: { now: { a: 40%, b: 60% } } }\n" +
        "shifts:\n  x: { moment: m, from: a, to: b, share: 10%, start: 2026-01, end: 2026-01 }\n" +
        "  y: { moment: m, from: b, to: none, start: 2026-01 }\n",
    );
    const explained = (path: string) => explainNumber(snapshot, path, "en", AS_OF);
    const reason = "channels.a.costPerContact is missing; shifts.y.share is missing; shifts.y.end is missing";
    for (const path of ["total.expected", "total.npv", "total.low.months.2026-03.net"]) {
      assert.equal(explained(path)?.reason, reason, path);
    }
    assert.equal(explained("moments.m.parts.now.self")?.value, "40.00%");
    assert.equal(explained("moments.m.parts.target")?.reason, "share of the shift y is missing");
  });
});

function differs(one: unknown, other: unknown): boolean {
  if (typeof one !== "number" || typeof other !== "number") return one !== other;
  return Math.abs(one - other) > 1e-9 * Math.max(1, Math.abs(one));
}
