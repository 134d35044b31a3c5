import { goodUntil } from "../../numbers/reviews.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

const SECONDS_A_DAY = 86_400;

export const rule: Rule = {
  meta: {
    id: "recovery-untested",
    severity: "warning",
    title: { en: "Recovery not tested for a year", nl: "Uitwijk een jaar niet getest" },
    what: {
      en: "A procedure for disaster recovery was never tried out, or longer than a year ago.",
      nl: "Een werkwijze voor uitwijk is nooit beproefd, of langer dan een jaar geleden.",
    },
    why: {
      en: "A recovery plan that is not tried is a hope: numbers change, people leave, and it shows when all lines are down.",
      nl: "Een uitwijkplan dat niet wordt beproefd is hoop: nummers veranderen, mensen vertrekken, en dat blijkt als alles plat ligt.",
    },
    mend: {
      en: "Hold a drill and put its date under tested, or set another maximum age under rules.",
      nl: "Houd een oefening en zet de datum onder tested, of stel onder rules een andere maximale leeftijd in.",
    },
    options: {
      maximumAge: {
        kind: "duration",
        default: 365 * SECONDS_A_DAY,
        written: "365d",
        title: { en: "How long ago the test may be", nl: "Hoelang geleden de test mag zijn" },
      },
    },
    examples: {
      good: ["koers: 1\nprocedures:\n  fallback: { kind: disaster-recovery, tested: 2099-03-12 }\n"],
      bad: [
        {
          files: "koers: 1\nprocedures:\n  fallback: { kind: disaster-recovery, tested: 2019-03-12 }\n",
          expect: ["2019-03-12"],
        },
        { files: "koers: 1\nprocedures:\n  fallback: { kind: disaster-recovery }\n", expect: ["fallback"] },
      ],
    },
  },
  check({ snapshot, asOf, option, report }) {
    const { procedures } = snapshot.strategy;
    for (const [id, { kind, tested }] of Object.entries(procedures)) {
      if (kind !== "disaster-recovery") continue;
      if (tested !== undefined && goodUntil(tested, option("maximumAge")) >= asOf) continue;
      if (tested === undefined && !lacks(snapshot, `procedures.${id}`, "tested")) continue;
      const place = valueAt(snapshot, `procedures.${id}.tested`) ?? keyAt(snapshot, `procedures.${id}`);
      if (place === null) continue;
      const name = called(procedures, id);
      report({
        ...place,
        what:
          tested === undefined
            ? {
                en: `Nothing says that the procedure “${name}” was ever tested.`,
                nl: `Nergens staat dat de werkwijze “${name}” ooit is getest.`,
              }
            : {
                en: `The procedure “${name}” was last tested on ${tested}, too long ago on ${asOf}.`,
                nl: `De werkwijze “${name}” is voor het laatst getest op ${tested}, te lang geleden op ${asOf}.`,
              },
      });
    }
  },
};
