import type { Escalation, EscalationStep } from "../../strategy/model.ts";

/** A step with the name by which it stands in a path: its id, else its position. */
export interface PlacedStep {
  readonly key: string;
  readonly step: EscalationStep;
}

export function placedSteps(escalation: Escalation): PlacedStep[] {
  return (escalation.steps ?? []).map((step, index) => ({ key: step.id ?? String(index), step }));
}

/** The way from a step by `to`, and how it ends. */
export interface Way {
  readonly steps: readonly PlacedStep[];
  /** `unknown`: the last step goes to one that does not exist. */
  readonly ends: "last" | "round" | "unknown";
}

/** Where an escalation goes from its first step, or from another. */
export function wayFrom(escalation: Escalation, start: PlacedStep | undefined): Way {
  const all = placedSteps(escalation);
  const steps: PlacedStep[] = [];
  for (let at = start; at !== undefined; ) {
    if (steps.some(({ key }) => key === at?.key)) return { steps, ends: "round" };
    steps.push(at);
    const { to } = at.step;
    if (to === undefined) return { steps, ends: "last" };
    at = all.find(({ step }) => step.id === to);
  }
  return { steps, ends: "unknown" };
}

/** What people call a step: its name, else its id. */
export function stepName({ key, step }: PlacedStep): string {
  return step.name ?? key;
}

/** A step that is to be escalated, but to nobody. */
export function isDeadEnd({ escalateWhen = [], to }: EscalationStep): boolean {
  return escalateWhen.length > 0 && to === undefined;
}
