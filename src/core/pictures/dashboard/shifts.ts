import { NOTHING_PLANNED, shiftProgress } from "../../numbers/plan.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Shift } from "../../strategy/model.ts";
import type { PictureContext } from "../context.ts";
import { shiftName } from "../shift-name.ts";
import { spotOf } from "../spot.ts";
import type { ShiftProgressPicture } from "../types/dashboard.ts";

/** Shifts against their plan, in the order of the strategy. */
export function shiftRows(context: PictureContext): ShiftProgressPicture[] {
  return Object.entries(context.snapshot.strategy.shifts).map(([id, shift]) => row(context, id, shift));
}

function row({ snapshot, asOf, language }: PictureContext, id: string, shift: Shift): ShiftProgressPicture {
  const { channels, contactMoments } = snapshot.strategy;
  const outcome = shiftProgress(snapshot, id, asOf);
  const known = isReason(outcome) ? null : outcome;
  const { moment = "", from = "", to } = shift;
  return {
    id,
    name: shiftName(snapshot, id),
    moment: contactMoments[moment]?.name ?? moment,
    from: channels[from]?.name ?? from,
    to: to === undefined || to === "none" ? null : (channels[to]?.name ?? to),
    share: shift.share ?? null,
    period: known?.period ?? null,
    planned: known?.planned ?? null,
    actual: known?.actual ?? null,
    counts: to === "none" ? "contacts" : "share",
    progress: known?.progress ?? null,
    status: known?.status ?? null,
    forecast: known?.forecast ?? null,
    why: whyOf(),
    source: spotOf(snapshot, `shifts.${id}`),
  };

  function whyOf(): string | null {
    if (isReason(outcome)) return outcome.text[language];
    return outcome.progress === null ? NOTHING_PLANNED.text[language] : null;
  }
}
