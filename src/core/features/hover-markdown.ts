import type { Position } from "../text/position.ts";

/** The address of a place in a file of the strategy, for a link; null where a host has none. */
export type LinkTo = (file: string, position: Position) => string | null;

/** A place as `file:line`, leading there where the host can. */
export function fileLink(file: string, position: Position, linkTo: LinkTo): string {
  const label = plain(`${file}:${position.line + 1}`);
  const address = linkTo(file, position);
  return address === null ? label : `[${label}](<${address.replace(/[<>\\\s]/g, encodeURIComponent)}>)`;
}

/** A text of somebody's strategy as plain words in Markdown, on one line: nothing in it is a link or markup. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&:@!.$+=-]/g, "\\$&");
}

/** A text as code in a line, whatever backticks it has. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Paragraphs and lists below each other; empty ones are left out. */
export function blocks(...parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

/** An example of a key as YAML: the outer levels as lines, the inner ones between braces. */
export function yamlExample(key: string, example: unknown): string {
  return `\`\`\`yaml\n${lines(key, example, "", 0).join("\n")}\n\`\`\``;
}

/** How deep an example is written as a block. */
const BLOCK_LEVELS = 2;

function lines(key: string, value: unknown, indent: string, level: number): string[] {
  if (level < BLOCK_LEVELS && isRecord(value)) {
    const inner = Object.entries(value).flatMap(([name, child]) => lines(name, child, `${indent}  `, level + 1));
    return [`${indent}${key}:`, ...inner];
  }
  if (level < BLOCK_LEVELS && Array.isArray(value) && value.some(isRecord)) {
    return [`${indent}${key}:`, ...value.map((item) => `${indent}  - ${flow(item)}`)];
  }
  return [`${indent}${key}: ${flow(value)}`];
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (isRecord(value)) {
    const entries = Object.entries(value).map(([key, child]) => `${key}: ${flow(child)}`);
    return `{ ${entries.join(", ")} }`;
  }
  return typeof value === "string" ? yamlScalar(value) : String(value);
}

/** A text as YAML: quoted where it would be read as something else without. */
export function yamlScalar(text: string): string {
  const needsQuotes = text === "" || /^[\s\-?:,[\]{}#&*!|>'"%@`]|[,[\]{}]|: |:$| #|\s$/.test(text);
  const isOtherType = /^(true|false|null|yes|no|on|off|~|[-+]?[\d.]+)$/i.test(text);
  return needsQuotes || isOtherType ? JSON.stringify(text) : text;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
