import type { Snapshot } from "../../project/snapshot.ts";
import type { Text } from "../../words/language.ts";
import { called } from "../called.ts";
import { fixAdding, MOST_FIXES } from "../fixes.ts";
import { initiativesFor } from "../initiatives.ts";
import type { Fix, Rule } from "../rule.ts";
import { momentsTreated } from "./treatment.ts";

const LACKING: Readonly<Record<string, Text>> = {
  cause: { en: "no cause", nl: "geen oorzaak" },
  owner: { en: "no owner", nl: "geen eigenaar" },
  "cause owner": { en: "neither a cause nor an owner", nl: "geen oorzaak en geen eigenaar" },
};

export const rule: Rule = {
  meta: {
    id: "eliminate-without-cause",
    severity: "warning",
    fixable: true,
    title: { en: "To be eliminated, but why and by whom", nl: "Elimineren zonder oorzaak of eigenaar" },
    what: {
      en: "A contact moment is to be eliminated, but does not say what causes it or who takes that cause away.",
      nl: "Een contactmoment moet worden geëlimineerd, maar zegt niet waardoor het ontstaat of wie die oorzaak wegneemt.",
    },
    why: {
      en: "Contact is prevented where it begins, mostly outside customer service; without cause and owner nobody there moves.",
      nl: "Contact voorkomt u waar het ontstaat, meestal buiten de klantenservice; zonder oorzaak en eigenaar komt daar niemand in beweging.",
    },
    mend: {
      en: "Write down the cause and make somebody its owner.",
      nl: "Schrijf de oorzaak op en maak iemand eigenaar.",
    },
    examples: {
      good: [
        "koers: 1\nroles:\n  editor: {}\ncontactMoments:\n  letter: { value: { customer: 2, organisation: 1 }, cause: Unclear letters, owner: editor }\n",
      ],
      bad: [
        {
          files: "koers: 1\ncontactMoments:\n  letter: { value: { customer: 2, organisation: 1 } }\n",
          expect: ["letter"],
        },
        {
          files:
            "koers: 1\nroles:\n  editor: {}\ncontactMoments:\n  letter: { value: { customer: 2, organisation: 1 }, cause: Unclear letters }\ninitiatives:\n  rewrite: { addresses: { moments: [letter] }, owner: editor }\n",
          expect: ["letter"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const id of momentsTreated(snapshot, "eliminate")) {
      const missing = ["cause", "owner"].filter((key) => snapshot.locate(`contactMoments.${id}.${key}`) === null);
      const lacking = LACKING[missing.join(" ")];
      if (lacking === undefined) continue;
      const name = called(snapshot.strategy.contactMoments, id);
      report({
        at: `contactMoments.${id}`,
        what: {
          en: `“${name}” is to be eliminated, but has ${lacking.en}.`,
          nl: `“${name}” moet worden geëlimineerd, maar heeft ${lacking.nl}.`,
        },
        fixes: missing.includes("owner") ? ownersAtWork(snapshot, id) : [],
      });
    }
  },
};

/** Whoever leads an initiative for it is working on the cause already. */
function ownersAtWork(snapshot: Snapshot, id: string): (Fix | null)[] {
  const { initiatives, roles } = snapshot.strategy;
  const owners = new Set(initiativesFor(snapshot.strategy, id).map((initiative) => initiatives[initiative]?.owner));
  return [...owners]
    .filter((owner) => owner !== undefined)
    .slice(0, MOST_FIXES)
    .map((owner) => {
      const name = called(roles, owner);
      const title = { en: `Make “${name}” its owner`, nl: `Maak “${name}” eigenaar` };
      return fixAdding(snapshot, `contactMoments.${id}`, "owner", owner, title);
    });
}
