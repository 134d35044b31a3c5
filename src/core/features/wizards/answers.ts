import type { Shape, ValueKind } from "../../schema/shape.ts";
import { respell } from "../../schema/spelling.ts";
import { readValue } from "../../schema/values.ts";
import type { YamlScalar } from "../../syntax/tree.ts";
import type { Text } from "../../words/language.ts";
import type { BoxQuestion } from "./wizard.ts";

/** What was typed, understood; or what is wrong with it. */
export type Reading =
  | { readonly ok: true; readonly value: string | number | null }
  | { readonly ok: false; readonly message: Text };

/** Reads a line as the question asks for it: what people write in Dutch and English is understood. */
export function readAnswer(question: BoxQuestion, typed: string): Reading {
  const text = typed.replace(/\s+/g, " ").trim();
  if (text === "") {
    return question.optional === true ? { ok: true, value: null } : { ok: false, message: EMPTY };
  }
  const value = understood(question.kind, text);
  if (value === null) return { ok: false, message: HOW[question.kind] };
  const message = question.check?.(value) ?? null;
  return message === null ? { ok: true, value } : { ok: false, message };
}

/** A number, a share, a month or a duration as it is written in a strategy; null where it is none. */
export function understood(kind: BoxQuestion["kind"], text: string): string | number | null {
  switch (kind) {
    case "text":
      return /[\p{L}\p{N}]/u.test(text) ? text : null;
    case "id":
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text !== "none" ? text : null;
    case "count":
    case "money":
    case "score":
      return numberIn(kind, text);
    case "share":
      return spelt("share", ["string"], text);
    case "duration":
      return spelt("duration", ["string"], text);
    case "month":
      return monthIn(text);
    case "period":
      return spelt("date", ["string"], text);
  }
}

function numberIn(kind: "count" | "money" | "score", text: string): number | null {
  const written = spelt(kind, ["number"], text);
  if (written === null) return null;
  const value = Number(written);
  if (kind === "count" && value < 0) return null;
  return kind === "money" && value < 0 ? null : value;
}

/** A day or a quarter is in a month as well: its first. */
function monthIn(text: string): string | null {
  const written = spelt("date", ["string"], text);
  if (written === null || !/^\d{4}-\d\d/.test(written)) return null;
  return written.slice(0, 7);
}

/** How a value is written in a strategy; null where it cannot be told. */
function spelt(kind: ValueKind, types: Shape["types"], text: string): string | null {
  const scalar: YamlScalar = {
    kind: "scalar",
    span: { start: 0, end: 0 },
    value: text,
    source: text,
    style: "plain",
  };
  const written = respell({ kind, types }, scalar) ?? text;
  const value = types.includes("number") && /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written;
  return readValue(kind, value) === undefined ? null : written;
}

const EMPTY: Text = { en: "Please fill something in.", nl: "Vul hier iets in." };

/** How each kind of answer is written. */
const HOW: Readonly<Record<BoxQuestion["kind"], Text>> = {
  text: { en: "Please write it in words.", nl: "Schrijf het in woorden." },
  id: {
    en: "Use small letters, digits and hyphens, as in report-move.",
    nl: "Gebruik kleine letters, cijfers en koppeltekens, zoals verhuizing-doorgeven.",
  },
  count: { en: "Write a number, such as 12000.", nl: "Schrijf een getal, zoals 12000." },
  money: { en: "Write an amount, such as 6.80.", nl: "Schrijf een bedrag, zoals 6,80." },
  score: { en: "Write a number, such as 7.5.", nl: "Schrijf een getal, zoals 7,5." },
  share: { en: "Write a percentage, such as 40%.", nl: "Schrijf een percentage, zoals 40%." },
  month: { en: "Write a month, such as 2026-07.", nl: "Schrijf een maand, zoals 2026-07." },
  period: {
    en: "Write a year, a quarter or a month, such as 2025, 2026-Q3 or 2026-07.",
    nl: "Schrijf een jaar, een kwartaal of een maand, zoals 2025, 2026-Q3 of 2026-07.",
  },
  duration: {
    en: "Write how long, such as 15 minutes, 4 hours or 5 working days.",
    nl: "Schrijf hoelang, zoals 15 minuten, 4 uur of 5 werkdagen.",
  },
};
