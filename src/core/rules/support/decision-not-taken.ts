import { addDays, type Day, daysBetween, firstDay, lastDay } from "../../numbers/dates.ts";
import { kpiMeasurements, type MeasuredKpi } from "../../numbers/measurements.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Decision, Threshold } from "../../strategy/model.ts";
import type { Words } from "../../words/say.ts";
import { asWritten } from "../as-written.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

const SECONDS_A_DAY = 86_400;

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
      const stretch = latestStretch(snapshot, decision, asOf);
      if (stretch === null || !isOverdue(stretch, decision, asOf)) continue;
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

/** Measurements on end, all past the limit; never empty. */
type Stretch = readonly MeasuredKpi[];

/** The latest time that the limit was passed for as long as the decision asks. */
function latestStretch(snapshot: Snapshot, { when }: Decision, asOf: Day): Stretch | null {
  if (when?.kpi === undefined || (when.above === undefined && when.below === undefined)) return null;
  let latest: Stretch | null = null;
  let current: MeasuredKpi[] = [];
  for (const measurement of kpiMeasurements(snapshot.strategy, when.kpi, asOf)) {
    if (lastDay(measurement.period) > asOf) continue;
    current = isPast(when, measurement.value) ? [...current, measurement] : [];
    if (current.length > 0 && daysOf(current) >= daysFor(when.for)) latest = current;
  }
  return latest;
}

function isPast({ above, below }: Threshold, value: number): boolean {
  return (above !== undefined && value > above) || (below !== undefined && value < below);
}

function daysFor(duration = 0): number {
  return duration / SECONDS_A_DAY;
}

function startOf(stretch: Stretch): Day {
  return firstDay((stretch[0] as MeasuredKpi).period);
}

function daysOf(stretch: Stretch): number {
  return daysBetween(startOf(stretch), lastDay((stretch.at(-1) as MeasuredKpi).period)) + 1;
}

/** Past the time in which it should have followed, counted from when the figures could be seen. */
function isOverdue(stretch: Stretch, { when, within, taken = [] }: Decision, asOf: Day): boolean {
  const start = startOf(stretch);
  if (taken.some((date) => lastDay(date) >= start && firstDay(date) <= asOf)) return false;
  const seen = stretch.findIndex((_, index) => daysOf(stretch.slice(0, index + 1)) >= daysFor(when?.for));
  const seenOn = lastDay((stretch[seen] as MeasuredKpi).period);
  return asOf > addDays(seenOn, Math.ceil(daysFor(within)));
}

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
