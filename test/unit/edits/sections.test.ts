import assert from "node:assert/strict";
import fc from "fast-check";
import type { FileEdit } from "../../../src/core/edits/file-edit.ts";
import { addEntry, addListItem, addRecord, addThing, newFileText } from "../../../src/core/edits/sections.ts";
import { flowText, type NewMap, scalarText } from "../../../src/core/edits/yaml-text.ts";
import { readStrategyFile, type StrategyFile } from "../../../src/core/project/file.ts";
import { toJson } from "../../../src/core/schema/json.ts";
import { parseYaml } from "../../../src/core/syntax/parse.ts";
import { entryOf, type YamlNode } from "../../../src/core/syntax/tree.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";

const CHAT: NewMap = { name: "Chat: ja", kind: "assisted", costPerContact: 4.2, owner: undefined };
const LINES = '    name: "Chat: ja"\n    kind: assisted\n    costPerContact: 4.2\n';
const FLOW = '{ name: "Chat: ja", kind: assisted, costPerContact: 4.2 }';

function fileOf(text: string): StrategyFile {
  return readStrategyFile({ path: "channels.yaml", text, encoding: null, unreadable: null });
}

function changed(text: string, edit: (file: StrategyFile) => FileEdit | null): string | null {
  const made = edit(fileOf(text));
  return made === null ? null : applyEdits(text, [made]);
}

const added = (text: string) => changed(text, (file) => addThing(file, "channels", "chat", CHAT));

function nodeAt(file: StrategyFile, path: string): YamlNode {
  let node = file.documents[0]?.root ?? null;
  for (const step of path.split(".")) {
    node = node?.kind === "seq" ? (node.items[Number(step)] ?? null) : (entryOf(node, step)?.value ?? null);
  }
  return node ?? assert.fail(path);
}

describe("new things in a file", () => {
  const cases: readonly [name: string, before: string, after: string | null][] = [
    [
      "behind the last thing of a section",
      "channels:\n  phone:\n    kind: assisted # why\n  # more\nroles: {}\n",
      `channels:\n  phone:\n    kind: assisted # why\n  chat:\n${LINES}  # more\nroles: {}\n`,
    ],
    [
      "after a blank line where its neighbours have one",
      "channels:\n  a:\n    name: A\n\n  # 📞\n  b:\n    name: B\n\nroles: {}\n",
      `channels:\n  a:\n    name: A\n\n  # 📞\n  b:\n    name: B\n\n  chat:\n${LINES}\nroles: {}\n`,
    ],
    [
      "with the indent of the file",
      "channels:\n    phone:\n        kind: assisted\n",
      `channels:\n    phone:\n        kind: assisted\n    chat:\n${LINES.replaceAll("    ", "        ")}`,
    ],
    [
      "on one line where its neighbours are",
      "channels:\n  phone: { kind: assisted } # why\nroles: {}\n",
      `channels:\n  phone: { kind: assisted } # why\n  chat: ${FLOW}\nroles: {}\n`,
    ],
    [
      "in braces",
      "channels: { phone: { kind: assisted } }\n",
      `channels: { phone: { kind: assisted }, chat: ${FLOW} }\n`,
    ],
    [
      "under a section with nothing in it",
      "channels: # soon\nroles: {}\n",
      `channels: # soon\n  chat:\n${LINES}roles: {}\n`,
    ],
    ["in the place of empty brackets", "channels: {}\nroles: {}\n", `channels:\n  chat:\n${LINES}roles: {}\n`],
    ["in a section of its own", "roles: {}\n", `roles: {}\n\nchannels:\n  chat:\n${LINES}`],
    ["at an end without a line break", "roles: {} # why", `roles: {} # why\n\nchannels:\n  chat:\n${LINES}`],
    ["in an empty file", "\n", `channels:\n  chat:\n${LINES}`],
    ["in a file of comments", "# mine\n", `# mine\n\nchannels:\n  chat:\n${LINES}`],
    ["in the last document", "roles: {}\n---\n", `roles: {}\n---\nchannels:\n  chat:\n${LINES}`],
    ["before three dots", "roles: {}\n...\n", `roles: {}\n\nchannels:\n  chat:\n${LINES}...\n`],
    [
      "in the document that has the section",
      "channels:\n  a:\n    name: A\n---\nroles: {}\n",
      `channels:\n  a:\n    name: A\n  chat:\n${LINES}---\nroles: {}\n`,
    ],
    [
      "behind text over lines",
      "channels:\n  a:\n    notes: |\n      # no comment\n      x\n\nroles: {}\n",
      `channels:\n  a:\n    notes: |\n      # no comment\n      x\n  chat:\n${LINES}\nroles: {}\n`,
    ],
    [
      "behind an alias",
      "x-a: &a { kind: assisted }\nchannels:\n  phone: *a\n",
      `x-a: &a { kind: assisted }\nchannels:\n  phone: *a\n  chat: ${FLOW}\n`,
    ],
    ["not where it is already", "channels: { chat: {} }\n", null],
    ["not in broken YAML", "channels:\n  a: [\nroles: {}\n", null],
    ["not in a section that is something else", "channels: later\n", null],
    ["not behind a merge key", "x-a: &a { b: { kind: assisted } }\nchannels:\n  a: {}\n  <<: *a\n", null],
    ["not in a map that an alias repeats", "x-a: &a\n  b: { kind: assisted }\nchannels: *a\n", null],
    ["not behind a whole document in braces", "{ roles: {} }\n", null],
  ];
  for (const [name, before, expected] of cases) {
    it(name, () => assert.equal(added(before), expected));
    it(`${name}, with the line ends of Windows`, () =>
      assert.equal(
        added(before.replaceAll("\n", "\r\n")),
        expected?.replaceAll("\n", before.includes("\n") ? "\r\n" : "\n") ?? null,
      ));
  }

  const RETURN: NewMap = { moment: "move", channel: "phone", churn: "2%" };
  const records: readonly [name: string, before: string, after: string][] = [
    [
      "behind the last record",
      "relationshipReturns:\n  - moment: x\n    channel: y\n\n  - moment: z\n    channel: y\n",
      "relationshipReturns:\n  - moment: x\n    channel: y\n\n  - moment: z\n    channel: y\n\n  - moment: move\n    channel: phone\n    churn: 2%\n",
    ],
    [
      "without indent where the list has none",
      "relationshipReturns:\n- { moment: x }\nroles: {}\n",
      "relationshipReturns:\n- { moment: x }\n- { moment: move, channel: phone, churn: 2% }\nroles: {}\n",
    ],
    [
      "in brackets",
      "relationshipReturns: [{ moment: x }]\n",
      "relationshipReturns: [{ moment: x }, { moment: move, channel: phone, churn: 2% }]\n",
    ],
    [
      "in a list of its own",
      "roles: {}\n",
      "roles: {}\n\nrelationshipReturns:\n  - moment: move\n    channel: phone\n    churn: 2%\n",
    ],
    [
      "in the place of empty brackets",
      "relationshipReturns: []\n",
      "relationshipReturns:\n  - moment: move\n    channel: phone\n    churn: 2%\n",
    ],
  ];
  for (const [name, before, expected] of records) {
    it(`a record ${name}`, () =>
      assert.equal(
        changed(before, (file) => addRecord(file, "relationshipReturns", RETURN)),
        expected,
      ));
  }

  it("deep inside a thing", () => {
    const text =
      "journeys:\n  life:\n    phases:\n      - id: a\n        steps:\n          - id: b\n            moment: x\nroles: {}\n";
    assert.equal(
      changed(text, (file) => addListItem(file, nodeAt(file, "journeys.life.phases.0.steps"), { id: "c", name: "C" })),
      text.replace("roles", "          - id: c\n            name: C\nroles"),
    );
    assert.equal(
      changed(text, (file) => addEntry(file, nodeAt(file, "journeys.life.phases.0"), "tags", ["x", "y"])),
      text.replace("roles", "        tags: [x, y]\nroles"),
    );
  });

  it("in a new file", () => {
    assert.equal(newFileText("channels", "chat", CHAT), `channels:\n  chat:\n${LINES}`);
    assert.equal(
      newFileText("relationshipReturns", null, { moment: "move" }),
      "relationshipReturns:\n  - moment: move\n",
    );
  });

  it("quotes what YAML would read otherwise, and nothing else", () => {
    for (const plain of [
      'say "x"',
      "80%",
      "2026-07",
      "Hoe verhuis ik?",
      "it's",
      "a-b",
      "5wd",
      "Één: nee".replace(":", ""),
    ]) {
      assert.equal(scalarText(plain), plain);
    }
    for (const text of ["", "2026", "yes: no", "a # b", "true", "[x", "a, b", "- x", "*x", 'it\'s: "x"', " x", "é\n"]) {
      assert.match(scalarText(text), /^["']/, text);
    }
  });

  it("whatever is written is read again as it was meant", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom("80%", "null", "# x", "a: b", "-", "12"),
    );
    const value = fc.oneof(text, fc.integer(), fc.boolean());
    const thing = fc.dictionary(
      text.filter((key) => key !== "" && key !== "<<" && key !== "__proto__"),
      fc.oneof(
        value,
        fc.array(value, { maxLength: 3 }),
        fc.array(fc.dictionary(fc.constantFrom("id", "to"), value, { minKeys: 1 }), { maxLength: 2 }),
      ),
      { minKeys: 1, maxKeys: 4 },
    );
    fc.assert(
      fc.property(thing, (written) => {
        const meant = JSON.parse(JSON.stringify(written));
        const flow = parseYaml(`a: ${flowText(written)}\n`);
        assert.deepEqual(flow.problems, []);
        assert.deepEqual(JSON.parse(JSON.stringify(toJson(flow.documents[0]?.root as YamlNode))), { a: meant });
        for (const before of ["roles:\n  a:\n    name: A\n", "channels:\n  a:\n    name: A\n"]) {
          const made = changed(before, (file) => addThing(file, "channels", "b", written)) ?? assert.fail("added");
          const root = parseYaml(made).documents[0]?.root as YamlNode;
          const { channels } = JSON.parse(JSON.stringify(toJson(root)));
          assert.deepEqual(channels.b, meant, made);
        }
      }),
      { numRuns: 60 },
    );
  });
});
