import { goodUntil } from "../../numbers/reviews.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "review-overdue",
    severity: "warning",
    title: { en: "Review of a procedure is overdue", nl: "Herziening van een werkwijze is te laat" },
    what: {
      en: "A procedure should have been reviewed again by now, in the rhythm that it sets itself.",
      nl: "Een werkwijze had inmiddels weer herzien moeten zijn, in het ritme dat er zelf bij staat.",
    },
    why: {
      en: "Work changes and the paper does not; people then do what they think best, each in their own way.",
      nl: "Het werk verandert en het papier niet; dan doet iedereen wat hem het beste lijkt.",
    },
    mend: {
      en: "Read it through with those who work by it and put the new date under reviewed.",
      nl: "Neem de werkwijze door met wie ermee werkt en zet de nieuwe datum onder reviewed.",
    },
    examples: {
      good: ["koers: 1\nprocedures:\n  calls: { kind: inbound, reviewed: 2099-02-02, reviewEvery: 365d }\n"],
      bad: [
        {
          files: "koers: 1\nprocedures:\n  calls: { kind: inbound, reviewed: 2019-02-02, reviewEvery: 365d }\n",
          expect: ["2019-02-02"],
        },
        { files: "koers: 1\nprocedures:\n  calls: { kind: inbound, reviewEvery: 365d }\n", expect: ["365d"] },
      ],
    },
  },
  check({ snapshot, asOf, report }) {
    const { procedures } = snapshot.strategy;
    for (const [id, { reviewed, reviewEvery }] of Object.entries(procedures)) {
      if (reviewEvery === undefined) continue;
      const until = reviewed === undefined ? null : goodUntil(reviewed, reviewEvery);
      if (until !== null && until >= asOf) continue;
      if (until === null && !lacks(snapshot, `procedures.${id}`, "reviewed")) continue;
      const place = valueAt(snapshot, `procedures.${id}.reviewed`) ?? valueAt(snapshot, `procedures.${id}.reviewEvery`);
      if (place === null) continue;
      const name = called(procedures, id);
      report({
        ...place,
        what:
          until === null
            ? {
                en: `Nothing says that the procedure “${name}” was ever reviewed.`,
                nl: `Nergens staat dat de werkwijze “${name}” ooit is herzien.`,
              }
            : {
                en: `The procedure “${name}” was last reviewed on ${reviewed}, and had to be again by ${until}.`,
                nl: `De werkwijze “${name}” is voor het laatst herzien op ${reviewed}, en had dat uiterlijk op ${until} weer moeten zijn.`,
              },
      });
    }
  },
};
