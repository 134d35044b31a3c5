import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { skip } from "../harness/records.ts";
import { checkJson, copyOfExample, koers } from "./run-koers.ts";

/** A mistake put into a copy of the example. */
interface Mistake {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  /** The text that the error points at; the line is that of the change. */
  readonly at: string;
  /** What its message holds. */
  readonly says: string;
}

const MISTAKES: Readonly<Record<string, Mistake>> = {
  "a channel misspelt in a mix": {
    file: "channels.yaml",
    from: "now: { phone: 70%, chat: 5%",
    to: "now: { phne: 70%, chat: 5%",
    rule: "unresolved-reference",
    at: "phne",
    says: "bedoelt u “phone”",
  },
  "a section misspelt": {
    file: "channels.yaml",
    from: "\nchannelSwitches:",
    to: "\nchannelSwitchs:",
    rule: "unknown-key",
    at: "channelSwitchs",
    says: "bedoelt u “channelSwitches”",
  },
  "a share as 0.8": {
    file: "shifts.yaml",
    from: "share: 80% ",
    to: "share: 0.8 ",
    rule: "wrong-value",
    at: "0.8",
    says: "80%",
  },
  "a share as `80 %`": {
    file: "shifts.yaml",
    from: "share: 80% ",
    to: "share: 80 % ",
    rule: "wrong-value",
    at: "80 %",
    says: "80%",
  },
  "a decimal comma in a flow map": {
    file: "channels.yaml",
    from: "now: { phone: 70%, chat: 5%, website: 25% }",
    to: "now: { phone: 70%, chat: 12,5%, website: 17.5% }",
    rule: "wrong-value",
    at: "12,5%",
    says: "12.5%",
  },
  "an unclosed quote": {
    file: "experience.yaml",
    from: "role: Een buur",
    to: 'role: "Een buur',
    rule: "yaml-syntax",
    at: '"Een buur die er verstand van heeft.',
    says: "nergens gesloten",
  },
  "a step whose moment does not exist": {
    file: "journeys.yaml",
    from: "moment: bill-question, contacts",
    to: "moment: bill-qestion, contacts",
    rule: "unresolved-reference",
    at: "bill-qestion",
    says: "bedoelt u “bill-question”",
  },
  "a tab as indent": {
    file: "shifts.yaml",
    from: "    moment: report-move\n",
    to: "\tmoment: report-move\n",
    rule: "yaml-syntax",
    at: "\t",
    says: "begint met een tab",
  },
  "an owner that is no role": {
    file: "channels.yaml",
    from: "technologies: [portal], owner: digital-lead",
    to: "technologies: [portal], owner: digital-boss",
    rule: "unresolved-reference",
    at: "digital-boss",
    says: "digital-boss",
  },
  "a date as 31-12-2026": {
    file: "channels.yaml",
    from: "reviewed: 2026-09-14",
    to: "reviewed: 31-12-2026",
    rule: "wrong-value",
    at: "31-12-2026",
    says: "2026-12-31",
  },
};

describe("the example with a mistake in it", () => {
  for (const [name, mistake] of Object.entries(MISTAKES)) {
    it(`${name} is an error on that line`, async () => {
      const folder = copyOfExample();
      const line = change(path.join(folder, mistake.file), mistake);
      const report = await checkJson(folder);
      const errors = report.findings.filter(({ severity }) => severity === "error");
      const [error] = errors;
      assert.ok(error !== undefined, "no error");
      assert.deepEqual(errors.slice(1), [], "one cause gives one error");
      assert.equal(report.code, 1);
      assert.equal(error.rule, mistake.rule);
      assert.equal(error.file, mistake.file);
      assert.equal(error.range.start.line, line);
      assert.equal(textAt(folder, error), mistake.at);
      assert.ok(`${error.message} ${error.advice}`.includes(mistake.says), `${error.message} ${error.advice}`);
    });
  }

  it("an id in two files is an error at both", async () => {
    const folder = copyOfExample();
    writeFileSync(path.join(folder, "more.yaml"), "segments:\n  business: { name: Zakelijk, share: 5% }\n");
    const report = await checkJson(folder);
    const errors = report.findings.filter(({ severity }) => severity === "error");
    assert.deepEqual(
      errors.map(({ rule, file, related }) => [rule, file, related.map((place) => place.file)]),
      [
        ["duplicate-id", "experience.yaml", ["more.yaml"]],
        ["duplicate-id", "more.yaml", ["experience.yaml"]],
      ],
    );
    for (const error of errors) assert.equal(textAt(folder, error), "business");
    assert.equal(report.code, 1);
  });

  it("a file in UTF-16 is an error, and the rest is checked", async () => {
    const folder = copyOfExample();
    const file = path.join(folder, "journeys.yaml");
    writeFileSync(file, Buffer.from(`\ufeff${readFileSync(file, "utf8")}`, "utf16le"));
    const report = await checkJson(folder);
    const errors = report.findings.filter(({ severity }) => severity === "error");
    assert.deepEqual(
      errors.map(({ rule, file: place, range }) => [rule, place, range.start.line]),
      [["file-encoding", "journeys.yaml", 1]],
    );
    assert.equal(report.code, 1);
  });

  it("an alias bomb is an error within a second", async () => {
    const folder = copyOfExample();
    const bomb = ["x-a: &a [x, x, x, x, x, x, x, x, x, x]"];
    for (const [from, to] of [..."abcdefghi"].map((letter, index) => [letter, "bcdefghij"[index]] as const)) {
      bomb.push(`x-${to}: &${to} [${Array.from({ length: 10 }, () => `*${from}`).join(", ")}]`);
    }
    writeFileSync(path.join(folder, "bomb.yaml"), `${bomb.join("\n")}\n`);
    const before = Date.now();
    const report = await checkJson(folder);
    assert.ok(Date.now() - before < 1000);
    const errors = report.findings.filter(({ severity }) => severity === "error");
    assert.deepEqual(
      errors.map(({ file }) => file),
      ["bomb.yaml"],
    );
    assert.equal(report.code, 1);
  });

  it("a file that may not be read is an error", async function () {
    if (process.platform === "win32" || process.getuid?.() === 0) skip(this, "whoever runs this may read everything");
    const folder = copyOfExample();
    const { chmodSync } = await import("node:fs");
    chmodSync(path.join(folder, "journeys.yaml"), 0);
    const report = await checkJson(folder);
    assert.deepEqual(
      report.findings.map(({ rule }) => rule),
      ["file-unreadable"],
    );
  });

  it("is shown framed, for people", async () => {
    const folder = copyOfExample();
    change(path.join(folder, "channels.yaml"), MISTAKES["a channel misspelt in a mix"] as Mistake);
    const { out, code } = await koers(folder, "check", "--as-of", "2026-10-01");
    assert.equal(code, 1);
    assert.ok(
      out.startsWith(
        [
          "channels.yaml:17:12",
          "  ✖ fout  Er is geen kanaal “phne”; bedoelt u “phone”?",
          "",
          "    17 │     now: { phne: 70%, chat: 5%, website: 25% }",
          "       │            ^^^^",
          "",
        ].join("\n"),
      ),
      out,
    );
  });
});

/** Puts the mistake in; gives the line (from 1) that changed. */
function change(file: string, { from, to }: Mistake): number {
  const text = readFileSync(file, "utf8");
  assert.ok(text.includes(from), `${from} is not in ${file}`);
  writeFileSync(file, text.replace(from, to));
  const offset = text.indexOf(from) + (from.startsWith("\n") ? 1 : 0);
  return text.slice(0, offset).split("\n").length;
}

function textAt(
  folder: string,
  {
    file,
    range,
  }: { file: string; range: { start: { line: number; column: number }; end: { line: number; column: number } } },
): string {
  const lines = readFileSync(path.join(folder, file), "utf8").split("\n");
  assert.equal(range.end.line, range.start.line);
  return (lines[range.start.line - 1] ?? "").slice(range.start.column - 1, range.end.column - 1);
}
