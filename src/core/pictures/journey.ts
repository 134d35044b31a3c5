import { type ContactsAlong, gapsOf, journeyContacts, phaseContacts } from "../numbers/journeys.ts";
import { partOf } from "../numbers/parts.ts";
import { orNull } from "../numbers/reason.ts";
import { satisfactionScale } from "../numbers/scales.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Initiative, Phase, Step } from "../strategy/model.ts";
import type { Language } from "../words/language.ts";
import { stepTarget, targetOf } from "./journey-target.ts";
import { spotOf } from "./spot.ts";
import type {
  JourneyPhasePicture,
  JourneyPicture,
  JourneyStepPicture,
  StepContacts,
  StepInitiative,
} from "./types/journey.ts";

/** The map of a journey; null when there is none with that id. */
export function journeyPicture(snapshot: Snapshot, id: string, language: Language): JourneyPicture | null {
  const journey = snapshot.strategy.journeys[id];
  if (journey === undefined) return null;
  const along = journeyContacts(snapshot.strategy, journey);
  return {
    kind: "journey",
    id,
    name: journey.name ?? id,
    journeyKind: journey.kind ?? null,
    contacts: along.contacts,
    digitalShare: orNull(along.digitalShare),
    target: targetOf(
      snapshot.strategy,
      (journey.phases ?? []).flatMap(({ steps = [] }) => steps),
    ),
    satisfactionScale: satisfactionScale(snapshot.strategy),
    phases: (journey.phases ?? []).flatMap((phase) => phasePicture({ snapshot, language, journey: id }, phase) ?? []),
    source: spotOf(snapshot, `journeys.${id}`),
  };
}

/** The journey that something is part of. */
interface Within {
  readonly snapshot: Snapshot;
  readonly language: Language;
  readonly journey: string;
}

/** Null for a phase that has no id yet: nothing could point at it. */
function phasePicture(within: Within, phase: Phase): JourneyPhasePicture | null {
  if (phase.id === undefined) return null;
  const { snapshot, journey } = within;
  const path = `journeys.${journey}.phases.${phase.id}`;
  const along: ContactsAlong = phaseContacts(snapshot.strategy, phase);
  return {
    id: phase.id,
    name: phase.name ?? phase.id,
    stage: phase.stage ?? null,
    contacts: along.contacts,
    parts: orNull(along.parts),
    digitalShare: orNull(along.digitalShare),
    target: targetOf(snapshot.strategy, phase.steps ?? []),
    steps: (phase.steps ?? []).flatMap((step) => stepPicture(within, path, step) ?? []),
    source: spotOf(snapshot, path),
  };
}

function stepPicture(within: Within, phasePath: string, step: Step): JourneyStepPicture | null {
  if (step.id === undefined) return null;
  const { snapshot, language, journey } = within;
  const moment = step.moment === undefined ? undefined : snapshot.strategy.contactMoments[step.moment];
  return {
    id: step.id,
    name: step.name ?? step.id,
    moment: step.moment === undefined ? null : { id: step.moment, name: moment?.name ?? step.moment },
    ambition: step.ambition ?? null,
    momentOfTruth: step.momentOfTruth ?? moment?.momentOfTruth ?? false,
    emotion: step.emotion ?? null,
    emotionEstimated: step.evidence?.confidence !== "measured",
    satisfaction: step.metrics?.satisfaction ?? null,
    effort: step.metrics?.ces ?? null,
    loyalty: step.metrics?.nps ?? null,
    contacts: contactsOf(snapshot, step),
    target: stepTarget(snapshot.strategy, step, language),
    gaps: gapsOf(step),
    initiatives: initiativesFor(snapshot, `${journey}/${step.id}`, step.moment),
    source: spotOf(snapshot, `${phasePath}.steps.${step.id}`),
  };
}

function contactsOf(snapshot: Snapshot, step: Step): StepContacts[] | null {
  if (step.contacts === undefined) return null;
  return Object.entries(step.contacts).map(([id, contacts]) => {
    const channel = snapshot.strategy.channels[id];
    return { channel: id, name: channel?.name ?? id, part: partOf(channel), contacts };
  });
}

/** Initiatives that name the step; those that only name its contact moment where no step is named. */
function initiativesFor(snapshot: Snapshot, step: string, moment: string | undefined): StepInitiative[] {
  return Object.entries(snapshot.strategy.initiatives)
    .filter(([, initiative]) => addresses(initiative, step, moment))
    .map(([id, initiative]) => ({
      id,
      name: initiative.name ?? id,
      status: initiative.status ?? null,
      sprint: initiative.sprint === undefined ? null : String(initiative.sprint),
      effort: initiative.effort ?? null,
      effect: effectOf(snapshot, initiative),
      source: spotOf(snapshot, `initiatives.${id}`),
    }));
}

function addresses({ addresses: target }: Initiative, step: string, moment: string | undefined): boolean {
  if (target?.steps?.length) return target.steps.includes(step);
  return moment !== undefined && (target?.moments?.includes(moment) ?? false);
}

function effectOf(snapshot: Snapshot, { effect }: Initiative): StepInitiative["effect"] {
  if (effect?.kpi === undefined || effect.before === undefined || effect.after === undefined) return null;
  const name = snapshot.strategy.kpis[effect.kpi]?.name ?? effect.kpi;
  return { kpi: name, before: effect.before, after: effect.after };
}
