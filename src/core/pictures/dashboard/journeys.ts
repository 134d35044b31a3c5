import { gapsOf, journeyContacts, phaseContacts } from "../../numbers/journeys.ts";
import { isReason, orNull } from "../../numbers/reason.ts";
import type { Phase } from "../../strategy/model.ts";
import type { PictureContext } from "../context.ts";
import { spotOf } from "../spot.ts";
import type { JourneyDigital, PhaseDigital } from "../types/dashboard.ts";

/** How digital every phase of every journey is. */
export function journeyRows(context: PictureContext): JourneyDigital[] {
  const { snapshot } = context;
  return Object.entries(snapshot.strategy.journeys).map(([id, journey]) => ({
    id,
    name: journey.name ?? id,
    digitalShare: orNull(journeyContacts(snapshot.strategy, journey).digitalShare),
    phases: (journey.phases ?? []).flatMap((phase) => phaseRow(context, id, phase) ?? []),
    source: spotOf(snapshot, `journeys.${id}`),
  }));
}

/** Null for a phase that has no id yet: nothing could point at it. */
function phaseRow({ snapshot, language }: PictureContext, journey: string, phase: Phase): PhaseDigital | null {
  if (phase.id === undefined) return null;
  const { contacts, parts, digitalShare } = phaseContacts(snapshot.strategy, phase);
  return {
    id: phase.id,
    name: phase.name ?? phase.id,
    contacts,
    parts: orNull(parts),
    digitalShare: orNull(digitalShare),
    why: isReason(parts) ? parts.text[language] : null,
    gaps: (phase.steps ?? []).filter((step) => gapsOf(step).length > 0).length,
    source: spotOf(snapshot, `journeys.${journey}.phases.${phase.id}`),
  };
}
