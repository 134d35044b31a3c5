import type { Message, Strategy } from "../../strategy/model.ts";
import { called } from "../called.ts";

const COMPLAINT = /complain|klacht|klagen/i;

/**
 * The contact moments in which customers complain: known by their name or id,
 * else by what the complaint procedure and its escalation are for.
 */
export function complaintMoments(strategy: Strategy): string[] {
  const { contactMoments, procedures, escalations } = strategy;
  const named = Object.keys(contactMoments).filter(
    (id) => COMPLAINT.test(id) || COMPLAINT.test(called(contactMoments, id)),
  );
  if (named.length > 0) return named;
  return Object.values(procedures)
    .filter(({ kind }) => kind === "complaint")
    .flatMap(({ appliesTo, escalation = "" }) => [
      ...(appliesTo?.moments ?? []),
      ...(escalations[escalation]?.appliesTo?.moments ?? []),
    ])
    .filter((id) => contactMoments[id] !== undefined);
}

/** Whether two messages have a customer group in common; without any named, a message is for all. */
export function shareSegments(a: Message, b: Message): boolean {
  if (a.segments === undefined || b.segments === undefined) return true;
  return a.segments.some((segment) => b.segments?.includes(segment));
}

/** Whether a segment may get a message: it is meant for it, and can be reached there. */
export function reaches(strategy: Strategy, message: Message, segment: string): boolean {
  const { reach } = strategy.segments[segment] ?? {};
  const meant = message.segments === undefined || message.segments.includes(segment);
  return meant && (reach === undefined || message.channel === undefined || reach.includes(message.channel));
}
