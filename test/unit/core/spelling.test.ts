import assert from "node:assert/strict";
import * as fc from "fast-check";
import { descend, MANIFEST_SHAPE, shape } from "../../../src/core/schema/catalogue.ts";
import type { Shape } from "../../../src/core/schema/shape.ts";
import { kebab, respell } from "../../../src/core/schema/spelling.ts";
import { parseYaml } from "../../../src/core/syntax/parse.ts";
import type { YamlScalar } from "../../../src/core/syntax/tree.ts";
import { errorsOf } from "../../support/errors.ts";

/** A place of the format, as a koers.yaml with the value put in it. */
interface Spot {
  readonly keys: readonly string[];
  readonly yaml: (value: string) => string;
}

const SPOTS = {
  share: { keys: ["discountRate"], yaml: (value) => `discountRate: ${value}` },
  part: { keys: ["segments", "s", "share"], yaml: (value) => `segments:\n  s:\n    share: ${value}` },
  duration: {
    keys: ["channels", "c", "serviceLevel", "within"],
    yaml: (value) =>
      `channels:\n  c:\n    kind: assisted\n    serviceLevel:\n      answered: 80%\n      within: ${value}`,
  },
  date: { keys: ["period", "end"], yaml: (value) => `period:\n  start: 2020\n  end: ${value}` },
  money: {
    keys: ["channels", "c", "costPerContact"],
    yaml: (value) => `channels:\n  c:\n    kind: assisted\n    costPerContact: ${value}`,
  },
  count: { keys: ["contactMoments", "m", "volume"], yaml: (value) => `contactMoments:\n  m:\n    volume: ${value}` },
  score: {
    keys: ["contactMoments", "m", "value", "customer"],
    yaml: (value) => `contactMoments:\n  m:\n    value:\n      organisation: 3\n      customer: ${value}`,
  },
  measure: { keys: ["objectives", "o", "target"], yaml: (value) => `objectives:\n  o:\n    target: ${value}` },
  id: { keys: ["roles", "r", "owner"], yaml: (value) => `roles:\n  r:\n    owner: ${value}` },
  yesNo: {
    keys: ["channels", "c", "digital"],
    yaml: (value) => `channels:\n  c:\n    kind: assisted\n    digital: ${value}`,
  },
  word: { keys: ["channels", "c", "kind"], yaml: (value) => `channels:\n  c:\n    kind: ${value}` },
  language: { keys: ["language"], yaml: (value) => `language: ${value}` },
  text: { keys: ["name"], yaml: (value) => `name: ${value}` },
} as const satisfies Readonly<Record<string, Spot>>;

type SpotName = keyof typeof SPOTS;

function written(name: SpotName, value: string): { scalar: YamlScalar; shape: Shape } | null {
  const spot: Spot = SPOTS[name];
  const { documents, problems } = parseYaml(`koers: 1\n${spot.yaml(value)}\n`);
  const root = documents[0]?.root;
  if (!root || problems.length > 0) return null;
  const found = descend(root, MANIFEST_SHAPE, spot.keys);
  if (found?.node.kind !== "scalar" || found.shape === null) return null;
  return { scalar: found.node, shape: shape(found.shape) };
}

/** What is proposed for a value as it is written in a place; null when it is good or beyond guessing. */
function proposed(name: SpotName, value: string): string | null {
  const found = written(name, value);
  assert.ok(found !== null, `${value} cannot stand at ${name}`);
  return respell(found.shape, found.scalar);
}

/** As written and as it ought to be; null where nothing can be told for sure. */
const SPELLINGS: readonly (readonly [name: SpotName, written: string, proposal: string | null])[] = [
  ["share", "0.8", "80%"],
  ["share", "0,8", "80%"],
  ["share", ".5", "50%"],
  ["share", "80", "80%"],
  ["share", "1", "1%"],
  ["share", "80 %", "80%"],
  ["share", "12,5%", "12.5%"],
  ["share", "12,5 %", "12.5%"],
  ["share", "80 procent", "80%"],
  ["share", "80 percent", "80%"],
  ["share", '"80"', "80%"],
  ["share", "80%.", null],
  ["share", "80%;", "80%"],
  ["share", "80% van de klanten", null],
  ["share", "0.07", "7%"],
  ["share", "0.285", "28.5%"],
  ["share", "tachtig", null],
  ["share", "–0.1%", "-0.1%"],
  ["share", "−0,1 %", "-0.1%"],
  ["share", "“80%”", "80%"],
  ["share", "80\u00a0%", "80%"],
  ["part", "120 %", null],
  ["duration", "30 sec", "30s"],
  ["duration", "30 seconden", "30s"],
  ["duration", "15 min", "15m"],
  ["duration", "15 minuten", "15m"],
  ["duration", "4 uur", "4h"],
  ["duration", "4u", "4h"],
  ["duration", "1,5 uur", "1.5h"],
  ["duration", "2 dagen", "2d"],
  ["duration", "2 weken", "2w"],
  ["duration", "5 werkdagen", "5wd"],
  ["duration", "5 working days", "5wd"],
  ["duration", "3 maanden", "90d"],
  ["duration", "1 jaar", "365d"],
  ["duration", "2 years", "730d"],
  ["duration", "30", null],
  ["duration", "snel", null],
  ["date", "31-12-2026", "2026-12-31"],
  ["date", "1-7-2026", "2026-07-01"],
  ["date", "31/12/2026", "2026-12-31"],
  ["date", "12/31/2026", "2026-12-31"],
  ["date", "31.12.2026", "2026-12-31"],
  ["date", "2026/07/01", "2026-07-01"],
  ["date", "2026-7-1", "2026-07-01"],
  ["date", "2026-7", "2026-07"],
  ["date", "07-2026", "2026-07"],
  ["date", "20260701", "2026-07-01"],
  ["date", "2026-07-01T12:00:00Z", "2026-07-01"],
  ["date", "1 juli 2026", "2026-07-01"],
  ["date", "1 mrt. 2026", "2026-03-01"],
  ["date", "juli 2026", "2026-07"],
  ["date", "March 2026", "2026-03"],
  ["date", "mei 2026", "2026-05"],
  ["date", "oktober 2026", "2026-10"],
  ["date", "2026Q3", "2026-Q3"],
  ["date", "2026-q3", "2026-Q3"],
  ["date", "Q3 2026", "2026-Q3"],
  ["date", "K3 2026", "2026-Q3"],
  ["date", "2026–07–01", "2026-07-01"],
  ["date", "30-02-2026", null],
  ["date", "2026-13", null],
  ["date", "voorjaar 2026", null],
  ["money", "€ 6,80", "6.80"],
  ["money", "€6,80", "6.80"],
  ["money", "6,80 euro", "6.80"],
  ["money", "EUR 120.000", "120000"],
  ["money", "€ 120.000,50", "120000.50"],
  ["money", "€ 120.000,-", "120000"],
  ["money", "1.120.000", "1120000"],
  ["money", "1,120,000", "1120000"],
  ["money", "120,000", "120000"],
  ["money", "1 200", "1200"],
  ["money", "12k", "12000"],
  ["money", '"6.80"', "6.80"],
  ["money", "gratis", null],
  ["count", "48,000", "48000"],
  ["count", '"48000"', "48000"],
  ["count", "48.000 contacten", null],
  ["score", "7,5", "7.5"],
  ["score", "7,125", "7.125"],
  ["measure", "48 sec", "48s"],
  ["measure", "80 %", "80%"],
  ["measure", "7,4", "7.4"],
  ["measure", "€ 14,28", "14.28"],
  ["id", "Team Lead", "team-lead"],
  ["id", "teamLead", "team-lead"],
  ["id", "team_lead", "team-lead"],
  ["id", "Coördinator", "coordinator"],
  ["id", "“team-lead”", "team-lead"],
  ["id", "None", null],
  ["id", "???", null],
  ["yesNo", "ja", "true"],
  ["yesNo", "Nee", "false"],
  ["yesNo", "yes", "true"],
  ["yesNo", "off", "false"],
  ["yesNo", "1", "true"],
  ["yesNo", '"true"', "true"],
  ["yesNo", "misschien", null],
  ["word", "Assisted", "assisted"],
  ["word", "self service", "self-service"],
  ["word", "Self_Service", "self-service"],
  ["word", '"assisted "', "assisted"],
  ["word", "bemand", "assisted"],
  ["word", "zelfbediening", "self-service"],
  ["word", "“assisted”", "assisted"],
  ["word", "telefonisch", null],
  ["language", "Nederlands", "nl"],
  ["language", "English", "en"],
  ["language", "NL", "nl"],
  ["text", "2026", '"2026"'],
  ["text", "true", '"true"'],
  ["text", "Koers", null],
];

describe("spelling", () => {
  for (const [name, value, proposal] of SPELLINGS) {
    it(`${name} ${value} ${proposal === null ? "is beyond guessing" : `ought to be ${proposal}`}`, () => {
      assert.equal(proposed(name, value), proposal);
    });
  }

  it("that is proposed is accepted, whatever was written", async () => {
    const names = Object.keys(SPOTS) as SpotName[];
    const property = fc.asyncProperty(fc.constantFrom(...names), anyValue(), async (name, value) => {
      const found = written(name, value);
      const proposal = found === null ? null : respell(found.shape, found.scalar);
      if (proposal === null) return;
      const errors = await errorsOf(`koers: 1\n${SPOTS[name].yaml(proposal)}\n`);
      const refused = errors.filter(({ rule }) => rule === "wrong-value" || rule === "yaml-syntax");
      assert.deepEqual(
        refused.map(({ message }) => message),
        [],
        `${value} → ${proposal}`,
      );
    });
    await fc.assert(property, { numRuns: 1500, seed: 7 });
  }).timeout(20_000);

  it("that is proposed is not respelt again", () => {
    for (const [name, , proposal] of SPELLINGS) {
      if (proposal !== null) assert.equal(proposed(name, proposal), null, proposal);
    }
  });

  it("makes an id of any name, or nothing", () => {
    const property = fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const id = kebab(name);
      assert.ok(id === null || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
    });
    fc.assert(property, { seed: 7 });
  });
});

/** Values as people write them, and rubbish. */
function anyValue(): fc.Arbitrary<string> {
  const number = fc
    .tuple(
      fc.constantFrom("", "-", "€ ", "€", "EUR ", "$"),
      fc.constantFrom("0", "1", "7", "12", "48", "120", "2026", "1200", "48000"),
      fc.constantFrom("", ",5", ".5", ",50", ".25", ".000", ",000", ".000,50", ",000.50", " 000", ".000.000"),
      fc.constantFrom(
        "",
        "%",
        " %",
        " procent",
        ",-",
        " euro",
        "k",
        ";",
        " sec",
        "s",
        " uur",
        " dagen",
        "wd",
        " maanden",
      ),
    )
    .map((parts) => parts.join(""));
  const date = fc
    .tuple(
      fc.constantFrom("", "1", "01", "31", "12", "Q3", "K1"),
      fc.constantFrom("-", "/", ".", " "),
      fc.constantFrom("1", "07", "12", "13", "juli", "mrt.", "December", "maand"),
      fc.constantFrom("-", "/", ".", " "),
      fc.constantFrom("2026", "26", "1", "99999"),
    )
    .map((parts) => parts.join(""));
  const word = fc.constantFrom(
    "ja",
    "Nee",
    "true",
    "assisted",
    "Self Service",
    "nl",
    "None",
    "none",
    "NL",
    "x",
    "é",
    "",
  );
  const value = fc.oneof(number, date, word, fc.string({ maxLength: 12 }));
  const quoted = value.map((text) => JSON.stringify(text));
  return fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: quoted });
}
