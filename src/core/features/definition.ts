import type { Snapshot } from "../project/snapshot.ts";
import type { Range } from "../text/position.ts";
import { mentionAt, mentionsOfThing } from "./references-index.ts";

export interface DefinitionLinks {
  /** The id that was asked about. */
  readonly origin: Range;
  readonly targets: readonly DefinitionTarget[];
}

export interface DefinitionTarget {
  /** Relative to the root of the strategy. */
  readonly file: string;
  /** The id and everything that is said of the thing. */
  readonly range: Range;
  /** The id alone. */
  readonly selection: Range;
}

/**
 * Where the thing is defined whose id stands at an offset; more than one place
 * where it is defined twice. Null where no id stands, or nothing has that id.
 */
export function definition(snapshot: Snapshot, path: string, offset: number): DefinitionLinks | null {
  const mention = mentionAt(snapshot, path, offset);
  if (mention === null) return null;
  const targets = mentionsOfThing(snapshot, mention.kind, mention.id)
    .filter(({ role }) => role === "definition")
    .map(({ file, span, whole }) => ({
      file: file.path,
      range: file.lines.rangeOf(whole),
      selection: file.lines.rangeOf(span),
    }));
  return targets.length === 0 ? null : { origin: mention.file.lines.rangeOf(mention.span), targets };
}
