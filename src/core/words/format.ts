import type { Language } from "./language.ts";

/** Numbers as they are shown everywhere; half up from the decimal value. */
export interface Format {
  /** `48.000`. */
  integer(value: number): string;
  /** A share 0…1 as a percentage: `20,7%`. */
  share(value: number, decimals?: number): string;
  /** A whole difference, always with its sign: `+5`, `−31`, `0`. */
  signed(value: number, decimals?: number): string;
  /** `€ −67.620`; `currency` is the ISO code. */
  money(value: number, currency: string, decimals?: number): string;
  /** A score on a scale, with at most one decimal or exactly so many: `7,4`, `8`. */
  score(value: number, decimals?: number): string;
  /** A difference 0…1 of two shares: `0,23 procentpunt`. */
  points(value: number, decimals?: number): string;
}

const FORMATS = new Map<Language, Format>();

/** The numbers of a language, through `Intl`, with a true minus and no-break spaces. */
export function createFormat(language: Language): Format {
  const known = FORMATS.get(language);
  if (known !== undefined) return known;
  const format = makeFormat(language);
  FORMATS.set(language, format);
  return format;
}

function makeFormat(language: Language): Format {
  const locale = language === "nl" ? "nl-NL" : "en-GB";
  // One takes longer to make than thousands of numbers to show.
  const formatters = new Map<string, Intl.NumberFormat>();

  function show(value: number, options: Intl.NumberFormatOptions): string {
    const key = JSON.stringify(options);
    let formatter = formatters.get(key);
    if (formatter === undefined) {
      formatter = new Intl.NumberFormat(locale, { signDisplay: "negative", ...options });
      formatters.set(key, formatter);
    }
    // A string keeps Intl on the decimal value: the double 1.005 lies below it.
    const text = formatter.format(String(value) as Intl.StringNumericLiteral);
    return text.replaceAll("-", "\u2212").replaceAll(" ", "\u00a0").replaceAll("\u202f", "\u00a0");
  }

  return {
    integer: (value) => show(value, { maximumFractionDigits: 0 }),
    share: (value, decimals = 1) => show(value, { style: "percent", ...exactly(decimals) }),
    signed: (value, decimals = 0) => show(value, { signDisplay: "exceptZero", ...exactly(decimals) }),
    money: (value, currency, decimals = 0) => show(value, { style: "currency", currency, ...exactly(decimals) }),
    score: (value, decimals) => show(value, decimals === undefined ? { maximumFractionDigits: 1 } : exactly(decimals)),
    points: (value, decimals = 2) => {
      const number = show(value, { style: "percent", ...exactly(decimals) }).replace(/\u00a0?%/, "");
      return `${number}\u00a0${pointWord(language, number)}`;
    },
  };
}

function pointWord(language: Language, number: string): string {
  if (language === "nl") return "procentpunt";
  return /^\u2212?1(\.0+)?$/.test(number) || /^\u2212?0\./.test(number)
    ? "percentage\u00a0point"
    : "percentage\u00a0points";
}

function exactly(decimals: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
}
