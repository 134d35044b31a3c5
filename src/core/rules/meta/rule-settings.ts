import type { Snapshot } from "../../project/snapshot.ts";
import { toJson } from "../../schema/json.ts";
import { respell } from "../../schema/spelling.ts";
import type { YamlEntry, YamlNode, YamlScalar } from "../../syntax/tree.ts";
import { nearest } from "../../text/nearest.ts";
import type { Span } from "../../text/position.ts";
import type { Text } from "../../words/language.ts";
import { isRuleId, RULE_IDS } from "../ids.ts";
import { RULES } from "../index.ts";
import { thingName } from "../references/names.ts";
import type { Fix, Report, Rule, RuleMeta, RuleOption, RuleOptionById } from "../rule.ts";
import { readOption } from "../settings.ts";

export const rule: Rule = {
  meta: {
    id: "rule-settings",
    severity: "error",
    fixed: true,
    fixable: true,
    title: { en: "Setting of a rule is wrong", nl: "Instelling van een regel klopt niet" },
    what: {
      en: "Under rules in koers.yaml stands a rule that does not exist, an option that the rule does not have, or a value that it cannot use.",
      nl: "Onder rules in koers.yaml staat een regel die niet bestaat, een optie die de regel niet heeft, of een waarde waar die niets mee kan.",
    },
    why: {
      en: "The setting has no effect: the rule goes on as it does by default.",
      nl: "De instelling heeft geen effect: de regel werkt zoals standaard.",
    },
    mend: {
      en: "Correct it; `koers rules` lists all rules.",
      nl: "Verbeter die; `koers rules` toont alle regels.",
    },
    examples: {
      good: ["koers: 1\nrules:\n  unused-definition: off\n  duplicate-id: { severity: warning }\n"],
      bad: [
        { files: "koers: 1\nrules:\n  unused-definitions: off\n", expect: ["unused-definitions"] },
        { files: "koers: 1\nrules:\n  duplicate-id: { severity: error, limit: 3 }\n", expect: ["limit"] },
        { files: "koers: 1\nrules:\n  wrong-value: off\n", expect: ["wrong-value"] },
      ],
    },
  },
  check({ snapshot, report }) {
    const located = snapshot.locate("rules");
    if (located === null || located.node.kind !== "map") return;
    const brokenFrom = located.file.documents[0]?.brokenFrom ?? Number.POSITIVE_INFINITY;
    for (const entry of located.node.entries) {
      if (entry.value.span.end > brokenFrom) break;
      for (const problem of problemsOf(snapshot, entry)) {
        const { span, instead, ...words } = problem;
        const fix = instead === null ? null : writing(located.file.path, span, instead);
        report({ ...words, at: { file: located.file, span }, path: `rules.${entry.name}`, fixes: [fix] });
      }
    }
  },
};

type Problem = Pick<Report, "what" | "mend"> & {
  readonly span: Span;
  /** What to write instead; null where nobody knows. */
  readonly instead: string | null;
};

/** What it looks like, and what to write instead where that can be told. */
function misnamed(span: Span, what: Text, guess: string | null): Problem {
  if (guess === null) return { span, what: { en: `${what.en}.`, nl: `${what.nl}.` }, instead: null };
  return {
    span,
    what: { en: `${what.en}; did you mean “${guess}”?`, nl: `${what.nl}; bedoelt u “${guess}”?` },
    instead: guess,
  };
}

function writing(file: string, span: Span, newText: string): Fix {
  const title = { en: `Write ${newText}`, nl: `Schrijf ${newText}` };
  return { title, safe: false, edits: [{ file, span, newText }] };
}

function problemsOf(snapshot: Snapshot, entry: YamlEntry): Problem[] {
  const known = RULES.find((candidate) => candidate.meta.id === entry.name);
  if (!isRuleId(entry.name) || known === undefined) return [unknownRule(entry)];
  if (known.meta.fixed) {
    return [
      {
        span: entry.key.span,
        what: {
          en: `The rule “${entry.name}” cannot be set: such findings always are errors.`,
          nl: `De regel “${entry.name}” is niet in te stellen: zulke bevindingen zijn altijd fouten.`,
        },
        instead: null,
      },
    ];
  }
  if (entry.value.kind !== "map") return [];
  return entry.value.entries
    .filter((option) => option.name !== "severity")
    .flatMap((option) => optionProblem(snapshot, known, option));
}

function unknownRule({ key, name }: YamlEntry): Problem {
  const what = { en: `There is no rule “${name}”`, nl: `Er is geen regel “${name}”` };
  return misnamed(key.span, what, nearest(name, RULE_IDS));
}

function optionProblem(snapshot: Snapshot, { meta }: Rule, entry: YamlEntry): Problem[] {
  const option = meta.options?.[entry.name];
  if (option === undefined) {
    const what = {
      en: `The rule “${meta.id}” has no option “${entry.name}”`,
      nl: `De regel “${meta.id}” heeft geen optie “${entry.name}”`,
    };
    return [misnamed(entry.key.span, what, optionMeant(entry.name, meta))];
  }
  if ("by" in option && entry.value.kind === "map") {
    return entry.value.entries.flatMap((one) => byIdProblem(snapshot, option, one));
  }
  const readable = !("by" in option) && readOption(option, plainValue(entry.value)) !== undefined;
  return readable ? [] : [unreadable(entry, option)];
}

/** `ernst` for severity, or an option that is nearly written so. */
function optionMeant(name: string, { options = {} }: RuleMeta): string | null {
  return name === "ernst" ? "severity" : nearest(name, ["severity", ...Object.keys(options)]);
}

function byIdProblem(snapshot: Snapshot, option: RuleOptionById, entry: YamlEntry): Problem[] {
  if (snapshot.definition(option.by, entry.name) === null) {
    const name = thingName(option.by);
    const what = { en: `There is no ${name.en} “${entry.name}”`, nl: `Er is geen ${name.nl} “${entry.name}”` };
    return [misnamed(entry.key.span, what, nearest(entry.name, snapshot.definitionsOf(option.by).keys()))];
  }
  return readOption(option, plainValue(entry.value)) === undefined ? [unreadable(entry, option)] : [];
}

function unreadable({ name, value }: YamlEntry, option: RuleOption | RuleOptionById): Problem {
  const instead = value.kind === "scalar" ? respelt(value, option) : null;
  if (instead === null || value.kind !== "scalar") {
    return {
      span: value.span,
      what: {
        en: `“${name}” cannot be read; write for instance ${option.written}.`,
        nl: `“${name}” is niet te lezen; schrijf bijvoorbeeld ${option.written}.`,
      },
      instead: null,
    };
  }
  return {
    span: value.span,
    what: {
      en: `“${value.source}” behind “${name}” cannot be read.`,
      nl: `“${value.source}” bij “${name}” is niet te lezen.`,
    },
    mend: { en: `Write ${instead}.`, nl: `Schrijf ${instead}.` },
    instead,
  };
}

/** `1 jaar` as 365d, `30` as 30%; a number without a unit of time in the unit of the default. */
function respelt(value: YamlScalar, { kind, written }: RuleOption | RuleOptionById): string | null {
  if (kind === "duration" && /^\d+$/.test(value.source)) return `${value.source}${written.replace(/^[\d.]+/, "")}`;
  return respell({ kind, types: kind === "count" ? ["number"] : ["string"] }, value);
}

function plainValue(node: YamlNode): unknown {
  return node.kind === "scalar" ? toJson(node) : undefined;
}
