import assert from "node:assert/strict";
import { folds } from "../../../src/core/features/folding.ts";
import { links } from "../../../src/core/features/links.ts";
import { selections } from "../../../src/core/features/selection.ts";
import type { StrategyFile } from "../../../src/core/project/file.ts";
import type { Snapshot } from "../../../src/core/project/snapshot.ts";
import { openFiles } from "../../support/strategy.ts";
import { cursorIn, SMALL, smallWith, withCrlf } from "./cursor.ts";

describe("folding", () => {
  it("folds sections, entries, list items and comments", async () => {
    for (const texts of [SMALL, withCrlf(SMALL)]) {
      const { snapshot } = await openFiles(texts);
      assert.deepEqual(foldsOf(snapshot, "more/journeys.yaml"), [
        "1-10 journeys:",
        "2-10 life:",
        "4-10 phases:",
        "5-10 - id: change",
        "7-10 steps:",
        "8-10 - id: report",
        "11-12 initiatives:",
      ]);
    }
  });

  it("folds documents, brackets, texts and comments of several lines", async () => {
    const { snapshot } = await openFiles(
      "# one\n# two\nkoers: 1\nname: |\n  # no comment\n  # at all\nx-a: [\n  1\n  ]\n---\nroles:\n  a: {}\n\n\n# end\n",
    );
    assert.deepEqual(foldsOf(snapshot, "koers.yaml"), [
      "1-2 # one (comment)",
      "3-9 koers: 1",
      "4-6 name: |",
      "7-9 x-a: [",
      "11-12 roles:",
    ]);
  });

  it("leaves broken text and tables to the editor", async () => {
    const { snapshot } = await openFiles({ ...SMALL, "broken.yaml": "a: [1\nb: 2\n" });
    for (const path of ["broken.yaml", "data/2026.csv"]) assert.equal(folds(fileOf(snapshot, path)), null);
  });
});

describe("expanding the selection", () => {
  it("goes from a value to its entry, what holds that, and the section", async () => {
    const texts = smallWith("channels.yaml", 'name: "Site| 🌍"');
    for (const each of [texts, withCrlf(texts)]) {
      const { snapshot, path, offset } = await cursorIn(each);
      const file = fileOf(snapshot, path);
      const shown = selections(snapshot, path, offset).map(({ start, end }) =>
        file.text.slice(file.lines.offsetAt(start), file.lines.offsetAt(end)).replaceAll("\r", ""),
      );
      assert.deepEqual(shown.slice(0, 3), ["Site 🌍", '"Site 🌍"', 'name: "Site 🌍"']);
      assert.match(shown[3] ?? "", /^ name: .* phone $/);
      assert.match(shown[4] ?? "", /^\{ name: .* phone \}$/);
      assert.match(shown[5] ?? "", /^website: \{ .* \}$/);
      assert.match(shown[6] ?? "", /^phone:\n {4}name: [\s\S]* phone \}$/);
      assert.match(shown[7] ?? "", /^channels:\n[\s\S]* phone \}$/);
      assert.equal(shown.at(-1), file.text.replaceAll("\r", ""));
    }
  });

  it("goes through the parts of an expression", async () => {
    const { snapshot, path, offset } = await cursorIn(smallWith("more/rest.yaml", "c == 'pho|ne'"));
    const file = fileOf(snapshot, path);
    const shown = selections(snapshot, path, offset).map(({ start, end }) =>
      file.text.slice(file.lines.offsetAt(start), file.lines.offsetAt(end)),
    );
    assert.deepEqual(shown.slice(0, 5), [
      "'phone'",
      "c == 'phone'",
      "moment.now.exists(c, c == 'phone')",
      "\"moment.now.exists(c, c == 'phone')\"",
      "rule: \"moment.now.exists(c, c == 'phone')\"",
    ]);
  });

  it("nests each range in the next, also in broken text, flow style and beside an alias", async () => {
    for (const text of ["a: [1, |\nb: 2\n", "a: &x { b: 1 }\nc: *|x\n", "|", "a: { b: [1, { c:| 2 }] }\n"]) {
      const { snapshot, path, offset } = await cursorIn({ "koers.yaml": "koers: 1\n", "a.yaml": text });
      const { lines } = fileOf(snapshot, path);
      const spans = selections(snapshot, path, offset).map((range) => [
        lines.offsetAt(range.start),
        lines.offsetAt(range.end),
      ]);
      assert(spans.length > 0);
      for (const [index, [start = 0, end = 0]] of spans.entries()) {
        assert(start <= offset && offset <= end);
        const [outerStart = 0, outerEnd = Number.POSITIVE_INFINITY] = spans[index + 1] ?? [];
        assert(outerStart <= start && end <= outerEnd);
      }
    }
  });
});

describe("document links", () => {
  it("lead to addresses and to files, and nowhere else", async () => {
    const { snapshot } = await openFiles({
      "koers.yaml": "koers: 1\nname: https://no.example\nmeasurementFiles: [data/a.csv, data/*.csv, gone.csv]\n",
      "data/a.csv": "period,moment,channel,contacts\n",
      "a.yaml":
        "roles:\n  a:\n    links:\n      - https://koers.example/a?b=c\n      - { title: Plan, url: ./docs/plan.pdf }\n" +
        '      - "http://example.org"\n      - command:evil\n      - ../out.pdf\n      - /etc/passwd.txt\n      - some words\n',
    });
    assert.deepEqual(linksOf(snapshot, "koers.yaml"), ["3 data/a.csv → file data/a.csv"]);
    assert.deepEqual(linksOf(snapshot, "a.yaml"), [
      "4 https://koers.example/a?b=c → https://koers.example/a?b=c",
      "5 ./docs/plan.pdf → file docs/plan.pdf",
      '6 "http://example.org" → http://example.org',
    ]);
  });
});

function fileOf(snapshot: Snapshot, path: string): StrategyFile {
  return snapshot.files.find((candidate) => candidate.path === path) ?? assert.fail(path);
}

function foldsOf(snapshot: Snapshot, path: string): string[] {
  const file = fileOf(snapshot, path);
  return (folds(file) ?? assert.fail("it folds")).map(({ start, end, kind }) => {
    const mark = kind === "comment" ? " (comment)" : "";
    return `${start + 1}-${end + 1} ${file.lines.lineText(start).trim()}${mark}`;
  });
}

function linksOf(snapshot: Snapshot, path: string): string[] {
  const file = fileOf(snapshot, path);
  return links(snapshot, file).map(({ range, target }) => {
    const text = file.text.slice(file.lines.offsetAt(range.start), file.lines.offsetAt(range.end));
    return `${range.start.line + 1} ${text} → ${target.kind === "file" ? `file ${target.path}` : target.url}`;
  });
}
