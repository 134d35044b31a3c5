import assert from "node:assert/strict";
import type { ValueMatrixPicture } from "../../src/core/pictures/types/value-matrix.ts";
import { largestRadius } from "../../src/render/value-matrix/bubbles.ts";
import {
  boxesOverlap,
  boxMeetsCircle,
  contains,
  segmentMeetsBox,
  segmentMeetsCircle,
  segmentsCross,
} from "../../src/render/value-matrix/geometry.ts";
import { type Bubble, layoutMatrix, type MatrixLayout } from "../../src/render/value-matrix/layout.ts";
import { assertCpuTime } from "../support/cpu-time.ts";
import {
  designPicture,
  examplePicture,
  hostilePicture,
  matrix,
  moment,
  randomPicture,
} from "../support/matrix-fixtures.ts";

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function layout(picture: ValueMatrixPicture, width = 1000, lead: readonly string[] = []): MatrixLayout {
  return layoutMatrix(picture, { language: "nl", width, top: 48, lead });
}

const pictures: readonly [name: string, picture: ValueMatrixPicture][] = [
  ["the example", examplePicture()],
  ["the design page", designPicture()],
  ["hostile names", hostilePicture()],
  ["30 at random", randomPicture(30, 3)],
  ["60 at random", randomPicture(60, 3)],
  ["200 at random", randomPicture(200, 3)],
  ["a scale of 1 to 5 with a high threshold", skewed()],
];

describe("value matrix: labels", () => {
  for (const [name, picture] of pictures) {
    for (const width of [480, 760, 1000, 1400]) {
      it(`overlap nothing: ${name}, ${width} wide`, () => assertClearLabels(layout(picture, width)));
    }
  }

  it("name all of the design page's 30, and of the example's 5", () => {
    assert.equal(labelled(layout(designPicture())), 30);
    assert.equal(labelled(layout(examplePicture())), 5);
  });

  const targets: readonly [count: number, mean: number, least: number][] = [
    [30, 29.8, 28],
    [60, 56, 56],
    [100, 79, 75],
    [200, 77, 77],
  ];
  for (const [count, mean, least] of targets) {
    it(`reach the design page's mark for ${count} random moments`, function () {
      this.timeout(30_000);
      const counts = seeds.map((seed) => labelled(layout(randomPicture(count, seed))));
      const reached = counts.reduce((sum, value) => sum + value, 0) / counts.length;
      assert.ok(reached >= mean, `mean ${reached} of ${counts.join(" ")}`);
      assert.ok(Math.min(...counts) >= least, counts.join(" "));
    });
  }

  it("name all 30 random moments in eleven of twelve pictures", () => {
    const full = seeds.filter((seed) => labelled(layout(randomPicture(30, seed))) === 30);
    assert.ok(full.length >= 11, full.join(" "));
  });

  it("lead where they are asked for", () => {
    const picture = randomPicture(200, 5);
    const hidden = layout(picture).bubbles.filter((bubble) => bubble.label === null);
    const id = hidden.find((bubble) => bubble.circle.r > 6)?.moment.id ?? "";
    const led = layout(picture, 1000, [id]).bubbles.find((bubble) => bubble.moment.id === id);
    assert.equal(led?.label?.weight, 600);
  });

  it("in a crowd, come first for findings and the largest", () => {
    const { bubbles } = layout(randomPicture(200, 4));
    const share = (list: readonly Bubble[]): number =>
      list.filter((bubble) => bubble.label !== null).length / list.length;
    const first = bubbles.filter((bubble, index) => index < 40 || bubble.badge !== null);
    const rest = bubbles.filter((bubble, index) => index >= 40 && bubble.badge === null);
    assert.ok(share(first) > share(rest) + 0.1, `${share(first)} ${share(rest)}`);
  });
});

describe("value matrix: bubbles", () => {
  it("have areas in proportion to volume, but for the smallest mark", () => {
    const moments = [90000, 45000, 10000, 1, 0].map((volume, index) =>
      moment({ id: `m-${index}`, volume, customer: index * 2, organisation: 8 }),
    );
    const radii = layout(matrix(moments)).bubbles.map((bubble) => bubble.circle.r);
    assert.equal(radii[0], 34);
    assert.ok(Math.abs((radii[1] ?? 0) ** 2 / 34 ** 2 - 0.5) < 1e-9);
    assert.ok(Math.abs((radii[2] ?? 0) ** 2 / 34 ** 2 - 1 / 9) < 1e-9);
    assert.deepEqual(radii.slice(3), [3, 3]);
  });

  it("shrink as the design page says when there are many", () => {
    assert.equal(largestRadius(30), 34);
    assert.equal(largestRadius(40), 34);
    assert.ok(Math.abs(largestRadius(160) - 17) < 1e-9);
    assert.equal(largestRadius(1000), 14);
  });

  for (const [name, picture] of pictures) {
    it(`stay in the frame and in their quadrant: ${name}`, () => {
      const placed = layout(picture);
      for (const bubble of placed.bubbles) assertAtHome(bubble, placed, picture.threshold);
    });
  }

  it("leave a shared point in different directions, the lighter one farther", () => {
    const picture = matrix([
      moment({ id: "a", volume: 40000 }),
      moment({ id: "b", volume: 10000 }),
      moment({ id: "c", volume: 10000 }),
    ]);
    const { bubbles } = layout(picture);
    const moved = bubbles.map(({ circle, trueX, trueY }) => Math.hypot(circle.x - trueX, circle.y - trueY));
    assert.ok((moved[0] ?? 0) < (moved[1] ?? 0));
    for (const [i, a] of bubbles.entries()) {
      for (const b of bubbles.slice(i + 1)) {
        const apart = Math.hypot(a.circle.x - b.circle.x, a.circle.y - b.circle.y);
        assert.ok(apart > a.circle.r + b.circle.r, `${apart}`);
      }
    }
    assert.ok(bubbles.some((bubble) => bubble.showsTruePoint));
  });

  it("stand on their scores where nothing is in the way", () => {
    const placed = layout(examplePicture());
    for (const bubble of placed.bubbles) {
      assert.equal(bubble.circle.x, placed.x(bubble.moment.customer));
      assert.equal(bubble.circle.y, placed.y(bubble.moment.organisation));
      assert.equal(bubble.showsTruePoint, false);
    }
  });
});

describe("value matrix: layout", () => {
  it("is the same for the same moments in any order, and every time", () => {
    const picture = randomPicture(60, 9);
    const turned = { ...picture, moments: [...picture.moments].reverse() };
    const text = JSON.stringify(layout(picture));
    assert.equal(JSON.stringify(layout(picture)), text);
    assert.equal(JSON.stringify(layout(turned)), text);
  });

  it("holds for scales that are upside down or without length", () => {
    for (const scale of [
      [10, 0],
      [5, 5],
    ] as const) {
      const placed = layout(matrix(designPicture().moments, { scale }));
      for (const { circle } of placed.bubbles) {
        assert.ok(Number.isFinite(circle.x) && Number.isFinite(circle.y) && Number.isFinite(circle.r));
      }
    }
  });

  it("labels the scale's ends and the threshold", () => {
    const placed = layout(matrix([], { scale: [1, 7], threshold: 4.3 }));
    const values = placed.xTicks.map((tick) => tick.value);
    for (const value of [1, 4.3, 7]) assert.ok(values.includes(value), values.join(" "));
    assert.deepEqual(
      values,
      [...values].sort((a, b) => a - b),
    );
  });

  it("of 200 moments takes less than 150 ms of a processor", () => {
    const picture = randomPicture(200, 21);
    assertCpuTime(150, () => layout(picture));
  });
});

function assertClearLabels(placed: MatrixLayout): void {
  const { frame, thresholdX, thresholdY, bubbles, titles } = placed;
  const named = bubbles.flatMap((bubble) => (bubble.label === null ? [] : [{ bubble, label: bubble.label }]));
  assert.ok(named.length > 0);
  const fixed = [
    ...titles.flatMap((title) => title.boxes),
    { ...frame, left: thresholdX, right: thresholdX + 0.01 },
    { ...frame, top: thresholdY, bottom: thresholdY + 0.01 },
  ];
  for (const [index, { bubble, label }] of named.entries()) {
    const id = `${bubble.moment.id} ${label.lines.join(" / ")}`;
    assert.ok(contains(frame, label.box), `${id} leaves the frame`);
    for (const box of fixed) assert.ok(!boxesOverlap(label.box, box), `${id} on a title or threshold`);
    for (const other of bubbles) {
      assert.ok(!boxMeetsCircle(label.box, other.circle), `${id} on ${other.moment.id}`);
      if (label.leader !== null && other !== bubble) {
        assert.ok(!segmentMeetsCircle(label.leader, other.circle), `leader of ${id} on ${other.moment.id}`);
      }
    }
    for (const other of named.slice(index + 1)) {
      const otherId = other.bubble.moment.id;
      assert.ok(!boxesOverlap(label.box, other.label.box), `${id} on the name of ${otherId}`);
      for (const [leader, box] of [
        [label.leader, other.label.box],
        [other.label.leader, label.box],
      ] as const) {
        assert.ok(leader === null || !segmentMeetsBox(leader, box), `leader through ${id} or ${otherId}`);
      }
      if (label.leader !== null && other.label.leader !== null) {
        assert.ok(!segmentsCross(label.leader, other.label.leader), `leaders of ${id} and ${otherId}`);
      }
    }
  }
}

function assertAtHome(bubble: Bubble, placed: MatrixLayout, threshold: number): void {
  const { circle, moment } = bubble;
  const { frame, thresholdX, thresholdY } = placed;
  const box = {
    left: circle.x - circle.r,
    right: circle.x + circle.r,
    top: circle.y - circle.r,
    bottom: circle.y + circle.r,
  };
  assert.ok(contains(frame, box), `${moment.id} leaves the frame`);
  if (moment.customer < threshold) assert.ok(box.right <= thresholdX, moment.id);
  if (moment.customer > threshold) assert.ok(box.left >= thresholdX, moment.id);
  if (moment.organisation < threshold) assert.ok(box.top >= thresholdY, moment.id);
  if (moment.organisation > threshold) assert.ok(box.bottom <= thresholdY, moment.id);
  for (const title of placed.titles) {
    for (const line of title.boxes) assert.ok(!boxMeetsCircle(line, circle), `${moment.id} on a title`);
  }
}

function labelled(placed: MatrixLayout): number {
  return placed.bubbles.filter((bubble) => bubble.label !== null).length;
}

function skewed(): ValueMatrixPicture {
  const moments = designPicture().moments.map((one) => ({
    ...one,
    customer: 1 + one.customer * 0.4,
    organisation: 1 + one.organisation * 0.4,
  }));
  return matrix(moments, { scale: [1, 5], threshold: 4 });
}
