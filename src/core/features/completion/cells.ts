import { childShape, FRAGMENT_SHAPE, shape, shapeDocs } from "../../schema/catalogue.ts";
import type { Shape, ShapeIndex } from "../../schema/shape.ts";
import { separatorOf } from "../../syntax/csv.ts";
import { explainKey } from "../hover-key.ts";
import { type Candidate, candidateItems } from "./candidate.ts";
import { measuredMonths } from "./dates.ts";
import type { CompletionItem } from "./item.ts";
import { referenceCandidates } from "./references.ts";
import type { Request } from "./request.ts";

/** In a table of measurements: names of columns in its first line, months and ids of the right kind below them. */
export function cellItems(request: Request): CompletionItem[] {
  const { file, offset } = request;
  const separator = separatorOf(file.text);
  const { line, character } = file.lines.positionAt(offset);
  const text = file.lines.lineText(line);
  const column = splitRow(text.slice(0, character), separator).length - 1;
  const cell = splitRow(text, separator)[column] ?? { start: character, text: "" };
  const header = splitRow(file.lines.lineText(0), separator).map((each) => each.text.trim());
  const candidates = line === 0 ? columnNames(request, header, column) : columnValues(request, header[column] ?? "");
  // Blanks around a cell stay, and so do its quotes.
  const written = /^\s*"?/.exec(cell.text)?.[0].length ?? 0;
  const word = cell.text.slice(written).replace(/"?\s*$/, "");
  const start = offset - character + cell.start + written;
  if (offset < start || offset > start + word.length) return [];
  const span = { start, end: start + word.length };
  return candidateItems(candidates, { span, before: "", write: (value) => value });
}

interface Cell {
  readonly start: number;
  readonly text: string;
}

/** A separator between quotes separates nothing. */
function splitRow(line: string, separator: string): Cell[] {
  const cells: Cell[] = [];
  let start = 0;
  let quoted = false;
  for (let at = 0; at <= line.length; at++) {
    if (line[at] === '"') quoted = !quoted;
    if (at < line.length && (quoted || line[at] !== separator)) continue;
    cells.push({ start, text: line.slice(start, at) });
    start = at + 1;
  }
  return cells;
}

function rowShape(): Shape {
  const measurements = shape(FRAGMENT_SHAPE).properties?.measurements as ShapeIndex;
  return shape(shape(measurements).items as ShapeIndex);
}

function columnNames({ language }: Request, header: readonly string[], own: number): Candidate[] {
  const parent = rowShape();
  return Object.entries(parent.properties ?? {}).flatMap(([text, index]) => {
    if (header.some((name, column) => name === text && column !== own) || !isColumn(index)) return [];
    const documentation = explainKey({ name: text, index, parent }, language) ?? "";
    return [{ text, kind: "key", description: shapeDocs(index).title[language], documentation } as const];
  });
}

/** Cells hold single values: evidence, tags and links have no place in a table. */
function isColumn(index: ShapeIndex): boolean {
  const { kind, properties, items, ref } = shape(index);
  return properties === undefined && items === undefined && kind !== undefined && ref !== "roles";
}

function columnValues(request: Request, name: string): Candidate[] {
  const index = childShape(rowShape(), name);
  if (index === null) return [];
  const { ref, kind } = shape(index);
  if (ref !== undefined) return referenceCandidates(request, [], ref);
  return kind === "date" ? measuredMonths(request) : [];
}
