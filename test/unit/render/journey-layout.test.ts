import assert from "node:assert/strict";
import fc from "fast-check";
import type { JourneyPicture } from "../../../src/core/pictures/types/journey.ts";
import { LABEL_DISTANCE, measureContacts } from "../../../src/render/journey/contacts-layout.ts";
import { createDrawing, type Drawing, type JourneyOptions } from "../../../src/render/journey/drawing.ts";
import { monotoneParts, pathOf, sample } from "../../../src/render/journey/emotion-curve.ts";
import { EMOTION_HEIGHT, measureEmotion } from "../../../src/render/journey/emotion-layout.ts";
import { STEP_MIN_WIDTH } from "../../../src/render/journey/layout.ts";
import { lightPalette } from "../../../src/render/kit/palette.ts";
import { spreadApart } from "../../../src/render/kit/spread.ts";
import { extreme, generated, journey, phase, step, waterland } from "./journey-fixtures.ts";

function drawing(picture: JourneyPicture, options: Partial<JourneyOptions> = {}): Drawing {
  return createDrawing(picture, { language: "nl", palette: lightPalette, width: 1400, ...options });
}

describe("journey columns", () => {
  it("fills the width asked for, and grows where steps would be narrower than 150", () => {
    assert.equal(drawing(waterland()).columns.width, 1400);
    assert.ok(Math.abs(drawing(waterland()).columns.right - 1376) < 0.01);
    const wide = drawing(generated(20, 5)).columns;
    assert.ok(wide.width > 20 * STEP_MIN_WIDTH);
    for (const { columns } of [
      drawing(generated(59, 6)),
      drawing(extreme()),
      drawing(generated(3, 3), { width: 100 }),
    ]) {
      columns.columns.forEach((column, index) => {
        const next = columns.columns[index + 1];
        assert.ok(column.width >= STEP_MIN_WIDTH);
        assert.ok(column.x + column.width + 12 <= (next?.x ?? Number.POSITIVE_INFINITY) + 0.001);
        assert.ok(column.x + column.width <= columns.right + 0.001);
      });
    }
  });

  it("draws a phase as one column from 60 steps on, unless it is opened", () => {
    const kinds = (of: Drawing): readonly string[] => of.columns.columns.map((column) => column.kind);
    assert.equal(kinds(drawing(generated(59, 6))).length, 59);
    assert.deepEqual(kinds(drawing(generated(60, 6))), Array(6).fill("phase"));
    assert.equal(kinds(drawing(generated(60, 6), { collapse: { phases: "none" } })).length, 60);
    const opened = kinds(drawing(generated(60, 6), { collapse: { open: ["phase-1"] } }));
    assert.equal(opened.filter((kind) => kind === "step").length, 10);
    assert.equal(opened.filter((kind) => kind === "phase").length, 5);
    assert.equal(drawing(generated(200, 6)).columns.width, 1400);
  });

  it("keeps a column for a phase without steps", () => {
    const empty = drawing(extreme()).columns.columns.filter((column) => column.kind === "empty");
    assert.deepEqual(
      empty.map((column) => column.phase.id),
      ["empty"],
    );
  });
});

describe("spreading labels", () => {
  it("keeps order and distance, within bounds, and leaves alone what is apart", () => {
    const wishes = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { maxLength: 12 });
    fc.assert(
      fc.property(wishes, (unsorted) => {
        const sorted = [...unsorted].sort((a, b) => a - b);
        const places = spreadApart(sorted, 32, 0, 500);
        assert.equal(places.length, sorted.length);
        places.forEach((place, index) => {
          assert.ok(place >= -1e-6 && place <= 500 + 1e-6);
          if (index > 0) assert.ok(place - (places[index - 1] ?? 0) >= 32 - 1e-6);
        });
        const apart = sorted.every((wish, index) => index === 0 || wish - (sorted[index - 1] ?? 0) >= 32);
        if (!apart) return;
        places.forEach((place, index) => {
          assert.ok(Math.abs(place - (sorted[index] ?? 0)) < 1e-6);
        });
      }),
    );
  });
});

describe("journey contacts", () => {
  it("stand on one scale", () => {
    const { stacks } = measureContacts(drawing(waterland()));
    const scales = stacks.flatMap((stack) => stack.bars.map((bar) => bar.height / bar.contacts));
    assert.equal(scales.length, 14);
    for (const scale of scales) assert.ok(Math.abs(scale - (scales[0] ?? 0)) < 1e-9);
  });

  it("have labels at least 32 apart whose lines do not cross", () => {
    for (const picture of [waterland(), generated(40, 5), generated(200, 9), extreme()]) {
      const { stacks, baseline } = measureContacts(drawing(picture));
      for (const { bars } of stacks) {
        bars.forEach((bar, index) => {
          assert.ok(bar.labelY <= baseline && bar.labelY >= 0);
          const next = bars[index + 1];
          if (next) assert.ok(next.labelY - bar.labelY >= LABEL_DISTANCE - 1e-6);
          for (const other of bars.slice(index + 1)) assert.ok(!linesCross(bar, other), `${bar.name} / ${other.name}`);
        });
      }
    }
  });

  it("group the smallest channels over eight, and lose no contact", () => {
    const [first] = measureContacts(drawing(extreme())).stacks;
    assert.equal(first?.bars.length, 8);
    assert.equal(first?.bars.at(-1)?.name, "overig (4)");
    assert.equal(
      first?.bars.reduce((sum, bar) => sum + bar.contacts, 0),
      first?.total?.contacts,
    );
  });

  it("tell none from not known", () => {
    const { stacks } = measureContacts(drawing(extreme()));
    assert.deepEqual(
      stacks.map((stack) => stack.total?.contacts ?? null),
      [120159, 987654322, 0, 0, null, null],
    );
  });
});

interface Elbow {
  readonly top: number;
  readonly height: number;
  readonly labelY: number;
  readonly turn: number;
}

/** Whether the upright of one line meets a level stretch of the other. */
function linesCross(a: Elbow, b: Elbow): boolean {
  const start = (line: Elbow): number => line.top + line.height / 2;
  const meets = (upright: Elbow, level: Elbow): boolean => {
    const [low, high] = [Math.min(start(upright), upright.labelY), Math.max(start(upright), upright.labelY)];
    const crossesStart = upright.turn < level.turn && start(level) > low && start(level) < high;
    const crossesEnd = upright.turn > level.turn && level.labelY > low && level.labelY < high;
    return crossesStart || crossesEnd;
  };
  return meets(a, b) || meets(b, a);
}

describe("journey emotion", () => {
  it("goes through its points and never beyond its neighbours", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 2, maxLength: 20 }), (emotions) => {
        const points = emotions.map((emotion, index) => ({ x: index * 150, y: -emotion * 28 }));
        const parts = monotoneParts(points);
        assert.equal(parts.length, points.length - 1);
        parts.forEach((part, index) => {
          const [from, to] = [points[index], points[index + 1]];
          assert.ok(from && to);
          assert.deepEqual([part.from, part.to], [from, to]);
          for (const { y } of sample(part)) {
            assert.ok(y >= Math.min(from.y, to.y) - 1e-6 && y <= Math.max(from.y, to.y) + 1e-6);
          }
        });
        assert.match(pathOf(parts), /^M[-\d.,]+(C[-\d., ]+)+$/);
      }),
    );
  });

  it("is dashed on both sides of an estimate, and broken where nothing is known", () => {
    const picture = journey([
      phase("p", "P", null, [
        step("a", "A", { emotion: 0 }),
        step("b", "B", { emotion: 1, emotionEstimated: true }),
        step("c", "C", { emotion: 2 }),
        step("d", "D", { emotion: 1 }),
        step("e", "E", {}),
        step("f", "F", { emotion: -1 }),
        step("g", "G", { emotion: -2 }),
      ]),
    ]);
    const { curves, gaps, marks } = measureEmotion(drawing(picture));
    assert.deepEqual(
      curves.map((curve) => [curve.estimated, curve.parts.length]),
      [
        [true, 2],
        [false, 1],
        [false, 1],
      ],
    );
    assert.deepEqual(
      gaps.map((gap) => gap.steps[0]?.id),
      ["e"],
    );
    assert.equal(marks.length, 6);
  });

  it("writes every value beside the line, not on it", () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { marks, texts, curves } = measureEmotion(drawing(generated(40, 4, seed)));
      assert.equal(texts.filter((text) => text.kind === "value").length, marks.length);
      const line = curves.flatMap((curve) => curve.parts.flatMap((part) => sample(part, 1)));
      for (const { box, text } of texts) {
        const on = line.filter(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom);
        assert.deepEqual(on, [], text);
        assert.ok(box.top >= 0 && box.bottom <= EMOTION_HEIGHT);
      }
    }
  });

  it("keeps a point that stands alone between unknowns", () => {
    const alone = journey([
      phase("p", "P", null, [step("a", "A", {}), step("b", "B", { emotion: 1 }), step("c", "C", {})]),
    ]);
    const { marks, curves, texts } = measureEmotion(drawing(alone));
    assert.deepEqual([marks.length, curves.length, texts.map((text) => text.text)], [1, 0, ["+1"]]);
  });

  it("keeps an emotion outside the scale on its edge", () => {
    const picture = journey([phase("p", "P", null, [step("a", "A", { emotion: 9 }), step("b", "B", { emotion: 2 })])]);
    const [first, second] = measureEmotion(drawing(picture)).marks;
    assert.equal(first?.y, second?.y);
  });
});
