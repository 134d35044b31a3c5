import assert from "node:assert/strict";
import { LineIndex } from "../../../src/core/text/position.ts";
import { assertFound, type Change, changedExample, newFindings, withFix } from "../../support/contradiction.ts";
import { findingsOf } from "../../support/strategy.ts";

const FILE = "operations.yaml";

async function found(rule: string, ...changes: Change[]) {
  return (await newFindings(changedExample(...changes))).filter((finding) => finding.rule === rule);
}

describe("rules on outreach, data and law", () => {
  describe("outreach-no-exclusion", () => {
    it("finds an offer right after a complaint, and the fix leaves the customer in peace", async () => {
      const change: Change = { file: FILE, from: ", notAfter: { moments: [complain], within: 60d }", to: "" };
      const [finding] = await assertFound([change], {
        rule: "outreach-no-exclusion",
        at: [`${FILE}:13: insulation-offer`],
      });
      assert.match(finding?.message ?? "", /“insulation-offer” right after “Klacht”/);
      assert.equal(finding?.fixes[0]?.safe, false);
      assert.deepEqual(await newFindings(withFix(changedExample(change), finding)), []);
    });

    it("finds an exclusion after something else, and the fix adds the complaint", async () => {
      const change: Change = {
        file: FILE,
        from: "{ moments: [complain], within: 30d }",
        to: "{ moments: [advice], within: 30d }",
      };
      const [finding] = await assertFound([change], { rule: "outreach-no-exclusion", at: [`${FILE}:12: moments`] });
      const mended = withFix(changedExample(change), finding);
      assert.ok(mended[FILE]?.includes("moments: [advice, complain]"));
      assert.deepEqual(await newFindings(mended), []);
    });

    it("knows the complaint by what the complaint procedure is for", async () => {
      const text =
        "koers: 1\ncontactMoments:\n  angry: {}\nprocedures:\n  p: { kind: complaint, appliesTo: { moments: [angry] } }\noutreach:\n  s: { kind: survey }\n";
      const rules = (await findingsOf(text)).map(({ rule }) => rule);
      assert.ok(rules.includes("outreach-no-exclusion"));
      const none = (await findingsOf(text.replace("kind: complaint", "kind: quality"))).map(({ rule }) => rule);
      assert.ok(!none.includes("outreach-no-exclusion"));
    });
  });

  describe("welcome-not-first", () => {
    it("finds a message that may come before the welcome, and the fix makes it wait", async () => {
      const change: Change = { file: FILE, from: "per: 90d }, after: [welcome]", to: "per: 90d }" };
      const [finding] = await assertFound([change], { rule: "welcome-not-first", at: [`${FILE}:12: survey`] });
      assert.deepEqual(await newFindings(withFix(changedExample(change), finding)), []);
    });

    it("finds a welcome that waits for another message, and lets it wait no more", async () => {
      const change: Change = {
        file: FILE,
        from: "cap: { times: 1, per: 365d }, legalBasis",
        to: "cap: { times: 1, per: 365d }, after: [survey], legalBasis",
      };
      const [finding] = await assertFound([change], { rule: "welcome-not-first", at: [`${FILE}:10: after`] });
      assert.deepEqual(withFix(changedExample(change), finding, "Do not wait for survey"), changedExample());
    });

    it("looks through other messages, and at the same customers only", async () => {
      const welcome = "koers: 1\nsegments:\n  a: {}\n  b: {}\noutreach:\n  hello: { kind: welcome, segments: [a] }\n";
      const rules = async (rest: string) => (await findingsOf(welcome + rest)).map(({ rule }) => rule);
      assert.ok(
        !(await rules("  x: { kind: service, after: [hello] }\n  y: { kind: service, after: [x] }\n")).includes(
          "welcome-not-first",
        ),
      );
      assert.ok(!(await rules("  x: { kind: service, segments: [b] }\n")).includes("welcome-not-first"));
      assert.ok((await rules("  x: { kind: service, segments: [a, b] }\n")).includes("welcome-not-first"));
    });
  });

  describe("caps-exceed-limit", () => {
    const change: Change = {
      file: "experience.yaml",
      from: "contactLimit: { times: 8",
      to: "contactLimit: { times: 6",
    };

    it("finds a limit that the caps together pass", async () => {
      const [finding] = await assertFound([change], { rule: "caps-exceed-limit", at: ["experience.yaml:29: 6"] });
      assert.match(finding?.message ?? "", /“Huishoudens” may get 7 messages in 90\sdays, over the limit of 6/);
      assert.deepEqual(
        finding?.related.map(({ message }) => message),
        [
          "“usage-alert”: 3 of them.",
          "“insulation-offer”: 2 of them.",
          "“welcome”: 1 of them.",
          "“survey”: 1 of them.",
        ],
      );
      assert.deepEqual(
        finding?.fixes.map(({ title }) => title),
        ["Send “insulation-offer” at most 1×", "Raise the limit of “Huishoudens” to 7"],
      );
      const fewer = withFix(changedExample(change), finding);
      assert.match(
        fewer[FILE] ?? "",
        /cap: \{ times: 1, per: 365d \}, after: \[welcome\], notAfter: \{ moments: \[complain\], within: 60d/,
      );
    });

    it("counts what a segment cannot get no more", async () => {
      assert.equal((await found("caps-exceed-limit", change)).length, 1);
      const elsewhere: Change = {
        file: FILE,
        from: "marketing, benefit: both, segments: [households]",
        to: "marketing, benefit: both, segments: [business]",
      };
      assert.equal((await found("caps-exceed-limit", change, elsewhere)).length, 0);
      const unreached: Change = {
        file: "experience.yaml",
        from: "reach: [phone, chat, email, website, chatbot]",
        to: "reach: [phone, chat, website, chatbot]",
      };
      assert.equal((await found("caps-exceed-limit", change, unreached)).length, 0);
    });
  });

  describe("what a message, data source or law lacks", () => {
    const basis = ["Send it only with consent", "Send it only to existing customers"];
    const cases: readonly [rule: string, from: string, to: string, at: string, offered?: readonly string[]][] = [
      [
        "outreach-without-owner",
        "na contact, owner: service",
        "na contact",
        "12: survey",
        ["Give it to service", "Give it to marketing", "Give it to sales"],
      ],
      ["commercial-without-basis", ", legalBasis: consent", "", "13: insulation-offer", basis],
      [
        "commercial-without-basis",
        "legalBasis: consent",
        "legalBasis: legitimate-interest",
        "13: legitimate-interest",
        basis,
      ],
      [
        "data-without-basis",
        "legalBasis: legitimate-interest, retention: 730d, ",
        "retention: 730d, ",
        "23: contact-log",
      ],
      ["data-without-retention", "retention: 730d, ", "", "23: contact-log"],
      [
        "law-uncovered",
        ", coveredBy: { outreach: [insulation-offer] }",
        "",
        "31: telecom",
        ["“insulation-offer” covers it"],
      ],
      [
        "law-uncovered",
        "coveredBy: { outreach: [insulation-offer] }",
        "coveredBy: { outreach: [] }",
        "31: telecom",
        ["“insulation-offer” covers it"],
      ],
    ];
    for (const [rule, from, to, at, offered = []] of cases) {
      it(`${rule} finds it: ${from} → ${to}`, async () => {
        const [finding] = await assertFound([{ file: FILE, from, to }], { rule, at: [`${FILE}:${at}`] });
        assert.deepEqual(
          finding?.fixes.map(({ title }) => title),
          offered,
        );
      });
    }

    it("leaves a basis that cannot be read to the finding about that", async () => {
      const rules = (
        await newFindings(changedExample({ file: FILE, from: "legalBasis: consent", to: "legalBasis: yes-please" }))
      ).map(({ rule }) => rule);
      assert.deepEqual(rules, ["wrong-value"]);
    });

    it("takes a procedure that names the law for its cover", async () => {
      const changes: Change[] = [{ file: FILE, from: ", coveredBy: { procedures: [privacy] }", to: "" }];
      assert.deepEqual(await found("law-uncovered", ...changes), []);
    });

    it("takes another severity from the manifest", async () => {
      const [finding] = await found(
        "law-uncovered",
        { file: FILE, from: ", coveredBy: { outreach: [insulation-offer] }", to: "" },
        { file: "koers.yaml", from: "rules:\n", to: "rules:\n  law-uncovered: error\n" },
      );
      assert.equal(finding?.severity, "error");
    });
  });

  describe("data-slower-than-decision", () => {
    it("finds a decision on data that come later", async () => {
      const [finding] = await assertFound(
        [
          {
            file: FILE,
            from: "holds: contacten per reden en kanaal, technology: contact-platform, refresh: 1d",
            to: "holds: contacten per reden en kanaal, technology: contact-platform, refresh: 7d",
          },
        ],
        { rule: "data-slower-than-decision", at: [`${FILE}:34: 2d`] },
      );
      assert.match(finding?.message ?? "", /turns on 2\sdays, but “Contactregistratie” is refreshed every 7\sdays/);
      assert.deepEqual(
        finding?.fixes.map(({ title, edits }) => [title, edits[0]?.newText]),
        [
          ["Give the decision as long as the data take", "7d"],
          ["Refresh “Contactregistratie” as often as the decision asks", "2d"],
        ],
      );
    });

    it("finds a limit that is to be watched faster than its KPI is measured", () =>
      assertFound(
        [{ file: FILE, from: "kpi: customer-effort, above: 4.5, for: 4w", to: "kpi: nps, below: 0, for: 1w" }],
        {
          rule: "data-slower-than-decision",
          at: [`${FILE}:35: 1w`],
          also: ["decision-not-taken"],
        },
      ));
  });

  describe("avoided-words", () => {
    it("points at the very word, in any case and as a whole word", async () => {
      const change: Change = {
        file: FILE,
        from: "Dit kun je verwachten. We sturen de rekening morgen opnieuw.",
        to: "Helaas is hij er nog niet; helaasheid bestaat niet. Conform  de voorwaarden en helaas.",
      };
      const findings = await assertFound([change], {
        rule: "avoided-words",
        at: [`${FILE}:7: Helaas`, `${FILE}:7: Conform  de voorwaarden`, `${FILE}:7: helaas`],
      });
      assert.equal(findings[0]?.related[0]?.range.start.line, 4);
    });

    it("finds phrases over the ends of lines, with accents, signs and doubled quotes", async () => {
      const text =
        "koers: 1\ncommunicationStyle:\n  avoid: [u dient te, één, \"foto's (graag)\", 'a+']\n  replies:\n    a: |\n      Hier dan: u dient\n      te wachten. Vééén.\n    b: 'Eén, nee, één. Stuur foto''s (graag) in.'\n    c: Een A+ van ons.\n";
      const findings = (await findingsOf(text)).filter(({ rule }) => rule === "avoided-words");
      const words = findings.map(({ range }) => {
        const lines = new LineIndex(text);
        return text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
      });
      assert.deepEqual(words, ["u dient\n      te", "één", "foto''s (graag)", "A+"]);
    });

    it("knows what is to be avoided in one channel", async () => {
      const [finding] = await findingsOf(
        "koers: 1\nchannels:\n  chat: { name: Chat, kind: assisted }\ncommunicationStyle:\n  perChannel: { chat: { avoid: [geachte] } }\n  replies: { a: Geachte klant }\n",
      ).then((all) => all.filter(({ rule }) => rule === "avoided-words"));
      assert.match(finding?.message ?? "", /says “geachte”, which is to be avoided in Chat\.$/);
    });
  });
});
