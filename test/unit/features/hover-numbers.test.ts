import assert from "node:assert/strict";
import { hover } from "../../../src/core/features/hover.ts";
import type { Language } from "../../../src/core/words/language.ts";
import { EXAMPLE, readFolder } from "../../support/strategy.ts";
import { type Cursor, cursorIn, smallWith, withCrlf } from "./cursor.ts";

describe("hovering a number", () => {
  it("shows what a share counts in, and the first with its formula and where its inputs stand", async () => {
    const lines = shown(await inExample("shifts.yaml", "share: 8|0%"), "nl");
    assert.equal(lines[0], "**Aandeel** · `80%`");
    assert.equal(lines[1], "Telt mee in:");
    assert.deepEqual(lines.slice(2, 8), [
      "- Opgeteld saldo aan het eind van de periode: report-move-online: € −67.620,03",
      "- Netto contante waarde: report-move-online: € −71.384,74",
      "- Terugverdientijd: report-move-online: het verdient zich niet terug binnen de periode",
      "- Omslagpunt van het verschil in vertrek: report-move-online: 0,23 procentpunt",
      "- Aandeel van phone in het doel: 20,72%",
      "- Aandeel van website in het doel: 74,28%",
    ]);
    assert.equal(lines[8], "**Opgeteld saldo aan het eind van de periode: report-move-online**: € −67.620,03");
    assert.match(lines[9] ?? "", /^Formule: Σ/);
    assert(lines.includes("- aandeel dat verschuift: 80,00% · shifts.yaml:6"), lines.join("\n"));
    assert(lines.includes("- volume per jaar: 48.000 · channels.yaml:9"));
    assert(lines.includes("- investering: € 120.000,00 · shifts.yaml:13"));
  });

  for (const [what, file, place, first] of [
    ["a value", "channels.yaml", "customer: |3, organisation: 8", "**Quadrant: Verhuizing doorgeven**: simplify"],
    [
      "a volume",
      "channels.yaml",
      "volume: 48|000",
      "**Cumulative net at the end of the period: report-move-online**: −€67,620.03",
    ],
    ["a share now", "channels.yaml", "now: { phone: 7|0%, chat", "**Share of phone at the target**: 20.72%"],
    ["a share as target", "channels.yaml", "target: { phone: 20|.7%", "**Share of phone at the target**: 20.72%"],
    [
      "a cost",
      "channels.yaml",
      "costPerContact: 0.3|5",
      "**Cumulative net at the end of the period: report-move-online**: −€67,620.03",
    ],
    [
      "a scenario",
      "shifts.yaml",
      "low: { share: 6|0%",
      "**Cumulative net at the end of the period: report-move-online**: −€193,412.63",
    ],
    [
      "contacts of a step",
      "journeys.yaml",
      "contacts: { website: 600|0, phone: 8000",
      "**Digital share: Oriënteren**: 42.86%",
    ],
    [
      "measured churn",
      "channels.yaml",
      "channel: phone, churn: |7%",
      "**Churn difference: report-move-online**: 0.50 percentage point",
    ],
    [
      "a date",
      "shifts.yaml",
      "start: 2026-0|7",
      "**Cumulative net at the end of the period: report-move-online**: −€67,620.03",
    ],
    ["the discount rate", "koers.yaml", "discountRate: |6%", "**Net present value: report-move-online**: −€71,384.74"],
    ["the threshold", "koers.yaml", "threshold: |5", "**Quadrant: Verhuizing doorgeven**: simplify"],
  ] as const) {
    it(`shows what ${what} counts in`, async () => {
      const lines = shown(await inExample(file, place), "en");
      assert.equal(
        lines.find((line) => /^\*\*.*\*\*: /.test(line)),
        first,
        lines.join("\n"),
      );
    });
  }

  it("leads to each input, in text with the line ends of Windows too", async () => {
    const texts = withCrlf(smallWith("channels.yaml", "organisation: |8"));
    const { snapshot, path, offset } = await cursorIn(texts);
    const found = hover(snapshot, path, offset, "en", (file, { line }) => `file:///${file}#L${line + 1}`);
    assert.match(
      found?.markdown ?? "",
      /value to the customer: 3 · \[channels\\\.yaml\\:9\]\(<file:\/\/\/channels\.yaml#L9>\)/,
    );
  });

  it("says why what it counts in is not known", async () => {
    const lines = shown(
      await cursorIn("koers: 1\ncontactMoments: { a: { value: { customer: |5, organisation: 8 } } }\n"),
      "nl",
    );
    assert(lines.includes("**Kwadrant: a**: een waarde ligt op de grens"), lines.join("\n"));
  });

  it("says nothing where it counts in nothing", async () => {
    assert.equal(await hoverOf("koers: 1\nchannels: { a: { costPerContact: 6|.8 } }\n"), null);
    assert.equal(await hoverOf("koers: 1\nx-mine: 6|.8\n"), null);
  });
});

describe("hovering a part of an expression", () => {
  it("explains a field, with what it comes to for the things at hand", async () => {
    const of = (place: string) => inPrinciple("moment.volume > 20000 && has(moment.cause)", place);
    assert.deepEqual(shown(await of("moment.vol|ume"), "nl"), [
      "**Volume** · `volume` · een getal",
      "Hoeveel contacten per jaar, aan het begin van de strategie.",
      "Nu van 6.000 (Klacht) tot 48.000 (Verhuizing doorgeven)",
    ]);
    assert.deepEqual(shown(await of("moment.cau|se"), "en").slice(0, 1), ["**Cause** · `cause` · a text"]);
  });

  it("explains variables, functions and walks", async () => {
    const rule = "moment.target.all(channel, strategy.channels[channel].costPerContact < abs(9))";
    const first = async (place: string) => shown(await inPrinciple(rule, place), "en");
    assert.equal((await first("mom|ent.target"))[0], "**Contact moment** · `moment`");
    assert.match((await first("strat|egy.channels"))[1] ?? "", /^the strategy/);
    assert.match((await first("[chan|nel]"))[1] ?? "", /^each of what is walked over/);
    assert.deepEqual(await first("a|ll(channel"), ["`all(…)`", "True when it is true of every item."]);
    assert.equal((await first("ab|s(9)"))[0], "`abs(…)`");
    // What depends on the item has no one value.
    assert.equal((await first("costPer|Contact")).length, 2);
  });

  it("shows the card of an id, and nothing of an unfinished expression", async () => {
    const card = shown(await inPrinciple("moment.target.all(c, c != 'email')", "'em|ail'"), "nl");
    assert.equal(card[0], "**E-mail** · kanaal `email`");
    const { snapshot, path, offset } = await inPrinciple("moment.volume >", "moment.vol|ume");
    assert.equal(hover(snapshot, path, offset, "nl"), null);
  });
});

function inExample(file: string, place: string): Promise<Cursor> {
  const files = readFolder(EXAMPLE);
  const plain = place.replace("|", "");
  const text = files[file] ?? assert.fail(file);
  assert(text.includes(plain), plain);
  return cursorIn({ ...withoutBars(files), [file]: withoutBars(files)[file]?.replace(plain, () => place) ?? "" });
}

/** A bar would be another cursor. */
function withoutBars(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.replaceAll("|", "/")]));
}

/** The second principle of the example with another rule. */
function inPrinciple(rule: string, place: string): Promise<Cursor> {
  const files = withoutBars(readFolder(EXAMPLE));
  const own = "moment.target.all(channel, channel != 'email')";
  const marked = rule.replace(place.replace("|", ""), () => place);
  assert(marked.includes("|"), place);
  return cursorIn({ ...files, "principles.yaml": (files["principles.yaml"] ?? "").replace(own, () => marked) });
}

async function hoverOf(text: string): Promise<string | null> {
  const { snapshot, path, offset } = await cursorIn(text);
  return hover(snapshot, path, offset, "en")?.markdown ?? null;
}

/** The lines of a hover without the escapes of Markdown. */
function shown({ snapshot, path, offset }: Cursor, language: Language): string[] {
  const found = hover(snapshot, path, offset, language) ?? assert.fail("there is a hover");
  return found.markdown
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(/\\(.)/g, "$1").replaceAll("\u00a0", " "));
}
