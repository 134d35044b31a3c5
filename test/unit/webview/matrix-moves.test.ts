import assert from "node:assert/strict";
import { encloses, isLasso } from "../../../src/webview/views/value-matrix/lasso.ts";
import { NO_FILTER, shownIds } from "../../../src/webview/views/value-matrix/matrix-state.ts";
import { finerStep, movedTo, snap, staysPut, valueStep } from "../../../src/webview/views/value-matrix/move.ts";
import { panned, zoomed } from "../../../src/webview/views/value-matrix/zoom.ts";
import { matrix, moment } from "../../support/matrix-fixtures.ts";

describe("moving a contact moment", () => {
  const scored = (values: readonly number[], scale: readonly [number, number] = [0, 10]) =>
    valueStep(
      matrix(
        values.map((customer, index) => moment({ id: `m-${index}`, customer, organisation: scale[1] })),
        { scale },
      ),
    );

  it("goes in the finest step that is used, and finer on request", () => {
    assert.equal(scored([3, 8]), 1);
    assert.equal(scored([3, 7.5]), 0.5);
    assert.equal(scored([3, 8.6]), 0.1);
    assert.equal(scored([3, 8.65]), 0.05);
    assert.equal(scored([30, 80], [0, 100]), 10);
    assert.equal(scored([0.123]), 0.01);
    assert.deepEqual([10, 5, 1, 0.5, 0.1, 0.01].map(finerStep), [1, 1, 0.1, 0.1, 0.01, 0.01]);
  });

  it("stays on the scale, and has no more decimals than its step", () => {
    assert.equal(snap(7.34999, 0.1, [0, 10]), 7.3);
    assert.equal(snap(0.1 + 0.2, 0.1, [0, 10]), 0.3);
    assert.equal(snap(12, 1, [0, 10]), 10);
    assert.equal(snap(-3, 1, [1, 5]), 1);
    assert.equal(snap(9, 1, [10, 0]), 9);
  });

  it("leaves a value alone that hardly moves", () => {
    const from = moment({ id: "a", customer: 3.25, organisation: 8 });
    const edit = movedTo(from, { customer: 3.4, organisation: 6.2 }, 0.5, [0, 10]);
    assert.deepEqual(edit, { kind: "move-moment", moment: "a", customer: 3.25, organisation: 6 });
    assert.equal(staysPut(from, edit), false);
    assert.equal(staysPut(from, movedTo(from, from, 0.5, [0, 10])), true);
  });
});

describe("a line drawn around contact moments", () => {
  const line = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 10 },
    { x: 5, y: 4 },
    { x: 0, y: 10 },
  ];

  it("holds what is inside, dents included", () => {
    assert.equal(encloses(line, { x: 2, y: 3 }), true);
    assert.equal(encloses(line, { x: 5, y: 8 }), false);
    assert.equal(encloses(line, { x: 11, y: 3 }), false);
  });

  it("is more than a trembling click", () => {
    assert.equal(isLasso(line), true);
    assert.equal(isLasso(line.slice(0, 2)), false);
    assert.equal(isLasso(line.map(({ x, y }) => ({ x: x / 10, y: y / 10 }))), false);
  });
});

describe("the part of the value matrix that is shown", () => {
  const at = { customer: 8, organisation: 9 };

  it("keeps the place that is brought nearer, and ends at the scale", () => {
    const near = zoomed(null, [0, 10], 2, { customer: 5, organisation: 10 });
    assert.deepEqual(near, { customer: [2.5, 7.5], organisation: [5, 10] });
    assert.deepEqual(zoomed(near, [0, 10], 0.5, at), null);
    const nearest = zoomed(null, [0, 10], 1e6, at);
    assert.ok(nearest !== null && Math.abs(nearest.customer[1] - nearest.customer[0] - 0.5) < 1e-9);
  });

  it("does not leave the scale", () => {
    const near = zoomed(null, [0, 10], 2, { customer: 5, organisation: 5 });
    assert.deepEqual(panned(near, [0, 10], { customer: 99, organisation: -1 }), {
      customer: [5, 10],
      organisation: [1.5, 6.5],
    });
    assert.equal(panned(null, [0, 10], at), null);
  });
});

describe("a filter of the value matrix", () => {
  const journey = { id: "life", name: "Leven" };
  const picture = matrix([
    moment({ id: "a", journeys: [journey] }),
    moment({ id: "b", customer: 5, owner: { id: "lead", name: "Hoofd" } }),
    moment({ id: "c", findings: { errors: 0, warnings: 1, infos: 0 } }),
  ]);
  const ids = (filter: Partial<typeof NO_FILTER>) => [...(shownIds(picture, { ...NO_FILTER, ...filter }) ?? ["all"])];

  it("lets through what has all that is asked for", () => {
    assert.deepEqual(ids({}), ["all"]);
    assert.deepEqual(ids({ journey: "life" }), ["a"]);
    assert.deepEqual(ids({ owner: "lead" }), ["b"]);
    assert.deepEqual(ids({ quadrant: "threshold" }), ["b"]);
    assert.deepEqual(ids({ quadrant: "simplify", findings: true }), ["c"]);
    assert.deepEqual(ids({ quadrant: "eliminate" }), []);
  });
});
