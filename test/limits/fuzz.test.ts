import assert from "node:assert/strict";
import * as fc from "fast-check";
import { safeFix } from "../../src/core/features/fixes.ts";
import { readStrategyFile, type StrategyFile } from "../../src/core/project/file.ts";
import { snapshotOf } from "../../src/core/project/snapshot.ts";
import { check } from "../../src/core/rules/check.ts";
import type { Finding } from "../../src/core/rules/finding.ts";
import { parseYaml } from "../../src/core/syntax/parse.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import { LineIndex, type Range, type Span } from "../../src/core/text/position.ts";
import { AS_OF, EXAMPLE, readFolder } from "../support/strategy.ts";

const ORIGINAL = readFolder(EXAMPLE);
const PATHS = Object.keys(ORIGINAL);
const UNTOUCHED = new Map(PATHS.map((path) => [path, read(path, ORIGINAL[path] ?? "")]));

/** What people strike by accident, and what is hard to read. */
const PIECES = [
  ..."{}[]:,#&*!|>'\"%@`\\-?~<= \t\n\r",
  ...[
    "- ",
    ": ",
    ", ",
    "\n\n",
    "\r\n",
    "---\n",
    "...\n",
    "<<: ",
    "&a ",
    "*a",
    "!!str ",
    "  ",
    " #",
    "{ ",
    " }",
    "|\n",
    "12,5%",
    "0.8",
  ],
  ...[
    "é",
    "😀",
    "\ud83d",
    "ש",
    "\ufeff",
    "\u0000",
    "\u0002",
    "\u001f",
    "\u2028",
    "\u00a0",
    "__proto__: ",
    "koers: 2\n",
  ],
];

type Mutation = (text: string) => string;

const mutation: fc.Arbitrary<Mutation> = fc
  .record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 0, max: 30 }),
    piece: fc.constantFrom(...PIECES),
    kind: fc.constantFrom(
      "delete",
      "insert",
      "replace",
      "duplicate",
      "delete line",
      "duplicate line",
      "swap lines",
      "indent",
      "cut",
    ),
  })
  .map(
    ({ at, length, piece, kind }) =>
      (text) =>
        mutated(text, Math.floor(at * text.length), length, piece, kind),
  );

function mutated(text: string, at: number, length: number, piece: string, kind: string): string {
  const lines = text.split("\n");
  const line = text.slice(0, at).split("\n").length - 1;
  switch (kind) {
    case "delete":
      return text.slice(0, at) + text.slice(at + length);
    case "insert":
      return text.slice(0, at) + piece + text.slice(at);
    case "replace":
      return text.slice(0, at) + piece + text.slice(at + length);
    case "duplicate":
      return text.slice(0, at + length) + text.slice(at);
    case "delete line":
      return lines.toSpliced(line, 1).join("\n");
    case "duplicate line":
      return lines.toSpliced(line, 0, lines[line] ?? "").join("\n");
    case "swap lines":
      return lines.toSpliced(line, 2, lines[line + 1] ?? "", lines[line] ?? "").join("\n");
    case "indent":
      return lines
        .with(Math.min(line, lines.length - 1), " ".repeat(length % 7) + (lines[line] ?? "").trimStart())
        .join("\n");
    default:
      return text.slice(0, at);
  }
}

function read(path: string, text: string): StrategyFile {
  return readStrategyFile({ path, text, encoding: null, unreadable: null });
}

function checked(files: Iterable<StrategyFile>): readonly Finding[] {
  const { findings, crashes } = check(snapshotOf(files), { language: "nl", asOf: AS_OF });
  for (const { rule, error } of crashes) throw new Error(`${rule} crashed`, { cause: error });
  return findings;
}

function assertInside(range: Range, file: StrategyFile | undefined, what: string): void {
  assert.ok(file !== undefined, what);
  const { lines } = file;
  for (const { line, character } of [range.start, range.end]) {
    assert.ok(line >= 0 && line < lines.lineCount, `${what}: line ${line}`);
    assert.ok(character >= 0 && character <= lines.lineText(line).length + 1, `${what}: ${line}:${character}`);
  }
  assert.ok(lines.offsetAt(range.start) <= lines.offsetAt(range.end), `${what}: reversed`);
}

/** A text with every odd character visible. */
function shown(text: string, span: Span): string {
  const visible = text.replace(/[^ -~]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${visible} at ${span.start}–${span.end}`;
}

describe("whatever is typed", () => {
  it("is checked without a crash, with ranges that lie in the text, and twice the same", () => {
    const property = fc.property(
      fc.constantFrom(...PATHS),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      (path, mutations) => {
        const text = mutations.reduce((current, change) => change(current), ORIGINAL[path] ?? "");
        const files = new Map(UNTOUCHED).set(path, read(path, text));
        const findings = checked(files.values());
        for (const finding of findings) {
          assertInside(finding.range, files.get(finding.file), finding.message);
          for (const related of finding.related) assertInside(related.range, files.get(related.file), related.message);
          for (const edit of finding.fixes.flatMap(({ edits }) => edits)) {
            const target = files.get(edit.file)?.text ?? "";
            assert.ok(edit.span.start <= edit.span.end && edit.span.end <= target.length, finding.message);
          }
        }
        assert.deepEqual(
          checked([...UNTOUCHED.values()].map((file) => (file.path === path ? read(path, text) : file))),
          findings,
        );
      },
    );
    fc.assert(property, { numRuns: 1000, interruptAfterTimeLimit: 2000, markInterruptAsFailure: false });
  }).timeout(20_000);

  it("is read within its own bounds, whatever it is", () => {
    const rubbish = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc
        .array(fc.constantFrom(...PIECES, "a", "b", "koers", "channels", "\n  "), { maxLength: 60 })
        .map((all) => all.join("")),
    );
    const property = fc.property(rubbish, (text) => {
      const { documents, problems } = parseYaml(text);
      for (const { span } of problems) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, shown(text, span));
      }
      for (const { root } of documents) {
        const span = root?.span ?? { start: 0, end: 0 };
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, shown(text, span));
      }
      checked([read("koers.yaml", text)]);
    });
    fc.assert(property, { numRuns: 2000, interruptAfterTimeLimit: 1000, markInterruptAsFailure: false });
  }).timeout(20_000);

  it("that Koers mends by itself in one step gives no new errors on that place", () => {
    const property = fc.property(fc.constantFrom(...PATHS), mutation, (path, change) => {
      const files = new Map(UNTOUCHED).set(path, read(path, change(ORIGINAL[path] ?? "")));
      for (const finding of checked(files.values())) {
        const fix = safeFix(finding);
        if (fix === undefined) continue;
        const mended = new Map(files);
        for (const name of new Set(fix.edits.map(({ file }) => file))) {
          const edits = fix.edits.filter(({ file }) => file === name);
          mended.set(name, read(name, applyEdits(files.get(name)?.text ?? "", edits)));
        }
        const left = checked(mended.values()).filter(({ message, range }) => {
          return message === finding.message && range.start.line === finding.range.start.line;
        });
        assert.ok(left.length === 0, `${finding.message} is still there`);
      }
    });
    fc.assert(property, { numRuns: 400, interruptAfterTimeLimit: 1000, markInterruptAsFailure: false });
  }).timeout(20_000);
});

describe("positions", () => {
  it("and offsets are two ways to say the same", () => {
    const text = fc
      .array(fc.constantFrom("a", "😀", "\n", "\r\n", "\r", "é", " "), { maxLength: 40 })
      .map((all) => all.join(""));
    const property = fc.property(text, fc.nat(60), (content, offset) => {
      const lines = new LineIndex(content);
      const inside = Math.min(offset, content.length);
      assert.equal(lines.offsetAt(lines.positionAt(inside)), inside);
      const all = Array.from({ length: lines.lineCount }, (_, line) => lines.lineText(line));
      assert.deepEqual(all, content.split(/\r\n|\r|\n/));
    });
    fc.assert(property, { seed: 3 });
  });
});
