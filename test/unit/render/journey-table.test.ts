import assert from "node:assert/strict";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import type { JourneyPicture } from "../../../src/core/pictures/types/journey.ts";
import { JourneyScroller, JourneyTable } from "../../../src/render/journey/index.tsx";
import { cssPalette } from "../../../src/render/kit/palette.ts";
import { xmlSafe } from "../../../src/render/kit/text.ts";
import { emptyJourney, extreme, HOSTILE, hostile, waterland } from "./journey-fixtures.ts";
import { all, type Element, readSvg } from "./svg-reader.ts";

function table(picture: JourneyPicture, language: "nl" | "en" = "nl"): Element {
  return readSvg(xmlSafe(renderToString(h(JourneyTable, { picture, language }))).replaceAll("]]>", "]]&gt;"));
}

/** Cells of each row of a table, heads included. */
function rows(element: Element, which: number): readonly (readonly string[])[] {
  const tables = all(element).filter((each) => each.name === "table");
  const found = tables[which];
  assert.ok(found);
  return all(found)
    .filter((each) => each.name === "tr")
    .map((row) => row.children.map((cell) => cell.text));
}

describe("journey table", () => {
  it("holds every number of every phase and step", () => {
    const phases = rows(table(waterland()), 0);
    assert.deepEqual(phases[3], ["Regelen", "wijziging", "2", "124.000", "43,1%", "33,9%", "9,2%", "56,9%"]);
    assert.deepEqual(phases[2]?.slice(2), ["1", ...Array(5).fill("onbekend")]);
    const steps = rows(table(waterland()), 1);
    assert.deepEqual(steps[0]?.slice(10, 14), ["Mijn Waterland", "Telefoon", "Chat", "E-mail"]);
    assert.deepEqual(steps[4], [
      "Regelen",
      "Jaarnota begrijpen",
      "Uitleg over de rekening",
      "basis",
      "nee",
      "−2",
      "6,1",
      "4,6",
      "−8",
      "90.000",
      "36.000",
      "45.000",
      "9.000",
      "",
      "",
      "Rekening uitgelegd (loopt, S8, 8 punten)",
    ]);
    assert.equal(steps[2]?.[5], "+1 (geschat)");
    assert.equal(steps[2]?.at(-2), "aantal contacten ontbreekt, niet gemeten, geen onderbouwing");
  });

  it("carries the plain number to sort by", () => {
    const values = all(table(waterland(), "en")).filter((each) => each.text === "90,000");
    assert.deepEqual(
      values.filter((each) => each.name === "td").map((each) => each.attributes["data-value"]),
      ["90000"],
    );
  });

  it("has as many cells in every row as it has heads", () => {
    for (const picture of [waterland(), extreme(), hostile(), emptyJourney()]) {
      for (const which of [0, 1]) {
        const [heads, ...body] = rows(table(picture), which);
        for (const row of body) assert.ok(row.length === heads?.length || row.length === 1);
      }
    }
  });

  it("shows what the map has no room for, and hostile text as text", () => {
    const [steps] = rows(table(extreme()), 1).slice(1);
    assert.equal(steps?.at(-1)?.split("; ").length, 7);
    const found = all(table(hostile()));
    assert.ok(found.some((each) => each.name === "th" && each.text === HOSTILE[0]));
    assert.ok(!found.some((each) => each.name === "script"));
  });

  it("says that there are no phases, or no steps", () => {
    assert.deepEqual(rows(table(emptyJourney()), 0)[1], ["Deze klantreis heeft nog geen fasen."]);
    assert.ok(rows(table(extreme()), 1).some(([only]) => only === "Fase zonder stappen: nog geen stappen"));
  });
});

describe("journey scroller", () => {
  it("keeps title, row names and legend out of what scrolls", () => {
    const page = readSvg(
      renderToString(h(JourneyScroller, { picture: waterland(), language: "nl", palette: cssPalette, width: 600 })),
    );
    const scroll = page.children.find((each) => each.attributes.class === "koers-journey-scroll");
    assert.ok(scroll);
    const [labels, columns] = scroll.children;
    assert.match(labels?.text ?? "", /Tevredenheid/);
    assert.match(columns?.text ?? "", /Jaarnota begrijpen/);
    assert.doesNotMatch(columns?.text ?? "", /Tevredenheid/);
    assert.doesNotMatch(scroll.text, /levenscyclus ·/);
    assert.match(page.children[0]?.text ?? "", /Klant bij Waterland/);
    assert.match(page.children.at(-1)?.text ?? "", /mens, telefoon/);
    const heights = all(page)
      .filter((each) => each.name === "svg")
      .map((each) => Number(each.attributes.height));
    assert.equal(heights[1], heights[2]);
  });
});
