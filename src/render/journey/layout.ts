import type { JourneyPhasePicture, JourneyPicture, JourneyStepPicture } from "../../core/pictures/types/journey.ts";

/** Space around the whole map, and between its frame and the label column. */
export const PADDING = 24;
/** The column at the left that names the rows. */
export const LABEL_WIDTH = 132;
const PHASE_GAP = 20;
const STEP_GAP = 12;
/** Below this a step's name, contacts and initiatives no longer fit beside each other. */
export const STEP_MIN_WIDTH = 150;
/** Beside another journey there are only names and figures, and seeing all of it matters more. */
export const COMPARED_MIN_WIDTH = 112;
/** Above this a step card is mostly air. */
const STEP_MAX_WIDTH = 400;
/** From this number of steps on a phase is one column (design: Journey). */
export const COLLAPSE_FROM = 60;
export const DEFAULT_WIDTH = 1400;

/**
 * What stands under each other in the map: a step; a phase drawn as one
 * column, because the journey has too many steps; or a phase without steps.
 */
export interface JourneyColumn {
  readonly kind: "step" | "phase" | "empty";
  readonly x: number;
  readonly width: number;
  readonly phase: JourneyPhasePicture;
  /** One step, all steps of the phase, or none. */
  readonly steps: readonly JourneyStepPicture[];
}

/** A phase and the horizontal space that its columns take. */
export interface PhaseBand {
  readonly phase: JourneyPhasePicture;
  readonly x: number;
  readonly width: number;
  readonly collapsed: boolean;
}

export interface Columns {
  readonly bands: readonly PhaseBand[];
  readonly columns: readonly JourneyColumn[];
  /** Where the first column begins. */
  readonly left: number;
  /** Where the last column ends; the frame's inner edge where there are none. */
  readonly right: number;
  /** Width of the whole map, at least what was asked for. */
  readonly width: number;
}

/** Which phases are one column instead of a column a step. */
export interface Collapse {
  /** `auto`: all phases from 60 steps on, none before. */
  readonly phases: "auto" | "all" | "none";
  /** Phases (ids) that keep a column a step whatever `phases` says. */
  readonly open: readonly string[];
}

export function stepCount(picture: JourneyPicture): number {
  return picture.phases.reduce((sum, phase) => sum + phase.steps.length, 0);
}

function isCollapsed(phase: JourneyPhasePicture, steps: number, collapse: Collapse): boolean {
  if (phase.steps.length < 2 || collapse.open.includes(phase.id)) return false;
  return collapse.phases === "all" || (collapse.phases === "auto" && steps >= COLLAPSE_FROM);
}

type Bare = Omit<JourneyColumn, "x" | "width">;

function bareColumns(phase: JourneyPhasePicture, collapsed: boolean): readonly Bare[] {
  if (phase.steps.length === 0) return [{ kind: "empty", phase, steps: [] }];
  if (collapsed) return [{ kind: "phase", phase, steps: phase.steps }];
  return phase.steps.map((step) => ({ kind: "step", phase, steps: [step] }));
}

/** Spreads the columns over the width asked for, and makes it wider where they would get narrower than `least`. */
export function layOutColumns(
  picture: JourneyPicture,
  askedWidth: number,
  collapse: Collapse,
  least: number = STEP_MIN_WIDTH,
): Columns {
  const steps = stepCount(picture);
  const groups = picture.phases.map((phase) => {
    const collapsed = isCollapsed(phase, steps, collapse);
    return { phase, collapsed, columns: bareColumns(phase, collapsed) };
  });
  const count = groups.reduce((sum, group) => sum + group.columns.length, 0);
  const gaps = PHASE_GAP * Math.max(0, groups.length - 1) + STEP_GAP * (count - groups.length);
  const left = PADDING + LABEL_WIDTH;
  const room = askedWidth - left - PADDING - gaps;
  const columnWidth = Math.min(STEP_MAX_WIDTH, Math.max(least, room / Math.max(1, count)));

  const bands: PhaseBand[] = [];
  const columns: JourneyColumn[] = [];
  let x = left;
  for (const group of groups) {
    const start = x;
    for (const column of group.columns) {
      columns.push({ ...column, x, width: columnWidth });
      x += columnWidth + STEP_GAP;
    }
    x -= STEP_GAP;
    bands.push({ phase: group.phase, collapsed: group.collapsed, x: start, width: x - start });
    x += PHASE_GAP;
  }
  const end = count === 0 ? askedWidth - PADDING : x - PHASE_GAP;
  return { bands, columns, left, right: end, width: Math.max(askedWidth, Math.ceil(end + PADDING)) };
}

/** Where the label column may be cut off: the edge of a first column's mark lies just right of it. */
export function labelsEnd(columns: Columns): number {
  return columns.left - 3;
}

/** Tops of rows put under each other, and where the last one ends. */
export function stack(
  top: number,
  heights: readonly number[],
): { readonly tops: readonly number[]; readonly bottom: number } {
  const tops: number[] = [];
  let y = top;
  for (const height of heights) {
    tops.push(y);
    y += height;
  }
  return { tops, bottom: y };
}
