import type { Snapshot } from "../project/snapshot.ts";

/** The name of a shift; of one without a name what it moves: `Verhuizing doorgeven: Telefoon → Website`. */
export function shiftName({ strategy, manifest }: Snapshot, id: string): string {
  const { name, moment, from, to } = strategy.shifts[id] ?? {};
  if (name !== undefined && name.trim() !== "") return name;
  if (moment === undefined || from === undefined || to === undefined) return id;
  const prevented = manifest.language === "nl" ? "vermeden" : "prevented";
  const channel = (channelId: string): string => strategy.channels[channelId]?.name ?? channelId;
  const target = to === "none" ? prevented : channel(to);
  return `${strategy.contactMoments[moment]?.name ?? moment}: ${channel(from)} → ${target}`;
}
