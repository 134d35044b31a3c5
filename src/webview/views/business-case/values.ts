import type { BusinessCasePicture, WhatIfInput, WhatIfKey } from "../../../core/pictures/types/business-case.ts";
import type { PictureEdit, ShiftValues } from "../../../core/pictures/types/edit.ts";
import type { OwnState } from "../../protocol.ts";

export type ChangeShift = Extract<PictureEdit, { kind: "change-shift" }>;

/** What is tried, by key: only what is not as the file has it. */
export type Tried = Readonly<Partial<Record<WhatIfKey, number>>>;

const PREFIX = "what-if.";
/** Less than this is what binary fractions leave behind. */
const NOTHING = 1e-9;

export function ownKey(key: WhatIfKey): string {
  return `${PREFIX}${key}`;
}

/** The values that are being tried. */
export function triedValues({ whatIf }: BusinessCasePicture, own: OwnState | undefined): Tried {
  const entries = whatIf.flatMap((input): [WhatIfKey, number][] => {
    const value = own?.[ownKey(input.key)];
    return typeof value === "number" && !isAsFiled(input, value) ? [[input.key, value]] : [];
  });
  return Object.fromEntries(entries);
}

/** What is remembered to be tried, though the file has it by now: it was applied. */
export function settledKeys({ whatIf }: BusinessCasePicture, own: OwnState | undefined): string[] {
  return whatIf
    .filter((input) => {
      const value = own?.[ownKey(input.key)];
      return typeof value === "number" && isAsFiled(input, value);
    })
    .map(({ key }) => ownKey(key));
}

function isAsFiled(input: WhatIfInput, value: number): boolean {
  return input.value !== null && Math.abs(value - input.value) < NOTHING;
}

/** The edit that would write what is tried; null while nothing is. */
export function editOf(
  { id, whatIf }: BusinessCasePicture,
  tried: Tried,
  scenario: ChangeShift["scenario"],
): ChangeShift | null {
  const { start, ...rest } = tried;
  const values: ShiftValues = start === undefined ? rest : { ...rest, later: start - startOf(whatIf) };
  if (id === null || Object.keys(values).length === 0) return null;
  return { kind: "change-shift", shift: id, scenario, values };
}

function startOf(whatIf: readonly WhatIfInput[]): number {
  return whatIf.find(({ key }) => key === "start")?.value ?? 0;
}

/** A value on a step of its slider, within its range. */
export function onStep({ min, max, step }: WhatIfInput, value: number): number {
  const stepped = Number((Math.round(value / step) * step).toPrecision(12));
  return Math.min(max, Math.max(min, stepped)) + 0;
}
