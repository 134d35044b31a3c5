import type { YamlScalar } from "../syntax/tree.ts";
import { withPlainSigns } from "../text/odd-signs.ts";
import { DUTCH_VALUES } from "./dutch.ts";
import { own } from "./own.ts";
import type { Shape, ValueKind } from "./shape.ts";
import { readValue } from "./values.ts";

/**
 * How a value that is spelt in another way ought to be written, or null when
 * that cannot be told for sure. Knows what people write in Dutch and English.
 */
export function respell(shape: Shape, scalar: YamlScalar): string | null {
  // `6%;` and `EUR,`: a habit from other notations.
  const written = plainSigns(shape, scalar.source).replace(/\s*[;,]$/, "");
  if (written.length > LONGEST) return null;
  const proposal = proposalFor(shape, written, scalar);
  if (proposal === null || isWrittenSo(shape, scalar, proposal)) return null;
  return accepted(shape, proposal) ? proposal : null;
}

/** In a text of one's own any sign may stand. */
function plainSigns(shape: Shape, source: string): string {
  const isOwnText = shape.kind === "text" || shape.kind === "cel";
  return isOwnText || source.length > LONGEST ? source.trim() : withPlainSigns(source);
}

/** Longer texts are not a misspelt value. */
const LONGEST = 200;

/** Not so `"48000"`, which is text to YAML and without its quotes a number. */
function isWrittenSo(shape: Shape, scalar: YamlScalar, proposal: string): boolean {
  if (scalar.style === "plain") return proposal === scalar.source;
  return shape.types.includes("string") && proposal.replace(/^"(.*)"$/, "$1") === scalar.source;
}

function proposalFor(shape: Shape, written: string, scalar: YamlScalar): string | null {
  // 48.000 is a number to YAML: what is wrong with it is not how it is spelt.
  if (typeof scalar.value === "number" && NUMERIC.has(shape.kind)) return null;
  switch (shape.kind) {
    case "share":
    case "part":
      return respellShare(written, scalar);
    case "duration":
      return respellDuration(written);
    case "date":
      return respellDate(written);
    case "money":
    case "count":
      return respellThousands(written) ?? respellNumber(written);
    case "score":
      return respellNumber(written);
    case "measure":
      return respellDuration(written) ?? respellPercentSign(written) ?? respellNumber(written);
    case "id":
      return shape.refAllow?.find((word) => word === written.toLowerCase()) ?? quotedId(kebab(written));
    default:
      return respellPlain(shape, written, scalar);
  }
}

const NUMERIC: ReadonlySet<ValueKind | undefined> = new Set(["money", "count", "score", "measure"]);

/** Never proposes what would be refused again. */
function accepted(shape: Shape, proposal: string): boolean {
  if (shape.kind === undefined || shape.kind === "text" || shape.kind === "cel") return true;
  if (shape.kind === "id") return shape.refAllow?.includes(proposal) || isId(proposal.replace(/^"(.*)"$/, "$1"));
  const number = /^-?\d+(\.\d+)?$/.test(proposal) && shape.kind !== "date";
  const value = readValue(shape.kind, number ? Number(proposal) : proposal);
  if (value === undefined) return false;
  if (typeof value !== "number") return true;
  return value >= (shape.minimum ?? -Infinity) && value <= (shape.maximum ?? Infinity);
}

function respellShare(written: string, scalar: YamlScalar): string | null {
  const sign = respellPercentSign(written);
  if (sign !== null) return sign;
  // What YAML reads as a number is one, whatever its point looks like.
  const number = typeof scalar.value === "number" ? plainNumber(written) : respellNumber(written);
  if (number === null) return null;
  // 0.8 can only be meant as 80%, and 80 as 80%.
  return `${/^-?0?\.\d+$/.test(number) ? timesHundred(number) : number}%`;
}

/** Shifts the decimal point two places without rounding. */
function timesHundred(text: string): string {
  return String(Number(`${text}e2`));
}

/** `80 %`, `12,5%`, `80 procent`, `80 percent`. */
function respellPercentSign(written: string): string | null {
  const match = /^(-?[\d.,]+)\s*(%|procent|percent|pct)$/i.exec(written);
  const number = match ? (respellNumber(match[1] as string) ?? plainNumber(match[1] as string)) : null;
  return number === null ? null : `${number}%`;
}

function plainNumber(text: string): string | null {
  const full = text.replace(/^(-?)\./, "$10.");
  return /^-?\d+(\.\d+)?$/.test(full) ? full : null;
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(s|sec|secs|seconde|seconden|second|seconds)$/i, "s"],
  [/^(m|min|mins|minuut|minuten|minute|minutes)$/i, "m"],
  [/^(h|u|uur|uren|hour|hours|hr|hrs)$/i, "h"],
  [/^(d|dag|dagen|day|days)$/i, "d"],
  [/^(w|week|weken|weeks|wk)$/i, "w"],
  [/^(wd|werkdag|werkdagen|working days?|business days?)$/i, "wd"],
];

/** Longer stretches are written in days. */
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(maand|maanden|months?|mnd)$/i, 30],
  [/^(kwartaal|kwartalen|quarters?)$/i, 91],
  [/^(jaar|jaren|years?|yr)$/i, 365],
];

function respellDuration(written: string): string | null {
  const match = /^(\d+(?:[.,]\d+)?)\s*([\p{L} ]+)$/u.exec(written);
  if (match === null) return null;
  const name = (match[2] as string).trim();
  const days = DAYS.find(([pattern]) => pattern.test(name))?.[1];
  if (days !== undefined) return `${Math.round(Number((match[1] as string).replace(",", ".")) * days)}d`;
  const unit = UNITS.find(([pattern]) => pattern.test(name))?.[1];
  return unit === undefined ? null : `${(match[1] as string).replace(",", ".")}${unit}`;
}

const MONTHS: readonly RegExp[] = [
  /^jan(uari|uary)?$/i,
  /^feb(ruari|ruary)?$/i,
  /^(mrt|mar|maart|march)$/i,
  /^apr(il)?$/i,
  /^(mei|may)$/i,
  /^jun[ie]?$/i,
  /^jul[iy]?$/i,
  /^aug(ustus|ust)?$/i,
  /^sep(t|tember)?$/i,
  /^o[kc]t(ober)?$/i,
  /^nov(ember)?$/i,
  /^dec(ember)?$/i,
];

/** A day, month, quarter or year in another notation, as the format writes it; null where it cannot be told. */
export function respellDate(written: string): string | null {
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(written);
  if (dayFirst) return dayOrMonthFirst(dayFirst[1] as string, dayFirst[2] as string, dayFirst[3] as string);
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (packed) return isoDay(packed[1], packed[2], packed[3]);
  const yearFirst = /^(\d{4})[-/. ](\d{1,2})(?:[-/. ](\d{1,2}))?(?:T.*)?$/.exec(written);
  if (yearFirst) return isoDay(yearFirst[1], yearFirst[2], yearFirst[3]);
  const quarter = /^(?:(\d{4})[- ]?[qQkK]([1-4])|[qQkK]([1-4])[- ]?(\d{4}))$/.exec(written);
  if (quarter) return `${quarter[1] ?? quarter[4]}-Q${quarter[2] ?? quarter[3]}`;
  return respellNamedMonth(written);
}

/** 31-12-2026 as in Europe; 12/31/2026, which cannot be that, as in America. */
function dayOrMonthFirst(first: string, second: string, year: string): string {
  return Number(second) > 12 && Number(first) <= 12 ? isoDay(year, first, second) : isoDay(year, second, first);
}

/** `juli 2026`, `1 juli 2026`, `July 2026`; also `07-2026`. */
function respellNamedMonth(written: string): string | null {
  const numbered = /^(\d{1,2})[-/](\d{4})$/.exec(written);
  if (numbered) return isoDay(numbered[2], numbered[1], undefined);
  const named = /^(?:(\d{1,2})\s+)?(\p{L}+)\.?\s+(\d{4})$/u.exec(written);
  if (named === null) return null;
  const month = MONTHS.findIndex((pattern) => pattern.test(named[2] as string));
  return month === -1 ? null : isoDay(named[3], String(month + 1), named[1]);
}

function isoDay(year: string | undefined, month: string | undefined, day: string | undefined): string {
  const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")];
  return parts.filter((part) => part !== undefined).join("-");
}

/** `€ 120.000`, `6,80`, `120.000,50`, `1 200`, `EUR 5`, `12k`. */
function respellNumber(written: string): string | null {
  const bare = written.replace(/^(€|\$|£|EUR|USD|GBP)\s*/i, "").replace(/\s*(€|EUR|euro|,-|\.-)$/i, "");
  const thousand = /^(-?\d+(?:[.,]\d+)?)\s*[kK]$/.exec(bare);
  if (thousand) return String(Number(`${(thousand[1] as string).replace(",", ".")}e3`));
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(bare)) return bare.replace(/\./g, "").replace(",", ".");
  if (/^-?[1-9]\d{0,2}((,\d{3}){2,}(\.\d+)?|,\d{3}\.\d+)$/.test(bare)) return bare.replace(/,/g, "");
  if (/^-?[1-9]\d{0,2}([ _'\u00a0]\d{3})+([.,]\d+)?$/.test(bare))
    return bare.replace(/[ _'\u00a0]/g, "").replace(",", ".");
  if (/^-?\d+,\d+$/.test(bare)) return bare.replace(",", ".");
  return plainNumber(bare);
}

/** `48,000` as a count or an amount: those seldom have three decimals. */
function respellThousands(written: string): string | null {
  const match = /^(?:[€$£]\s*)?(-?[1-9]\d{0,2}),(\d{3})$/.exec(written);
  return match ? `${match[1]}${match[2]}` : null;
}

/** The kebab-case form of a name: `Mijn Waterland` → `mijn-waterland`. */
export function kebab(name: string): string | null {
  const folded = name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return folded === "" ? null : folded;
}

/** Whether a text is written as ids are; `none` is reserved. */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text !== "none";
}

/** `2026` as an id is a number to YAML, unless it stands between quotes. */
function quotedId(id: string | null): string | null {
  const isOther = id !== null && /^(\d+(e\d+)?|0x[0-9a-f]+|0o[0-7]+|true|false|null)$/.test(id);
  return isOther ? `"${id}"` : id;
}

/** A yes for true, and quotes round a number or a yes where text is asked. */
function respellPlain(shape: Shape, written: string, scalar: YamlScalar): string | null {
  if (shape.types.includes("boolean") && !shape.types.includes("string")) {
    if (/^(true|ja|yes|y|j|aan|on|waar|1)$/i.test(written)) return "true";
    if (/^(false|nee|no|n|uit|off|onwaar|0)$/i.test(written)) return "false";
    return null;
  }
  if (shape.enum !== undefined) {
    const word = kebab(written) ?? "";
    const meant = [written, word, own(LANGUAGE_CODES, word), ...(own(DUTCH_VALUES, word) ?? [])];
    return meant.find((candidate) => shape.enum?.includes(candidate ?? "")) ?? null;
  }
  if (shape.types.includes("number") || shape.types.includes("integer")) return respellNumber(written);
  const isOther = typeof scalar.value === "number" || typeof scalar.value === "boolean";
  return shape.types.join() === "string" && isOther ? `"${scalar.source}"` : null;
}

const LANGUAGE_CODES: Readonly<Record<string, string>> = {
  nederlands: "nl",
  dutch: "nl",
  "nl-nl": "nl",
  engels: "en",
  english: "en",
  "en-gb": "en",
  "en-us": "en",
};
