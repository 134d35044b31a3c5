import type { Snapshot } from "../../project/snapshot.ts";
import type { Message } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixSetting } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";

/** Advertising may be sent to who has asked for it, or has bought something like it. */
const ALLOWED: ReadonlySet<Message["legalBasis"]> = new Set(["consent", "existing-customer"]);

export const rule: Rule = {
  meta: {
    id: "commercial-without-basis",
    severity: "error",
    fixable: true,
    title: { en: "Commercial message that may not be sent", nl: "Commercieel bericht dat niet mag" },
    what: {
      en: "A commercial message rests on neither consent nor an existing customer relationship.",
      nl: "Een commercieel bericht berust niet op toestemming en niet op een bestaande klantrelatie.",
    },
    why: {
      en: "The law forbids it and the regulator fines it; customers take it for spam.",
      nl: "De wet verbiedt het en de toezichthouder beboet het; klanten zien het als spam.",
    },
    mend: {
      en: "Ask for consent, or limit it to existing customers, and write that as the legalBasis.",
      nl: "Vraag toestemming of beperk het tot bestaande klanten, en schrijf dat bij legalBasis.",
    },
    examples: {
      good: [
        "koers: 1\noutreach:\n  spring-offer: { kind: commercial, legalBasis: consent }\n  tips: { kind: information, legalBasis: legitimate-interest }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\noutreach:\n  spring-offer: { kind: commercial }\n  autumn-offer: { kind: commercial, legalBasis: legitimate-interest }\n",
          expect: ["spring-offer", "legitimate-interest"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { outreach } = snapshot.strategy;
    for (const [id, { kind, legalBasis }] of Object.entries(outreach)) {
      if (kind !== "commercial" || ALLOWED.has(legalBasis)) continue;
      const path = `outreach.${id}`;
      const name = called(outreach, id);
      if (legalBasis === undefined) {
        if (!lacks(snapshot, path, "legalBasis")) continue;
        report({
          at: path,
          what: {
            en: `The commercial message “${name}” has no legal basis.`,
            nl: `Het commerciële bericht “${name}” heeft geen grondslag.`,
          },
          fixes: onlyTo(snapshot, id),
        });
        continue;
      }
      const at = valueAt(snapshot, `${path}.legalBasis`);
      if (at === null) continue;
      report({
        ...at,
        what: {
          en: `${legalBasis} is no basis for the commercial message “${name}”.`,
          nl: `${legalBasis} is geen grondslag voor het commerciële bericht “${name}”.`,
        },
        fixes: onlyTo(snapshot, id),
      });
    }
  },
};

/** Both limit who gets the message: a choice, not a finding of fact. */
function onlyTo(snapshot: Snapshot, id: string): (Fix | null)[] {
  const write = (basis: string, title: Text): Fix | null => {
    return fixSetting(snapshot, `outreach.${id}`, "legalBasis", basis, title);
  };
  return [
    write("consent", { en: "Send it only with consent", nl: "Stuur het alleen met toestemming" }),
    write("existing-customer", {
      en: "Send it only to existing customers",
      nl: "Stuur het alleen aan bestaande klanten",
    }),
  ];
}
