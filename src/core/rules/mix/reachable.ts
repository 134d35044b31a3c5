import type { Snapshot } from "../../project/snapshot.ts";
import type { Segment } from "../../strategy/model.ts";
import { keyAt, type PathPlace } from "../places.ts";
import { channelsIn, computedTarget } from "./written.ts";

/** A contact moment as the customers of one segment meet it at the target. */
export interface SegmentChannels {
  readonly moment: string;
  readonly segment: string;
  readonly record: Segment;
  /** The channels that they would find. */
  readonly channels: readonly string[];
  /** Where their mix stands: the segment's own, else that of the whole. */
  readonly place: PathPlace;
}

/** Every moment with every segment that has its question, as far as their channels are known. */
export function segmentChannels(snapshot: Snapshot): SegmentChannels[] {
  const { contactMoments, segments } = snapshot.strategy;
  return Object.entries(contactMoments).flatMap(([moment, { segments: named }]) =>
    (named?.length ? named : Object.keys(segments)).flatMap((segment) => {
      const record = segments[segment];
      const channels = channelsFor(snapshot, moment, segment);
      const place = placeOf(snapshot, moment, segment);
      return record === undefined || channels === null || place === null
        ? []
        : [{ moment, segment, record, channels, place }];
    }),
  );
}

function channelsFor(snapshot: Snapshot, moment: string, segment: string): string[] | null {
  const target = computedTarget(snapshot, moment, segment);
  return target === null ? null : channelsIn(target);
}

function placeOf(snapshot: Snapshot, moment: string, segment: string): PathPlace | null {
  const paths = [`segments.${segment}`, "target", "now"].map((path) => `channelMix.${moment}.${path}`);
  for (const path of paths) {
    const place = keyAt(snapshot, path);
    if (place !== null) return place;
  }
  return null;
}

/** Whether a list names none of the channels; a list that is not given leaves out nothing. */
export function isNoneOf(channels: readonly string[], listed: readonly string[] | undefined): boolean {
  return listed !== undefined && listed.length > 0 && !channels.some((channel) => listed.includes(channel));
}
