import type { Quadrant } from "../../../core/numbers/kinds.ts";
import type { MatrixMoment, ValueMatrixPicture } from "../../../core/pictures/types/value-matrix.ts";
import type { MatrixWindow } from "../../../render/value-matrix/axes.ts";
import type { ColorBy } from "../../../render/value-matrix/coloring.ts";
import type { PanelState } from "../../protocol.ts";
import type { Store } from "../../store.ts";

/** Which moments are shown; null and false ask for nothing. */
export interface MatrixFilter {
  readonly quadrant: Quadrant | "threshold" | null;
  readonly journey: string | null;
  readonly owner: string | null;
  /** Absent in what was left behind earlier. */
  readonly segment?: string | null;
  readonly findings: boolean;
}

/** What somebody has set in the value matrix. */
export interface MatrixState {
  readonly colorBy: ColorBy;
  readonly movement: boolean;
  readonly filter: MatrixFilter;
  /** Null: all of the scales. */
  readonly window: MatrixWindow | null;
  /** Ids of the moments that are chosen together. */
  readonly chosen: readonly string[];
}

export const NO_FILTER: MatrixFilter = { quadrant: null, journey: null, owner: null, segment: null, findings: false };

const BEGIN: MatrixState = { colorBy: "handling", movement: false, filter: NO_FILTER, window: null, chosen: [] };

export function matrixState({ matrix }: PanelState): MatrixState {
  return matrix ?? BEGIN;
}

/** Changes what is set, draws anew, and remembers it. */
export function changeMatrix(store: Store, change: Partial<MatrixState>): void {
  if (store.state !== null) store.change({ matrix: { ...matrixState(store.state), ...change } });
}

/** The ids of the moments that a filter lets through; null where it asks for nothing. */
export function shownIds(picture: ValueMatrixPicture, filter: MatrixFilter): ReadonlySet<string> | null {
  const { quadrant, journey, owner, segment = null, findings } = filter;
  if ([quadrant, journey, owner, segment].every((one) => one === null) && !findings) return null;
  return new Set(picture.moments.filter((moment) => passes(moment, filter)).map(({ id }) => id));
}

function passes(moment: MatrixMoment, { quadrant, journey, owner, segment = null, findings }: MatrixFilter): boolean {
  const { errors, warnings, infos } = moment.findings;
  return (
    (quadrant === null || (moment.quadrant ?? "threshold") === quadrant) &&
    (journey === null || moment.journeys.some(({ id }) => id === journey)) &&
    (owner === null || moment.owner?.id === owner) &&
    (segment === null || moment.segment?.id === segment) &&
    (!findings || errors + warnings + infos > 0)
  );
}
