import assert from "node:assert/strict";
import { columnsOf, wrapped } from "../../../src/cli/reporters/columns.ts";
import { caretsOf, excerptOf } from "../../../src/cli/reporters/excerpt.ts";
import { plain, plainLine } from "../../../src/cli/reporters/plain.ts";

/** Draws a line in which `[` and `]` stand round the range, as the terminal does. */
function framed(marked: string, columns = 60): string {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace("[", "").replace("]", "");
  const range = { start: { line: 4, character: start }, end: { line: 4, character: end } };
  const excerpt = excerptOf(text, range, columns);
  const { indent, carets } = caretsOf(excerpt);
  return `${excerpt.before}${excerpt.marked}${excerpt.after}\n${" ".repeat(indent)}${"^".repeat(carets)}`;
}

describe("an excerpt", () => {
  it("marks the exact range", () => {
    assert.equal(framed("    now: { [phne]: 70% }"), "    now: { phne: 70% }\n           ^^^^");
  });

  it("marks a place where something is missing", () => {
    assert.equal(framed("name: Our course[]"), "name: Our course\n                ^");
  });

  it("shows a tab, and keeps the carets under it", () => {
    assert.equal(framed("[\t]start: 2026"), "→   start: 2026\n^^^^");
    assert.equal(framed("\tstart: [2026]"), "→   start: 2026\n           ^^^^");
  });

  it("counts wide characters as two columns", () => {
    assert.equal(framed("name: 🚲🇳🇱 [fiets]"), "name: 🚲🇳🇱 fiets\n           ^^^^^");
    assert.equal(framed("name: 電話 [x]"), "name: 電話 x\n           ^");
    assert.equal(framed("name: e\u0301e\u0301n [x]"), "name: e\u0301e\u0301n x\n          ^");
  });

  it("never cuts through an emoji", () => {
    const family = "👨‍👩‍👧";
    const text = `a ${family} b`;
    const inside = { start: { line: 0, character: 4 }, end: { line: 0, character: 6 } };
    assert.equal(excerptOf(text, inside, 40).marked, family);
  });

  it("cuts long lines round the range", () => {
    const long = "  phone: { name: Telefoon, kind: assisted, digital: false, [ownr]: contact-centre-manager, tags: a }";
    const shown = framed(long, 60);
    assert.equal(
      shown,
      "…n, kind: assisted, digital: false, ownr: contact-centre-ma…\n                                    ^^^^",
    );
    for (const line of shown.split("\n")) assert.ok(columnsOf(line) <= 60);
  });

  it("cuts a long range at its end", () => {
    const shown = framed(`name: ["${"x".repeat(200)}]`, 40);
    assert.equal(shown.split("\n")[0]?.startsWith('name: "xxx'), true);
    for (const line of shown.split("\n")) assert.ok(columnsOf(line) <= 40, line);
  });

  it("answers at once for a line of two megabytes", () => {
    const text = `a: ${"é🚲".repeat(700_000)}`;
    const range = { start: { line: 0, character: 1_000_003 }, end: { line: 0, character: 1_900_000 } };
    const before = Date.now();
    assert.ok(columnsOf(excerptOf(text, range, 80).before) < 80);
    assert.ok(Date.now() - before < 500);
  });

  it("shows the first line of a range over more lines", () => {
    const range = { start: { line: 2, character: 2 }, end: { line: 9, character: 4 } };
    const excerpt = excerptOf("  promise: Iets   ", range, 60);
    assert.deepEqual(excerpt, { line: 3, before: "  ", marked: "promise: Iets", after: "" });
  });
});

describe("text for a terminal", () => {
  it("cannot steer it", () => {
    assert.equal(plain("\u001b[31mred\u0007\u202e"), "␛[31mred␇\ufffd");
    assert.equal(plain("a\n\tb"), "a\n\tb");
    assert.equal(plainLine("a\n\u0000"), "a␊␀");
  });

  it("is wrapped at spaces, and no-break spaces hold", () => {
    assert.deepEqual(wrapped("een twee drie vier", 9), ["een twee", "drie vier"]);
    assert.deepEqual(wrapped("€\u00a067.620 dat", 4), ["€\u00a067.620", "dat"]);
    assert.deepEqual(wrapped("averylongwordthatstayswhole x", 5), ["averylongwordthatstayswhole", "x"]);
  });
});
