import type { Strategy } from "../../strategy/model.ts";
import { called } from "../called.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "law-uncovered",
    severity: "warning",
    needsWhole: true,
    title: { en: "Nothing covers this law", nl: "Niets dekt deze wet af" },
    what: {
      en: "A law names no procedure or outreach that covers it, and no procedure names the law.",
      nl: "Een wet noemt geen werkwijze of proactief bericht dat haar afdekt, en geen werkwijze noemt de wet.",
    },
    why: {
      en: "Whether you keep it depends on who happens to think of it.",
      nl: "Of u zich eraan houdt, hangt af van wie er toevallig aan denkt.",
    },
    mend: {
      en: "Name under coveredBy the procedures or outreach that see to it.",
      nl: "Noem onder coveredBy de werkwijzen of proactieve berichten die ervoor zorgen.",
    },
    examples: {
      good: [
        "koers: 1\nprocedures:\n  leak: { kind: privacy }\nlaws:\n  gdpr: { coveredBy: { procedures: [leak] } }\n",
        "koers: 1\nprocedures:\n  leak: { kind: privacy, laws: [gdpr] }\nlaws:\n  gdpr: {}\n",
      ],
      bad: [{ files: "koers: 1\nlaws:\n  gdpr: { obligations: [report a leak in 72 hours] }\n", expect: ["gdpr"] }],
    },
  },
  check({ snapshot, report }) {
    const { laws } = snapshot.strategy;
    for (const id of Object.keys(laws)) {
      if (isCovered(snapshot.strategy, id)) continue;
      const name = called(laws, id);
      report({
        at: `laws.${id}`,
        what: {
          en: `No procedure and no outreach covers “${name}”.`,
          nl: `Geen werkwijze en geen proactief bericht dekt “${name}” af.`,
        },
      });
    }
  },
};

function isCovered({ laws, procedures }: Strategy, id: string): boolean {
  const { coveredBy } = laws[id] ?? {};
  const named = [...(coveredBy?.procedures ?? []), ...(coveredBy?.outreach ?? [])];
  return named.length > 0 || Object.values(procedures).some((procedure) => procedure.laws?.includes(id));
}
