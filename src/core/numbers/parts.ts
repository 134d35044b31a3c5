import type { Channel, Strategy } from "../strategy/model.ts";
import { named } from "../strategy/named.ts";
import type { Part, Parts } from "./kinds.ts";
import { because, type Reason, together } from "./reason.ts";

/** Contacts, or shares of contacts, by channel. */
export type ByChannel = Readonly<Record<string, number>>;

/** Which of the three parts the contacts of a channel count in; null when that is not known. */
export function partOf(channel: Channel | undefined): Part | null {
  switch (channel?.kind) {
    case "self-service":
    case "automated":
      return "self";
    case "assisted":
      return channel.digital === true ? "assistedDigital" : "assistedPersonal";
    default:
      return null;
  }
}

/**
 * The three parts of contacts by channel, as shares of their sum (domain:
 * section 3, Three parts).
 */
export function partsOf(channels: Strategy["channels"], contacts: ByChannel): Parts | Reason {
  const sums = { self: 0, assistedDigital: 0, assistedPersonal: 0 };
  let all = 0;
  const unknown: Reason[] = [];
  for (const [id, amount] of Object.entries(contacts)) {
    if (amount === 0) continue;
    const part = partOf(channels[id]);
    if (part === null) {
      const name = named(channels, id);
      unknown.push(
        because(`the kind of the channel ${name} is not known`, `de soort van het kanaal ${name} is niet bekend`),
      );
      continue;
    }
    sums[part] += amount;
    all += amount;
  }
  const reason = together(unknown);
  if (reason !== null) return reason;
  if (all === 0) return because("there are no contacts", "er zijn geen contacten");
  return {
    self: sums.self / all,
    assistedDigital: sums.assistedDigital / all,
    assistedPersonal: sums.assistedPersonal / all,
  };
}

/** Self-service, automated and people who answer digitally. */
export function digitalShare(parts: Parts): number {
  return parts.self + parts.assistedDigital;
}

/** Everything that a person answers; overlaps with the digital share. */
export function personalShare(parts: Parts): number {
  return parts.assistedDigital + parts.assistedPersonal;
}

/** Adds contacts up by channel. */
export function addUp(all: readonly ByChannel[]): ByChannel {
  const sum: Record<string, number> = Object.create(null);
  for (const contacts of all) {
    for (const [id, amount] of Object.entries(contacts)) sum[id] = (sum[id] ?? 0) + amount;
  }
  return sum;
}

export function total(contacts: ByChannel): number {
  return Object.values(contacts).reduce((sum, amount) => sum + amount, 0);
}

/** Each amount times a factor. */
export function scaled(amounts: ByChannel, factor: number): ByChannel {
  const result: Record<string, number> = Object.create(null);
  for (const [id, amount] of Object.entries(amounts)) result[id] = amount * factor;
  return result;
}
