import type { DashboardPicture } from "../../core/pictures/types/dashboard.ts";
import type { KeyFigure } from "../kit/block.tsx";
import type { DashboardDrawing } from "./drawing.ts";

type Followed = DashboardPicture["objectives"][number] | DashboardPicture["shifts"][number];

/** The four figures that the page begins with. */
export function figuresOf(drawing: DashboardDrawing): KeyFigure[] {
  const { picture, words } = drawing;
  return [
    { label: words.figures.objectives, ...goingWell(drawing, picture.objectives) },
    digitalFigure(drawing),
    { label: words.figures.shifts, ...goingWell(drawing, picture.shifts) },
    thresholdFigure(drawing),
  ];
}

function goingWell({ words, format }: DashboardDrawing, all: readonly Followed[]): Omit<KeyFigure, "label"> {
  const count = (...statuses: readonly Followed["status"][]): number =>
    all.filter(({ status }) => statuses.includes(status)).length;
  const [behind, unknown, early] = [count("behind"), count(null), count("early")];
  const note = [
    ...(behind > 0 ? [words.figures.behind(format.integer(behind))] : []),
    ...(early > 0 ? [words.figures.early(format.integer(early))] : []),
    ...(unknown > 0 ? [words.figures.unknown(format.integer(unknown))] : []),
  ].join(", ");
  if (all.length === 0) return { value: words.figures.none, note: "" };
  return {
    value: words.figures.ofThese(format.integer(count("ahead", "on-track")), format.integer(all.length)),
    note: note === "" ? words.figures.allOnPlan : note,
  };
}

function digitalFigure({ picture, words, format }: DashboardDrawing): KeyFigure {
  const { digitalShare, parts, why } = picture.contacts;
  const { now, target } = digitalShare;
  const personal = (when: "now" | "target"): string => {
    const known = parts[when];
    return known === null ? "?" : format.share(known.assistedDigital + known.assistedPersonal);
  };
  if (now === null) return { label: words.figures.digital, value: words.figures.notKnown, note: why ?? "" };
  return {
    label: words.figures.digital,
    value: target === null ? format.share(now) : `${format.share(now)} → ${format.share(target)}`,
    note: words.figures.personal(personal("now"), personal("target")),
  };
}

function thresholdFigure({ picture, words, format }: DashboardDrawing): KeyFigure {
  const passed = picture.thresholds.filter(({ state }) => state === "passed" || state === "overdue");
  const overdue = passed.filter(({ state }) => state === "overdue").length;
  const unknown = picture.thresholds.filter(({ state }) => state === null).length;
  const quiet = unknown > 0 ? words.figures.unknown(format.integer(unknown)) : words.figures.noneOverdue;
  return {
    label: words.figures.thresholds,
    value:
      picture.thresholds.length === 0
        ? words.figures.none
        : words.figures.ofThese(format.integer(passed.length), format.integer(picture.thresholds.length)),
    note: overdue > 0 ? words.figures.overdue(format.integer(overdue)) : quiet,
  };
}
