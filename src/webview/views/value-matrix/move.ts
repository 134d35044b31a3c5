import type { PictureEdit } from "../../../core/pictures/types/edit.ts";
import type { MatrixMoment, ValueMatrixPicture } from "../../../core/pictures/types/value-matrix.ts";

export type MoveMoment = Extract<PictureEdit, { kind: "move-moment" }>;

/** The steps in which people score, the coarsest first. */
const STEPS = [10, 5, 1, 0.5, 0.1, 0.05, 0.01] as const;
/** On a shorter scale than this nobody scores in tens. */
const LONG_SCALE = 50;

/** The coarsest usual step of which every value in the matrix is a multiple. */
export function valueStep({ moments, scale }: ValueMatrixPicture): number {
  const values = moments.flatMap(({ customer, organisation }) => [customer, organisation]);
  const usual = STEPS.filter((step) => step <= 1 || Math.abs(scale[1] - scale[0]) >= LONG_SCALE);
  return usual.find((step) => values.every((value) => isMultiple(value, step))) ?? 0.01;
}

function isMultiple(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-6;
}

/** The step with Alt: the next one that is at least five times as fine. */
export function finerStep(step: number): number {
  return STEPS.find((finer) => finer * 5 <= step + 1e-9) ?? step;
}

/** How many decimals a value on a step needs. */
export function decimalsOf(step: number): number {
  return step >= 1 ? 0 : step >= 0.1 ? 1 : 2;
}

/** The value on the nearest step, on the scale. */
export function snap(value: number, step: number, scale: readonly [number, number]): number {
  const [low, high] = [Math.min(...scale), Math.max(...scale)];
  const onStep = Number((Math.round(value / step) * step).toFixed(decimalsOf(step)));
  return Math.max(low, Math.min(high, onStep));
}

/** A moment at other values; a value that stays keeps all its decimals. */
export function movedTo(
  moment: MatrixMoment,
  to: { readonly customer: number; readonly organisation: number },
  step: number,
  scale: readonly [number, number],
): MoveMoment {
  const next = (from: number, value: number): number =>
    Math.abs(value - from) < step / 2 ? from : snap(value, step, scale);
  return {
    kind: "move-moment",
    moment: moment.id,
    customer: next(moment.customer, to.customer),
    organisation: next(moment.organisation, to.organisation),
  };
}

/** Whether the edit would leave the moment where it is. */
export function staysPut(moment: MatrixMoment, { customer, organisation }: MoveMoment): boolean {
  return moment.customer === customer && moment.organisation === organisation;
}

const ARROWS: Readonly<Record<string, readonly [customer: number, organisation: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The direction in which an arrow key with Shift moves a value; null for other keys. */
export function arrowOf({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): readonly [number, number] | null {
  return shiftKey && !ctrlKey && !metaKey ? (ARROWS[key] ?? null) : null;
}
