import assert from "node:assert/strict";
import type { JourneyPicture } from "../../../src/core/pictures/types/journey.ts";
import { darkPalette, lightPalette } from "../../../src/render/kit/palette.ts";
import { renderSvg } from "../../../src/render/views.tsx";
import {
  bareStep,
  channels,
  emptyJourney,
  extreme,
  generated,
  HOSTILE,
  hostile,
  journey,
  phase,
  step,
  waterland,
} from "./journey-fixtures.ts";
import { all, overlaps, readSvg, textBoxes } from "./svg-reader.ts";

const PICTURES: Readonly<Record<string, () => JourneyPicture>> = {
  "the design page's journey": waterland,
  "an empty journey": emptyJourney,
  "phases without steps": () => journey([phase("a", "A", null, []), phase("b", "B", "use", [])]),
  "one bare step": () => journey([phase("a", "A", null, [bareStep("only")])]),
  "5 steps": () => generated(5, 2),
  "20 steps": () => generated(20, 5),
  "60 steps": () => generated(60, 7),
  "200 steps": () => generated(200, 8),
  "a phase a step": () => generated(30, 30),
  "names longer than any box": extreme,
  "hostile text": hostile,
};

const nl = { language: "nl", palette: lightPalette } as const;

function texts(svg: string): readonly string[] {
  return textBoxes(readSvg(svg)).map((box) => box.text);
}

describe("journey map", () => {
  for (const [name, picture] of Object.entries(PICTURES)) {
    for (const language of ["nl", "en"] as const) {
      for (const width of [600, 1400]) {
        it(`keeps texts apart and in the frame: ${name}, ${language}, ${width}`, () => {
          const svg = readSvg(renderSvg(picture(), { language, palette: lightPalette, width }));
          const boxes = textBoxes(svg);
          assert.deepEqual(overlaps(boxes), []);
          const [right, bottom] = [Number(svg.attributes.width), Number(svg.attributes.height)];
          const out = boxes.filter((box) => box.left < 0 || box.top < 0 || box.right > right || box.bottom > bottom);
          assert.deepEqual(out, []);
          assert.ok(right >= width);
        });
      }
    }
  }

  it("says what the design page says", () => {
    const said = texts(renderSvg(waterland(), nl));
    assert.ok(said.some((text) => text.startsWith("Klant bij Waterland")));
    for (const text of [
      "levenscyclus · 5 fasen, 7 stappen · 186.000 contacten per jaar · digitaliseringsgraad 36,9%",
      "43,1% digitaal van 124.000 contacten",
      "geen contacten bekend",
      "uitblinken",
      "geschat",
      "−2",
      "8,6",
      "CES 5,2",
      "NPS −31",
      "90.000",
      "aantal contacten",
      "gedaan · KTV 6,0 → 6,6",
    ]) {
      assert.ok(
        said.some((each) => each.endsWith(text)),
        `${text} in ${said.join(" | ")}`,
      );
    }
  });

  it("says it in English too, with English numbers", () => {
    const said = texts(renderSvg(waterland(), { ...nl, language: "en" })).join("\n");
    for (const text of [
      "36.9%",
      "186,000 contacts per year",
      "moment of truth",
      "estimated",
      "excel",
      "digital of 124,000 contacts",
    ]) {
      assert.ok(said.includes(text), text);
    }
    assert.doesNotMatch(said, /digitaal|geschat|uitblinken|\\bstappen/);
  });

  it("says that a journey has no phases, and keeps its axes", () => {
    const said = texts(renderSvg(emptyJourney(), nl));
    assert.ok(said.includes("Deze klantreis heeft nog geen fasen."));
    for (const level of ["+2", "+1", "0", "−1", "−2"]) assert.ok(said.includes(level), level);
  });

  it("names every gap and never draws a zero for it", () => {
    const said = texts(renderSvg(journey([phase("p", "P", null, [bareStep("s", "S")])]), nl)).join("\n");
    for (const text of [
      "emotie onbekend",
      "niet gemeten",
      "geen onderbouwing",
      "geen contactmoment",
      "geen contacten bekend",
    ]) {
      assert.ok(said.includes(text), text);
    }
    const zero = renderSvg(
      journey([phase("p", "P", null, [step("s", "S", { contacts: channels({ phone: 0 }) })])]),
      nl,
    );
    assert.ok(texts(zero).includes("0 contacten per jaar"));
    assert.ok(!texts(zero).join("\n").includes("ontbreekt"));
  });

  it("is text only: hostile names change nothing but what is read", () => {
    const svg = renderSvg(hostile(), nl);
    const names = new Set(all(readSvg(svg)).map((each) => each.name));
    const drawn = ["svg", "title", "desc", "defs", "pattern", "g", "rect", "path", "circle", "text", "tspan"];
    assert.deepEqual(
      [...names].filter((name) => !drawn.includes(name)),
      [],
    );
    const titles = all(readSvg(svg))
      .filter((each) => each.name === "title")
      .map((each) => each.text);
    assert.ok(
      titles.some((title) => title.startsWith(HOSTILE[0])),
      "the whole name stands in the title",
    );
    assert.doesNotMatch(svg, /href|url\((?!#koers-journey)|\son\w+=/);
  });

  it("ties phases, steps and initiatives to their source, by keyboard only when interactive", () => {
    const still = all(readSvg(renderSvg(waterland(), nl)));
    const live = all(readSvg(renderSvg(waterland(), { ...nl, interactive: true })));
    const reachable = live.filter((each) => each.attributes.tabindex === "0");
    assert.deepEqual(
      still.filter((each) => "tabindex" in each.attributes),
      [],
    );
    assert.deepEqual(
      Object.fromEntries(
        ["phase", "step", "initiative"].map((kind) => [
          kind,
          reachable.filter((each) => each.attributes["data-kind"] === kind).length,
        ]),
      ),
      { phase: 5, step: 7, initiative: 4 },
    );
    for (const each of reachable) {
      assert.ok(
        each.attributes["data-path"] &&
          each.attributes["data-id"] &&
          each.children[0]?.name === "title" &&
          each.children[0].text !== "" &&
          each.attributes.role,
      );
    }
  });

  it("is the same every time, and in light and dark but for the colours", () => {
    const bare = (svg: string): string => svg.replace(/#[\da-f]{6}/g, "");
    assert.equal(renderSvg(generated(20, 5), nl), renderSvg(generated(20, 5), nl));
    assert.equal(bare(renderSvg(waterland(), nl)), bare(renderSvg(waterland(), { ...nl, palette: darkPalette })));
  });

  it("does not depend on the order in which a step names its channels", () => {
    const turned = waterland();
    const reversed = {
      ...turned,
      phases: turned.phases.map((each) => ({
        ...each,
        steps: each.steps.map((one) => ({ ...one, contacts: one.contacts && [...one.contacts].reverse() })),
      })),
    };
    assert.equal(renderSvg(reversed, nl), renderSvg(turned, nl));
  });
});
