import type { MeasuredKpi } from "../../numbers/measurements.ts";
import { dueOn, latestStretch, type Stretch, takenOn } from "../../numbers/thresholds.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Words } from "../../words/say.ts";
import { asWritten } from "../as-written.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

const QUEUE = `koers: 1
kpis:
  wait: { unit: duration, better: lower }
measurements:
  - { period: 2026-06, kpi: wait, value: 50s }
  - { period: 2026-07, kpi: wait, value: 74s }
  - { period: 2026-08, kpi: wait, value: 71s }
decisions:
`;

export const rule: Rule = {
  meta: {
    id: "decision-not-taken",
    severity: "warning",
    title: { en: "Agreed decision was not taken", nl: "Afgesproken besluit is niet genomen" },
    what: {
      en: "A KPI was past the limit of a decision for long enough by the measurements, and no date under taken says that the decision followed in time. Looked at is the latest time that this happened.",
      nl: "Een KPI lag volgens de metingen lang genoeg voorbij de grens van een besluit, en geen datum onder taken zegt dat het besluit op tijd volgde. Gekeken wordt naar de laatste keer dat dit gebeurde.",
    },
    why: {
      en: "It was agreed beforehand to save the debate; an agreement that is not kept will not be believed next time.",
      nl: "Het was vooraf afgesproken om discussie te voorkomen; een afspraak die niet wordt nagekomen, wordt de volgende keer niet geloofd.",
    },
    mend: {
      en: "Take the decision and put the date under taken, or change the limit if it was set wrongly.",
      nl: "Neem het besluit en zet de datum onder taken, of pas de grens aan als die verkeerd was gekozen.",
    },
    examples: {
      good: [
        `${QUEUE}  staff-up: { when: { kpi: wait, above: 60s, for: 2w }, then: More people, within: 2d, taken: [2026-07-16] }\n  call-back: { when: { kpi: wait, above: 60s, for: 13w }, then: Offer to call back }\n`,
      ],
      bad: [
        {
          files: `${QUEUE}  staff-up: { when: { kpi: wait, above: 60s, for: 2w }, then: More people, within: 2d, taken: [2026-05-02] }\n`,
          expect: ["staff-up"],
        },
      ],
    },
  },
  check({ snapshot, asOf, report }) {
    for (const [id, decision] of Object.entries(snapshot.strategy.decisions)) {
      const { when, within, taken } = decision;
      const stretch = latestStretch(snapshot.strategy, when, asOf);
      if (stretch === null || takenOn(stretch, taken, asOf) !== null || asOf <= dueOn(stretch, when, within)) continue;
      report({
        at: `decisions.${id}`,
        what: whatOf(snapshot, id, stretch),
        related: stretch.flatMap(({ index }) => {
          const value = valueAt(snapshot, `measurements.${index}.value`);
          return value === null ? [] : [{ at: value.at, what: { en: "Past the limit.", nl: "Voorbij de grens." } }];
        }),
      });
    }
  },
};

function whatOf(snapshot: Snapshot, id: string, stretch: Stretch): Words {
  const { decisions, kpis } = snapshot.strategy;
  const { kpi = "", above } = decisions[id]?.when ?? {};
  const [decision, name] = [called(decisions, id), called(kpis, kpi)];
  const limit = `decisions.${id}.when.${above === undefined ? "below" : "above"}`;
  const first = (stretch[0] as MeasuredKpi).period;
  const last = (stretch.at(-1) as MeasuredKpi).period;
  const way = above === undefined ? { en: "under", nl: "onder" } : { en: "over", nl: "boven" };
  const time =
    first === last
      ? { en: `in ${first}`, nl: `in ${first}` }
      : { en: `from ${first} to ${last}`, nl: `van ${first} tot en met ${last}` };
  return {
    en: () =>
      `“${name}” was ${way.en} ${asWritten(snapshot, limit, "en")} ${time.en}, and “${decision}” was not taken.`,
    nl: () =>
      `“${name}” lag ${time.nl} ${way.nl} ${asWritten(snapshot, limit, "nl")}, en “${decision}” is niet genomen.`,
  };
}
