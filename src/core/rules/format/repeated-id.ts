import type { StrategyFile } from "../../project/file.ts";
import type { DefinitionPlace, Snapshot } from "../../project/snapshot.ts";
import type { Span } from "../../text/position.ts";

/**
 * Whether a place refers, by an id that cannot be one, to something that is
 * defined with that same id: then the definition is to be mended, and says so.
 */
export function repeatsBadId(snapshot: Snapshot, file: StrategyFile, span: Span): boolean {
  return snapshot.references.some(
    (reference) =>
      reference.file === file &&
      reference.span.start === span.start &&
      reference.span.end === span.end &&
      snapshot.definition(reference.target, reference.id) !== null,
  );
}

/** The thing that is defined with its id at a place. */
export function definedAt(snapshot: Snapshot, file: StrategyFile, span: Span): DefinitionPlace | null {
  return snapshot.definitions.find(({ file: own, idSpan }) => own === file && idSpan.start === span.start) ?? null;
}
