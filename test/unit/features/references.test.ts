import assert from "node:assert/strict";
import { references } from "../../../src/core/features/references.ts";
import { type Cursor, cursorIn, smallWith, withCrlf } from "./cursor.ts";

describe("finding references", () => {
  const phone = [
    "channels.yaml:7 phone",
    "channels.yaml:9 phone",
    "channels.yaml:13 phone",
    "data/2026.csv:2 phone",
    "more/journeys.yaml:10 phone",
    "more/rest.yaml:5 phone",
  ];

  for (const [from, file, place] of [
    ["the definition", "channels.yaml", "  |phone:\n    name"],
    ["a reference", "channels.yaml", "fallback: phone|"],
    ["an expression", "more/rest.yaml", "'pho|ne'"],
    ["a cell", "data/2026.csv", '"p|hone"'],
  ] as const) {
    it(`finds all from ${from}`, async () => {
      for (const texts of [smallWith(file, place), withCrlf(smallWith(file, place))]) {
        const cursor = await cursorIn(texts);
        assert.deepEqual(shown(cursor, false), phone);
        assert.deepEqual(shown(cursor, true), ["channels.yaml:3 phone", ...phone]);
      }
    });
  }

  it("of a contact moment, its mix included", async () => {
    assert.deepEqual(shown(await cursorIn(smallWith("channels.yaml", "mo|ve: { name")), false), [
      "channels.yaml:11 move",
      "data/2026.csv:2 move",
      "data/2026.csv:3 move",
      "more/journeys.yaml:9 move",
      "more/rest.yaml:4 move",
    ]);
  });

  it("of a journey, also where one of its steps is named", async () => {
    assert.deepEqual(shown(await cursorIn(smallWith("more/journeys.yaml", "  li|fe:")), false), [
      "more/journeys.yaml:12 life",
    ]);
    assert.deepEqual(shown(await cursorIn(smallWith("more/journeys.yaml", "id: re|port")), false), [
      "more/journeys.yaml:12 report",
    ]);
  });

  it("of a step, not those of another escalation", async () => {
    assert.deepEqual(shown(await cursorIn(smallWith("more/rest.yaml", "{ id: sec|ond, resolveWithin: 1d }\n")), true), [
      "more/rest.yaml:10 second",
      "more/rest.yaml:11 second",
    ]);
    assert.deepEqual(shown(await cursorIn(smallWith("more/rest.yaml", "[{ id: sec|ond")), true), [
      "more/rest.yaml:12 second",
    ]);
  });

  it("counts what an alias or a merge key repeats once", async () => {
    const cursor = await cursorIn(`koers: 1
roles: { le|ad: {} }
channels:
  phone: &base { owner: lead, kind: assisted }
  chat: { <<: *base, name: Chat }
  mail: *base
`);
    assert.deepEqual(shown(cursor, false), ["koers.yaml:4 lead"]);
  });

  it("of an id that nothing defines: its other uses", async () => {
    const cursor = await cursorIn("koers: 1\nchannels:\n  a: { owner: le|ad }\n  b: { owner: lead }\n");
    assert.deepEqual(shown(cursor, true), ["koers.yaml:3 lead", "koers.yaml:4 lead"]);
  });

  it("of nothing: none", async () => {
    assert.deepEqual(shown(await cursorIn("ko|ers: 1\n"), true), []);
  });
});

function shown({ snapshot, path, offset, show }: Cursor, withDefinition: boolean): string[] {
  return references(snapshot, path, offset, { withDefinition }).map(({ file, range }) => show(file, range));
}
