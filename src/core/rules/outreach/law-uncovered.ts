import type { Snapshot } from "../../project/snapshot.ts";
import type { Strategy } from "../../strategy/model.ts";
import { called } from "../called.ts";
import { fixListing, fixSetting, MOST_FIXES } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "law-uncovered",
    severity: "warning",
    needsWhole: true,
    restsOn: ["procedures", "outreach"],
    fixable: true,
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
      bad: [
        {
          files:
            "koers: 1\nlaws:\n  gdpr: { name: General Data Protection Regulation }\nprocedures:\n  leak: { kind: privacy }\n",
          expect: ["gdpr"],
        },
        { files: "koers: 1\nlaws:\n  gdpr: { obligations: [report a leak in 72 hours] }\n", expect: ["gdpr"] },
      ],
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
        fixes: likelyCover(snapshot, id),
      });
    }
  },
};

function isCovered({ laws, procedures }: Strategy, id: string): boolean {
  const { coveredBy } = laws[id] ?? {};
  const named = [...(coveredBy?.procedures ?? []), ...(coveredBy?.outreach ?? [])];
  return named.length > 0 || Object.values(procedures).some((procedure) => procedure.laws?.includes(id));
}

/** Laws on personal data are kept by the privacy procedure, those on messages by what is sent with consent. */
const ON_PERSONAL_DATA = /\b(avg|gdpr|uavg)\b|privacy|gegevensbescherming|data protection/i;
const ON_MESSAGES = /telecom|e-?privacy|spam/i;

function likelyCover(snapshot: Snapshot, id: string): (Fix | null)[] {
  const { laws, outreach, procedures } = snapshot.strategy;
  const words = `${id} ${called(laws, id)}`;
  const messages = ON_MESSAGES.test(words)
    ? Object.keys(outreach).filter(
        (one) => outreach[one]?.kind === "commercial" && outreach[one]?.legalBasis === "consent",
      )
    : [];
  const kept = ON_PERSONAL_DATA.test(words)
    ? Object.keys(procedures).filter((one) => procedures[one]?.kind === "privacy")
    : [];
  return [
    ...kept.map((one) => coveredBy(snapshot, id, "procedures", one, called(procedures, one))),
    ...messages.map((one) => coveredBy(snapshot, id, "outreach", one, called(outreach, one))),
  ].slice(0, MOST_FIXES);
}

function coveredBy(snapshot: Snapshot, law: string, kind: string, id: string, name: string): Fix | null {
  const title = { en: `“${name}” covers it`, nl: `“${name}” dekt deze wet af` };
  return snapshot.locate(`laws.${law}.coveredBy`) === null
    ? fixSetting(snapshot, `laws.${law}`, "coveredBy", `{ ${kind}: [${id}] }`, title)
    : fixListing(snapshot, `laws.${law}.coveredBy`, kind, id, title);
}
