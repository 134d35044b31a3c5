import { firstDay, lastDay } from "../../numbers/dates.ts";
import { readDate } from "../../schema/values.ts";
import type { Text } from "../../words/language.ts";
import { isDict, isList, itemsOf, type List, Missing, type Value } from "./values.ts";

/** What a function takes or gives. */
export type Kind = "number" | "text" | "numbers" | "sized" | "plain";

export interface FunctionSpec {
  readonly name: string;
  /** Called on something: `text.contains('x')`; else `contains(text, 'x')`. */
  readonly form: "function" | "method" | "both";
  /** What it is called on, or its first argument, comes first. */
  readonly takes: readonly [Kind, ...Kind[]];
  readonly gives: "number" | "text" | "flag";
  readonly example: string;
  readonly about: Text;
  /**
   * What it gives for a value that it takes; undefined where there is no
   * answer. Null where the library's own function is used.
   */
  readonly run: ((value: Value) => Value | undefined) | null;
}

export const FUNCTIONS: readonly FunctionSpec[] = [
  {
    name: "size",
    form: "both",
    takes: ["sized"],
    gives: "number",
    example: "size(moment.target) <= 4",
    about: {
      en: "How many items a list or map has, or characters a text.",
      nl: "Hoeveel onderdelen een lijst of tabel heeft, of tekens een tekst.",
    },
    run: sizeOf,
  },
  textTest("contains", "moment.name.contains('bill')", {
    en: "Whether a text holds another.",
    nl: "Of een tekst een andere bevat.",
  }),
  textTest("startsWith", "channel.id.startsWith('app')", {
    en: "Whether a text begins with another.",
    nl: "Of een tekst met een andere begint.",
  }),
  textTest("endsWith", "shift.name.endsWith('online')", {
    en: "Whether a text ends with another.",
    nl: "Of een tekst op een andere eindigt.",
  }),
  {
    name: "matches",
    form: "both",
    takes: ["text", "text"],
    gives: "flag",
    example: "message.statement.matches('^(Dear|Hello) ')",
    about: {
      en: "Whether a pattern (a regular expression, RE2) is found in a text.",
      nl: "Of een patroon (een reguliere expressie, RE2) in een tekst voorkomt.",
    },
    run: null,
  },
  ofNumbers("sum", "sum([moment.parts.self, moment.parts.assistedDigital]) >= 0.5", (all) => sumOf(all), {
    en: "The sum of a list of numbers.",
    nl: "De som van een lijst getallen.",
  }),
  ofNumbers("min", "min(moment.target.map(c, strategy.channels[c].costPerContact)) < 1", smallest, {
    en: "The smallest of a list of numbers.",
    nl: "Het kleinste van een lijst getallen.",
  }),
  ofNumbers("max", "max(moment.target.map(c, moment.target[c])) < 0.9", largest, {
    en: "The largest of a list of numbers.",
    nl: "Het grootste van een lijst getallen.",
  }),
  {
    name: "abs",
    form: "function",
    takes: ["number"],
    gives: "number",
    example: "abs(moment.digitalShare - moment.digitalShareNow) <= 0.25",
    about: { en: "A number without its sign.", nl: "Een getal zonder plus of min." },
    run: (value) => Math.abs(value as number),
  },
  dateFunction("firstDay", (date) => firstDay(date), {
    en: "The first day of a date such as 2026-Q3, as 2026-07-01: such texts compare as dates do.",
    nl: "De eerste dag van een datum zoals 2026-Q3, als 2026-07-01: zulke teksten zijn als datums te vergelijken.",
  }),
  dateFunction("lastDay", (date) => lastDay(date), {
    en: "The last day of a date such as 2026-Q3, as 2026-09-30.",
    nl: "De laatste dag van een datum zoals 2026-Q3, als 2026-09-30.",
  }),
  {
    name: "double",
    form: "function",
    takes: ["plain"],
    gives: "number",
    example: "double('0.3')",
    about: { en: "A text as a number.", nl: "Een tekst als getal." },
    run: toNumber,
  },
  {
    name: "int",
    form: "function",
    takes: ["plain"],
    gives: "number",
    example: "int(moment.volume / 12)",
    about: { en: "A number without its decimals.", nl: "Een getal zonder decimalen." },
    run: (value) => {
      const number = toNumber(value);
      return number === undefined ? undefined : Math.trunc(number);
    },
  },
  {
    name: "string",
    form: "function",
    takes: ["plain"],
    gives: "text",
    example: "string(step.emotion)",
    about: { en: "A number as a text.", nl: "Een getal als tekst." },
    run: null,
  },
];

const BY_NAME = new Map(FUNCTIONS.map((spec) => [spec.name, spec]));

export function functionNamed(name: string): FunctionSpec | null {
  return BY_NAME.get(name) ?? null;
}

function textTest(name: string, example: string, about: Text) {
  return { name, form: "method", takes: ["text", "text"], gives: "flag", example, about, run: null } as const;
}

function ofNumbers(name: string, example: string, compute: (all: number[]) => number | undefined, about: Text) {
  const run = (list: Value): Value | undefined => {
    const items = itemsOf(list as List);
    const missing = items.find((item) => item instanceof Missing);
    if (missing !== undefined) return missing;
    return items.every((item) => typeof item === "number") ? compute(items) : undefined;
  };
  return { name, form: "both", takes: ["numbers"], gives: "number", example, about, run } as const;
}

function dateFunction(name: string, compute: (date: string) => string, about: Text) {
  const run = (text: Value): Value | undefined => {
    const date = readDate(text as string);
    return date === undefined ? undefined : compute(date);
  };
  const example = `${name}(shift.end) <= '2027-12-31'`;
  return { name, form: "function", takes: ["text"], gives: "text", example, about, run } as const;
}

/** Characters are counted as CEL does: an emoji is one. */
function sizeOf(value: Value): number | undefined {
  if (typeof value === "string") return [...value].length;
  if (isList(value)) return value.size;
  return isDict(value) ? value.keys.length : undefined;
}

function sumOf(all: readonly number[]): number {
  return all.reduce((sum, number) => sum + number, 0);
}

function smallest(all: readonly number[]): number | undefined {
  return all.length === 0 ? undefined : all.reduce((least, number) => Math.min(least, number));
}

function largest(all: readonly number[]): number | undefined {
  return all.length === 0 ? undefined : all.reduce((most, number) => Math.max(most, number));
}

function toNumber(value: Value): number | undefined {
  if (typeof value === "number") return value;
  return typeof value === "string" && /^-?(\d+(\.\d+)?|\.\d+)$/.test(value) ? Number(value) : undefined;
}
