import { childrenOf, type Node } from "../principles/cel/ast.ts";
import { statedPrinciples } from "../principles/judge.ts";
import type { StrategyFile } from "../project/file.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { YamlNode } from "../syntax/tree.ts";
import type { Range, Span } from "../text/position.ts";

/**
 * What to select at an offset, from the inside out: a part of an expression, a
 * value, its entry, what holds that, up to the document and the file.
 */
export function selections(snapshot: Snapshot, path: string, offset: number): readonly Range[] {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  if (file === undefined) return [];
  const around: Span[] = [{ start: 0, end: file.text.length }];
  for (const { root } of file.documents) if (root !== null) addNode(around, file, root, offset);
  addExpression(around, snapshot, file, offset);
  return around.reverse().map((span) => file.lines.rangeOf(span));
}

/** Adds a stretch that holds the offset and is smaller than the last. */
function add(around: Span[], span: Span, offset: number): boolean {
  const last = around.at(-1) as Span;
  if (span.start > offset || offset > span.end || span.start < last.start || span.end > last.end) return false;
  if (span.start !== last.start || span.end !== last.end) around.push(span);
  return true;
}

function addNode(around: Span[], file: StrategyFile, node: YamlNode, offset: number): void {
  if (!add(around, trimmed(file, node.span), offset)) return;
  const { start, end } = node.span;
  const hasMarks = node.kind === "scalar" ? node.style === "quoted" : node.flow && /[[{]/.test(file.text[start] ?? "");
  if (hasMarks && end - start > 2) add(around, { start: start + 1, end: end - 1 }, offset);
  if (node.kind === "seq") for (const item of node.items) addNode(around, file, item, offset);
  if (node.kind !== "map") return;
  for (const { key, value } of node.entries) {
    // What an alias repeats stands elsewhere.
    const isHere = value.span.start >= key.span.end;
    if (isHere && !add(around, trimmed(file, { start: key.span.start, end: value.span.end }), offset)) continue;
    if (!add(around, key.span, offset) && isHere) addNode(around, file, value, offset);
  }
}

function addExpression(around: Span[], snapshot: Snapshot, file: StrategyFile, offset: number): void {
  for (const { expression } of statedPrinciples(snapshot)) {
    if (expression === null || expression.root === null || expression.file !== file) continue;
    const { text } = expression;
    const addPart = (node: Node): void => {
      if (!add(around, text.spanOf(node.span), offset)) return;
      for (const child of childrenOf(node)) addPart(child);
      if (node.kind === "select") add(around, text.spanOf(node.fieldSpan), offset);
    };
    addPart(expression.root);
  }
}

/** A block ends where its last word ends. */
function trimmed({ text }: StrategyFile, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
