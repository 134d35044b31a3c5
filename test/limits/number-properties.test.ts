import assert from "node:assert/strict";
import fc from "fast-check";
import { parseDocument, stringify } from "yaml";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../support/strategy.ts";

type Tree = Record<string, unknown>;

/** The example as one tree, to change and write out again. */
function exampleTree(): Tree {
  const tree: Tree = {};
  for (const [path, text] of Object.entries(readFolder(EXAMPLE))) {
    if (path.endsWith(".yaml")) Object.assign(tree, parseDocument(text).toJS());
  }
  return tree;
}

async function numbers(files: Record<string, string>): Promise<any> {
  const service = await openFiles({ ...files, "data/2026.csv": readFolder(EXAMPLE)["data/2026.csv"] as string });
  return JSON.parse(JSON.stringify(service.numbers({ language: "en", asOf: AS_OF })));
}

/** Sums of floating-point numbers may differ in their last digits when their order does. */
function assertSame(actual: unknown, wanted: unknown, path = ""): void {
  if (typeof actual === "number" && typeof wanted === "number") {
    assert.ok(Math.abs(actual - wanted) <= 1e-6 * Math.max(1, Math.abs(wanted)), `${path}: ${actual} ≠ ${wanted}`);
  } else if (actual !== null && typeof actual === "object" && wanted !== null && typeof wanted === "object") {
    assert.deepEqual(Object.keys(actual).sort(), Object.keys(wanted).sort(), path);
    for (const key of Object.keys(actual)) assertSame((actual as Tree)[key], (wanted as Tree)[key], `${path}.${key}`);
  } else {
    assert.equal(actual, wanted, path);
  }
}

const manifestKeys = [
  "koers",
  "name",
  "organisation",
  "language",
  "currency",
  "period",
  "valueMatrix",
  "discountRate",
  "endorsedBy",
  "measurementFiles",
  "rules",
];

describe("properties of the numbers", () => {
  const tree = exampleTree();
  const sections = Object.keys(tree).filter((key) => !manifestKeys.includes(key));
  const manifest = Object.fromEntries(manifestKeys.map((key) => [key, tree[key]]));

  it("parts and shares sum to one", async () => {
    const report = await numbers({ "koers.yaml": stringify(tree) });
    for (const moment of Object.values<any>(report.moments)) {
      for (const when of ["now", "target"]) {
        const { self, assistedDigital, assistedPersonal } = moment.parts[when];
        assert.ok(Math.abs(self + assistedDigital + assistedPersonal - 1) < 1e-9);
      }
      const target = Object.values<number>(moment.target).reduce((sum, share) => sum + share, 0);
      assert.ok(Math.abs(target - 1) < 1e-9);
    }
  });

  it("splitting over files in any way and order changes nothing", async () => {
    const whole = await numbers({ "koers.yaml": stringify(tree) });
    const anyOrder = fc.shuffledSubarray(sections, { minLength: sections.length });
    await fc.assert(
      fc.asyncProperty(
        anyOrder,
        fc.array(fc.nat(3), { minLength: sections.length, maxLength: sections.length }),
        async (order, homes) => {
          const files: Record<string, Tree> = { "koers.yaml": { ...manifest } };
          for (const [index, section] of order.entries()) {
            const path = ["koers.yaml", "a.yaml", "m/b.yaml", "z.yml"][homes[index] as number] as string;
            files[path] = { ...files[path], [section]: tree[section] };
          }
          const texts = Object.fromEntries(Object.entries(files).map(([path, content]) => [path, stringify(content)]));
          assertSame(await numbers(texts), whole);
        },
      ),
      { numRuns: 15 },
    );
  });

  it("a shift of 0% brings nothing but its running cost and investment", async () => {
    const changed = structuredClone(tree) as any;
    for (const shift of Object.values<any>(changed.shifts)) {
      shift.share = "0%";
      shift.scenarios = undefined;
    }
    const report = await numbers({ "koers.yaml": stringify(changed) });
    for (const shift of Object.values<any>(report.shifts)) {
      for (const year of Object.values<any>(shift.expected.years)) {
        assert.ok(Math.abs(year.net + year.running + year.investment) < 1e-9);
        assert.equal(Math.abs(year.retention ?? 0), 0);
      }
    }
    for (const [id, moment] of Object.entries<any>(report.moments)) {
      for (const [channel, contacts] of Object.entries<number>(moment.contacts.now)) {
        assert.ok(Math.abs((moment.contacts.target[channel] ?? 0) - contacts) < 1e-6, `${id} ${channel}`);
      }
    }
  });

  it("more leakage never raises the handling saving", async () => {
    const saving = async (leakage: number): Promise<number[]> => {
      const changed = structuredClone(tree) as any;
      for (const shift of Object.values<any>(changed.shifts)) {
        shift.leakage = `${leakage}%`;
        shift.scenarios = undefined;
      }
      const report = await numbers({ "koers.yaml": stringify(changed) });
      return Object.values<any>(report.shifts).map((shift) =>
        Object.values<any>(shift.expected.years).reduce((sum, year) => sum + year.handling, 0),
      );
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(100), fc.nat(100), async (a, b) => {
        const [less, more] = [await saving(Math.min(a, b)), await saving(Math.max(a, b))];
        for (const [index, value] of more.entries()) assert.ok(value <= (less[index] as number) + 1e-6);
      }),
      { numRuns: 8 },
    );
  });

  it("a number whose input fails is null with a reason, never 0", async () => {
    const changed = structuredClone(tree) as any;
    changed.contactMoments["report-move"].volume = undefined;
    changed.channels.website.costPerContact = undefined;
    const report = await numbers({ "koers.yaml": stringify(changed) });
    assert.equal(report.moments["report-move"].contacts.now, null);
    assert.match(report.why["moments.report-move.contacts.now"], /volume/);
    assert.equal(report.shifts["bill-explained-online"].expected, null);
    assert.match(report.why["shifts.bill-explained-online.expected"], /channels.website.costPerContact/);
    assert.equal(report.strategy.digitalShare.now, null);
    assert.equal(report.moments["report-move"].digitalShare.now, 0.3);
  });

  it("no input, however far out, makes a number that is none", async () => {
    const percentages = fc.constantFrom("-100%", "-101%", "-200%", "0%", `${"9".repeat(308)}%`);
    const amounts = fc.constantFrom(0, 1e-300, 1e12, 1e15, 1e308, 180000000000000000000);
    await fc.assert(
      fc.asyncProperty(percentages, percentages, amounts, amounts, async (growth, discountRate, volume, amount) => {
        const changed = structuredClone(tree) as any;
        changed.discountRate = discountRate;
        for (const moment of Object.values<any>(changed.contactMoments)) {
          Object.assign(moment, { growth, volume, contactsPerCustomer: amount });
        }
        for (const shift of Object.values<any>(changed.shifts)) Object.assign(shift, { lifetimeValue: amount });
        const service = await openFiles({ "koers.yaml": stringify(changed) });
        assertFinite(service.numbers({ language: "en", asOf: AS_OF }));
      }),
      { numRuns: 25 },
    );
  });
});

/** Before it is written as JSON, in which NaN and ∞ are null. */
function assertFinite(value: unknown, path = ""): void {
  if (typeof value === "number") assert.ok(Number.isFinite(value), `${path}: ${value}`);
  if (value === null || typeof value !== "object") return;
  for (const [key, part] of Object.entries(value)) assertFinite(part, `${path}.${key}`);
}
