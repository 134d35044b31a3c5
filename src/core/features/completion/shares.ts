import { percentages } from "../../rules/mix/targets.ts";
import { computedTarget } from "../../rules/mix/written.ts";
import { readValue } from "../../schema/values.ts";
import { type LooseNode, looseChild, looseText } from "../../syntax/loose-tree.ts";
import { createFormat } from "../../words/format.ts";
import type { Candidate } from "./candidate.ts";
import { pathOf, type ValuePlace } from "./cursor.ts";
import type { Request } from "./request.ts";
import { word } from "./words.ts";

/** Percentages that follow from the others: what completes a whole, and what the shifts come to. */
export function shareCandidates(request: Request, place: ValuePlace): Candidate[] {
  const { language } = request;
  const computed = computedShare(request, place);
  const rest = restOf(request, place);
  const found: Candidate[] = [];
  if (computed !== null) found.push({ text: computed, kind: "computed", description: word("computed", language) });
  if (rest !== null && rest !== computed) {
    found.push({ text: rest, kind: "computed", description: word("toWhole", language) });
  }
  return found;
}

/** What the others leave of 100%; null where they do not belong to one whole, or leave nothing. */
function restOf(request: Request, place: ValuePlace): string | null {
  const others = othersOf(request, place);
  if (others === null) return null;
  // In parts of a millionth: shares are written with few decimals, and binary fractions must not show.
  const rest = 1e6 - others.reduce((sum, share) => sum + Math.round(share * 1e6), 0);
  return rest > 0 ? `${rest / 1e4}%` : null;
}

/** The other shares of the whole that a share is a part of. */
function othersOf(request: Request, { trail, documents, document }: ValuePlace): number[] | null {
  const path = pathOf(trail);
  const own = path.at(-1) ?? "";
  const around = trail.at(-1);
  if (isMix(path)) return around?.kind === "map" ? readShares(around.node, own, (value) => value) : null;
  if (own === "volumeShare") {
    const segments = trail.at(-2);
    return segments?.kind === "map" ? readShares(segments.node, segments.key, (one) => looseChild(one, own)) : null;
  }
  if (path.length !== 3 || path[0] !== "segments" || own !== "share") return null;
  const here = looseChild(documents[document]?.root ?? null, "segments");
  return segmentShares(request, here, path[1] as string);
}

/** `channelMix.move.now.phone`, or of a segment of it. */
function isMix(path: readonly string[]): boolean {
  return path[0] === "channelMix" && /^(now|target)$/.test(path.at(-2) ?? "") && [4, 6].includes(path.length);
}

function readShares(map: LooseNode, own: string, shareOf: (value: LooseNode | null) => LooseNode | null): number[] {
  if (map.kind !== "map") return [];
  return map.entries.flatMap(({ name, value }) => (name === own ? [] : shareIn(shareOf(value))));
}

function shareIn(node: LooseNode | null): number[] {
  const share = readValue("share", looseText(node));
  return typeof share === "number" ? [share] : [];
}

/** Of all files; as typed for those of the text at hand. */
function segmentShares({ snapshot }: Request, here: LooseNode | null, own: string): number[] {
  const typed = here?.kind === "map" ? here.entries.map(({ name }) => name) : [];
  const elsewhere = Object.entries(snapshot.strategy.segments).flatMap(([id, { share }]) => {
    return typed.includes(id) || id === own || share === undefined ? [] : [share];
  });
  return [...(here === null ? [] : readShares(here, own, (one) => looseChild(one, "share"))), ...elsewhere];
}

/** Of a target: what today's mix and the shifts come to for this channel. */
function computedShare({ snapshot }: Request, { trail }: ValuePlace): string | null {
  const path = pathOf(trail);
  if (!isMix(path) || path.at(-2) !== "target") return null;
  const target = computedTarget(snapshot, path[1] as string, path.length === 6 ? (path[3] as string) : null);
  return target === null ? null : (percentages(target).get(path.at(-1) as string) ?? null);
}

/** The channels that a shift can take contacts from, with the share that each has now: those that have one first. */
export function withSharesNow(request: Request, { trail }: ValuePlace, channels: Candidate[]): Candidate[] {
  const around = trail.at(-1);
  if (around?.kind !== "map" || around.key !== "from" || pathOf(trail)[0] !== "shifts") return channels;
  const moment = looseText(looseChild(around.node, "moment"));
  const now = moment === null ? undefined : request.snapshot.strategy.channelMix[moment]?.now;
  const { share } = createFormat(request.language);
  const told = channels.map((channel) => {
    const part = now?.[channel.text];
    if (part === undefined) return channel;
    const shown = `${share(part)} ${word("now", request.language)}`;
    return { ...channel, description: [channel.description, shown].filter((each) => each !== "").join(" · ") };
  });
  return told.sort((a, b) => (now?.[b.text] ?? 0) - (now?.[a.text] ?? 0));
}
