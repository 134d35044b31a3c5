import assert from "node:assert/strict";
import { addItem, removeItem } from "../../../src/core/edits/lists.ts";
import { readStrategyFile } from "../../../src/core/project/file.ts";
import { entryOf } from "../../../src/core/syntax/tree.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";

/** The text with a change of the list under `a`; null when the change is refused. */
function changed(text: string, change: "add" | number): string | null {
  const file = readStrategyFile({ path: "koers.yaml", text, encoding: null, unreadable: null });
  const list = entryOf(file.documents[0]?.root, "a")?.value;
  assert.ok(list);
  const edit = change === "add" ? addItem(file, list, "new") : removeItem(file, list, change);
  return edit === null ? null : applyEdits(text, [edit]);
}

describe("edits of a list", () => {
  const cases: readonly [name: string, before: string, change: "add" | number, after: string | null][] = [
    ["adds to a line", "a: [x, y] # why\n", "add", "a: [x, y, new] # why\n"],
    ["adds to an empty list", "a: []\n", "add", "a: [new]\n"],
    ["adds behind a last comma", "a: [x,]\n", "add", "a: [x, new,]\n"],
    ["adds a line", "a:\n  - x # why\n# then\nb: 1\n", "add", "a:\n  - x # why\n  - new\n# then\nb: 1\n"],
    ["adds a line with CRLF", "a:\r\n- x\r\nb: 1\r\n", "add", "a:\r\n- x\r\n- new\r\nb: 1\r\n"],
    ["adds at the end of a file", "a:\n  - x", "add", "a:\n  - x\n  - new"],
    ["does not touch a list of maps", "a:\n  - x: 1\n", "add", null],
    ["does not touch a list with an alias", "b: &b x\na: [*b]\n", "add", null],
    ["removes the first", "a: [x, y]\n", 0, "a: [y]\n"],
    ["removes the last", "a: [x, y]\n", 1, "a: [x]\n"],
    ["removes a line", "a:\n  - x\n  - y # keep\n", 0, "a:\n  - y # keep\n"],
    ["keeps a comment", "a:\n  - x # why\n  - y\n", 0, null],
    ["keeps the only one", "a: [x]\n", 0, null],
  ];
  for (const [name, before, change, after] of cases) {
    it(name, () => assert.equal(changed(before, change), after));
  }
});
