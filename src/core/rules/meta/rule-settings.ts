import type { Snapshot } from "../../project/snapshot.ts";
import { toJson } from "../../schema/json.ts";
import type { YamlEntry, YamlNode } from "../../syntax/tree.ts";
import { nearest } from "../../text/nearest.ts";
import { isRuleId, RULE_IDS } from "../ids.ts";
import { RULES } from "../index.ts";
import { thingName } from "../references/names.ts";
import type { Report, Rule, RuleOptionById } from "../rule.ts";
import { readOption } from "../settings.ts";

export const rule: Rule = {
  meta: {
    id: "rule-settings",
    severity: "error",
    fixed: true,
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
        report({ ...problem, at: { file: located.file, span: problem.span }, path: `rules.${entry.name}` });
      }
    }
  },
};

type Problem = Pick<Report, "what"> & { readonly span: YamlEntry["key"]["span"] };

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
      },
    ];
  }
  if (entry.value.kind !== "map") return [];
  return entry.value.entries
    .filter((option) => option.name !== "severity")
    .flatMap((option) => optionProblem(snapshot, known, option));
}

function unknownRule(entry: YamlEntry): Problem {
  const guess = nearest(entry.name, RULE_IDS);
  return {
    span: entry.key.span,
    what: {
      en: `There is no rule “${entry.name}”${guess === null ? "." : `; did you mean “${guess}”?`}`,
      nl: `Er is geen regel “${entry.name}”${guess === null ? "." : `; bedoelt u “${guess}”?`}`,
    },
  };
}

function optionProblem(snapshot: Snapshot, known: Rule, entry: YamlEntry): Problem[] {
  const option = known.meta.options?.[entry.name];
  if (option === undefined) {
    const guess = nearest(entry.name, Object.keys(known.meta.options ?? {}));
    return [
      {
        span: entry.key.span,
        what: {
          en: `The rule “${known.meta.id}” has no option “${entry.name}”${guess === null ? "." : `; did you mean “${guess}”?`}`,
          nl: `De regel “${known.meta.id}” heeft geen optie “${entry.name}”${guess === null ? "." : `; bedoelt u “${guess}”?`}`,
        },
      },
    ];
  }
  if ("by" in option && entry.value.kind === "map") {
    return entry.value.entries.flatMap((one) => byIdProblem(snapshot, option, one));
  }
  const readable = !("by" in option) && readOption(option, plainValue(entry.value)) !== undefined;
  return readable ? [] : [unreadable(entry, option.written)];
}

function byIdProblem(snapshot: Snapshot, option: RuleOptionById, entry: YamlEntry): Problem[] {
  if (snapshot.definition(option.by, entry.name) === null) {
    const guess = nearest(entry.name, snapshot.definitionsOf(option.by).keys());
    const name = thingName(option.by);
    return [
      {
        span: entry.key.span,
        what: {
          en: `There is no ${name.en} “${entry.name}”${guess === null ? "." : `; did you mean “${guess}”?`}`,
          nl: `Er is geen ${name.nl} “${entry.name}”${guess === null ? "." : `; bedoelt u “${guess}”?`}`,
        },
      },
    ];
  }
  return readOption(option, plainValue(entry.value)) === undefined ? [unreadable(entry, option.written)] : [];
}

function unreadable(entry: YamlEntry, written: string): Problem {
  return {
    span: entry.value.span,
    what: {
      en: `“${entry.name}” cannot be read; write it as ${written}.`,
      nl: `“${entry.name}” is niet te lezen; schrijf het als ${written}.`,
    },
  };
}

function plainValue(node: YamlNode): unknown {
  return node.kind === "scalar" ? toJson(node) : undefined;
}
