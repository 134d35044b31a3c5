import type { Snapshot } from "../project/snapshot.ts";
import type { Range } from "../text/position.ts";
import { mentionAt, mentionsOfThing } from "./references-index.ts";

/** A stretch of a file of the strategy. */
export interface FileRange {
  /** Relative to the root of the strategy. */
  readonly file: string;
  readonly range: Range;
}

/**
 * Every place that names what the id at an offset names, wherever it is written:
 * values, keys, expressions of principles and cells of tables. Empty where no id stands.
 */
export function references(
  snapshot: Snapshot,
  path: string,
  offset: number,
  options: { readonly withDefinition: boolean },
): readonly FileRange[] {
  const mention = mentionAt(snapshot, path, offset);
  if (mention === null) return [];
  return mentionsOfThing(snapshot, mention.kind, mention.id)
    .filter(({ role }) => options.withDefinition || role === "reference")
    .map(({ file, span }) => ({ file: file.path, range: file.lines.rangeOf(span) }));
}
