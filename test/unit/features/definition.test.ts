import assert from "node:assert/strict";
import { definition } from "../../../src/core/features/definition.ts";
import { type Cursor, cursorIn, smallWith, withCrlf } from "./cursor.ts";

describe("going to a definition", () => {
  for (const [what, file, place, origin, target] of [
    ["a value in flow style", "channels.yaml", "fallback: pho|ne", "channels.yaml:7 phone", "channels.yaml:3 phone"],
    ["an item of a list", "channels.yaml", "[|website, phone]", "channels.yaml:9 website", "channels.yaml:7 website"],
    ["the end of an id", "channels.yaml", "[website, phone|]", "channels.yaml:9 phone", "channels.yaml:3 phone"],
    ["a key of a mix", "channels.yaml", "ph|one: 70%", "channels.yaml:13 phone", "channels.yaml:3 phone"],
    ["the moment of a mix", "channels.yaml", "mo|ve:\n", "channels.yaml:11 move", "channels.yaml:9 move"],
    [
      "a key in flow style",
      "more/journeys.yaml",
      "web|site: 20",
      "more/journeys.yaml:10 website",
      "channels.yaml:7 website",
    ],
    [
      "a value of another file",
      "more/journeys.yaml",
      "moment: mo|ve",
      "more/journeys.yaml:9 move",
      "channels.yaml:9 move",
    ],
    [
      "the step of journey/step",
      "more/journeys.yaml",
      "life/re|port",
      "more/journeys.yaml:12 report",
      "more/journeys.yaml:8 report",
    ],
    [
      "the journey of journey/step",
      "more/journeys.yaml",
      "li|fe/report",
      "more/journeys.yaml:12 life",
      "more/journeys.yaml:2 life",
    ],
    ["a value in quotes", "more/rest.yaml", '["mo|ve"]', "more/rest.yaml:4 move", "channels.yaml:9 move"],
    ["a word of an expression", "more/rest.yaml", "c == 'ph|one'", "more/rest.yaml:5 phone", "channels.yaml:3 phone"],
    [
      "the next step of an escalation",
      "more/rest.yaml",
      "to: sec|ond",
      "more/rest.yaml:10 second",
      "more/rest.yaml:11 second",
    ],
    ["a cell in quotes", "data/2026.csv", ';"ph|one"', "data/2026.csv:2 phone", "channels.yaml:3 phone"],
    ["a cell with blanks", "data/2026.csv", "; mo|ve ;", "data/2026.csv:3 move", "channels.yaml:9 move"],
    ["the definition itself", "channels.yaml", "  ph|one:\n    name", "channels.yaml:3 phone", "channels.yaml:3 phone"],
  ] as const) {
    it(`from ${what}`, async () => {
      for (const texts of [smallWith(file, place), withCrlf(smallWith(file, place))]) {
        assert.deepEqual(shown(await cursorIn(texts)), { origin, targets: [target] });
      }
    });
  }

  it("shows the whole thing, without what follows it", async () => {
    const cursor = await cursorIn(smallWith("channels.yaml", "fallback: pho|ne"));
    const found = definition(cursor.snapshot, cursor.path, cursor.offset);
    const [target] = found?.targets ?? [];
    assert(target);
    assert.equal(
      cursor.show(target.file, target.range),
      "channels.yaml:3 phone:\n    name: Telefoon 📞\n    kind: assisted\n    costPerContact: 6.8",
    );
  });

  it("from an expression in a block", async () => {
    const cursor = await cursorIn(`koers: 1
channels: { phone: { kind: assisted } }
principles:
  person:
    statement: 🙂
    rule: >-
      strategy.channels['pho|ne'].kind
      == 'assisted'
`);
    assert.deepEqual(shown(cursor), { origin: "koers.yaml:7 phone", targets: ["koers.yaml:2 phone"] });
  });

  it("leads to every place that defines it", async () => {
    const cursor = await cursorIn({
      "a.yaml": "roles:\n  lead: {}\n",
      "b.yaml": "roles: { lead: {} }\n",
      "koers.yaml": "koers: 1\nchannels: { phone: { owner: le|ad } }\n",
    });
    assert.deepEqual(shown(cursor)?.targets, ["a.yaml:2 lead", "b.yaml:1 lead"]);
  });

  for (const [what, text] of [
    ["an unknown id", "koers: 1\nchannels: { phone: { owner: le|ad } }\n"],
    ["none", "koers: 1\nshifts: { s: { to: no|ne } }\n"],
    ["a key of the format", "koers: 1\nchannels: { phone: { ki|nd: assisted } }\n"],
    ["a comment", "koers: 1 # pho|ne\nchannels: { phone: { kind: assisted } }\n"],
    ["blank text", "koers: 1\n|\nchannels: { phone: { kind: assisted } }\n"],
    ["an empty file", "|"],
  ] as const) {
    it(`leads nowhere from ${what}`, async () => {
      assert.equal(shown(await cursorIn(text)), null);
    });
  }

  it("works above what is broken", async () => {
    const cursor = await cursorIn(
      "koers: 1\nchannels:\n  phone: { kind: assisted }\n  site: { fallback: pho|ne }\nroles:\n  lead: { name: [\n",
    );
    assert.deepEqual(shown(cursor)?.targets, ["koers.yaml:3 phone"]);
  });

  it("knows nothing of a file outside the strategy", async () => {
    const { snapshot } = await cursorIn("koers: 1|\n");
    assert.equal(definition(snapshot, "elsewhere.yaml", 0), null);
  });
});

function shown({ snapshot, path, offset, show }: Cursor): { origin: string; targets: string[] } | null {
  const found = definition(snapshot, path, offset);
  if (found === null) return null;
  return {
    origin: show(path, found.origin),
    targets: found.targets.map(({ file, selection }) => show(file, selection)),
  };
}
