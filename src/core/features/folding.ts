import { isYaml } from "../project/discover.ts";
import type { FileDocument, StrategyFile } from "../project/file.ts";
import { commentsIn } from "../syntax/comments.ts";
import { beginsLine } from "../syntax/lines.ts";
import type { YamlNode } from "../syntax/tree.ts";
import type { Span } from "../text/position.ts";

/** Lines that fold into the first of them; they count from 0, and the last is one of them. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind: "comment" | "block";
}

/** What folds in a file: documents, sections, entries, list items and comments of several lines. Null for broken text, of which the indents say more. */
export function folds(file: StrategyFile): readonly Fold[] | null {
  if (!isYaml(file.path) || file.problems.length > 0) return null;
  const byLine = new Map<number, Fold>();
  for (const fold of [...file.documents.flatMap((document) => blocksOf(file, document)), ...comments(file)]) {
    const known = byLine.get(fold.start);
    if (fold.end > fold.start && (known === undefined || known.end < fold.end)) byLine.set(fold.start, fold);
  }
  return [...byLine.values()].sort((a, b) => a.start - b.start);
}

function blocksOf(file: StrategyFile, { root }: FileDocument): Fold[] {
  if (root === null) return [];
  const whole = file.documents.filter((document) => document.root !== null).length > 1 ? [foldOf(file, root.span)] : [];
  return [...whole, ...nodeFolds(file, root)];
}

function nodeFolds(file: StrategyFile, node: YamlNode): Fold[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "seq") {
    return node.items.flatMap((item) => [foldOf(file, item.span), ...nodeFolds(file, item)]);
  }
  return node.entries.flatMap(({ key, value }) => {
    // What an alias repeats stands, and folds, elsewhere.
    const isHere = value.span.start >= key.span.end;
    return isHere ? [foldOf(file, { start: key.span.start, end: value.span.end }), ...nodeFolds(file, value)] : [];
  });
}

function foldOf({ text, lines }: StrategyFile, { start, end }: Span): Fold {
  const last = start + text.slice(start, end).trimEnd().length;
  return { start: lines.positionAt(start).line, end: lines.positionAt(last).line, kind: "block" };
}

/** Comments that fill lines below each other. */
function comments(file: StrategyFile): Fold[] {
  const { text, lines } = file;
  // Reading the text once more takes time; most files have no comment that begins its line.
  const own = /^[ \t]*#/m.test(text) ? commentsIn(text).filter(({ span }) => beginsLine(text, span.start)) : [];
  const found: Fold[] = [];
  for (const { span } of own) {
    const { line } = lines.positionAt(span.start);
    const last = found.at(-1);
    if (last?.end === line - 1) found.splice(-1, 1, { ...last, end: line });
    else found.push({ start: line, end: line, kind: "comment" });
  }
  return found;
}
