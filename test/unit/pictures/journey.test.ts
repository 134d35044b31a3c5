import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import type { JourneyPicture } from "../../../src/core/pictures/types/journey.ts";
import { JourneyMap, JourneysCompared } from "../../../src/render/journey/journey.tsx";
import { darkPalette, lightPalette } from "../../../src/render/kit/palette.ts";
import { svgText } from "../../../src/render/kit/svg.tsx";
import { drawingOf } from "../../../src/render/views.tsx";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { all, overlaps, readSvg, textBoxes } from "../render/svg-reader.ts";

const options = { language: "nl", asOf: AS_OF } as const;

describe("a journey at the target", () => {
  let example: JourneyPicture;
  before(async () => {
    const picture = (await openFiles(readFolder(EXAMPLE))).picture("journey", "customer-life", options);
    assert.ok(picture !== null);
    example = picture;
  });
  const said = (picture: JourneyPicture, rest: object = {}): string[] =>
    textBoxes(readSvg(svgText(JourneyMap({ picture, language: "nl", palette: lightPalette, ...rest })))).map(
      ({ text }) => text,
    );

  it("gives each step the contacts that remain, by where they are resolved", () => {
    const steps = example.phases.flatMap((phase) => phase.steps);
    const lookUp = steps.find(({ id }) => id === "look-up")?.target.contacts ?? [];
    const phone = lookUp.find(({ channel }) => channel === "phone")?.contacts ?? 0;
    assert.ok(Math.abs(phone - 14_000 * 0.2072) < 1e-6);
    assert.ok(Math.abs(lookUp.reduce((sum, { contacts }) => sum + contacts, 0) - 14_000) < 1e-6);
    // Clear letters prevent contacts: fewer remain.
    const letter = steps.find(({ id }) => id === "letter")?.target.contacts ?? [];
    assert.ok(letter.reduce((sum, { contacts }) => sum + contacts, 0) < 30_000);
    assert.ok((example.target.contacts ?? 0) < (example.contacts ?? 0));
    assert.ok((example.target.digitalShare ?? 0) > (example.digitalShare ?? 1));
  });

  it("says why, and draws no zero, where that cannot be computed", async () => {
    const yaml =
      "koers: 1\nchannels:\n  phone: { name: Telefoon, kind: assisted }\njourneys:\n  j:\n    phases: [{ id: p, steps: [{ id: a, contacts: { phone: 10 } }] }]\n";
    const picture = (await openFiles(yaml)).picture("journey", "j", options);
    assert.ok(picture !== null);
    const [step] = picture.phases[0]?.steps ?? [];
    assert.deepEqual(step?.target, { contacts: null, why: "de stap heeft geen contactmoment" });
    assert.deepEqual(picture.phases[0]?.target, { contacts: null, parts: null, digitalShare: null });
    const texts = said(picture, { when: "target" }).join("\n");
    assert.match(texts, /doel niet te/);
    assert.doesNotMatch(texts, /\b0 contacten/);
    assert.ok(said(picture).includes("10"));
  });

  it("says that it is computed, draws both on one scale, and keeps texts apart", () => {
    for (const [when, width] of [
      ["target", 600],
      ["target", 1400],
      ["now", 1400],
    ] as const) {
      const svg = readSvg(svgText(JourneyMap({ picture: example, language: "nl", palette: darkPalette, when, width })));
      assert.deepEqual(overlaps(textBoxes(svg)), []);
    }
    assert.match(said(example, { when: "target" }).join(" "), /in het doel: berekend/);
    const table = renderToString(drawingOf(example).table(example, "nl"));
    assert.ok(table.includes("Contacten in het doel, berekend uit de doelmix") && table.includes("2.901"));
  });

  it("shows beside another journey only what can be held against it", () => {
    const texts = said(example, { rows: "compared" });
    assert.ok(texts.includes("Tevredenheid") && texts.includes("Emotie"));
    assert.ok(!texts.includes("Contacten per jaar") && !texts.includes("Initiatieven"));
    for (const width of [600, 1000]) {
      const map = JourneyMap({ picture: example, language: "nl", palette: lightPalette, rows: "compared", width });
      assert.deepEqual(overlaps(textBoxes(readSvg(svgText(map)))), []);
    }
  });

  it("draws several journeys held together as one picture, each whole, with nothing over another", () => {
    const pictures = ["a", "b", "c", "d"].map((id) => ({ ...example, id, name: `Reis ${id}` }));
    const map = readSvg(svgText(JourneysCompared({ pictures, language: "nl", palette: lightPalette })));
    const boxes = textBoxes(map);
    assert.deepEqual(overlaps(boxes), []);
    const steps = example.phases.flatMap((phase) => phase.steps).length;
    assert.equal(boxes.filter(({ text }) => text === "Tevredenheid").length, 4);
    assert.equal(boxes.filter(({ text }) => /^Reis [abcd]/.test(text)).length, 4);
    assert.ok(all(map).filter(({ attributes }) => attributes["data-kind"] === "step").length >= 4 * steps);
  });
});
