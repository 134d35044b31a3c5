import type { ScalarValue } from "../syntax/tree.ts";
import type { ValueKind } from "./shape.ts";

/** Seconds in each unit of a duration; a working day counts as 7/5 of a day. */
const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  wd: (86_400 * 7) / 5,
};

/**
 * What a written value is in the model: shares 0…1, durations in seconds,
 * moments in time as text, numbers as they are. Undefined when it is not
 * written as its kind asks.
 */
export function readValue(kind: ValueKind, value: ScalarValue): string | number | undefined {
  switch (kind) {
    case "share":
      return readShare(value);
    case "part": {
      const share = readShare(value);
      return share === undefined || share < 0 || share > 1 ? undefined : share;
    }
    case "duration":
      return readDuration(value);
    case "date":
      return readDate(value);
    case "money":
    case "count":
    case "score":
      return typeof value === "number" && Number.isFinite(value) ? value : undefined;
    case "measure":
      return readMeasure(value);
    case "id":
    case "text":
    case "cel":
      return typeof value === "string" ? value : undefined;
  }
}

function readShare(value: ScalarValue): number | undefined {
  if (typeof value !== "string" || !/^-?\d+(\.\d+)?%$/.test(value)) return undefined;
  return fromPercent(value.slice(0, -1));
}

/** Moves the decimal point in the text, so that 12.3% is exactly the number 0.123. */
function fromPercent(text: string): number {
  return Number(`${text}e-2`);
}

export function readDuration(value: ScalarValue): number | undefined {
  if (typeof value !== "string") return undefined;
  const match = /^(\d+(?:\.\d+)?)(s|m|h|d|wd|w)$/.exec(value);
  return match ? Number(match[1]) * (SECONDS[match[2] as string] as number) : undefined;
}

function readMeasure(value: ScalarValue): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  return readShare(value) ?? readDuration(value);
}

/** The text of an existing year, quarter, month or day. */
export function readDate(value: ScalarValue): string | undefined {
  const text = typeof value === "number" && Number.isInteger(value) ? String(value) : value;
  if (typeof text !== "string" || !/^\d{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-\d{2})?))?$/.test(text)) return undefined;
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (day === undefined) return text;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? text : undefined;
}
