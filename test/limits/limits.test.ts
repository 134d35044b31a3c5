import assert from "node:assert/strict";
import { MAX_FILE_BYTES } from "../../src/core/workspace.ts";
import { elapsed, errorsOf, shown, shownErrors } from "../support/errors.ts";
import type { Files } from "../support/strategy.ts";

/** A machine that is busy may take longer than the mark that is set for a quiet one. */
const PATIENCE = 3;
const DEPTH = 100_000;

/** Beside each text stands a file with a mistake of its own, which must still be told. */
async function errorsBeside(text: string, seconds: number): Promise<string[]> {
  const files: Files = { "koers.yaml": "koers: 1\n", "other.yaml": "chanels: {}\n", "text.yaml": text };
  let errors: string[] = [];
  const time = await elapsed(async () => {
    errors = (await errorsOf(files)).map((finding) => shown(files, finding));
  });
  assert.ok(time < seconds * 1000 * PATIENCE, `${Math.round(time)} ms`);
  assert.equal(errors.shift(), "other.yaml:1 unknown-key: chanels");
  return errors;
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join("\n");
}

describe("limits", function () {
  this.timeout(30_000);

  describe("aliases", () => {
    it("that grow to a thousand million parts are stopped", async () => {
      const letters = [..."bcdefghij"];
      const bomb = letters.map((letter, index) => {
        const before = ["a", ...letters][index];
        return `x-${letter}: &${letter} [${Array(10).fill(`*${before}`).join(", ")}]`;
      });
      const text = ["x-a: &a [x, x, x, x, x, x, x, x, x, x]", ...bomb].join("\n");
      assert.deepEqual(await errorsBeside(text, 1), ["text.yaml:5 yaml-too-large: *d"]);
    });

    it("in maps and merge keys are stopped too", async () => {
      const maps = lines(26, (n) =>
        n === 0 ? "x-0: &m0 { a: 1 }" : `x-${n}: &m${n} { a: *m${n - 1}, b: *m${n - 1} }`,
      );
      assert.deepEqual(await errorsBeside(maps, 1), ["text.yaml:15 yaml-too-large: *m13"]);
      const merges = lines(2000, (n) =>
        n === 0 ? "x-0: &m0 { a: 1 }" : `x-${n}: &m${n} { <<: *m${n - 1}, k${n}: 1 }`,
      );
      const [found] = await errorsBeside(merges, 1);
      assert.match(found ?? "", /yaml-too-large/);
    });

    it("in the hundreds are honest", async () => {
      const text = `x-limit: &limit { times: 8, per: 90d }\nsegments:\n${lines(500, (n) => `  s${n}: { share: 1%, contactLimit: *limit }`)}\n`;
      assert.deepEqual(await errorsBeside(text, 1), []);
    });

    it("may not hold themselves", async () => {
      assert.deepEqual(await errorsBeside("x-a: &a [*a]\n", 1), ["text.yaml:1 yaml-syntax: *a"]);
    });
  });

  describe("depth", () => {
    const DEEP: readonly [name: string, text: string, error: string][] = [
      ["brackets", `x-a: ${"[".repeat(DEPTH)}${"]".repeat(DEPTH)}\n`, "yaml-too-large: ["],
      ["brackets that stay open", `x-a: ${"[".repeat(DEPTH)}\n`, "yaml-too-large: ["],
      ["maps", `x-a: ${"{a: ".repeat(DEPTH)}${"}".repeat(DEPTH)}\n`, "yaml-too-large: {"],
      ["dashes", `x-a:\n  ${"- ".repeat(DEPTH)}x\n`, "yaml-too-large: -"],
      ["question marks", `x-a:\n  ${"? ".repeat(DEPTH)}x\n`, "yaml-too-large: ?"],
      ["colons", `x-a: ${"a: ".repeat(DEPTH)}\n`, "yaml-too-large: a"],
      ["blocks", `x-a:\n${lines(1500, (n) => `${" ".repeat(n + 1)}a:`)}\n`, "yaml-too-large: a"],
      ["brackets that close nothing", `x-a: ${"]".repeat(DEPTH)}\n`, "yaml-syntax: ]"],
      ["anchors", `x-a: ${"&a ".repeat(DEPTH)}\n`, "yaml-syntax: &a"],
      ["tags", `x-a: ${"!!str ".repeat(DEPTH)}\n`, "yaml-syntax: !!str"],
    ];
    for (const [name, text, error] of DEEP) {
      it(`of ${DEPTH.toLocaleString("en")} ${name} is refused`, async () => {
        const [found = "", ...more] = await errorsBeside(text, 2);
        assert.equal(found.replace(/^text\.yaml:\d+ /, ""), error);
        assert.deepEqual(more, []);
      });
    }
  });

  describe("size", () => {
    it("20,000 keys are read", async () => {
      assert.deepEqual(await errorsBeside(`roles:\n${lines(20_000, (n) => `  r${n}: { name: R${n} }`)}\n`, 2), []);
    });

    it("20,000 unknown keys are told a hundred at a time", async () => {
      const errors = await errorsBeside(`laws: {}\n${lines(20_000, (n) => `r${n}: 1`)}`, 2);
      assert.deepEqual([errors.length, errors[0]], [100, "text.yaml:2 unknown-key: r0"]);
    });

    it("20,000 keys of another program are told once", async () => {
      const errors = await errorsBeside(
        lines(20_000, (n) => `r${n}: 1`),
        2,
      );
      assert.deepEqual(errors, ["text.yaml:1 foreign-file: r0"]);
    });

    it("20,000 wrong values are told a hundred at a time", async () => {
      const errors = await errorsBeside(`channels:\n${lines(20_000, (n) => `  r${n}: { kind: asisted }`)}\n`, 2);
      assert.equal(errors.length, 100);
    });

    it("3,000 times the same key is told", async () => {
      const errors = await errorsBeside(`roles:\n${lines(3000, () => "  r: {}")}\n`, 2);
      assert.equal(errors.length, 2999);
    });

    it("1,000 shifts of moments that do not exist are told", async () => {
      const moments = `contactMoments:\n${lines(1000, (n) => `  m${n}: {}`)}`;
      const shifts = `shifts:\n${lines(1000, (n) => `  s${n}: { moment: q${n}, from: phone, to: none, share: 5% }`)}`;
      const errors = await errorsBeside(`channels: { phone: { kind: assisted } }\n${moments}\n${shifts}\n`, 3);
      assert.equal(errors.length, 1000);
    });

    it("a bracket before 200,000 spaces is told", async () => {
      const errors = await errorsBeside(`x-a: {${" ".repeat(200_000)}b\nx-c: d\n`, 2);
      assert.deepEqual(errors, ["text.yaml:1 yaml-syntax: {"]);
    });

    it("2,000 references to nothing are told", async () => {
      const roles = `roles:\n${lines(2000, (n) => `  r${n}: {}`)}`;
      const channels = `channels:\n${lines(2000, (n) => `  c${n}: { kind: assisted, owner: q${n} }`)}`;
      const errors = await errorsBeside(`${roles}\n${channels}\n`, 3);
      assert.equal(errors.length, 2000);
    });

    it("20,000 exceptions in comments are weighed", async () => {
      await errorsBeside(
        lines(20_000, () => "# koers-ignore unused-definition until 2099-01-01: later"),
        2,
      );
    });

    it("a text of two megabytes is read", async () => {
      assert.deepEqual(await errorsBeside(`roles: { lead: { name: "${"a ".repeat(1_000_000)}" } }\n`, 2), []);
      assert.deepEqual(await errorsBeside(`roles: { lead: { name: ${"a ".repeat(1_000_000)} } }\n`, 2), []);
    });

    const LONG: readonly [name: string, text: string, error: RegExp][] = [
      ["number", `channels: { p: { kind: assisted, costPerContact: ${"1".repeat(1_900_000)} } }\n`, /wrong-value/],
      ["id", `channels: { p: { kind: assisted, owner: ${"a-".repeat(900_000)}a } }\n`, /unresolved-reference/],
      ["word from a list", `channels: { p: { kind: ${"a".repeat(1_900_000)} } }\n`, /wrong-value/],
      ["date", `endorsements: [{ by: legal, sections: [laws], date: ${"1 ".repeat(900_000)}x }]\n`, /wrong-value/],
      ["key", `${"a".repeat(1_900_000)}: 1\n`, /yaml-syntax/],
      ["quote that stays open", `x-a: "${"a\n".repeat(900_000)}`, /yaml-syntax/],
      ["text with a colon too many", `x-a: b: ${"a ".repeat(900_000)}\n`, /yaml-syntax/],
      ["row of mistakes", `x-a: b\n${"a b\n".repeat(100_000)}`, /yaml-syntax/],
    ];
    for (const [name, text, error] of LONG) {
      it(`a long ${name} gives one short finding`, async () => {
        const files = { "koers.yaml": "koers: 1\n", "text.yaml": text };
        let found = await errorsOf({});
        const time = await elapsed(async () => {
          found = await errorsOf(files);
        });
        assert.ok(time < 4000 * PATIENCE, `${Math.round(time)} ms`);
        assert.equal(found.length, 1);
        assert.match(found[0]?.rule ?? "", error);
        assert.ok((found[0]?.message.length ?? 0) < 300, found[0]?.message.slice(0, 400));
      });
    }

    it("a file over two megabytes is refused, and the rest is checked", async () => {
      const large = `x-a: "${"a".repeat(MAX_FILE_BYTES)}"\n`;
      assert.deepEqual(await errorsBeside(large, 1), ["text.yaml:1 file-unreadable: "]);
    });

    it("a file of exactly two megabytes is read", async () => {
      const exact = `# ${"a".repeat(MAX_FILE_BYTES - 3)}\n`;
      assert.equal(new TextEncoder().encode(exact).length, MAX_FILE_BYTES);
      assert.deepEqual(await errorsBeside(exact, 1), []);
    });

    it("what a file that is not read may define is not called absent", async () => {
      const large = `roles: { lead: {} }\nx-a: "${"a".repeat(MAX_FILE_BYTES)}"\n`;
      const koers = "koers: 1\nchannels:\n  phone: { kind: assisted, owner: lead }\n";
      assert.deepEqual(await shownErrors({ "koers.yaml": koers, "large.yaml": large }), [
        "large.yaml:1 file-unreadable: ",
      ]);
    });
  });
});
