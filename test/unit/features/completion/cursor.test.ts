import assert from "node:assert/strict";
import { cursorAt, pathOf } from "../../../../src/core/features/completion/cursor.ts";

/** Text with a cursor, and what is being typed there: what it is, the path to it, and the word. */
const PLACES: readonly (readonly [text: string, place: string])[] = [
  // One key after another, at the column of the cursor.
  ["channels:\n  phone:\n    ow|\n    name: x\n", "key channels.phone “ow”"],
  ["channels:\n  phone:\n    |\n    name: x\n", "key channels.phone “”"],
  ["channels:\n  phone:\n    name: x\n    |", "key channels.phone “”"],
  ["channels:\n  phone:\n    name: x\n   |", "key channels.phone “”"],
  ["channels:\n  phone:\n    name: x\n  |", "key channels “”"],
  ["channels:\n  phone:\n    name: x\n|\n  chat: {}\n", "key  “”"],
  ["channels:\n  phone:\n    volume: 3\n      |", "key channels.phone “” behind volume"],
  ["channels:\n  phone:\n    na|me: x\n", "key channels.phone “name”"],
  ["channels:\n  phone:\n\t|", "key channels “”"],
  // A place that may be a key or a value: the format decides.
  ["|", "value  “”"],
  ["ko|", "value  “ko”"],
  ["channels:\n  phone:\n        |\n", "value channels.phone “”"],
  ["contactMoments:\n  m:\n    route:\n      |\n", "value contactMoments.m.route “”"],
  // Values.
  ["koers:|", "value koers “”"],
  ["koers: |", "value koers “”"],
  ["koers: |# one", "value koers “”"],
  ["koers: 1|", "value koers “1”"],
  ["koers: 1 |", "past koers “1”"],
  ['name: "a # |b"\n', "value name “a # b”"],
  ["rule: >-\n  moment.|\n", "value rule “\n  moment.\n”"],
  // Between braces and brackets, closed or not.
  ["channels:\n  phone: {|}", "key channels.phone “”"],
  ["channels:\n  phone: { name: x, |", "key channels.phone “”"],
  ["channels:\n  phone: { name: x, |\n  chat: { }", "key channels.phone “”"],
  ["channels:\n  phone: { na|, kind: x }", "key channels.phone “na”"],
  ["channels:\n  phone: { kind:| }", "value channels.phone.kind “”"],
  ["channels:\n  phone: { kind: ass|, x: 1 }", "value channels.phone.kind “ass”"],
  ["channelMix:\n  m: { now: { phone: 40%,\n      |\n      chat: 3% } }\n", "key channelMix.m.now “”"],
  ["channelMix:\n  m: { now: { phone: 40% # all\n      |\n      } }\n", "key channelMix.m.now “”"],
  ["channelMix:\n  m:\n    now: { phone: 40%, |\n    target: { a: 1 }\n", "key channelMix.m.now “”"],
  ["a: { b: [x, |", "value a.b.1 “”"],
  ["a: { b: [x, |] }", "value a.b.1 “”"],
  ["a: [|]", "value a.0 “”"],
  ["a: [\n  x # one\n  |\n]", "value a.1 “”"],
  ["a: [x |]", "past a.0 “x”"],
  ["a: { b: [x }, |", "null"],
  ["x: { a: 1 }|", "null"],
  // Lists.
  ["a:\n  - x\n  - |\n", "value a.1 “”"],
  ["a:\n  - x\n  -|\n", "value a.1 “”"],
  ["a:\n- x\n- y|\nb: 1\n", "value a.1 “y”"],
  ["a:\n  - x\n  |\n", "dash a.1 “”"],
  ["a:\n  - id: x\n    |\n", "key a.0 “”"],
  ["a:\n  - id: x\n    b:\n      - mo|\n", "value a.0.b.0 “mo”"],
  ["a:\n  - { id: s, mo| }\n", "key a.0 “mo”"],
  // With mistakes elsewhere.
  ["a: [\nchannels:\n  phone:\n    kind: |\n", "value channels.phone.kind “”"],
  ['a: "x\nchannels:\n  phone:\n    kind: |\n', "value channels.phone.kind “”"],
  ["a: { b: }}\nc: ]\nchannels:\n  |\n", "value channels “”"],
  ["channels:\n  pho\n    kind: |\n", "value channels.pho.kind “”"],
  ["channels:\n  phone: x\n  chat\n  web:\n    |\n", "value channels.web “”"],
  // Several documents, line ends of Windows, emoji, tags, keys in quotes.
  ["---\na: 1\n---\nb:\n  c: |\n", "value b.c “”"],
  ["a:\r\n  b:\r\n    name: 🚚\r\n    kind: a|\r\n    x: 1\r\n", "value a.b.kind “a”"],
  ["a:\r\n  🚚: { b: c|\r\n", "value a.🚚.b “c”"],
  ["a: &x\n  b: |\n", "value a.b “”"],
  ['"a b":\n  "c|"', "value a b “c”"],
  // Comments.
  ["# ko|\n", "comment  “# ko”"],
  ["a: # ko|\n", "comment  “# ko”"],
  ["a: b#|\n", "value a “b#”"],
];

describe("the place of the cursor", () => {
  for (const [text, expected] of PLACES) {
    it(JSON.stringify(text), () => assert.equal(shown(text), expected));
  }

  it("is found in a text of which any part is missing", () => {
    const text =
      'koers: 1\ncontactMoments:\n  m:\n    route: [a, "b"]\n    value: { customer: 3, x: [1] }\n' +
      "    - c\n    rule: >-\n      x\n  # c\n---\n- a: { b\n";
    for (let from = 0; from < text.length; from++) {
      for (let to = from; to <= text.length; to += 9) {
        const cut = text.slice(0, from) + text.slice(to);
        const place = cursorAt(cut, from);
        if (place === null || place.kind === "comment") continue;
        const isAt = place.word.start <= from && (from <= place.word.end || (place.kind === "value" && place.past));
        assert(isAt, JSON.stringify(cut));
      }
    }
  });
});

describe("a text that nobody types", () => {
  for (const [what, text] of [
    ["a hundred thousand dashes", "- ".repeat(100_000)],
    ["thousands of brackets", "a: ".concat("[{a: ".repeat(20_000))],
    ["five thousand things", "k: { a: [1, 2], b: x }\n".repeat(5_000)],
    ["one long line", `a: ${"b: c, ".repeat(100_000)}`],
    ["quotes that are never closed", "a: '\n  x: \"\n".repeat(5_000)],
  ] as const) {
    it(`${what}: is read all the same`, () => {
      cursorAt(text, text.length);
      cursorAt(text, text.length >> 1);
    });
  }
});

function shown(text: string): string {
  const offset = text.indexOf("|");
  const plain = text.slice(0, offset) + text.slice(offset + 1);
  const place = cursorAt(plain, offset);
  if (place === null) return "null";
  const kind = place.kind !== "value" ? place.kind : place.past ? "past" : place.lacksDash ? "dash" : "value";
  const behind = place.kind === "key" && place.behind !== null ? ` behind ${place.behind.name}` : "";
  return `${kind} ${pathOf(place.trail).join(".")} “${plain.slice(place.word.start, place.word.end)}”${behind}`;
}
