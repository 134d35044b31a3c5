import assert from "node:assert/strict";
import { createColors } from "picocolors";
import type { CheckedStrategy, CheckReport } from "../../../src/cli/reporters/check-report.ts";
import { explainRule } from "../../../src/cli/reporters/explain.ts";
import { jsonReport } from "../../../src/cli/reporters/json.ts";
import { rulesJson, rulesTable } from "../../../src/cli/reporters/rules-list.ts";
import { stylishReport } from "../../../src/cli/reporters/stylish.ts";
import type { Finding } from "../../../src/core/rules/finding.ts";
import { RULES } from "../../../src/core/rules/index.ts";
import type { RuleMeta } from "../../../src/core/rules/rule.ts";

const bare = { colors: createColors(false), width: 80 };

const FINDING: Finding = {
  rule: "unresolved-reference",
  severity: "error",
  message: "Er is geen kanaal “phne”; bedoelt u “phone”?",
  why: "Wat ernaar verwijst hangt in de lucht: de cijfers en verantwoordelijkheden horen nergens bij.",
  advice: "Verbeter de id, of definieer die.",
  file: "mix.yaml",
  range: { start: { line: 2, character: 9 }, end: { line: 2, character: 13 } },
  path: "channelMix.move.now.phne",
  docs: "docs/rules/unresolved-reference.md",
  related: [
    {
      message: "“phone” is hier gedefinieerd.",
      file: "channels.yaml",
      range: { start: { line: 1, character: 2 }, end: { line: 1, character: 7 } },
    },
  ],
  fixes: [],
};

function note(line: number, id: string): Finding {
  return {
    ...FINDING,
    rule: "unused-definition",
    severity: "info",
    message: `Niets verwijst naar de rol “${id}”.`,
    why: "Of het speelt geen rol, of die rol is niet opgeschreven.",
    advice: "Verwijs ernaar, of verwijder het.",
    range: { start: { line, character: 2 }, end: { line, character: 6 } },
    related: [],
  };
}

function reportOf(findings: readonly Finding[], more: Partial<CheckedStrategy> = {}): CheckReport {
  const strategy: CheckedStrategy = {
    root: ".",
    language: "nl",
    files: ["channels.yaml", "koers.yaml", "mix.yaml"],
    findings,
    baseline: { known: 0, gone: 0 },
    waiting: 0,
    lineText: () => "  now: { phne: 70%, chat: 30% }",
    ...more,
  };
  return { asOf: "2026-10-01", strategies: [strategy] };
}

function lines(...text: string[]): string {
  return `${text.join("\n")}\n`;
}

describe("the stylish report", () => {
  it("frames what is grave", () => {
    assert.equal(
      stylishReport(reportOf([FINDING]), bare),
      lines(
        "mix.yaml:3:10",
        "  ✖ fout  Er is geen kanaal “phne”; bedoelt u “phone”?",
        "",
        "    3 │   now: { phne: 70%, chat: 30% }",
        "      │          ^^^^",
        "",
        "    Waarom       Wat ernaar verwijst hangt in de lucht: de cijfers en",
        "                 verantwoordelijkheden horen nergens bij.",
        "    Wat te doen  Verbeter de id, of definieer die.",
        "    Zie ook      channels.yaml:2:3",
        "                 “phone” is hier gedefinieerd.",
        "    Regel        unresolved-reference",
        "",
        "✖ 1 fout in 3 bestanden, peildatum 2026-10-01.",
        "Meer over een regel: koers explain unresolved-reference",
      ),
    );
  });

  it("says why once for notes of one rule", () => {
    assert.equal(
      stylishReport(reportOf([note(1, "lead"), note(5, "adviser")]), bare),
      lines(
        "mix.yaml:2:3",
        "  ℹ opmerking  Niets verwijst naar de rol “lead”.",
        "mix.yaml:6:3",
        "  ℹ opmerking  Niets verwijst naar de rol “adviser”.",
        "",
        "    Waarom       Of het speelt geen rol, of die rol is niet opgeschreven.",
        "    Wat te doen  Verwijs ernaar, of verwijder het.",
        "    Regel        unused-definition",
        "",
        "✔ 2 opmerkingen in 3 bestanden, peildatum 2026-10-01.",
        "Meer over een regel: koers explain unused-definition",
      ),
    );
  });

  it("says how many it can mend itself", () => {
    const fix = { title: "Schrijf phone", safe: true, edits: [] };
    const [mendable, left] = [
      { ...FINDING, fixes: [fix] },
      { ...FINDING, fixes: [{ ...fix, safe: false }] },
    ];
    const last = (...findings: Finding[]): string =>
      stylishReport(reportOf(findings), bare).trimEnd().split("\n").at(-2) ?? "";
    assert.equal(last(mendable), "1 bevinding is te herstellen met koers check --fix.");
    assert.equal(last(mendable, mendable, left), "2 bevindingen zijn te herstellen met koers check --fix.");
    assert.match(last(left), /^✖ 1 fout in/);
  });

  it("says when there is nothing", () => {
    assert.equal(stylishReport(reportOf([]), bare), "✔ Geen bevindingen in 3 bestanden, peildatum 2026-10-01.\n");
    assert.equal(
      stylishReport(reportOf([], { language: "en", files: ["koers.yaml"] }), bare),
      "✔ No findings in 1 file, as of 2026-10-01.\n",
    );
  });

  it("counts over several strategies", () => {
    const [one] = reportOf([FINDING]).strategies as [CheckedStrategy];
    const [other] = reportOf([{ ...FINDING, severity: "warning" }], { root: "b" }).strategies as [CheckedStrategy];
    const text = stylishReport({ asOf: "2026-10-01", strategies: [one, other] }, bare);
    assert.match(text, /✖ 1 fout en 1 waarschuwing in 6 bestanden van 2 strategieën, peildatum 2026-10-01\./);
  });

  it("says what a baseline hides, and what it no longer needs", () => {
    assert.equal(
      stylishReport(reportOf([], { baseline: { known: 3, gone: 0 } }), bare),
      lines(
        "✔ Geen bevindingen in 3 bestanden, peildatum 2026-10-01.",
        "3 bevindingen zijn bekend uit koers-baseline.json, en niet getoond.",
      ),
    );
    assert.equal(
      stylishReport(reportOf([], { language: "en", baseline: { known: 1, gone: 2 } }), bare),
      lines(
        "✔ No findings in 3 files, as of 2026-10-01.",
        "1 finding is known from koers-baseline.json, and not shown.",
        "2 findings in it are there no more: tidy up with koers baseline.",
      ),
    );
  });

  it("colours without changing a letter", () => {
    const colored = stylishReport(reportOf([FINDING, note(1, "lead")]), { colors: createColors(true), width: 80 });
    // biome-ignore lint/complexity/useRegexLiterals: a literal cannot hold the escape character
    const bleached = colored.replace(new RegExp("\u001b\\[\\d+m", "g"), "");
    assert.notEqual(colored, bleached);
    assert.equal(bleached, stylishReport(reportOf([FINDING, note(1, "lead")]), bare));
  });

  it("lets no text from a file steer the terminal", () => {
    const hostile = { ...FINDING, message: "\u001b]0;title\u0007", file: "a\u001b[2J.yaml" };
    const text = stylishReport(reportOf([hostile], { lineText: () => "\u001b[31m{ x" }), bare);
    assert.ok(!text.includes("\u001b"));
  });
});

describe("the JSON report", () => {
  it("has the documented shape", () => {
    assert.deepEqual(JSON.parse(jsonReport(reportOf([FINDING]))), {
      version: 1,
      asOf: "2026-10-01",
      workspaces: [{ root: ".", files: ["channels.yaml", "koers.yaml", "mix.yaml"] }],
      findings: [
        {
          rule: "unresolved-reference",
          severity: "error",
          message: FINDING.message,
          why: FINDING.why,
          advice: FINDING.advice,
          file: "mix.yaml",
          range: { start: { line: 3, column: 10 }, end: { line: 3, column: 14 } },
          path: "channelMix.move.now.phne",
          docs: "docs/rules/unresolved-reference.md",
          related: [
            {
              message: "“phone” is hier gedefinieerd.",
              file: "channels.yaml",
              range: { start: { line: 2, column: 3 }, end: { line: 2, column: 8 } },
            },
          ],
        },
      ],
      summary: { files: 3, errors: 1, warnings: 0, infos: 0 },
    });
  });
});

describe("the JSON report with a baseline", () => {
  it("says how many findings are known", () => {
    const { summary } = JSON.parse(jsonReport(reportOf([], { baseline: { known: 2, gone: 1 } })));
    assert.deepEqual(summary, { files: 3, errors: 0, warnings: 0, infos: 0, known: 2 });
  });
});

describe("the list of rules", () => {
  it("names every rule", () => {
    const metas = RULES.map(({ meta }) => meta);
    const list = JSON.parse(rulesJson(metas, "nl")) as { id: string; docs: string }[];
    assert.deepEqual(
      list.map(({ id }) => id),
      metas.map(({ id }) => id),
    );
    assert.deepEqual(list[0], {
      id: "file-unreadable",
      severity: "error",
      title: "Bestand kan niet worden gelezen",
      docs: "docs/rules/file-unreadable.md",
      fixable: false,
    });
    const table = rulesTable(metas, "nl", bare.colors);
    for (const { id } of metas) assert.match(table, new RegExp(`^${id} `, "m"));
  });
});

describe("an explanation", () => {
  const meta = {
    id: "evidence-stale",
    severity: "warning",
    title: { en: "Old", nl: "Onderbouwing is te oud" },
    what: { en: "", nl: "Onderbouwing die ouder is dan mag." },
    why: { en: "", nl: "Klanten veranderen." },
    mend: { en: "", nl: "Meet opnieuw." },
    options: {
      maximumAge: { kind: "duration", default: 1, written: "365d", title: { en: "", nl: "Hoe oud het mag zijn." } },
    },
    examples: {
      good: ["koers: 1\n"],
      bad: [{ files: { "koers.yaml": "koers: 1\n", "a.yaml": "x: old\n" }, expect: ["a.yaml: old"] }],
    },
  } satisfies RuleMeta;

  it("reads as a page", () => {
    assert.equal(
      explainRule(meta, "nl", bare),
      lines(
        "⚠ waarschuwing  evidence-stale",
        "Onderbouwing is te oud",
        "",
        "Wat de regel zoekt",
        "  Onderbouwing die ouder is dan mag.",
        "",
        "Waarom dat ertoe doet",
        "  Klanten veranderen.",
        "",
        "Hoe u het herstelt",
        "  Meet opnieuw.",
        "",
        "Instellen in koers.yaml",
        "  rules:",
        "    evidence-stale:",
        "      severity: warning    # off | info | warning | error; standaard warning",
        "      maximumAge: 365d    # Hoe oud het mag zijn.",
        "",
        "Een uitzondering, op de regel erboven",
        "  # koers-ignore evidence-stale until 2026-12-31: waarom dit mag blijven",
        "",
        "Goed",
        "  koers: 1",
        "",
        "Niet goed",
        "  # koers.yaml",
        "  koers: 1",
        "  # a.yaml",
        "  x: old",
        "     ^^^",
      ),
    );
  });

  it("exists for every rule in both languages", () => {
    for (const rule of RULES) {
      for (const language of ["en", "nl"] as const) {
        const text = explainRule(rule.meta, language, bare);
        assert.ok(text.includes(rule.meta.why[language].slice(0, 20)));
      }
    }
  });
});
