import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hover } from "../../../src/core/features/hover.ts";
import { FORMAT_PAGES, formatHeading, headingAnchor } from "../../../src/core/schema/format-page.ts";
import type { Language } from "../../../src/core/words/language.ts";
import { EXAMPLE, REPOSITORY, readFolder } from "../../support/strategy.ts";
import { type Cursor, cursorIn, smallWith, withCrlf } from "./cursor.ts";

describe("hovering an id", () => {
  it("shows a contact moment", async () => {
    const expected = {
      range: "more/journeys.yaml:9 move",
      lines: [
        "**Verhuizen 🚚** · contactmoment `move`",
        "Hoe?",
        "- Waardematrix: simplificeren",
        "- Volume: 48\\.000 contacten per jaar",
        "- Digitaliseringsgraad: 30,0% nu → 30,0% als doel",
        "Gedefinieerd in channels\\.yaml\\:9 · 5 keer gebruikt",
      ],
    };
    const texts = smallWith("more/journeys.yaml", "moment: mo|ve");
    assert.deepEqual(shown(await cursorIn(texts), "nl"), expected);
    assert.deepEqual(shown(await cursorIn(withCrlf(texts)), "nl"), expected);
  });

  it("shows a channel, from a key of a mix", async () => {
    assert.deepEqual(shown(await cursorIn(smallWith("channels.yaml", "ph|one: 70%")), "en"), {
      range: "channels.yaml:13 phone",
      lines: [
        "**Telefoon 📞** · channel `phone`",
        "- Kind: `assisted`, a person answers",
        "- Cost per contact: €6\\.80",
        "Defined in channels\\.yaml\\:3 · used 6 times",
      ],
    });
  });

  it("shows a shift with its business case", async () => {
    const lines = await inExample("shifts.yaml", "  report-mo|ve-online:", "nl");
    assert.deepEqual(lines.slice(0, 8), [
      "**report\\-move\\-online** · kanaalverschuiving `report-move-online`",
      "- Contactmoment: Verhuizing doorgeven",
      "- Verschuift: Telefoon → Mijn Waterland",
      "- Aandeel: 80,0%",
      "- Netto over de hele periode: € −67\\.620",
      "- Terugverdientijd: het verdient zich niet terug binnen de periode",
      "- Netto contante waarde: € −71\\.385",
      "- Omslagpunt van het verschil in vertrek: 0,23 procentpunt",
    ]);
    assert.match(lines[8] ?? "", /^Gedefinieerd in shifts\\\.yaml\\:2 · /);
  });

  it("says of a shift that is prevented that it is, and in how many months it pays back", async () => {
    const lines = await inExample("shifts.yaml", "  clear-|letters:", "en");
    assert(lines.includes("- Moves: Telefoon → prevented"));
    assert(lines.includes("- Payback: 6 months"));
  });

  it("shows where a journey step belongs", async () => {
    const lines = await inExample("shifts.yaml", "customer-life/re|port]", "en");
    assert.equal(lines[0], "**Verhuizing doorgeven** · journey step `customer-life/report`");
    assert.equal(lines[1], "- Contact moment: Verhuizing doorgeven");
  });

  it("says why a figure is not known", async () => {
    const cursor = await cursorIn("koers: 1\ncontactMoments: { mo|ve: { value: { customer: 5, organisation: 8 } } }\n");
    assert.deepEqual(shown(cursor, "en")?.lines, [
      "**move** · contact moment `move`",
      "- Value matrix: a value lies on the threshold",
      "- Digital share: move has no channel mix",
      "Defined in koers\\.yaml\\:2 · used nowhere",
    ]);
  });

  it("leads to where it is defined", async () => {
    const { snapshot, path, offset } = await cursorIn(smallWith("channels.yaml", "fallback: pho|ne"));
    const found = hover(snapshot, path, offset, "en", (file, { line }) => `file:///a b/${file}#L${line + 1}`);
    assert.match(found?.markdown ?? "", /\[channels\\\.yaml\\:3\]\(<file:\/\/\/a%20b\/channels\.yaml#L3>\)/);
  });

  it("lets nothing that is written be a link, markup or a command", async () => {
    const name = "[x](command:evil) <img src=x> **b** `c` https://evil.example $(bug)\\n# h";
    const cursor = await cursorIn(`koers: 1\nroles: { le|ad: { name: "${name}" } }\n`);
    const [heading] = shown(cursor, "en")?.lines ?? [];
    assert.equal(
      heading,
      "**\\[x\\](command\\:evil) \\<img src\\=x\\> \\*\\*b\\*\\* \\`c\\` https\\://evil\\.example \\$(bug) \\# h** · role `lead`",
    );
  });

  it("says nothing of an id that nothing defines", async () => {
    const cursor = await cursorIn("koers: 1\nchannelMix: { move: { now: { ph|one: 100% } } }\n");
    assert.equal(shown(cursor, "en"), null);
  });
});

describe("hovering a word of the format", () => {
  it("explains a key with its values and an example", async () => {
    const cursor = await cursorIn("koers: 1\nchannels:\n  phone:\n    ki|nd: assisted\n    name: 📞\n");
    assert.deepEqual(shown(cursor, "en"), {
      range: "koers.yaml:4 kind",
      lines: [
        "**Kind** · `kind` · required",
        "Who does the work\\: a person, a machine or the customer\\.",
        "What you can write:",
        "- `assisted`: a person answers",
        "- `automated`: a machine answers, such as a chatbot",
        "- `self-service`: customers do it by themselves",
      ],
    });
  });

  it("gives examples as YAML, in flow style and after an emoji", async () => {
    const cursor = await cursorIn("koers: 1\nchannels: { phone: { name: 📞, serv|iceLevel: { answered: 80% } } }\n");
    assert.deepEqual(shown(cursor, "nl")?.lines, [
      "**Servicelevel** · `serviceLevel`",
      "Welk deel van de contacten binnen welke tijd wordt beantwoord\\.",
      "Bijvoorbeeld:",
      "```yaml",
      "serviceLevel:",
      "  answered: 80%",
      "  within: 30s",
      "```",
    ]);
  });

  it("explains sections, keys of the manifest and the columns of a table", async () => {
    const heading = async (texts: Readonly<Record<string, string>> | string) =>
      shown(await cursorIn(texts), "nl")?.lines[0];
    assert.equal(await heading("ko|ers: 1\n"), "**Versie** · `koers` · verplicht");
    assert.equal(await heading("koers: 1\ncontactMo|ments: {}\n"), "**Contactmomenten** · `contactMoments`");
    assert.match((await heading(smallWith("data/2026.csv", "per|iod;"))) ?? "", /`period`/);
  });

  it("names the part of the page about the format that tells more, with the place of its heading", async () => {
    const more = async (texts: Readonly<Record<string, string>> | string): Promise<string | null | undefined> => {
      const { snapshot, path, offset } = await cursorIn(texts);
      return hover(snapshot, path, offset, "nl")?.more;
    };
    assert.equal(await more("koers: 1\nperiod: { st|art: 2026 }\n"), "koers.yaml");
    assert.equal(await more("koers: 1\nkpis: { a: { un|it: score } }\n"), "kpis");
    assert.equal(await more(smallWith("data/2026.csv", "per|iod;")), "measurements");
    assert.equal(await more("koers: 1\nchannels:\n  pho|ne: { kind: assisted }\n"), null);
    for (const language of ["en", "nl"] as const) {
      const page = readFileSync(join(REPOSITORY, "docs", FORMAT_PAGES[language]), "utf8");
      assert(page.includes(`\n## ${formatHeading("kpis", language)}\n`));
    }
    assert.equal(headingAnchor(formatHeading("kpis", "nl")), "kpis-kpis");
    assert.equal(headingAnchor(formatHeading("contactMoments", "en")), "contact-moments-contactmoments");
  });

  it("explains a value out of a list of values", async () => {
    const found = shown(await cursorIn("koers: 1\nchannels: { phone: { kind: ass|isted } }\n"), "nl");
    assert.equal(found?.range, "koers.yaml:2 assisted");
    assert.equal(found?.lines[0], "`assisted`: een mens geeft antwoord");
  });

  for (const [what, text] of [
    ["an unknown key", "koers: 1\nchannelz|: {}\n"],
    ["a key of one's own", "koers: 1\nroles: { lead: { x-mi|ne: 1 } }\n"],
    ["a number", "koers: 1\nchannels: { phone: { costPerContact: 6|.8 } }\n"],
    ["free text", "koers: 1\nname: assis|ted\n"],
    ["a comment", "koers: 1 # ki|nd\n"],
    ["text that is no YAML", '"kind|: [\n'],
  ] as const) {
    it(`says nothing of ${what}`, async () => {
      assert.equal(shown(await cursorIn(text), "en"), null);
    });
  }
});

function shown(cursor: Cursor, language: Language): { range: string; lines: string[] } | null {
  const found = hover(cursor.snapshot, cursor.path, cursor.offset, language);
  if (found === null) return null;
  const lines = found.markdown.split("\n").filter((line) => line !== "");
  return { range: cursor.show(cursor.path, found.range), lines: lines.map((line) => line.replaceAll("\u00a0", " ")) };
}

/** The lines of a hover in the example strategy, at a place with a `|`. */
async function inExample(file: string, place: string, language: Language): Promise<string[]> {
  // The pipes of its comments would be cursors.
  const texts = Object.fromEntries(
    Object.entries(readFolder(EXAMPLE)).map(([path, text]) => [path, text.replaceAll("|", "/")]),
  );
  const text = texts[file] ?? "";
  return (
    shown(await cursorIn({ ...texts, [file]: text.replace(place.replace("|", ""), place) }), language)?.lines ?? []
  );
}
