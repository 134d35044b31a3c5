import type { Initiative, Kpi, Objective, Shift, Strategy } from "../../strategy/model.ts";
import { called } from "../called.ts";
import { takenOnBy } from "../initiatives.ts";
import type { Rule } from "../rule.ts";

/** Any shift of contacts changes these, whatever moment it is about. */
const MOVED_BY_ANY_SHIFT: ReadonlySet<Kpi["measures"]> = new Set(["cost", "digital", "volume"]);

const START = "koers: 1\nkpis:\n  wait: { unit: duration, better: lower }\nobjectives:\n  fast: { kpi: wait }\n";

export const rule: Rule = {
  meta: {
    id: "objective-unmoved",
    severity: "info",
    needsWhole: true,
    restsOn: ["shifts", "initiatives", "decisions"],
    fixable: true,
    title: { en: "Nothing moves this objective", nl: "Niets brengt dit doel dichterbij" },
    what: {
      en: "No shift, initiative or decision has to do with the objective: not by its KPI, nor by its contact moments, channels or segments.",
      nl: "Geen verschuiving, initiatief of besluit heeft met het doel te maken: niet via de KPI, en niet via de contactmomenten, kanalen of segmenten.",
    },
    why: {
      en: "A target that nothing works towards is reached by luck.",
      nl: "Een streefwaarde waar niets aan werkt, wordt alleen bij toeval gehaald.",
    },
    mend: {
      en: "Name it under addresses.objectives of an initiative, or agree beforehand on a decision about its KPI.",
      nl: "Noem het bij een initiatief onder addresses.objectives, of spreek vooraf een besluit over de KPI af.",
    },
    examples: {
      good: [
        `${START}initiatives:\n  call-back: { addresses: { objectives: [fast] } }\n`,
        `${START}decisions:\n  staff-up: { when: { kpi: wait, above: 60s, for: 2w }, then: More people on the phone }\n`,
      ],
      bad: [
        { files: START, expect: ["fast"] },
        {
          files: `${START.replace("kpi: wait", "kpi: wait, owner: head")}roles:\n  head: {}\ninitiatives:\n  call-back: { owner: head, status: planned }\n`,
          expect: ["fast"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const [id, objective] of Object.entries(strategy.objectives)) {
      if (isMoved(strategy, id, objective)) continue;
      const name = called(strategy.objectives, id);
      report({
        at: `objectives.${id}`,
        what: {
          en: `No shift, initiative or decision brings the objective “${name}” nearer.`,
          nl: `Geen verschuiving, initiatief of besluit brengt het doel “${name}” dichterbij.`,
        },
        fixes: takenOnBy(snapshot, objective.owner, "objectives", id),
      });
    }
  },
};

function isMoved(strategy: Strategy, id: string, objective: Objective): boolean {
  return (
    Object.values(strategy.initiatives).some((initiative) => moves(strategy, initiative, id, objective)) ||
    Object.values(strategy.shifts).some((shift) => shifts(strategy, shift, objective)) ||
    Object.values(strategy.decisions).some(({ when }) => when?.kpi !== undefined && when.kpi === objective.kpi)
  );
}

function moves(strategy: Strategy, initiative: Initiative, id: string, objective: Objective): boolean {
  const { status, addresses = {}, effect } = initiative;
  if (status === "stopped") return false;
  const moments = [...(addresses.moments ?? []), ...(addresses.steps ?? []).map((step) => momentOf(strategy, step))];
  return (
    overlap(addresses.objectives, [id]) ||
    (effect?.kpi !== undefined && effect.kpi === objective.kpi) ||
    overlap(moments, objective.moments) ||
    overlap(addresses.channels, objective.channels) ||
    overlap(addresses.segments, objective.segments)
  );
}

function shifts(strategy: Strategy, shift: Shift, objective: Objective): boolean {
  return (
    MOVED_BY_ANY_SHIFT.has(strategy.kpis[objective.kpi ?? ""]?.measures) ||
    overlap([shift.moment], objective.moments) ||
    overlap([shift.from, shift.to], objective.channels) ||
    overlap([shift.segment], objective.segments)
  );
}

/** The contact moment of `journey/step`. */
function momentOf(strategy: Strategy, step: string): string | undefined {
  const [journey = "", id] = step.split("/");
  const steps = strategy.journeys[journey]?.phases?.flatMap((phase) => phase.steps ?? []);
  return steps?.find((candidate) => candidate.id === id)?.moment;
}

function overlap(some: readonly (string | undefined)[] = [], others: readonly string[] = []): boolean {
  return some.some((item) => item !== undefined && others.includes(item));
}
