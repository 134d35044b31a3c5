import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import type { EscalationPicture } from "../../../src/core/pictures/types/escalation.ts";
import { type FlowLayout, layoutFlow } from "../../../src/render/escalation/layout.ts";
import { escalationMermaid } from "../../../src/render/escalation/mermaid.ts";
import { lightPalette } from "../../../src/render/kit/palette.ts";
import { drawingOf, renderSvg } from "../../../src/render/views.tsx";
import { crowd, DEAD, escalationOf, HEAD, HOSTILE, hostile, LOOP } from "./escalation-fixtures.ts";
import { all, overlaps, readSvg, textBoxes } from "./svg-reader.ts";

const SOURCES: Readonly<Record<string, string>> = {
  "a loop": LOOP,
  "a dead end": DEAD,
  "no steps": `${HEAD}    steps: []\n`,
  "5 steps": crowd(5, 3, 7),
  "40 steps": crowd(40, 6, 7),
  "40 steps of one role": crowd(40, 1, 5),
  "hostile names": hostile(),
};

describe("an escalation, drawn", () => {
  const pictures = new Map<string, EscalationPicture>();
  before(async () => {
    for (const [name, yaml] of Object.entries(SOURCES)) pictures.set(name, await escalationOf(yaml));
  });
  const pictureOf = (name: string): EscalationPicture => {
    const picture = pictures.get(name);
    assert.ok(picture !== undefined);
    return picture;
  };

  for (const name of Object.keys(SOURCES)) {
    it(`keeps texts apart and in the frame: ${name}`, () => {
      for (const width of [480, 1000]) {
        for (const language of ["en", "nl"] as const) {
          const svg = readSvg(renderSvg(pictureOf(name), { language, palette: lightPalette, width }));
          const boxes = textBoxes(svg);
          const [right, bottom] = [Number(svg.attributes.width), Number(svg.attributes.height)];
          assert.deepEqual(overlaps(boxes), []);
          assert.deepEqual(
            boxes.filter((box) => box.left < 0 || box.top < 0 || box.right > right || box.bottom > bottom),
            [],
          );
          assert.ok(right >= width);
        }
      }
    });
  }

  it("draws no card, arrow or text over another: 5 and 40 steps", () => {
    for (const name of ["a loop", "a dead end", "5 steps", "40 steps", "40 steps of one role"]) {
      for (const width of [480, 1200]) checkApart(layoutFlow(pictureOf(name), "nl", width));
    }
  });

  it("puts every step below those that lead to it, in the lane of its role; only what goes round goes up", () => {
    const { cards, arrows, lanes } = layoutFlow(pictureOf("40 steps"), "nl", 1000);
    const cardOf = (id: string) => cards.find(({ step }) => step.id === id);
    for (const { from, to, loop } of arrows) {
      const [start, end] = [cardOf(from), cardOf(to)];
      assert.equal((start?.y ?? 0) >= (end?.y ?? 0), loop, `${from} → ${to}`);
    }
    for (const card of cards) assert.equal(card.x, lanes.find(({ role }) => role === card.step.role)?.x);
    assert.ok(arrows.some(({ loop }) => loop));
  });

  it("says what is wrong in words and with a sign, in both languages", () => {
    const said = (name: string, language: "en" | "nl"): string =>
      textBoxes(readSvg(renderSvg(pictureOf(name), { language, palette: lightPalette })))
        .map(({ text }) => text)
        .join("\n");
    for (const text of [
      "wordt nooit bereikt",
      "gaat terug naar “Eerste lijn”",
      "geen einde: het gaat rond",
      "geen mandaat",
      "later dan",
      "niet gehaald: 1 dag en 15 minuten te lang",
      "binnen 5 werkdagen",
      "Uitbesteed, maar nergens staat wanneer de opdrachtgever erbij komt.",
    ]) {
      assert.ok(said("a loop", "nl").replaceAll("\u00a0", " ").includes(text), text);
    }
    for (const text of ["dead end: nobody takes over", "no time limit", "within 5 working days", "or longer"]) {
      assert.ok(said("a dead end", "en").replaceAll("\u00a0", " ").includes(text), text);
    }
    assert.match(said("a dead end", "nl").replace(/\s/g, " "), /gaat naar “nowhere”, die er niet is/);
    assert.match(said("no steps", "nl"), /Deze escalatie heeft nog geen stappen\./);
  });

  it("ties steps, roles, promises and cases to their source", () => {
    const svg = readSvg(
      renderSvg(pictureOf("a dead end"), { language: "nl", palette: lightPalette, interactive: true }),
    );
    const kinds = all(svg).flatMap((each) => (each.attributes.tabindex === "0" ? [each.attributes["data-kind"]] : []));
    const count = (kind: string): number => kinds.filter((each) => each === kind).length;
    assert.deepEqual([count("step"), count("role"), count("promise"), count("client-case")], [4, 3, 2, 2]);
  });

  it("has every number in its table", () => {
    const table = renderToString(drawingOf(pictureOf("a dead end")).table(pictureOf("a dead end"), "nl"));
    for (const text of [
      "5\u00a0werkdagen",
      "11\u00a0dagen of langer",
      "juridisch risico",
      "pers belt",
      "wordt nooit bereikt",
    ]) {
      assert.ok(table.includes(text), text);
    }
  });

  it("lets no name end a label of its Mermaid form", () => {
    const text = escalationMermaid(pictureOf("hostile names"), "nl");
    for (const name of HOSTILE) assert.ok(!text.includes(name));
    assert.equal(text.split("\n").filter((line) => /^ +s\d+ -->/.test(line)).length, 1);
    assert.doesNotMatch(text.replace(/<br\/>/g, ""), /[<`]|&|%%/);
  });
});

interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Cards and the texts beside arrows take room; no arrow comes through them but at its own ends. */
function checkApart({ cards, arrows }: FlowLayout): void {
  const boxes: Rect[] = cards.map(({ x, y, width, height }) => ({
    left: x,
    top: y,
    right: x + width,
    bottom: y + height,
  }));
  const texts: Rect[] = cards.flatMap(({ beside, x, width }) =>
    beside.lines.length === 0
      ? []
      : [
          {
            left: beside.x,
            top: beside.y - 10,
            right: x + width,
            bottom: beside.y + (beside.lines.length - 1) * 14 + 3,
          },
        ],
  );
  const taken = [...boxes, ...texts];
  for (const [index, a] of taken.entries()) {
    for (const b of taken.slice(index + 1)) assert.ok(!meet(a, b), `${JSON.stringify(a)} meets ${JSON.stringify(b)}`);
  }
  const pieces = arrows.flatMap(({ from, to, points }) =>
    points.slice(1).map((point, index) => ({ from, to, ...piece(points[index] ?? point, point) })),
  );
  for (const one of pieces) {
    // Its ends touch its own two cards.
    const inner = { ...one, top: one.top + 0.5, bottom: one.bottom - 0.5 };
    for (const box of taken)
      assert.ok(!meet(inner, box), `${one.from} → ${one.to} goes through ${JSON.stringify(box)}`);
  }
  for (const [index, a] of pieces.entries()) {
    for (const b of pieces.slice(index + 1)) {
      if (a.from === b.from && a.to === b.to) continue;
      assert.ok(!liesOn(a, b), `${a.from} → ${a.to} lies on ${b.from} → ${b.to}`);
    }
  }
}

function piece(a: { x: number; y: number }, b: { x: number; y: number }): Rect {
  return { left: Math.min(a.x, b.x), right: Math.max(a.x, b.x), top: Math.min(a.y, b.y), bottom: Math.max(a.y, b.y) };
}

function meet(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Two pieces in the same direction, along each other: crossing is allowed. */
function liesOn(a: Rect, b: Rect): boolean {
  const vertical = a.left === a.right && b.left === b.right && Math.abs(a.left - b.left) < 1;
  const horizontal = a.top === a.bottom && b.top === b.bottom && Math.abs(a.top - b.top) < 1;
  if (vertical) return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  return horizontal && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1;
}
