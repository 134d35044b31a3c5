import { experienceOf, stepsOfMoment } from "../../numbers/experience.ts";
import { isReason, orNull } from "../../numbers/reason.ts";
import { EXPERIENCE_METRICS } from "../../numbers/scales.ts";
import type { Step } from "../../strategy/model.ts";
import type { PictureContext } from "../context.ts";
import { spotOf } from "../spot.ts";
import type { ExperienceRow } from "../types/dashboard.ts";

/** Journeys in their order, then the contact moments in them, the least satisfied first. */
export function experienceRows(context: PictureContext): ExperienceRow[] {
  const { journeys, contactMoments } = context.snapshot.strategy;
  const ofJourneys = Object.entries(journeys).map(([id, journey]) => {
    const steps = (journey.phases ?? []).flatMap((phase) => phase.steps ?? []);
    return row(context, "journey", id, journey.name, steps);
  });
  const ofMoments = Object.entries(contactMoments)
    .map(([id, moment]) => ({ id, moment, steps: stepsOfMoment(context.snapshot.strategy, id) }))
    .filter(({ steps }) => steps.length > 0)
    .map(({ id, moment, steps }) => row(context, "moment", id, moment.name, steps));
  const unknownLast = Number.POSITIVE_INFINITY;
  return [
    ...ofJourneys,
    ...ofMoments.sort((a, b) => (a.satisfaction ?? unknownLast) - (b.satisfaction ?? unknownLast) || 0),
  ];
}

const [SATISFACTION, EFFORT, LOYALTY] = EXPERIENCE_METRICS;

function row(
  { snapshot, language }: PictureContext,
  of: ExperienceRow["of"],
  id: string,
  name: string | undefined,
  steps: readonly Step[],
): ExperienceRow {
  const satisfaction = experienceOf(steps, SATISFACTION);
  return {
    of,
    id,
    name: name ?? id,
    satisfaction: orNull(satisfaction),
    effort: orNull(experienceOf(steps, EFFORT)),
    loyalty: orNull(experienceOf(steps, LOYALTY)),
    why: isReason(satisfaction) ? satisfaction.text[language] : null,
    source: spotOf(snapshot, of === "journey" ? `journeys.${id}` : `contactMoments.${id}`),
  };
}
