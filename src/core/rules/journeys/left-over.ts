import { mixNow } from "../../numbers/mix.ts";
import { type ByChannel, total } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { allSteps, type StepPlace } from "./steps.ts";

/** The contacts a year of a moment, by channel, that no step counts; null where that cannot be said. */
export function contactsLeft(snapshot: Snapshot, moment: string): ByChannel | null {
  const { contactMoments } = snapshot.strategy;
  const volume = contactMoments[moment]?.volume;
  const now = mixNow(snapshot.strategy, moment, null);
  if (volume === undefined || isReason(now)) return null;
  const steps = allSteps(snapshot).filter(({ step }) => step.moment === moment);
  const left: Record<string, number> = {};
  for (const [channel, share] of Object.entries(now)) {
    const counted = steps.reduce((sum, { step }) => sum + (step.contacts?.[channel] ?? 0), 0);
    const rest = Math.round(volume * share - counted);
    if (rest < 0) return null;
    if (rest > 0) left[channel] = rest;
  }
  return total(left) > 0 ? left : null;
}

/** The moments that a step without one is likely to be of: by its name, else by the very contacts that they miss. */
export function likelyMoments(snapshot: Snapshot, { step, name }: StepPlace): string[] {
  const { contactMoments } = snapshot.strategy;
  const ids = Object.keys(contactMoments);
  const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();
  const named = ids.filter((id) => id === step.id || same(called(contactMoments, id), name));
  if (named.length > 0 || step.contacts === undefined) return named;
  const contacts = step.contacts as ByChannel;
  return ids.filter((id) => {
    const left = contactsLeft(snapshot, id);
    return left !== null && total(contacts) > 0 && areAlike(left, contacts);
  });
}

function areAlike(left: ByChannel, contacts: ByChannel): boolean {
  const channels = Object.keys({ ...left, ...contacts });
  return channels.every((channel) => Math.abs((left[channel] ?? 0) - (contacts[channel] ?? 0)) < 1);
}
