import assert from "node:assert/strict";
import fc from "fast-check";
import { type Formatting, format } from "../../../src/core/features/format.ts";
import { readStrategyFile, type StrategyFile } from "../../../src/core/project/file.ts";
import { piecesOf } from "../../../src/core/syntax/layout.ts";
import { parseYaml } from "../../../src/core/syntax/parse.ts";
import { sameContent } from "../../../src/core/syntax/same.ts";
import { applyEdits } from "../../../src/core/text/edit.ts";
import { EXAMPLE, REPOSITORY, readFolder } from "../../support/strategy.ts";

describe("formatting a document", () => {
  for (const [what, before, after] of [
    ["indents by two", "channels:\n    phone:\n        name: Phone\n", "channels:\n  phone:\n    name: Phone\n"],
    ["indents lists below their key", "links:\n- a\n-   b\n", "links:\n  - a\n  - b\n"],
    [
      "keeps the first key of a list item on its line",
      "journeys:\n  life:\n    phases:\n    -   id: one\n        name: One\n        steps:\n        - id: two\n",
      "journeys:\n  life:\n    phases:\n      - id: one\n        name: One\n        steps:\n          - id: two\n",
    ],
    ["spaces maps between braces", "now: {phone: 70%,chat:   30% }\n", "now: { phone: 70%, chat: 30% }\n"],
    ["closes lists tightly", "kpis: [ nps ,ces ]\nsteps: [ ]\nx: {  }\n", "kpis: [nps, ces]\nsteps: []\nx: {}\n"],
    ["takes spaces from keys and the ends of lines", "name  :   Phone  \t\nkoers: 1 \n", "name: Phone\nkoers: 1\n"],
    ["keeps quotes as they are", "a: 'x'\nb:  {\"y\":1}\n", "a: 'x'\nb: { \"y\": 1 }\n"],
    [
      "sets sections apart, with the comments above them",
      "koers: 1\nname: Small\n# People\nroles:\n  lead: {}\n# Ways\nchannels:\n  phone: {}\n",
      "koers: 1\nname: Small\n\n# People\nroles:\n  lead: {}\n\n# Ways\nchannels:\n  phone: {}\n",
    ],
    [
      "leaves settings together",
      "koers: 1\nperiod:\n  start: 2026\nname: x\n",
      "koers: 1\nperiod:\n  start: 2026\nname: x\n",
    ],
    ["keeps one blank line of several", "\n\na: 1\n\n\n\nb: 2\n\n\n", "a: 1\n\nb: 2\n"],
    ["ends with a line break", "a: 1\nb: 2", "a: 1\nb: 2\n"],
    [
      "moves comments along with what they stand in line with",
      "channels:\n    # before\n    phone:\n        # inside\n        name: x\n        # after\n    # behind\n# end\n",
      "channels:\n  # before\n  phone:\n    # inside\n    name: x\n    # after\n  # behind\n# end\n",
    ],
    [
      "keeps comments in their column",
      "shares:\n  a:   80%     # one\n  b: 7%        # two\n  c: x   # three\n",
      "shares:\n  a: 80%       # one\n  b: 7%        # two\n  c: x   # three\n",
    ],
    [
      "moves texts of several lines as they are",
      'a:\n    b: |\n        one\n\n          two\n    c: first\n      second\n    d: "x\n\n      y"\n',
      'a:\n  b: |\n      one\n\n        two\n  c: first\n    second\n  d: "x\n\n    y"\n',
    ],
    ["leaves the blank lines that a text keeps", "a: |+\n  x\n\n\nb:   1\n", "a: |+\n  x\n\n\nb: 1\n"],
    [
      "does not join lines between brackets",
      "a: { b: 1,\n       c: [\n     1,\n   2\n     ] }\nd: {\n   e: 1\n}\n",
      "a: { b: 1,\n  c: [\n    1,\n    2\n  ] }\nd: {\n  e: 1\n}\n",
    ],
    ["keeps anchors and aliases", "a:  &x   { b: 1 }\nc:   *x\n", "a: &x { b: 1 }\nc: *x\n"],
    [
      "lays out every document",
      "channels: {a: {}}\n---\n# two\nroles:\n    b: {}\n...\n",
      "channels: { a: {} }\n---\n# two\nroles:\n  b: {}\n...\n",
    ],
    ["counts emoji and tabs right", "a: { 🚚:   x,\tb: 1 }\t# 📞\n", "a: { 🚚: x, b: 1 } # 📞\n"],
  ] as const) {
    it(what, () => {
      assert.equal(formatted(before), after);
      assert.equal(formatted(after), after, "once is enough");
      const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
      assert.equal(formatted(crlf(before)), crlf(after), "with the line ends of Windows");
    });
  }

  it("leaves what is written well as it is", () => {
    for (const [path, file] of samples()) {
      assert.deepEqual(format(file, "en"), { ok: true, edits: [] }, path);
    }
  });

  it("changes nothing but white space, whatever that was, and has nothing to do a second time", () => {
    const texts = samples().map(([, { text }]) => text);
    const chosen = fc.constantFrom(...texts.filter((text) => text.length < 9000));
    fc.assert(
      fc.property(chosen, fc.infiniteStream(fc.nat(99)), fc.integer({ min: 2, max: 5 }), (text, dice, step) => {
        const messy = disturbed(text, dice, step);
        assert(sameContent(parseYaml(text), parseYaml(messy)), "the mess itself says the same");
        const tidy = formatted(messy);
        assert(sameContent(parseYaml(text), parseYaml(tidy)));
        assert.equal(withoutBlanks(tidy), withoutBlanks(text));
        assert.equal(formatted(tidy), tidy);
        assert.doesNotMatch(tidy, /[ \t]\n|\n\n\n/);
      }),
      { numRuns: 25 },
    );
  });

  it("lays out a few lines alone", () => {
    const text = "a:   1\nb:   2\nc:   3\n";
    assert.equal(formatted(text, { start: 8, end: 10 }), "a:   1\nb: 2\nc:   3\n");
  });

  it("refuses to lay lines out apart where that would change what the rest says", () => {
    const text = "a:\n    b:\n        c: 1\n        d: 2\n";
    const refused = format(fileOf(text), "nl", { start: text.indexOf("c"), end: text.indexOf("c") + 1 });
    assert.match(reasonOf(refused), /niet los van de rest/);
  });

  for (const [what, path, text, reason] of [
    ["broken text", "a.yaml", "a: [1\nb: 2\n", /^a\.yaml blijft zoals het is: regel 1 /],
    ["a fixed space that is read as a space", "a.yaml", "a:\n  b:\u00a0{ c: 1,\u00a0d: 2 }\n  e: {f: 1}\n", /regel 2 /],
    ["a table", "data/a.csv", "a,b\n", /^Alleen de YAML-bestanden/],
    ["keys with a question mark", "a.yaml", "? a\n:   1\n", /zonder te veranderen wat er staat/],
    ["instructions to the parser", "a.yaml", "%YAML 1.2\n---\na:   1\n", /zonder te veranderen/],
  ] as const) {
    it(`leaves ${what} as it is and says why`, () => {
      assert.match(reasonOf(format(fileOf(text, path), "nl")), reason);
    });
  }
});

function fileOf(text: string, path = "a.yaml"): StrategyFile {
  return readStrategyFile({ path, text, encoding: null, unreadable: null });
}

function formatted(text: string, within: { start: number; end: number } | null = null): string {
  const formatting = format(fileOf(text), "en", within);
  assert(formatting.ok, reasonOf(formatting));
  return applyEdits(text, formatting.edits);
}

function reasonOf(formatting: Formatting): string {
  return formatting.ok ? "" : formatting.reason;
}

let read: (readonly [string, StrategyFile])[] | null = null;

/** The YAML files of the samples and the example. */
function samples(): (readonly [string, StrategyFile])[] {
  read ??= [`${REPOSITORY}/samples`, EXAMPLE].flatMap((folder) =>
    Object.entries(readFolder(folder))
      .filter(([path]) => path.endsWith(".yaml"))
      .map(([path, text]) => [path, fileOf(text, path)] as const),
  );
  return read;
}

function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, "");
}

/** The same with other white space: wider indents and gaps, blank lines, blanks at the ends of lines. */
function disturbed(text: string, dice: Iterator<number>, step: number): string {
  const roll = (sides: number): number => (dice.next().value as number) % sides;
  const pieces = piecesOf(text) ?? [];
  let result = "";
  let end = 0;
  let previous = "";
  for (const { span, kind } of pieces) {
    const gap = text.slice(end, span.start);
    const isLines = kind === "lines" || text.slice(span.start, span.end).includes("\n");
    if (gap.includes("\n")) {
      const indent = gap.slice(gap.lastIndexOf("\n") + 1).length;
      result += `${" ".repeat(roll(3))}${"\n".repeat(1 + roll(3))}${" ".repeat((indent / 2) * step)}`;
    } else if (previous === "dash") result += " ".repeat(step - 1);
    else result += gap === "" || end === 0 ? gap : " ".repeat(1 + roll(4));
    previous = kind;
    const own = text.slice(span.start, span.end);
    result += isLines ? own.replace(/\n( +)/g, (_all, spaces: string) => `\n${" ".repeat(spaces.length * step)}`) : own;
    end = span.end;
  }
  return result + "\n".repeat(1 + roll(3));
}
