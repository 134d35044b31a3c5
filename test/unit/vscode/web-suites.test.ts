import assert from "node:assert/strict";
import web from "../../editor/web/assert.ts";

/** Pairs of values that are worth comparing. */
const VALUES: readonly unknown[] = [
  0,
  -0,
  Number.NaN,
  "",
  "0",
  null,
  undefined,
  [],
  [undefined],
  [1, [2]],
  { 0: 1 },
  {},
  { a: undefined },
  { a: { b: [1] } },
  { a: { b: [2] } },
  new Date(0),
  new Date(1),
  new Map([["a", 1]]),
  new Map([["a", 2]]),
  new Set([1, 2]),
  new Set([2, 1]),
  Object.assign(Object.create(null), { a: undefined }),
];

describe("what the suites assert in a browser", () => {
  it("is what they assert in Node", () => {
    for (const name of ["equal", "notEqual", "deepEqual", "notDeepEqual"] as const) {
      for (const [i, a] of VALUES.entries()) {
        for (const [j, b] of VALUES.entries()) {
          // A fresh copy of what is the same, so that identity alone does not decide.
          const other = i === j && typeof b === "object" ? structuredClone(b) : b;
          if (Object.getPrototypeOf(Object(other)) !== Object.getPrototypeOf(Object(b))) continue;
          const [here, there] = [fails(() => assert[name](a, other)), fails(() => web[name](a, other))];
          assert.equal(there, here, `${name} of values ${i} and ${j}`);
        }
      }
    }
    for (const value of VALUES) {
      assert.equal(
        fails(() => web(value)),
        fails(() => assert(value)),
      );
    }
    assert(fails(() => web.match("a", /b/)) && !fails(() => web.match("a", /a/)));
    assert(fails(() => web.doesNotMatch("a", /a/)) && !fails(() => web.doesNotMatch("a", /b/)));
    assert(fails(() => web.fail("no")));
  });

  it("is so for what is refused, too", async () => {
    const refusals = [Promise.resolve(1), Promise.reject(new Error("no")), Promise.reject(new Error("yes"))];
    for (const expected of [/no/, undefined]) {
      for (const refusal of refusals) {
        const there = await web.rejects(refusal, expected).then(
          () => true,
          () => false,
        );
        const here = await (expected === undefined ? assert.rejects(refusal) : assert.rejects(refusal, expected)).then(
          () => true,
          () => false,
        );
        assert.equal(there, here);
      }
    }
  });
});

function fails(run: () => void): boolean {
  try {
    run();
    return false;
  } catch {
    return true;
  }
}
