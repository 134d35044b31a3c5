import assert from "node:assert/strict";
import { join } from "node:path";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { ids } from "../../../src/core/rules/principles/ids.ts";
import { withFix } from "../../support/contradiction.ts";
import { EXAMPLE, findingsOf, pointedAt, REPOSITORY, readFolder } from "../../support/strategy.ts";

const FILE = "principles.yaml";

type Files = Record<string, string>;

/** The example with one piece of text changed. */
function changed(from: string, to: string, file = FILE): Files {
  const files = readFolder(EXAMPLE);
  const text = files[file] as string;
  assert.ok(text.includes(from), `${file} does not hold ${from}`);
  return { ...files, [file]: text.replace(from, to) };
}

/** The example with a principle of one's own, in a file of its own. */
function withOwn(yaml: string): Files {
  return { ...readFolder(EXAMPLE), "own.yaml": `principles:\n  own:\n    statement: Ons eigen principe.\n${yaml}` };
}

function own(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ rule }) => (ids as readonly string[]).includes(rule));
}

/** `rule pointed text` of what is said of principles; nothing else may become an error. */
async function said(files: Files, asOf = "2026-10-01"): Promise<string[]> {
  const findings = await findingsOf(files, { asOf });
  const others = findings.filter((finding) => finding.severity === "error" && !own([finding]).length);
  assert.deepEqual(
    others.map(({ rule, message }) => `${rule}: ${message}`),
    [],
  );
  return own(findings).map((finding) => `${finding.rule} ${pointedAt(files, finding)}`);
}

async function mended(files: Files, rule: string): Promise<Files> {
  const finding = (await findingsOf(files)).find((candidate) => candidate.rule === rule);
  return withFix(files, finding);
}

describe("rules about principles", () => {
  it("say nothing of the example", async () => {
    assert.deepEqual(await said(readFolder(EXAMPLE)), []);
  });

  it("say nothing of the insurer, whose two exceptions are needed", async () => {
    const files = readFolder(join(REPOSITORY, "samples/insurer"));
    assert.deepEqual(await said(files, "2026-11-01"), []);
    for (const thing of ["moment: claim-report", "shift: claim-report-app"]) {
      const path = "principes.yaml";
      const text = files[path] as string;
      const start = text.indexOf(`    exceptions:\n      - ${thing}`);
      assert.ok(start > 0);
      const end = text.indexOf("\n\n", start);
      const without = { ...files, [path]: text.slice(0, start) + text.slice(end) };
      assert.equal((await said(without, "2026-11-01")).filter((one) => one.startsWith("principle-broken")).length, 1);
    }
  });

  it("say nothing of the starter", async () => {
    assert.deepEqual(await said(readFolder(join(REPOSITORY, "samples/starter"))), []);
  });

  describe("principle-broken", () => {
    it("names the shift that does not pay, with what it brings", async () => {
      const files = changed("[bill-explained-online, clear-letters]", "[bill-explained-online, report-move-online]");
      assert.deepEqual(await said(files), ["principle-broken shift.expected.cumulative > 0"]);
      const [finding] = own(await findingsOf(files, { language: "nl" }));
      assert.match(
        finding?.message ?? "",
        /gaat niet op voor report-move-online \(cumulatief netto €\u00a0\u221267\.620\)/,
      );
      assert.deepEqual(
        finding?.related.map(({ file, range }) => `${file}:${range.start.line + 1}`),
        ["shifts.yaml:2"],
      );
      assert.equal(finding?.path, "principles.shifts-pay-or-please.rule");
    });

    it("names every moment, with the channels that make it so", async () => {
      const files = changed("channel != 'email')", "channel != 'phone')");
      assert.deepEqual(await said(files), ["principle-broken moment.target.all(channel, channel != 'phone')"]);
      const [finding] = own(await findingsOf(files));
      // The exception for complain covers the one, not the other.
      assert.match(finding?.message ?? "", /does not hold for Verhuizing doorgeven \(Telefoon 20\.7%\)\.$/);
    });

    it("sees an exception only for its thing and until its day", async () => {
      const files = readFolder(EXAMPLE);
      assert.deepEqual(await said(files, "2026-12-31"), []);
      // One finding: the exception that ended says that the principle still does not hold.
      assert.deepEqual(await said(files, "2027-01-01"), ["principle-exception-past 2026-12-31"]);
      const month = changed("until: 2026-12-31", "until: 2026-12");
      assert.deepEqual(await said(month, "2026-12-31"), []);
    });

    it("tells where an exception ended, when that itself is not checked", async () => {
      const files = readFolder(EXAMPLE);
      files["koers.yaml"] = `${files["koers.yaml"]}  principle-exception-past: off\n`;
      const [finding] = own(await findingsOf(files, { asOf: "2027-01-01" }));
      assert.deepEqual(
        finding?.related.map(({ message }) => message),
        ["Klacht: E-mail 35.0%.", "Its exception ended on 2026-12-31."],
      );
    });

    it("speaks of a group of customers and of the whole", async () => {
      const segment = withOwn(
        "    appliesTo: { moments: [report-move], segments: [households, business] }\n    rule: moment.target['phone'] < 0.22\n",
      );
      const [first] = own(await findingsOf(segment));
      assert.match(first?.message ?? "", /for Verhuizing doorgeven \(Kleinzakelijk\) \(Telefoon 26\.0%\)/);
      const whole = withOwn(
        "    rule: strategy.personalShare > 0.5 && strategy.channels['phone'].costPerContact < 5\n",
      );
      const [second] = own(await findingsOf(whole));
      assert.equal(
        second?.message,
        "“Ons eigen principe” does not hold: share with a person at the target 40.9%, Telefoon: cost per contact €6.80.",
      );
    });

    it("tells an exception for one group of customers from one for all", async () => {
      const scope =
        "    appliesTo: { moments: [report-move], segments: [households, business] }\n    rule: moment.target['phone'] < 0.1\n";
      const exceptions = (extra: string) =>
        `    exceptions: [{ moment: report-move, ${extra}because: Het loopt nog., until: 2027 }]\n`;
      assert.deepEqual(await said(withOwn(scope + exceptions(""))), []);
      const one = withOwn(scope + exceptions("segment: business, "));
      assert.match(
        own(await findingsOf(one))[0]?.message ?? "",
        /for Verhuizing doorgeven \(Huishoudens\) \(Telefoon 20\.1%\)\.$/,
      );
    });

    it("waits while a file cannot be read", async () => {
      const files = {
        ...changed("[bill-explained-online, clear-letters]", "[report-move-online]"),
        "broken.yaml": "a: [",
      };
      assert.deepEqual(own(await findingsOf(files)), []);
    });

    it("keeps its place in texts over lines", async () => {
      const files = withOwn("    rule: |\n      strategy.personalShare > 0.5\n        && true   \n");
      const [finding] = own(await findingsOf(files));
      assert.deepEqual(finding?.range, { start: { line: 4, character: 6 }, end: { line: 5, character: 15 } });
    });
  });

  describe("principle-expression", () => {
    const assisted = "strategy.channels[channel].kind == 'assisted'";
    const wrong: readonly (readonly [to: string, pointed: string, message: RegExp])[] = [
      ["strategy.channels[channel].knid == 'assisted'", "knid", /Channel has no “knid”; did you mean “kind”\?/],
      ["strategy.channels[channel].kind == 'asisted'", "asisted", /did you mean “assisted”/],
      ["strategy.chanels[channel].kind == 'assisted'", "chanels", /did you mean “channels”/],
      ["strategy.wrong || true", "wrong", /has no “wrong”/],
      ["strategy.channels[channel].kind = 'assisted'", "=", /compared with ==/],
      ["strategy.channels[channel].kind == 5", "==", /never equal/],
      ["shift.share > 0.1", "shift", /only where the principle applies to shifts/],
    ];
    for (const [to, pointed, message] of wrong) {
      it(to, async () => {
        const files = changed(assisted, to);
        assert.deepEqual(await said(files), [`principle-expression ${pointed}`]);
        assert.match(own(await findingsOf(files))[0]?.message ?? "", message);
      });
    }

    it("is mended with what was meant", async () => {
      const files = await mended(
        changed(assisted, "strategy.channels[channel].knid == 'assisted'"),
        "principle-expression",
      );
      assert.deepEqual(files, readFolder(EXAMPLE));
      const sign = await mended(
        changed(assisted, "strategy.channels[channel].kind = 'assisted'"),
        "principle-expression",
      );
      assert.deepEqual(sign, readFolder(EXAMPLE));
      const quotes = await mended(
        changed(assisted, "strategy.channels[channel].kind == assisted"),
        "principle-expression",
      );
      assert.deepEqual(quotes, readFolder(EXAMPLE));
    });

    it("is mended with the quotes that the rule leaves free, and told of a share as a percentage", async () => {
      const files = withOwn(
        "    appliesTo: { moments: [report-move] }\n    rule: 'moment.quadrant != elimineren && moment.personalShare <= 30'\n",
      );
      const [word, share] = own(await findingsOf(files, { language: "nl" }));
      assert.equal(
        share?.message,
        "Een aandeel loopt in een regel van 0 tot 1, en dit wordt vergeleken met 30; bedoelt u 30%?",
      );
      const after = withFix(withFix(files, share), word);
      assert.match(after["own.yaml"] ?? "", /'moment\.quadrant != "eliminate" && moment\.personalShare <= 0\.3'/);
      assert.deepEqual(await said(after), []);
    });

    it("speaks while another file cannot be read", async () => {
      const files = { ...changed(assisted, "strategy.wrong"), "broken.yaml": "a: [" };
      assert.deepEqual(
        own(await findingsOf(files)).map(({ rule }) => rule),
        ["principle-expression"],
      );
    });
  });

  describe("principle-scope", () => {
    const cases: readonly (readonly [from: string, to: string, pointed: string])[] = [
      ["{ moments: { momentOfTruth: true } }", "{ moments: { momentOfTruht: true } }", "momentOfTruht"],
      ["{ moments: { momentOfTruth: true } }", "{ moments: { momentOfTruth: yess } }", "yess"],
      ["{ moments: { momentOfTruth: true } }", "{ moments: { emotionalLoad: hihg } }", "hihg"],
      ["{ moments: { momentOfTruth: true } }", "{ moments: { momentOfTruth: true }, channels: [phone] }", "channels"],
      [
        "{ shifts: [bill-explained-online, clear-letters] }",
        "{ shifts: [clear-letters], segments: [business] }",
        "segments",
      ],
      ["{ moment: complain,", "{ moment: advice,", "advice"],
      ["{ moment: complain,", "{ shift: clear-letters,", "shift"],
      ["{ moment: complain,", "{ moment: complain, shift: clear-letters,", "shift"],
      ["{ moment: complain,", "{ moment: complain, segment: business,", "business"],
    ];
    for (const [from, to, pointed] of cases) {
      it(to, async () => {
        const found = (await said(changed(from, to))).filter((one) => !one.startsWith("principle-broken"));
        assert.deepEqual(found, [`principle-scope ${pointed}`]);
      });
    }

    it("an exception for nothing", async () => {
      const found = await said(changed("{ moment: complain, because:", "{ because:"));
      assert.ok(found.some((one) => one.startsWith("principle-scope { because:")));
    });

    it("an exception for the whole strategy needs no thing", async () => {
      const rule = "    rule: strategy.personalShare > 0.9\n";
      const exception = (thing: string) => `    exceptions: [{ ${thing}because: Het loopt nog., until: 2027 }]\n`;
      assert.deepEqual(await said(withOwn(rule + exception(""))), []);
      assert.deepEqual(await said(withOwn(rule + exception("moment: complain, "))), [
        "principle-broken strategy.personalShare > 0.9",
        "principle-scope moment",
      ]);
    });

    it("is mended with what was meant", async () => {
      const files = changed("{ moments: { momentOfTruth: true } }", "{ moments: { momentOfTruht: true } }");
      assert.deepEqual(await mended(files, "principle-scope"), readFolder(EXAMPLE));
    });

    it("leaves what does not exist to its reference", async () => {
      const findings = await findingsOf(changed("{ moment: complain,", "{ moment: complian,"));
      assert.deepEqual(
        findings.filter(({ severity }) => severity === "error").map(({ rule }) => rule),
        ["unresolved-reference"],
      );
    });
  });

  describe("principle-applies-to-nothing", () => {
    it("no moment is like that", async () => {
      const from = "{ moments: { momentOfTruth: true } }";
      const to = "{ moments: { momentOfTruth: true, complexity: low } }";
      assert.deepEqual(await said(changed(from, to)), [
        "principle-applies-to-nothing { momentOfTruth: true, complexity: low }",
      ]);
    });

    it("an empty list", async () => {
      const files = withOwn("    appliesTo: { channels: [] }\n    rule: 'true'\n");
      assert.deepEqual(await said(files), ["principle-applies-to-nothing []"]);
    });

    it("leaves what does not exist to its reference", async () => {
      const files = changed("{ shifts: [bill-explained-online, clear-letters] }", "{ shifts: [nothing-like-it] }");
      assert.deepEqual(own(await findingsOf(files)), []);
    });
  });

  describe("principle-unknown", () => {
    it("a number that is not filled in", async () => {
      const files = withOwn("    appliesTo: { outreach: [welcome] }\n    rule: message.volume < 1000\n");
      assert.deepEqual(await said(files), ["principle-unknown message.volume < 1000"]);
      const [finding] = own(await findingsOf(files));
      assert.equal(
        finding?.message,
        "Whether “Ons eigen principe” holds is not known for welcome (outreach.welcome.volume is not filled in).",
      );
    });

    it("is silent where the rest decides, and where an exception holds", async () => {
      const scope = "    appliesTo: { outreach: [welcome] }\n";
      assert.deepEqual(
        await said(withOwn(`${scope}    rule: message.volume < 1000 || message.owner == 'service'\n`)),
        [],
      );
      const exception = "    exceptions: [{ message: welcome, because: Het loopt nog., until: 2027 }]\n";
      assert.deepEqual(await said(withOwn(`${scope}    rule: message.volume < 1000\n${exception}`)), []);
    });
  });

  describe("principle-exception-past", () => {
    it("points at the day", async () => {
      const found = await said(changed("until: 2026-12-31", "until: 2026-09-30"));
      assert.ok(found.includes("principle-exception-past 2026-09-30"));
    });

    it("is taken away where nothing is lost", async () => {
      const yaml =
        "    rule: strategy.personalShare > 0.1\n    # waarom ook alweer\n    exceptions: [{ because: Het liep nog., until: 2025 }]\n    owner: head-of-cx\n";
      const files = withOwn(yaml);
      assert.deepEqual(await said(files), ["principle-exception-past 2025"]);
      const after = await mended(files, "principle-exception-past");
      assert.deepEqual(await said(after), []);
      assert.equal(
        after["own.yaml"],
        withOwn("    rule: strategy.personalShare > 0.1\n    # waarom ook alweer\n    owner: head-of-cx\n")["own.yaml"],
      );
    });

    it("is not taken away while the principle is still broken", async () => {
      const finding = own(await findingsOf(changed("until: 2026-12-31", "until: 2026-09-30"))).find(
        ({ rule }) => rule === "principle-exception-past",
      );
      assert.deepEqual(finding?.fixes, []);
    });
  });

  describe("principle-exception-unneeded", () => {
    it("the thing keeps to the principle", async () => {
      const files = changed(
        "moment.target.all(channel, channel != 'email')",
        "moment.target.all(channel, channel != 'chatbot')",
      );
      assert.deepEqual(await said(files), ["principle-exception-unneeded complain"]);
    });

    const lists: Readonly<Record<string, readonly [list: string, left: string]>> = {
      "one of a list in a row": [
        "[{ moment: advice, because: A., until: 2027 }, { moment: complain, because: B., until: 2027 }]\n",
        "[{ moment: complain, because: B., until: 2027 }]\n",
      ],
      "one of a list in lines": [
        "\n      - moment: advice\n        because: A.\n        until: 2027\n      - moment: complain   # blijft\n        because: B.\n        until: 2027\n",
        "\n      - moment: complain   # blijft\n        because: B.\n        until: 2027\n",
      ],
    };
    for (const [name, [list, left]] of Object.entries(lists)) {
      it(`is taken out: ${name}`, async () => {
        const yaml = (exceptions: string) =>
          `    appliesTo: { moments: { momentOfTruth: true } }\n    rule: moment.target.all(channel, channel != 'email')\n    exceptions: ${exceptions}`;
        const files = withOwn(yaml(list));
        assert.deepEqual(await said(files), ["principle-exception-unneeded advice"]);
        const after = await mended(files, "principle-exception-unneeded");
        assert.equal(after["own.yaml"], withOwn(yaml(left))["own.yaml"]);
        assert.deepEqual(await said(after), []);
      });
    }
  });

  it("take their severities from the manifest", async () => {
    const files = changed("[bill-explained-online, clear-letters]", "[report-move-online]");
    const manifest = (files["koers.yaml"] as string).replace(/^rules:$/m, "rules:\n  principle-broken: warning");
    const found = own(await findingsOf({ ...files, "koers.yaml": manifest }));
    assert.deepEqual(
      found.map(({ rule, severity }) => `${rule} ${severity}`),
      ["principle-broken warning"],
    );
  });
});
