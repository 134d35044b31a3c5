import type { Channel, Strategy } from "../../strategy/model.ts";

/** Whether customers can use a channel today: what is planned or gone has no daily running. */
export function isInUse(channel: Channel | undefined): boolean {
  return channel !== undefined && channel.status !== "planned" && channel.status !== "retired";
}

/** Whether a channel answers without people. */
export function answersByItself(channel: Channel | undefined): boolean {
  return channel?.kind === "automated" || channel?.kind === "self-service";
}

/** The ids of the channels that customers can use today, in the order of the strategy. */
export function channelsInUse({ channels }: Strategy): string[] {
  return Object.keys(channels).filter((id) => isInUse(channels[id]));
}

/** The channels to which a channel leads customers on: its fallback and its hand-overs. */
export function leadsTo(channel: Channel | undefined): string[] {
  const { fallback, handsOver = {} } = channel ?? {};
  return [...(fallback === undefined ? [] : [fallback]), ...Object.keys(handsOver)];
}

/**
 * Whether a customer who is not helped can get to a person from here; null
 * when the way leads over something of which too little is known.
 */
export function reachesPerson(channels: Strategy["channels"], start: string): boolean | null {
  const visited = new Set([start]);
  const open = leadsTo(channels[start]);
  let unknown = false;
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (visited.has(id)) continue;
    visited.add(id);
    const channel = channels[id];
    if (channel?.kind === undefined) unknown = true;
    else if (!isInUse(channel)) continue;
    else if (channel.kind === "assisted") return true;
    else open.push(...leadsTo(channel));
  }
  return unknown ? null : false;
}

/** The first channel with people on the way along the fallbacks; null when there is none. */
export function personBehind(channels: Strategy["channels"], start: string): string | null {
  const visited = new Set<string>();
  for (let id: string | undefined = start; id !== undefined && !visited.has(id); id = channels[id]?.fallback) {
    visited.add(id);
    if (channels[id]?.kind === "assisted" && isInUse(channels[id])) return id;
  }
  return null;
}
