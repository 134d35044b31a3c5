import { parseYaml } from "../syntax/parse.ts";

/**
 * Something to write into a strategy: texts as they read (`80%`, `2026-07`, a
 * sentence; quotes are added where YAML needs them), numbers, lists and maps.
 * Keys without a value are left out.
 */
export type NewValue = string | number | boolean | readonly NewValue[] | NewMap;

export interface NewMap {
  readonly [key: string]: NewValue | undefined;
}

/** A scalar as YAML on one line, for the inside of brackets too. */
export function scalarText(value: string | number | boolean): string {
  if (typeof value !== "string" || isPlainWords(value)) return String(value);
  const reads = (text: string): boolean => {
    const { documents, problems } = parseYaml(`- [${text}]\n- ${text}\n`);
    const list = documents[0]?.root;
    const [inBrackets, alone] = list?.kind === "seq" ? list.items : [];
    const inner = inBrackets?.kind === "seq" && inBrackets.items.length === 1 ? inBrackets.items[0] : undefined;
    return problems.length === 0 && [inner, alone].every((node) => node?.kind === "scalar" && node.value === value);
  };
  if (/^[^\s"'].*$/u.test(value) && reads(value)) return value;
  return /["\\]/.test(value) && !/['\p{Cc}]/u.test(value) ? `'${value}'` : JSON.stringify(value);
}

/** Words that are text to any YAML: most of what is written, and quick to tell. */
function isPlainWords(text: string): boolean {
  return /^[a-z][a-z0-9]*([ -][a-z0-9]+)*$/i.test(text) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(text);
}

/** A value as YAML on one line. */
export function flowText(value: NewValue): string {
  if (isList(value)) return `[${value.map(flowText).join(", ")}]`;
  if (typeof value !== "object") return scalarText(value);
  const entries = entriesOf(value).map(([key, part]) => `${scalarText(key)}: ${flowText(part)}`);
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/**
 * A key with its value as lines of YAML, not yet indented themselves: maps over
 * lines, lists of words and empty things on one. `step` is what one level is
 * indented with.
 */
export function entryLines(key: string, value: NewValue, step: string): string[] {
  const head = `${scalarText(key)}:`;
  const lines = blockLines(value, step);
  return lines === null ? [`${head} ${flowText(value)}`] : [head, ...lines.map((line) => step + line)];
}

/** An item of a list as lines, with its dash. */
export function itemLines(value: NewValue, step: string): string[] {
  const lines = blockLines(value, step);
  if (lines === null) return [`- ${flowText(value)}`];
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}

/** Null for what stands on one line. */
function blockLines(value: NewValue, step: string): string[] | null {
  if (isList(value)) {
    return value.some((item) => typeof item === "object") ? value.flatMap((item) => itemLines(item, step)) : null;
  }
  if (typeof value !== "object") return null;
  const entries = entriesOf(value);
  return entries.length === 0 ? null : entries.flatMap(([key, part]) => entryLines(key, part, step));
}

function isList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

function entriesOf(map: NewMap): [key: string, value: NewValue][] {
  return Object.entries(map).filter((entry): entry is [string, NewValue] => entry[1] !== undefined);
}
