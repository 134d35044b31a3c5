import type { StrategyFile } from "../../project/file.ts";
import type { DefinitionPlace, ReferencePlace, Snapshot } from "../../project/snapshot.ts";
import { isId, kebab } from "../../schema/spelling.ts";
import type { Span } from "../../text/position.ts";

/**
 * Whether a place refers, by an id that cannot be one, to something that is
 * defined with that same id: then the definition is to be mended, and says so.
 */
export function repeatsBadId(snapshot: Snapshot, file: StrategyFile, span: Span): boolean {
  return snapshot.references.some(
    (reference) =>
      reference.file === file &&
      !isId(ownId(reference.id)) &&
      reference.span.start === span.start &&
      reference.span.end === span.end &&
      snapshot.definition(reference.target, reference.id) !== null,
  );
}

/** The thing that is defined with its id at a place. */
export function definedAt(snapshot: Snapshot, file: StrategyFile, span: Span): DefinitionPlace | null {
  return snapshot.definitions.find(({ file: own, idSpan }) => own === file && idSpan.start === span.start) ?? null;
}

/** The reference that is written at a place, as the key of a mix refers to a channel. */
export function referenceAt(snapshot: Snapshot, file: StrategyFile, span: Span): ReferencePlace | null {
  return snapshot.references.find((one) => one.file === file && one.span.start === span.start) ?? null;
}

/** The thing whose id cannot be one, and is otherwise spelt as this reference: `ChatBot` for `chatbot`. */
export function misspeltDefinition(snapshot: Snapshot, reference: ReferencePlace): DefinitionPlace | null {
  const wanted = letters(reference.id);
  for (const [id, [place]] of snapshot.definitionsOf(reference.target)) {
    if (place !== undefined && !isId(ownId(id)) && letters(id) === wanted) return place;
  }
  return null;
}

/** How the things that refer to a thing with a bad id spell it; its own kebab-case form where none does. */
export function idAsUsed(snapshot: Snapshot, thing: DefinitionPlace): string | null {
  const wanted = letters(thing.id);
  const use = snapshot.references.find(
    ({ target, id }) => target === thing.kind && isId(ownId(id)) && letters(id) === wanted,
  );
  return use === undefined ? kebab(ownId(thing.id)) : ownId(use.id);
}

/** Of `customer-life/report` the step. */
function ownId(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** What two spellings of one name have in common. */
function letters(id: string): string {
  return (kebab(id) ?? id).replaceAll("-", "");
}
