import { type ComputedMix, computeMix } from "../numbers/mix.ts";
import { addUp, type ByChannel, digitalShare, partOf, partsOf, scaled, total } from "../numbers/parts.ts";
import { because, isReason, type Outcome, orNull } from "../numbers/reason.ts";
import type { Step, Strategy } from "../strategy/model.ts";
import type { Language } from "../words/language.ts";
import type { ContactsAtTarget, StepContacts, StepTarget } from "./types/journey.ts";

/**
 * What the contacts of a step become once the shifts of its contact moment are
 * finished: as many as remain, by where they are resolved, as in the mix of the
 * moment.
 */
export function stepTarget(strategy: Strategy, step: Step, language: Language): StepTarget {
  const contacts = contactsAtTarget(strategy, step);
  if (isReason(contacts)) return { contacts: null, why: contacts.text[language] };
  return { contacts: named(strategy, contacts), why: null };
}

/** The same for steps together; null where it cannot be known of one that has contacts. */
export function targetOf(strategy: Strategy, steps: readonly Step[]): ContactsAtTarget {
  const counted = steps.filter(({ contacts }) => contacts !== undefined);
  const all = counted.map((step) => contactsAtTarget(strategy, step));
  const known = all.filter((contacts): contacts is ByChannel => !isReason(contacts));
  if (counted.length === 0 || known.length < all.length) return { contacts: null, parts: null, digitalShare: null };
  const sum = addUp(known);
  const parts = orNull(partsOf(strategy.channels, sum));
  return { contacts: total(sum), parts, digitalShare: parts === null ? null : digitalShare(parts) };
}

function contactsAtTarget(strategy: Strategy, { contacts, moment }: Step): Outcome<ByChannel> {
  if (contacts === undefined) return because("the step gives no contacts", "de stap noemt geen contacten");
  if (moment === undefined) return because("the step has no contact moment", "de stap heeft geen contactmoment");
  const mix: Outcome<ComputedMix> = computeMix(strategy, moment);
  return isReason(mix) ? mix : scaled(mix.resolved, total(contacts as ByChannel));
}

function named({ channels }: Strategy, contacts: ByChannel): StepContacts[] {
  return Object.entries(contacts)
    .filter(([, amount]) => amount > 0)
    .map(([id, amount]) => ({
      channel: id,
      name: channels[id]?.name ?? id,
      part: partOf(channels[id]),
      contacts: amount,
    }));
}
