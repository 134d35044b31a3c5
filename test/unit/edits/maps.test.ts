import assert from "node:assert/strict";
import fc from "fast-check";
import type { FileEdit } from "../../../src/core/edits/file-edit.ts";
import { addKey, addKeys, removeEntry, replaceNode } from "../../../src/core/edits/maps.ts";
import { readStrategyFile, type StrategyFile } from "../../../src/core/project/file.ts";
import { toJson } from "../../../src/core/schema/json.ts";
import { entryOf, type YamlNode } from "../../../src/core/syntax/tree.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";

function fileOf(text: string): StrategyFile {
  return readStrategyFile({ path: "koers.yaml", text, encoding: null, unreadable: null });
}

function nodeAt(file: StrategyFile, path: readonly string[]): YamlNode {
  let node = file.documents[0]?.root ?? null;
  for (const step of path) {
    node = node?.kind === "seq" ? (node.items[Number(step)] ?? null) : (entryOf(node, step)?.value ?? null);
  }
  assert.ok(node !== null, path.join("."));
  return node;
}

/** The text after an edit of what stands at a path; null when the edit is refused. */
function edited(text: string, path: string, edit: (file: StrategyFile, node: YamlNode) => FileEdit | null) {
  const file = fileOf(text);
  const made = edit(file, nodeAt(file, path === "" ? [] : path.split(".")));
  return made === null ? null : applyEdits(text, [made]);
}

function added(text: string, path = "a"): string | null {
  return edited(text, path, (file, node) => addKey(file, node, "new", "9"));
}

describe("edits of a YAML text", () => {
  describe("adding a key", () => {
    const cases: readonly [name: string, before: string, after: string, path?: string][] = [
      ["a block", "a:\n  b: 1\nc: 2\n", "a:\n  b: 1\n  new: 9\nc: 2\n"],
      ["the end of a file without a line break", "a:\n  b: 1", "a:\n  b: 1\n  new: 9"],
      ["a file with CRLF", "a:\r\n  b: 1\r\nc: 2\r\n", "a:\r\n  b: 1\r\n  new: 9\r\nc: 2\r\n"],
      [
        "comments behind and below",
        "a:\n  b: 1   # why\n  # more\nc: 2\n",
        "a:\n  b: 1   # why\n  new: 9\n  # more\nc: 2\n",
      ],
      [
        "a block that ends deep",
        "a:\n  b:\n    - x\n    - y: 2 # z\nc: 2\n",
        "a:\n  b:\n    - x\n    - y: 2 # z\n  new: 9\nc: 2\n",
      ],
      ["a block whose last value is empty", "a:\n  b:\nc: 2\n", "a:\n  b:\n  new: 9\nc: 2\n"],
      ["a block whose last value is an alias", "x: &x 1\na:\n  b: *x\n", "x: &x 1\na:\n  b: *x\n  new: 9\n"],
      [
        "a map in a list",
        "a:\n  - id: x\n    b: 1\n  - id: y\n",
        "a:\n  - id: x\n    b: 1\n    new: 9\n  - id: y\n",
        "a.0",
      ],
      ["one key behind a dash", "a:\n  - id: x\n  - id: y\n", "a:\n  - id: x\n    new: 9\n  - id: y\n", "a.0"],
      ["braces", "a: { b: 1 }   # why\n", "a: { b: 1, new: 9 }   # why\n"],
      ["tight braces", "a: {b: 1}\n", "a: {b: 1, new: 9}\n"],
      ["empty braces", "a: {}\n", "a: { new: 9 }\n"],
      ["braces with a comma at the end", "a: { b: 1, }\n", "a: { b: 1, new: 9, }\n"],
      ["braces over lines", "a: {\n  b: 1,\n  c: 2 # why\n}\n", "a: {\n  b: 1,\n  c: 2, # why\n  new: 9\n}\n"],
      ["braces over lines with a comma at the end", "a: {\n  b: 1, # why\n}\n", "a: {\n  b: 1, # why\n  new: 9,\n}\n"],
      ["braces that end in braces", "a: { b: { c: 1 } }\n", "a: { b: { c: 1 }, new: 9 }\n"],
      ["quotes that hold a hash", 'a: { b: "# {x}" }\n', 'a: { b: "# {x}", new: 9 }\n'],
      ["several documents", "a:\n  b: 1\n---\nc: 2\n", "a:\n  b: 1\n  new: 9\n---\nc: 2\n"],
    ];
    for (const [name, before, after, path] of cases) {
      it(`to ${name}`, () => assert.equal(added(before, path), after));
    }

    it("adds several", () => {
      const both = edited("a:\n  b: 1\n", "a", (file, node) =>
        addKeys(file, node, [
          ["c", "2"],
          ["d", "3"],
        ]),
      );
      assert.equal(both, "a:\n  b: 1\n  c: 2\n  d: 3\n");
    });

    const refusals: readonly [name: string, text: string, path?: string][] = [
      ["what is there already", "a: { new: 1 }\n"],
      ["something that is no map", "a: 1\n"],
      ["a map that stands elsewhere too", "x: &x\n  b: 1\na: *x\n"],
      ["a part of what stands elsewhere too", "x: &x\n  b: { c: 1 }\na: *x\n", "a.b"],
      ["a map with a merge key", "x: &x { b: 1 }\na: { <<: *x, c: 2 }\n"],
      ["text over lines", "a:\n  b: |\n    text\n\n\nc: 2\n"],
      ["braces with nothing but a comment", "a: { # why\n  }\n"],
    ];
    for (const [name, text, path] of refusals) {
      it(`refuses ${name}`, () => assert.equal(added(text, path), null));
    }
  });

  it("replaces a value and leaves its comment", () => {
    assert.equal(
      edited("a: { b: 12% } # why\n", "a.b", (file, node) => replaceNode(file, node, "13%")),
      "a: { b: 13% } # why\n",
    );
  });

  it("does not replace what an alias shares", () => {
    assert.equal(
      edited("x: &x 1\na: *x\n", "a", (file, node) => replaceNode(file, node, "2")),
      null,
    );
    assert.equal(
      edited("a:\n  b:\n    - 1\n    - 2\n", "a.b", (file, node) => replaceNode(file, node, "2")),
      null,
    );
  });

  describe("removing a key", () => {
    const remove = (text: string, key: string) => edited(text, "a", (file, node) => removeEntry(file, node, key));
    it("takes the line", () =>
      assert.equal(remove("a:\n  b: 1 # why\n  c:\n    d: 2\n  e: 3\n", "c"), "a:\n  b: 1 # why\n  e: 3\n"));
    it("keeps CRLF", () => assert.equal(remove("a:\r\n  b: 1\r\n  c: 2\r\n", "c"), "a:\r\n  b: 1\r\n"));
    it("takes the comma", () => {
      assert.equal(remove("a: { b: 1, c: 2, d: 3 }\n", "c"), "a: { b: 1, d: 3 }\n");
      assert.equal(remove("a: { b: 1, c: 2, d: 3 }\n", "b"), "a: { c: 2, d: 3 }\n");
      assert.equal(remove("a: { b: 1, c: 2, d: 3 }\n", "d"), "a: { b: 1, c: 2 }\n");
    });
    it("refuses the only one, and one with a comment", () => {
      assert.equal(remove("a: { b: 1 }\n", "b"), null);
      assert.equal(remove("a:\n  b: 1\n  c: 2 # why\n", "c"), null);
      assert.equal(remove("a:\n  b: &x 1\n  c: *x\n", "b"), null);
    });
  });

  it("changes nothing but the map, whatever its style", () => {
    const scalar = fc.constantFrom("1", "x", "12%", '"a # b"', "'{'", "", "[1, 2]", "{ p: 1 }", "{}");
    const comment = fc.constantFrom("", " # why", "   # { , }");
    const entry = fc.tuple(scalar, comment, fc.boolean());
    const eol = fc.constantFrom("\n", "\r\n");
    fc.assert(
      fc.property(
        fc.array(entry, { minLength: 1, maxLength: 4 }),
        eol,
        fc.boolean(),
        fc.boolean(),
        (entries, lineBreak, flow, comma) => {
          const text = flow ? flowText(entries, lineBreak, comma) : blockText(entries, lineBreak, comma);
          const file = fileOf(text);
          if (file.problems.length > 0) return;
          const result = added(text);
          if (result === null) return;
          const before = toJson(file.documents[0]?.root as YamlNode) as Record<string, object>;
          const after = fileOf(result);
          assert.deepEqual(after.problems, [], result);
          const expected = { ...before, a: { ...before.a, new: 9 } };
          assert.equal(JSON.stringify(toJson(after.documents[0]?.root as YamlNode)), JSON.stringify(expected), result);
          assert.equal((result.match(/# why/g) ?? []).length, (text.match(/# why/g) ?? []).length);
        },
      ),
      { numRuns: 500 },
    );
  });
});

type Entry = readonly [value: string, comment: string, nested: boolean];

function blockText(entries: readonly Entry[], lineBreak: string, last: boolean): string {
  const lines = entries.map(([value, comment, nested], index) =>
    nested ? `  k${index}:${comment}${lineBreak}    - ${value || 1}${comment}` : `  k${index}: ${value}${comment}`,
  );
  return ["z: 0", "a:", ...lines, last ? "  # below" : "", "b: 3"].join(lineBreak);
}

function flowText(entries: readonly Entry[], lineBreak: string, comma: boolean): string {
  const lines = entries.map(([value, comment, own], index) => {
    const separator = index < entries.length - 1 || comma ? "," : "";
    return `k${index}: ${value}${separator}${comment}${own || comment !== "" ? `${lineBreak}  ` : " "}`;
  });
  return `z: 0${lineBreak}a: { ${lines.join("")}}${lineBreak}b: 3${lineBreak}`;
}
