import type { Journey, Phase, Step, Strategy } from "../strategy/model.ts";
import type { Gap, Parts } from "./kinds.ts";
import { addUp, type ByChannel, digitalShare, partsOf, total } from "./parts.ts";
import { because, isReason, type Reason } from "./reason.ts";

/** What is known of a set of contacts along a journey. */
export interface ContactsAlong {
  /** A year, over the steps that give them; null where none does. */
  readonly contacts: number | null;
  readonly parts: Parts | Reason;
  readonly digitalShare: number | Reason;
}

/** Digitisation of a phase: digital ÷ all contacts of its steps. */
export function phaseContacts(strategy: Strategy, phase: Phase): ContactsAlong {
  return along(strategy, phase.steps ?? []);
}

/** Digitisation of a journey over all its phases. */
export function journeyContacts(strategy: Strategy, journey: Journey): ContactsAlong {
  return along(
    strategy,
    (journey.phases ?? []).flatMap((phase) => phase.steps ?? []),
  );
}

function along(strategy: Strategy, steps: readonly Step[]): ContactsAlong {
  const given = steps.flatMap((step) => (step.contacts === undefined ? [] : [step.contacts as ByChannel]));
  const contacts = given.length === 0 ? null : total(addUp(given));
  const parts = given.length === 0 ? noContacts() : partsOf(strategy.channels, addUp(given));
  return { contacts, parts, digitalShare: isReason(parts) ? parts : digitalShare(parts) };
}

function noContacts(): Reason {
  return because("no step gives its contacts", "geen stap noemt zijn contacten");
}

/** What is not known of a step (domain: section 3, Digitisation and gaps). */
export function gapsOf(step: Step): Gap[] {
  const gaps: Gap[] = [];
  if (step.contacts === undefined || Object.keys(step.contacts).length === 0) gaps.push("contacts");
  if (step.metrics?.satisfaction === undefined) gaps.push("satisfaction");
  if (step.evidence === undefined) gaps.push("evidence");
  return gaps;
}
