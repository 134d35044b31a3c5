import type { Step, Strategy } from "../strategy/model.ts";
import { type ByChannel, total } from "./parts.ts";
import { because, type Outcome } from "./reason.ts";
import type { ExperienceMetric } from "./scales.ts";

/** How contacts were experienced: the mean over the steps that measure it, weighted by their contacts. */
export function experienceOf(steps: readonly Step[], metric: ExperienceMetric): Outcome {
  const measured = steps.flatMap((step) => {
    const value = step.metrics?.[metric.key];
    return value === undefined ? [] : [{ value, contacts: total((step.contacts ?? {}) as ByChannel) }];
  });
  if (measured.length === 0) return NOT_MEASURED[metric.key];
  const [only] = measured;
  // One value needs no weight.
  if (measured.length === 1 && only !== undefined) return only.value;
  const contacts = measured.reduce((sum, step) => sum + step.contacts, 0);
  if (contacts === 0) return because("no step gives its contacts", "geen stap noemt zijn contacten");
  return measured.reduce((sum, step) => sum + step.value * step.contacts, 0) / contacts;
}

const NOT_MEASURED = {
  satisfaction: because("no step measures satisfaction", "geen stap meet tevredenheid"),
  ces: because("no step measures effort", "geen stap meet moeite"),
  nps: because("no step measures loyalty", "geen stap meet loyaliteit"),
} as const;

/** The steps of all journeys in which a contact moment occurs. */
export function stepsOfMoment(strategy: Strategy, moment: string): Step[] {
  return allSteps(strategy).filter((step) => step.moment === moment);
}

/** The steps of all journeys. */
export function allSteps(strategy: Strategy): Step[] {
  return Object.values(strategy.journeys).flatMap((journey) =>
    (journey.phases ?? []).flatMap((phase) => phase.steps ?? []),
  );
}
