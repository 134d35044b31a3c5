import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AS_OF, copyOfExample, EXAMPLE, koers, newFolder } from "./run-koers.ts";

/** What `domain.md` (section 3) works out for the example. */
const WORKED: Readonly<Record<string, number>> = {
  "moments.report-move.target.phone": 0.2072,
  "moments.report-move.target.website": 0.7428,
  "shifts.report-move-online.expected.years.2026.handling": 4515.16,
  "shifts.report-move-online.expected.years.2027.handling": 74088.45,
  "shifts.report-move-online.expected.years.2028.handling": 143056.58,
  "shifts.report-move-online.expected.years.2026.retention": -2755.37,
  "shifts.report-move-online.expected.years.2027.retention": -42616.36,
  "shifts.report-move-online.expected.years.2028.retention": -78908.49,
  "shifts.report-move-online.expected.years.2026.net": -127240.21,
  "shifts.report-move-online.expected.years.2027.net": 13472.09,
  "shifts.report-move-online.expected.years.2028.net": 46148.09,
  "shifts.report-move-online.expected.cumulative": -67620.03,
  "shifts.report-move-online.expected.npv": -71384.74,
  "shifts.report-move-online.expected.runRate": 3987.96,
  "shifts.report-move-online.low.cumulative": -193412.63,
  "shifts.report-move-online.high.cumulative": 75540.32,
  "shifts.report-move-online.high.paybackMonths": 24,
  "shifts.bill-explained-online.expected.npv": 195412.2,
  "shifts.bill-explained-online.expected.paybackMonths": 17,
  "shifts.clear-letters.expected.cumulative": 257804.48,
  "shifts.clear-letters.expected.paybackMonths": 6,
};

/** Shares and differences, to a hundredth of a percentage point. */
const WORKED_SHARES: Readonly<Record<string, number>> = {
  "shifts.report-move-online.expected.breakEvenChurnDifference": 0.0023,
  "shifts.report-move-online.churnDifference.value": 0.005,
  "strategy.parts.now.self": 0.2581,
  "strategy.parts.target.self": 0.5906,
  "strategy.personalShare.now": 0.7419,
  "strategy.personalShare.target": 0.4094,
  "strategy.digitalShare.now": 0.3694,
  "strategy.digitalShare.target": 0.7113,
  "journeys.customer-life.phases.leave.digitalShare": 0.225,
};

async function numbersJson(folder: string, ...words: string[]): Promise<Record<string, unknown>> {
  const { code, out } = await koers(folder, "numbers", "--format", "json", ...AS_OF, ...words);
  assert.equal(code, 0);
  return JSON.parse(out) as Record<string, unknown>;
}

function at(report: unknown, place: string): unknown {
  return place.split(".").reduce((value, key) => (value as Record<string, unknown>)[key], report);
}

describe("koers numbers", () => {
  it("doubts its numbers for errors in them, and for no others", async () => {
    const folder = copyOfExample();
    const manifest = path.join(folder, "koers.yaml");
    const text = readFileSync(manifest, "utf8");
    writeFileSync(manifest, text.replace("minimum: 30%", "minimum: 45%"));
    assert.equal((await koers(folder, "check", ...AS_OF)).code, 1);
    assert.equal((await koers(folder, "numbers", ...AS_OF)).err, "");
    const channels = path.join(folder, "channels.yaml");
    writeFileSync(channels, readFileSync(channels, "utf8").replace("phone: 90%", "phone: 80%"));
    assert.match((await koers(folder, "numbers", ...AS_OF)).err, /sommige cijfers ontbreken misschien/);
  });

  it("tells every reason why the whole does not know its conversion", async () => {
    const { why } = (await numbersJson(EXAMPLE)) as { why: Record<string, string> };
    const own = Object.entries(why).filter(([place]) => /^shifts\.[^.]+\.expected\.conversion$/.test(place));
    assert.ok(own.length > 1);
    for (const [place, reason] of own) assert.ok(why["total.expected.conversion"]?.includes(reason), place);
  });

  it("gives the worked numbers of the example", async () => {
    const report = await numbersJson(EXAMPLE);
    assert.deepEqual([report.version, report.asOf], [1, "2026-10-01"]);
    for (const [place, worked] of Object.entries(WORKED)) {
      const value = at(report, place);
      assert.ok(Math.abs((value as number) - worked) < 0.01, `${place} is ${value}, not ${worked}`);
    }
    for (const [place, worked] of Object.entries(WORKED_SHARES)) {
      const value = at(report, place);
      assert.ok(Math.abs((value as number) - worked) < 0.00006, `${place} is ${value}, not ${worked}`);
    }
    assert.equal(at(report, "shifts.report-move-online.expected.paybackMonths"), null);
    assert.equal(at(report, "shifts.report-move-online.churnDifference.significant"), false);
    const why = report.why as Record<string, string>;
    assert.match(why["shifts.report-move-online.expected.paybackMonths"] ?? "", /niet terug/);
  });

  it("shows them as tables, with why there are dashes", async () => {
    const { code, out, err } = await koers(EXAMPLE, "numbers", ...AS_OF);
    assert.deepEqual([code, err], [0, ""]);
    const plainSpaces = out.replaceAll("\u00a0", " ");
    for (const text of [
      /^Cijfers, peildatum 2026-10-01$/m,
      /^ {2}report-move +simplificeren +30,0% → 79,3% +75,0% → 25,7% +0,115$/m,
      /^ {2}selfservice en geautomatiseerd +25,8% +59,1%$/m,
      /^ {4}leave +22,5%$/m,
      /^ {2}cumulatief saldo +€ −67\.620 +€ −193\.413 +€ 75\.540$/m,
      /^ {2}terugverdientijd \(maanden\) +– +– +24$/m,
      /verschil in vertrek 0,50 procentpunt \(−1,16 tot 2,16\), binnen de steekproeffout$/m,
      /^ {2}– het verdient zich niet terug binnen de periode:\n {4}shifts\.report-move-online\.expected\.paybackMonths,/m,
      /^ {2}report-move-online +2026-09 +67,6% +67,8% +93,9% +op koers +75,1%$/m,
      /^ {2}rewrite-letters +0,148 +3$/m,
      /koers explain shifts\.report-move-online\.npv\n$/,
    ]) {
      assert.match(plainSpaces, text);
    }
    const english = await koers(EXAMPLE, "numbers", "--language", "en", ...AS_OF);
    assert.match(english.out, /^Contact moments$/m);
    assert.doesNotMatch(english.out, /verwacht|kwadrant/);
  });

  it("says that the relationship is not known", async () => {
    const folder = copyOfExample();
    const file = path.join(folder, "channels.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.slice(0, text.indexOf("\nrelationshipReturns:") + 1));
    const { out } = await koers(folder, "numbers", "--language", "en", ...AS_OF);
    assert.match(out, /relationship: excluding the relationship/);
  });

  it("goes on where there are errors, and says so", async () => {
    const folder = copyOfExample();
    const file = path.join(folder, "shifts.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("share: 80% ", "share: often "));
    const { code, out, err } = await koers(folder, "numbers", ...AS_OF);
    assert.equal(code, 0);
    assert.match(out, /shifts\.report-move-online\.share ontbreekt/);
    assert.match(err, /^koers: \d+ fout(en)? in deze strategie: sommige cijfers ontbreken misschien/);
  });

  it("has nothing to say of an empty strategy", async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, "koers.yaml"), "koers: 1\n");
    const { code, out } = await koers(folder, "numbers");
    assert.equal(code, 0);
    assert.match(out, /^The strategy$/m);
    assert.doesNotMatch(out, /Channel shifts|NaN|undefined|null/);
  });
});

describe("koers explain, of a number", () => {
  it("shows formula, inputs, and where they stand", async () => {
    const { code, out, err } = await koers(EXAMPLE, "explain", "shifts.report-move-online.npv", ...AS_OF);
    assert.deepEqual([code, err], [0, ""]);
    const text = out.replaceAll("\u00a0", " ");
    assert.match(text, /^€ −71\.384,74$/m);
    assert.match(text, /^Formule\n {2}\S/m);
    assert.match(text, /^Ingevuld\n {2}\S/m);
    assert.match(text, /^ {2}aandeel dat verschuift +80,00% {2}shifts\.yaml:6:12$/m);
    assert.match(text, /contactMoments\.report-move\.growth\)$/m);
  });

  it("names files from the current folder", async () => {
    const folder = newFolder();
    mkdirSync(path.join(folder, "here"));
    const { out } = await koers(path.join(folder, "here"), "explain", "strategy.digitalShare.now", EXAMPLE);
    const place = path.relative(path.join(folder, "here"), path.join(EXAMPLE, "channels.yaml")).replaceAll("\\", "/");
    assert.ok(out.includes(`${place}:9:`), out);
  });

  it("says why there is none", async () => {
    const { code, out } = await koers(
      EXAMPLE,
      "explain",
      "shifts.report-move-online.paybackMonths",
      "--language",
      "en",
    );
    assert.equal(code, 0);
    assert.match(out, /^– not known: it does not pay back within the period$/m);
  });

  it("guesses what was meant, of rules and numbers", async () => {
    const number = await koers(EXAMPLE, "explain", "shifts.report-move-onlin.npv", "--language", "en");
    assert.deepEqual([number.code, number.out], [2, ""]);
    assert.match(
      number.err,
      /no rule or number “shifts\.report-move-onlin\.npv”; did you mean “shifts\.report-move-online\.npv”\?/,
    );
    const rule = await koers(EXAMPLE, "explain", "duplicate-ids");
    assert.match(rule.err, /geen regel of getal “duplicate-ids”; bedoelt u “duplicate-id”\?/);
    const thing = await koers(EXAMPLE, "explain", "shifts.clear-letters", "--language", "en");
    assert.equal(thing.code, 2);
    assert.match(
      thing.err,
      /has several numbers\.\nName one: koers explain shifts\.clear-letters\.\S+\. There are: .*npv/,
    );
    const id = await koers(EXAMPLE, "explain", "clear-letters", "--language", "en");
    assert.deepEqual([id.code, id.err], [2, thing.err]);
  });

  it("explains a rule in the language of the strategy named", async () => {
    const { code, out } = await koers(newFolder(), "explain", "unknown-key", EXAMPLE);
    assert.equal(code, 0);
    assert.match(out, /^Onbekende sleutel$/m);
  });
});
