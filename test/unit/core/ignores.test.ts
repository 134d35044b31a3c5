import assert from "node:assert/strict";
import { findingsOf } from "../../support/strategy.ts";

/** Findings as `line rule`, on a day. */
async function found(text: string, asOf = "2026-10-01"): Promise<string[]> {
  const findings = await findingsOf(text, { asOf });
  return findings.map(({ range, rule }) => `${range.start.line + 1} ${rule}`);
}

async function messages(text: string, asOf = "2026-10-01"): Promise<string[]> {
  return (await findingsOf(text, { asOf }))
    .filter(({ rule }) => rule === "ignore-comment")
    .map(({ message }) => message);
}

/** Covers the finding that nothing uses a role. */
const COMMENT = "# koers-ignore unused-definition until 2026-12-31: wordt later gebruikt";

describe("exceptions in comments", () => {
  const COVERED: readonly [name: string, text: string][] = [
    ["on its own line", `koers: 1\nroles:\n  lead: {} ${COMMENT}\n`],
    ["on the next line", `koers: 1\nroles:\n  ${COMMENT}\n  lead: {}\n`],
    ["beyond an empty line", `koers: 1\nroles:\n  ${COMMENT}\n\n\n  lead: {}\n`],
    ["beyond other comments", `koers: 1\nroles:\n  ${COMMENT}\n  # de teamleider\n  lead: {}\n`],
    ["when it stands at the start of the line", `koers: 1\nroles:\n${COMMENT}\n  lead: {}\n`],
    ["between brackets", `koers: 1\nroles: {\n  lead: {}, ${COMMENT}\n}\n`],
    ["between brackets, on the next line", `koers: 1\nroles: {\n  ${COMMENT}\n  lead: {}\n}\n`],
    ["with the line ends of Windows", `koers: 1\r\nroles:\r\n  ${COMMENT}\r\n  lead: {}\r\n`],
    ["without a line end", `koers: 1\nroles:\n  lead: {} ${COMMENT}`],
    ["written without spaces", "koers: 1\nroles:\n  lead: {} #koers-ignore unused-definition until 2026-12-31:later\n"],
    ["in a later document", `koers: 1\n---\nroles:\n  ${COMMENT}\n  lead: {}\n`],
    ["behind emoji", `koers: 1\nroles:\n  lead: { name: "😀" } ${COMMENT}\n`],
  ];
  for (const [name, text] of COVERED) {
    it(`cover what begins ${name}`, async () => assert.deepEqual(await found(text), []));
  }

  it("cover all of their rule on a line, and no more", async () => {
    assert.deepEqual(await found(`koers: 1\nroles: { a: {}, b: {} } ${COMMENT}\n`), []);
    assert.deepEqual(await found(`koers: 1\nroles:\n  ${COMMENT}\n  a: {}\n  b: {}\n`), ["5 unused-definition"]);
    assert.deepEqual(await found(`koers: 1\nroles:\n  a: {} ${COMMENT}\n  b: {}\n`), ["4 unused-definition"]);
  });

  it("may be several for one line", async () => {
    const owner = "# koers-ignore unresolved-reference until 2026-12-31: rol volgt";
    const text = `koers: 1\nkpis:\n  ${COMMENT}\n  ${owner}\n  # koers-ignore kpi-without-source until 2026-12-31: bron volgt\n  nps: { unit: score, better: higher, owner: nobody }\n`;
    assert.deepEqual(await found(text), []);
  });

  it("hold up to and including their last day", async () => {
    const text = `koers: 1\nroles:\n  lead: {} ${COMMENT}\n`;
    assert.deepEqual(await found(text, "2026-12-31"), []);
    assert.deepEqual(await found(text, "2027-01-01"), ["3 unused-definition", "3 ignore-comment"]);
    assert.deepEqual(await messages(text, "2027-01-01"), ["This exception ended on 2026-12-31."]);
  });

  const WRONG: readonly [comment: string, message: RegExp][] = [
    ["# koers-ignore unused-definition: later", /has no end date/],
    ["# koers-ignore unused-definition until morgen: later", /has no end date/],
    ["# koers-ignore unused-definition until 31-12-2026: later", /has no end date/],
    ["# koers-ignore unused-definition until 2026-02-30: later", /has no end date/],
    ["# koers-ignore unused-definition until 2026: later", /has no end date/],
    ["# koers-ignore unused-definition until 2026-12-31", /gives no reason/],
    ["# koers-ignore unused-definition until 2026-12-31:   ", /gives no reason/],
    ["# koers-ignore until 2026-12-31: later", /rule that does not exist|names no rule/],
    ["# koers-ignore", /names no rule/],
    ["# koers-ignore: later", /names no rule/],
    ["# koers-ignore unused-definitoin until 2026-12-31: later", /did you mean “unused-definition”/],
    ["# koers-ignore nonsense until 2026-12-31: later", /rule that does not exist: “nonsense”/],
  ];
  for (const [comment, message] of WRONG) {
    it(`cover nothing when they are not complete: ${comment}`, async () => {
      const text = `koers: 1\nroles:\n  lead: {} ${comment}\n`;
      assert.deepEqual((await found(text)).sort(), ["3 ignore-comment", "3 unused-definition"]);
      assert.match((await messages(text))[0] ?? "", message);
    });
  }

  it("that cover nothing are told", async () => {
    assert.deepEqual(await found(`koers: 1\n${COMMENT}\nname: Koers\n`), ["2 ignore-comment"]);
    assert.deepEqual(await found(`koers: 1\nname: Koers\n${COMMENT}\n`), ["3 ignore-comment"]);
  });

  it("that cover nothing for now, since something cannot be read, are not", async () => {
    assert.deepEqual(await found(`koers: 1\nroles:\n  lead: {} ${COMMENT}\nchanels: {}\n`), ["4 unknown-key"]);
  });

  it("are no exceptions in a text", async () => {
    const text = `koers: 1\nname: "${COMMENT}"\norganisation: a# koers-ignore\nroles:\n  lead: {}\n`;
    assert.deepEqual(await found(text), ["5 unused-definition"]);
    assert.deepEqual(await found(`koers: 1\nname: |\n  ${COMMENT}\nroles:\n  lead: {}\n`), ["5 unused-definition"]);
  });

  describe("cannot cover", () => {
    const FIXED: readonly [rule: string, line: string][] = [
      ["yaml-syntax", "name: @x"],
      ["duplicate-key", "koers: 1"],
      ["unknown-key", "chanels: {}"],
      ["wrong-value", "discountRate: 0.06"],
      ["bad-id", "roles: { Team Lead: {} }"],
      ["missing-key", "channels: { phone: {} }"],
      ["rule-settings", "rules: { nonsense: off }"],
    ];
    for (const [rule, line] of FIXED) {
      it(rule, async () => {
        const text = `koers: 1\n${line} # koers-ignore ${rule} until 2026-12-31: nee\n`;
        const rules = (await found(text)).filter((finding) => finding === `2 ${rule}`);
        assert.deepEqual(rules, [`2 ${rule}`]);
      });
    }
  });
});
