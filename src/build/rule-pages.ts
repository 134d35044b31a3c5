import type { Example, RuleMeta } from "../core/rules/rule.ts";
import type { Language, Text } from "../core/words/language.ts";

const NOTICE = "<!-- Generated from src/core/rules by `npm run docs`. Do not edit. -->\n";

const HEADINGS: Readonly<Record<"why" | "mend" | "options" | "good" | "bad", Text>> = {
  why: { en: "Why it matters", nl: "Waarom het ertoe doet" },
  mend: { en: "How to mend it", nl: "Hoe u het herstelt" },
  options: { en: "Options", nl: "Opties" },
  good: { en: "Right", nl: "Goed" },
  bad: { en: "Wrong", nl: "Fout" },
};

const SEVERITY: Readonly<Record<RuleMeta["severity"], Text>> = {
  error: { en: "error", nl: "fout" },
  warning: { en: "warning", nl: "waarschuwing" },
  info: { en: "information", nl: "informatie" },
};

/** The page of a rule: English, then Dutch, then examples. */
export function rulePage(meta: RuleMeta): string {
  return [
    NOTICE,
    `# \`${meta.id}\`\n`,
    section(meta, "en"),
    `---\n`,
    section(meta, "nl"),
    `---\n`,
    ...meta.examples.bad.map(
      ({ files, expect }) => `**${both(HEADINGS.bad)}**\n\n${exampleText(files)}\n${pointed(expect)}`,
    ),
    ...meta.examples.good.map((example) => `**${both(HEADINGS.good)}**\n\n${exampleText(example)}`),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
}

function section(meta: RuleMeta, language: Language): string {
  const lines = [
    `## ${meta.title[language]}\n`,
    `*${settings(meta, language)}*\n`,
    `${meta.what[language]}\n`,
    `### ${HEADINGS.why[language]}\n\n${meta.why[language]}\n`,
    `### ${HEADINGS.mend[language]}\n\n${meta.mend[language]}\n`,
  ];
  if (meta.options !== undefined) lines.push(`### ${HEADINGS.options[language]}\n\n${options(meta, language)}\n`);
  return lines.join("\n");
}

function settings(meta: RuleMeta, language: Language): string {
  const severity = SEVERITY[meta.severity][language];
  const nl = language === "nl";
  const parts = [nl ? `Standaard: ${severity}` : `By default: ${severity}`];
  if (meta.fixed) parts.push(nl ? "niet uit te zetten" : "cannot be switched off");
  if (meta.fixable) parts.push(nl ? "met snelle oplossing" : "with a quick fix");
  return parts.join(" · ");
}

function options(meta: RuleMeta, language: Language): string {
  const header = language === "nl" ? "| optie | betekenis | standaard |" : "| option | meaning | default |";
  const rows = Object.entries(meta.options ?? {}).map(
    ([name, option]) =>
      `| \`${name}\` | ${option.title[language]} | ${"by" in option ? "–" : `\`${option.written}\``} |`,
  );
  return [header, "| --- | --- | --- |", ...rows].join("\n");
}

function exampleText(example: Example): string {
  if (typeof example === "string") return fenced(example);
  return Object.entries(example)
    .map(([path, text]) => `\`${path}\`\n\n${fenced(text)}`)
    .join("\n");
}

function fenced(text: string): string {
  const shown = text.length > 1500 ? `${text.slice(0, 1500)}…\n` : text;
  return `\`\`\`yaml\n${shown}${shown.endsWith("\n") ? "" : "\n"}\`\`\`\n`;
}

function pointed(expect: readonly string[]): string {
  const texts = expect.map((text) => `\`${text.replace(/`/g, "'").replace(/\t/g, "⇥").split("\n")[0]}\``);
  return `→ ${texts.join(", ")}\n`;
}

function both(text: Text): string {
  return `${text.en} / ${text.nl}`;
}

/** The list of all rules. */
export function ruleIndex(rules: readonly RuleMeta[]): string {
  const rows = rules.map(
    ({ id, severity, fixable, title }) =>
      `| [\`${id}\`](${id}.md) | ${SEVERITY[severity].en} | ${fixable ? "✓" : ""} | ${title.en} | ${title.nl} |`,
  );
  return [
    NOTICE,
    "# Rules / Regels\n",
    "| id | severity | quick fix | | |",
    "| --- | --- | :-: | --- | --- |",
    ...rows,
    "",
  ].join("\n");
}
