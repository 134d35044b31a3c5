import assert from "node:assert/strict";
import type { PrinciplePicture, PrinciplesPicture } from "../../../src/core/pictures/types/principles.ts";
import { darkPalette, lightPalette } from "../../../src/render/kit/palette.ts";
import { renderSvg } from "../../../src/render/views.tsx";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { overlaps, readSvg, textBoxes } from "../render/svg-reader.ts";

const nl = { language: "nl", palette: lightPalette } as const;
const en = { language: "en", palette: darkPalette } as const;

async function boardOf(files: Parameters<typeof openFiles>[0], asOf = AS_OF): Promise<PrinciplesPicture> {
  const picture = (await openFiles(files)).picture("principles", null, { language: "nl", asOf });
  assert.ok(picture !== null);
  return picture;
}

const STRATEGY = `koers: 1
roles: { boss: { name: Chef }, lead: {} }
contactMoments:
  order: { name: Bestelling volgen, volume: 900, demand: value }
  complain: { name: Klacht indienen, volume: 1500, demand: value }
  lost: { name: Iets kwijt, demand: value }
principles:
  holds: { statement: Alles heeft een id., appliesTo: { moments: [order, complain] }, rule: moment.id != '' }
  small:
    statement: Niets wordt vaker dan duizend keer gevraagd.
    owner: boss
    appliesTo: { moments: [order, complain] }
    rule: moment.volume <= 1000
EXCEPTIONS  unknown: { statement: Niets ook vaker dan tweeduizend keer., appliesTo: { moments: [order, lost] }, rule: moment.volume <= 2000 }
  wrong: { statement: Deze regel klopt niet., appliesTo: { moments: [order] }, rule: moment.volumes > 1 }
  words: { statement: Dit zijn alleen woorden. }
  nothing: { statement: Dit gaat over niets., appliesTo: { moments: { demand: failure } }, rule: moment.volume > 1 }
`;

function strategy(exceptions = ""): string {
  return STRATEGY.replace("EXCEPTIONS", exceptions);
}

function exception(until: string): string {
  return `    exceptions: [{ moment: complain, because: De brieven worden herschreven., until: ${until}, approvedBy: boss }]\n`;
}

function pick(picture: PrinciplesPicture, id: string): PrinciplePicture {
  return picture.principles.find((principle) => principle.id === id) ?? assert.fail(id);
}

describe("the board of principles", () => {
  it("puts what is broken first, with everything that breaks it and its values", async () => {
    const board = await boardOf(strategy());
    assert.deepEqual(
      board.principles.map(({ id, outcome }) => `${id}: ${outcome}`),
      ["small: broken", "wrong: unreadable", "unknown: unknown", "words: no-rule", "nothing: nothing", "holds: holds"],
    );
    const small = pick(board, "small");
    assert.deepEqual(
      small.broken.map(({ name, why, source }) => [name, why, source.path]),
      [["Klacht indienen", "volume 1.500", "contactMoments.complain"]],
    );
    assert.deepEqual([small.cases, small.holds, small.owner], [2, 1, "Chef"]);
    const [missing] = pick(board, "unknown").unknown;
    assert.equal(missing?.name, "Iets kwijt");
    assert.match(missing?.why ?? "", /volume/);
    assert.match(pick(board, "wrong").why ?? "", /volumes/);
  });

  it("lets an exception that still holds cover what it is for, and says of one that is past that it ended", async () => {
    const now = pick(await boardOf(strategy(exception("2026-12-31"))), "small");
    assert.deepEqual([now.outcome, now.excepted, now.broken.length], ["holds", 1, 0]);
    assert.deepEqual(
      now.exceptions.map(({ name, until, past, approvedBy, needed }) => ({ name, until, past, approvedBy, needed })),
      [{ name: "Klacht indienen", until: "2026-12-31", past: false, approvedBy: "Chef", needed: true }],
    );
    const later = pick(await boardOf(strategy(exception("2026-12-31")), "2027-01-01"), "small");
    assert.deepEqual([later.outcome, later.exceptions[0]?.past], ["broken", true]);
  });

  it("knows an exception that nothing needs", async () => {
    const files = strategy()
      .replace("volume: 1500", "volume: 800")
      .replace("  unknown:", `${exception("2026-12-31")}  unknown:`);
    const [one] = pick(await boardOf(files), "small").exceptions;
    assert.equal(one?.needed, false);
  });

  it("draws it in both languages, wide and narrow, with every text apart", async () => {
    const files = strategy(exception("2026-09-30"));
    for (const options of [nl, en, { ...nl, width: 480 }]) {
      const source = renderSvg(await boardOf(files), options);
      const svg = readSvg(source);
      assert.deepEqual(overlaps(textBoxes(svg)), []);
      for (const { right, text } of textBoxes(svg)) assert.ok(right <= Number(svg.attributes.width), text);
      assert.doesNotMatch(source, /NaN|undefined|null/);
    }
    const dutch = renderSvg(await boardOf(files), nl);
    for (const text of ["geschonden", "liep tot en met 30 sep 2026 · akkoord van Chef", "Geen regel toetst het"]) {
      assert.ok(dutch.includes(text), text);
    }
  });

  it("leads to the principle, to what breaks it and to the exception, side by side and not within each other", async () => {
    const source = renderSvg(await boardOf(strategy(exception("2026-09-30"))), { ...nl, interactive: true });
    for (const path of ["principles.small", "contactMoments.complain", "principles.small.exceptions.0"]) {
      assert.ok(source.includes(`data-path="${path}"`), path);
    }
    const nested = /<g data-path[^>]*>(?:(?!<\/g>|<g data-path).)*<g data-path/;
    assert.doesNotMatch(source, nested);
  });

  it("reads the example, an empty strategy and two hundred principles", async () => {
    const example = await boardOf(readFolder(EXAMPLE));
    assert.ok(example.principles.every(({ outcome }) => outcome === "holds"));
    const empty = renderSvg(await boardOf("koers: 1\n"), { ...nl, interactive: true });
    assert.match(empty, /data-add="principles"/);
    const many = Array.from(
      { length: 200 },
      (_, index) =>
        `  p${index}: { statement: Arbeidsongeschiktheidsverzekeringsvoorwaarden <b> zijn & blijven helder }`,
    );
    const svg = readSvg(renderSvg(await boardOf(`koers: 1\nprinciples:\n${many.join("\n")}\n`), nl));
    assert.deepEqual(overlaps(textBoxes(svg)), []);
    assert.ok(Number(svg.attributes.height) < 6000);
  });
});
