import type { ChannelMixPicture, MixBar, MixShare } from "../../../core/pictures/types/channel-mix.ts";
import type { PictureEdit } from "../../../core/pictures/types/edit.ts";

/**
 * The shares (0…1) of two neighbours after their boundary has moved by a share; together they stay
 * what they were, and neither falls below 0. Null where nothing changes.
 */
export function moveBoundary(left: MixShare, right: MixShare, by: number): Readonly<Record<string, number>> | null {
  const both = left.share + right.share;
  const moved = Math.min(both, Math.max(0, left.share + by));
  if (Math.abs(moved - left.share) < 1e-9) return null;
  // In hundredths of a percent: what is written and what is drawn are the same.
  const first = Math.round(moved * 10_000) / 10_000;
  return { [left.channel]: first, [right.channel]: Math.round((both - first) * 10_000) / 10_000 };
}

/** The picture with the shares that are being tried in their bar; the rest follows when the answer comes. */
export function withShares(
  picture: ChannelMixPicture,
  { moment, segment, when, shares }: Extract<PictureEdit, { kind: "set-shares" }>,
): ChannelMixPicture {
  const changed = (bar: MixBar): MixBar => ({
    ...bar,
    shares: bar.shares?.map((share) => ({ ...share, share: shares[share.channel] ?? share.share })) ?? null,
  });
  return {
    ...picture,
    rows: picture.rows.map((row) => {
      if (row.moment !== moment || row.segment !== segment) return row;
      if (when === "now") return { ...row, now: changed(row.now) };
      return { ...row, declared: row.declared === null ? null : changed(row.declared) };
    }),
  };
}
