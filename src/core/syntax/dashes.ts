import { applyEdits, type TextEdit } from "../text/edit.ts";
import { mayBeTried, soundUpTo } from "./compose.ts";
import type { SyntaxProblem } from "./tree.ts";

/** So many lines above and below where a parser gives up may have the dash. */
const MOST_LINES = 40;

/** A line with words. */
interface Line {
  readonly start: number;
  readonly indent: number;
  readonly content: string;
}

/**
 * `- adviser: { … }` among lines such as `lead: { … }`: a dash where none of
 * those beside it has one. It is at fault only if the text is sound without it.
 */
export function strayDash(text: string, errorAt: number): SyntaxProblem | null {
  if (!mayBeTried(text)) return null;
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= errorAt);
  const before = soundUpTo(text);
  for (let index = Math.max(0, at - MOST_LINES); index < Math.min(lines.length, at + MOST_LINES); index++) {
    const line = lines[index] as Line;
    const dashed = /^(- +)([\p{L}\p{N}_-]+):(?:\s|$)/u.exec(line.content);
    if (dashed === null || !isAmongKeys(lines, index)) continue;
    const start = line.start + line.indent;
    const edit: TextEdit = { span: { start, end: start + (dashed[1] as string).length }, newText: "" };
    const after = soundUpTo(applyEdits(text, [edit]));
    if (after !== Number.POSITIVE_INFINITY && after <= Math.max(before, start) + line.content.length) continue;
    const span = { start, end: start + dashed[0].trimEnd().length - 1 };
    return { code: "dash-before-key", span, detail: dashed[2] as string, repair: [edit] };
  }
  return null;
}

/** Whether the nearest line beside it, above or below, is a key without a dash; where it comes first, it holds a block. */
function isAmongKeys(lines: readonly Line[], index: number): boolean {
  const line = lines[index] as Line;
  const above = beside(lines, index, -1);
  if (above !== null) return !above.content.startsWith("-");
  const below = beside(lines, index, 1);
  const holdsBlock = /^- +[^\s:]+:\s*(?:\{|#|$)/.test(line.content);
  return holdsBlock && below !== null && !below.content.startsWith("-");
}

/** The next line as deep as another, in one direction, within the same block. */
function beside(lines: readonly Line[], index: number, step: 1 | -1): Line | null {
  const { indent } = lines[index] as Line;
  for (let at = index + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at] as Line;
    if (line.indent < indent) return null;
    // A list may stand as deep as the key that it belongs to.
    if (line.indent === indent) return step === -1 && line.content.endsWith(":") && at === index - 1 ? null : line;
  }
  return null;
}

/** Comments and blank lines left out. */
function linesOf(text: string): Line[] {
  return [...text.matchAll(/^( *)([^\s#].*)$/gm)].map(({ index, 1: indent = "", 2: content = "" }) => ({
    start: index,
    indent: indent.length,
    content: content.trimEnd(),
  }));
}
