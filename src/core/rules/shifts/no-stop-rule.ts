import { called } from "../called.ts";
import type { Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { isWritten } from "./sound.ts";

const SHIFT = "moment: move, from: phone, to: site, share: 50%";

export const rule: Rule = {
  meta: {
    id: "no-stop-rule",
    severity: "info",
    title: { en: "No agreement on when to stop", nl: "Geen afspraak wanneer u stopt" },
    what: {
      en: "A channel shift has no stopWhen: it was not agreed at which result you stop or turn back.",
      nl: "Een kanaalverschuiving heeft geen stopWhen: er is niet afgesproken bij welke uitkomst u stopt of terugdraait.",
    },
    why: {
      en: "Once money is spent, a bad result is easily explained away; a limit agreed beforehand protects customers.",
      nl: "Als het geld eenmaal is uitgegeven, wordt een slechte uitkomst makkelijk weggeredeneerd; een grens vooraf beschermt de klant.",
    },
    mend: {
      en: "Add stopWhen with a KPI, a limit and for how long it may be passed.",
      nl: "Voeg stopWhen toe met een KPI, een grens en hoe lang die overschreden mag zijn.",
    },
    examples: {
      good: [
        `${EXAMPLE}kpis:\n  effort: { unit: score, better: lower }\nshifts:\n  online: { ${SHIFT}, stopWhen: { kpi: effort, above: 4, for: 8w } }\n`,
      ],
      bad: [{ files: `${EXAMPLE}shifts:\n  online: { ${SHIFT} }\n`, expect: ["online"] }],
    },
  },
  check({ snapshot, report }) {
    const { shifts } = snapshot.strategy;
    for (const id of Object.keys(shifts)) {
      if (isWritten(snapshot, id, "stopWhen")) continue;
      report({
        at: `shifts.${id}`,
        what: {
          en: `“${called(shifts, id)}” does not say when you stop or turn back.`,
          nl: `“${called(shifts, id)}” zegt niet wanneer u stopt of terugdraait.`,
        },
      });
    }
  },
};
