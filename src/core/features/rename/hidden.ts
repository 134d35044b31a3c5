import { statedPrinciples } from "../../principles/judge.ts";
import type { StrategyFile } from "../../project/file.ts";
import type { DefinitionPlace, Place, Snapshot } from "../../project/snapshot.ts";
import type { YamlNode } from "../../syntax/tree.ts";
import type { Span } from "../../text/position.ts";
import { placeText } from "./refusal.ts";
import { ownId } from "./renaming.ts";

/*
 * Where an id may be written without being seen: text that cannot be
 * understood, and second definitions that do not count.
 */

/** The places, as people read them, that may name an id but cannot be read; whole files where all of it is lost. */
export function unreadMentions(snapshot: Snapshot, id: string): string[] {
  const word = wordOf(ownId(id));
  return [...snapshot.files.flatMap((file) => inFile(file, word)), ...inPrinciples(snapshot, word)];
}

/** Every place that defines a thing, also where the same key stands twice in one map. */
export function definitionPlaces(snapshot: Snapshot, kind: string, id: string): Place[] {
  const places = snapshot.definitionsOf(kind).get(id) ?? [];
  return places.flatMap((place) => [{ file: place.file, span: place.idSpan }, ...repeatedKeys(place)]);
}

/** A word as it stands by itself in a text. */
export function wordOf(id: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_-])${id}(?![\\p{L}\\p{N}_-])`, "gu");
}

function inFile(file: StrategyFile, word: RegExp): string[] {
  if (file.unreadable !== null) return [file.path];
  const broken = file.problems[0];
  const spans = broken === undefined ? unreadSpans(file) : [{ start: 0, end: file.text.length }];
  const held = spans.filter(({ start, end }) => file.text.slice(start, end).search(word) >= 0);
  return held.map((span) => placeText({ file, span: broken?.span ?? span }));
}

function unreadSpans(file: StrategyFile): readonly Span[] {
  return file.documents.flatMap(({ contribution }) => contribution.unread);
}

/** A rule that cannot be understood names things that nobody can follow. */
function inPrinciples(snapshot: Snapshot, word: RegExp): string[] {
  return statedPrinciples(snapshot).flatMap(({ expression }) => {
    if (expression === null || expression.root !== null || expression.text.value.search(word) < 0) return [];
    return [placeText({ file: expression.file, span: expression.text.whole })];
  });
}

function repeatedKeys({ file, idSpan }: DefinitionPlace): Place[] {
  const places: Place[] = [];
  const open: YamlNode[] = file.documents.flatMap(({ root }) => (root === null ? [] : [root]));
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === "scalar" || node.span.start > idSpan.start || node.span.end < idSpan.end) continue;
    if (node.kind === "seq") {
      open.push(...node.items);
      continue;
    }
    open.push(...node.entries.map(({ value }) => value));
    const again = node.duplicates.filter(({ first }) => first.key.span.start === idSpan.start);
    places.push(...again.map(({ entry }) => ({ file, span: entry.key.span })));
  }
  return places;
}
