import type { Language, Text } from "./language.ts";

/** Words that quote values: given a language's helpers, the sentence. Made only for findings that are shown. */
export type Words = Readonly<Record<Language, () => string>> | Text;

/** The sentence in a language. */
export function inLanguage(words: Words, language: Language): string {
  const chosen = words[language];
  return typeof chosen === "function" ? chosen() : chosen;
}

const AND: Text = { en: "and", nl: "en" };
const OR: Text = { en: "or", nl: "of" };

/** `a, b and c`. */
export function andList(items: readonly string[], language: Language): string {
  return joined(items, AND[language]);
}

/** `a, b or c`. */
export function orList(items: readonly string[], language: Language): string {
  return joined(items, OR[language]);
}

function joined(items: readonly string[], word: string): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

/** A piece of text as it is quoted in a sentence: one line, not too long. */
export function quote(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, " ").trim();
  return `“${line.length > longest ? `${line.slice(0, longest - 1)}…` : line}”`;
}
