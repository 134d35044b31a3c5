import type { Snapshot } from "../../project/snapshot.ts";
import type { Step } from "../../strategy/model.ts";

/** A step of a journey with where it stands. */
export interface StepPlace {
  /** As other parts refer to it: `journey/step`. */
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly step: Step;
}

/** All steps of all journeys, in the order of the strategy. */
export function allSteps(snapshot: Snapshot): StepPlace[] {
  return Object.entries(snapshot.strategy.journeys).flatMap(([journey, { phases = [] }]) =>
    phases.flatMap((phase, phaseIndex) =>
      (phase.steps ?? []).map((step, stepIndex) => {
        const name = step.id ?? String(stepIndex);
        return {
          id: `${journey}/${name}`,
          name: step.name ?? name,
          path: `journeys.${journey}.phases.${phase.id ?? phaseIndex}.steps.${name}`,
          step,
        };
      }),
    ),
  );
}
