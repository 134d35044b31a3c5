import type { Snapshot } from "../project/snapshot.ts";
import type { Initiative, Step, Strategy } from "../strategy/model.ts";
import { allSteps, stepsOfMoment } from "./experience.ts";
import type { Quadrant } from "./kinds.ts";
import { mixNow } from "./mix.ts";
import { type ByChannel, digitalShare, partsOf, total } from "./parts.ts";
import { quadrantOf } from "./quadrant.ts";
import { because, isReason, missing, type Outcome } from "./reason.ts";
import { EXPERIENCE_METRICS, type ExperienceMetric, kpiFor, scaleFor } from "./scales.ts";

/** What a priority is the product of, and what it comes to. */
export interface Priority {
  /** Contacts of the thing itself, and of the largest of its kind. */
  readonly size: number;
  readonly largest: number;
  readonly lever: number;
  readonly dissatisfaction: number;
  readonly value: number;
}

/** How much a contact moment is worth improving: 0…1 (domain: section 3, Priority). */
export function momentPriority(snapshot: Snapshot, id: string): Outcome {
  return knownValue(momentPriorityParts(snapshot, id));
}

/** The same for a step of a journey, with its own contacts against those of the largest step. */
export function stepPriority(snapshot: Snapshot, step: Step): Outcome {
  return knownValue(stepPriorityParts(snapshot, step));
}

function knownValue(priority: Outcome<Priority>): Outcome {
  return isReason(priority) ? priority : priority.value;
}

/** A contact moment's priority with what it is made of. */
export function momentPriorityParts(snapshot: Snapshot, id: string): Outcome<Priority> {
  const { strategy } = snapshot;
  const volume = strategy.contactMoments[id]?.volume;
  if (volume === undefined) return missing(`contactMoments.${id}.volume`);
  const largest = Math.max(...Object.values(strategy.contactMoments).map((moment) => moment.volume ?? 0));
  const now = mixNow(strategy, id, null);
  if (isReason(now)) return now;
  const lever = leverOf(snapshot, id, now);
  if (isReason(lever)) return lever;
  return priorityOf(volume, largest, lever, weightedDissatisfaction(strategy, stepsOfMoment(strategy, id)));
}

/** A step's priority with what it is made of. */
export function stepPriorityParts(snapshot: Snapshot, step: Step): Outcome<Priority> {
  const { strategy } = snapshot;
  if (step.contacts === undefined) return because("the step gives no contacts", "de stap noemt geen contacten");
  if (step.moment === undefined) return because("the step has no contact moment", "de stap heeft geen contactmoment");
  const contacts = step.contacts as ByChannel;
  const largest = Math.max(...allSteps(strategy).map((other) => total((other.contacts ?? {}) as ByChannel)));
  const lever = leverOf(snapshot, step.moment, contacts);
  if (isReason(lever)) return lever;
  return priorityOf(total(contacts), largest, lever, dissatisfactionOf(strategy, step));
}

function priorityOf(size: number, largest: number, lever: number, dissatisfaction: Outcome): Outcome<Priority> {
  if (isReason(dissatisfaction)) return dissatisfaction;
  if (largest === 0) return because("there are no contacts", "er zijn geen contacten");
  return { size, largest, lever, dissatisfaction, value: (size / largest) * lever * dissatisfaction };
}

/** The sum over the moments that an initiative addresses; those that have no priority add nothing. */
export function initiativePriority(snapshot: Snapshot, initiative: Initiative): Outcome {
  const moments = initiative.addresses?.moments ?? [];
  const known = moments.map((id) => momentPriority(snapshot, id)).filter((value) => typeof value === "number");
  if (known.length === 0) {
    return because(
      "it addresses no contact moment with a priority",
      "het pakt geen contactmoment met een prioriteit aan",
    );
  }
  return known.reduce((sum, value) => sum + value, 0);
}

export interface BacklogItem {
  readonly initiative: string;
  readonly priority: Outcome;
  readonly effort: number | null;
}

/** All initiatives by priority ÷ effort, the best first; those without either at the end. */
export function backlog(snapshot: Snapshot): BacklogItem[] {
  const items = Object.entries(snapshot.strategy.initiatives).map(([initiative, record]) => ({
    initiative,
    priority: initiativePriority(snapshot, record),
    effort: record.effort ?? null,
  }));
  return items.sort((a, b) => worth(b) - worth(a) || (a.initiative < b.initiative ? -1 : 1));
}

function worth({ priority, effort }: BacklogItem): number {
  return isReason(priority) || effort === null || effort === 0 ? -1 : priority / effort;
}

/** How much there is to gain: what is not digital yet, everything where contacts should go, nothing to encourage. */
function leverOf(snapshot: Snapshot, moment: string, contacts: ByChannel): Outcome {
  const computed = quadrantOf(snapshot, moment);
  const treatment = snapshot.strategy.contactMoments[moment]?.treatment;
  const quadrant: Outcome<Quadrant> = isReason(computed) ? (treatment ?? computed) : computed;
  if (isReason(quadrant)) return quadrant;
  if (quadrant === "encourage")
    return because("it is to be encouraged, not lessened", "het moet worden aangemoedigd, niet verminderd");
  if (quadrant === "eliminate") return 1;
  const parts = partsOf(snapshot.strategy.channels, contacts);
  return isReason(parts) ? parts : 1 - digitalShare(parts);
}

function weightedDissatisfaction(strategy: Strategy, steps: readonly Step[]): Outcome {
  let [weighted, contacts] = [0, 0];
  for (const step of steps) {
    const value = dissatisfactionOf(strategy, step);
    const weight = total((step.contacts ?? {}) as ByChannel);
    if (isReason(value) || weight === 0) continue;
    weighted += value * weight;
    contacts += weight;
  }
  if (contacts === 0) {
    return because(
      "no journey step measures how it is experienced",
      "geen stap in een klantreis meet hoe het wordt ervaren",
    );
  }
  return weighted / contacts;
}

/** 1 − the place of satisfaction (else effort, else loyalty) on its scale: 0…1. */
export function dissatisfactionOf(strategy: Strategy, step: Step): Outcome {
  const metric = metricOf(step);
  const value = metric === undefined ? undefined : step.metrics?.[metric.key];
  if (metric !== undefined && value !== undefined) {
    const [low, high] = scaleFor(strategy, metric);
    const place = Math.min(Math.max((value - low) / (high - low), 0), 1);
    return (kpiFor(strategy, metric)?.better ?? metric.better) === "lower" ? place : 1 - place;
  }
  return because(
    "the step measures no satisfaction, effort or loyalty",
    "de stap meet geen tevredenheid, moeite of loyaliteit",
  );
}

/** The metric by which a step's dissatisfaction is told: satisfaction, else effort, else loyalty. */
export function metricOf({ metrics = {} }: Step): ExperienceMetric | undefined {
  return EXPERIENCE_METRICS.find(({ key }) => metrics[key] !== undefined);
}
