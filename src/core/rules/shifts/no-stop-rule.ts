import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { fixAdding, MOST_FIXES, writtenAt } from "../fixes.ts";
import { CUSTOMERS_VIEW, measuresOf } from "../goals/kpis.ts";
import type { Fix, Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { isWritten } from "./sound.ts";

const SHIFT = "moment: move, from: phone, to: site, share: 50%";

export const rule: Rule = {
  meta: {
    id: "no-stop-rule",
    severity: "info",
    fixable: true,
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
      bad: [
        { files: `${EXAMPLE}shifts:\n  online: { ${SHIFT} }\n`, expect: ["online"] },
        {
          files: `${EXAMPLE}kpis:\n  effort: { measures: effort, unit: score, better: lower }\nobjectives:\n  easy: { kpi: effort, baseline: 3.9 }\nshifts:\n  online: { ${SHIFT} }\n`,
          expect: ["online"],
        },
      ],
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
        fixes: worseThanNow(snapshot, id),
      });
    }
  },
};

/** How long a result may be worse before it is no chance any more. */
const LONG_ENOUGH = "8w";

/**
 * To stop when customers are worse off than they were: by the baselines of the
 * objectives, those of the contact moment first.
 */
function worseThanNow(snapshot: Snapshot, id: string): (Fix | null)[] {
  const { kpis, objectives, shifts } = snapshot.strategy;
  const moment = shifts[id]?.moment;
  const isOfMoment = (objective: string) => Number(objectives[objective]?.moments?.includes(moment ?? "") ?? false);
  const candidates = Object.keys(objectives).filter((objective) => {
    const kpi = objectives[objective]?.kpi ?? "";
    const measures = kpis[kpi] === undefined ? undefined : measuresOf(kpi, kpis[kpi]);
    return kpis[kpi]?.better !== undefined && CUSTOMERS_VIEW.has(measures);
  });
  candidates.sort((a, b) => isOfMoment(b) - isOfMoment(a));
  return candidates.slice(0, MOST_FIXES).map((objective) => {
    const kpi = objectives[objective]?.kpi ?? "";
    const limit = writtenAt(snapshot, `objectives.${objective}.baseline`);
    if (limit === null) return null;
    const side = kpis[kpi]?.better === "higher" ? "below" : "above";
    const name = called(kpis, kpi);
    return fixAdding(snapshot, `shifts.${id}`, "stopWhen", `{ kpi: ${kpi}, ${side}: ${limit}, for: ${LONG_ENOUGH} }`, {
      en: `Stop when “${name}” is worse than the baseline ${limit} for eight weeks`,
      nl: `Stop als “${name}” acht weken slechter is dan de nulmeting ${limit}`,
    });
  });
}
