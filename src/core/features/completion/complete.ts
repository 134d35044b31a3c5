import { isYaml, MANIFEST_NAME } from "../../project/discover.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { shape } from "../../schema/catalogue.ts";
import type { ShapeIndex } from "../../schema/shape.ts";
import type { Language } from "../../words/language.ts";
import { cardOf } from "../hover-card.ts";
import type { LinkTo } from "../hover-markdown.ts";
import { attributeItems } from "./attributes.ts";
import { cellItems } from "./cells.ts";
import { commentItems } from "./comments.ts";
import { type CursorPlace, cursorAt, type KeyPlace, shapeAt } from "./cursor.ts";
import type { CompletionItem, Thing } from "./item.ts";
import { keyItems, keySpot, lackingComma } from "./keys.ts";
import type { CompletionOptions, Request } from "./request.ts";
import { ruleSettingItems } from "./rule-settings.ts";
import { valueItems } from "./value-items.ts";

/**
 * What can be written at an offset of a file of the strategy, whatever state
 * its text is in; nothing where only free text can.
 */
export function complete(
  snapshot: Snapshot,
  path: string,
  offset: number,
  options: CompletionOptions,
): readonly CompletionItem[] {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  if (file === undefined || file.unreadable !== null) return [];
  const request: Request = { ...options, snapshot, file, offset };
  if (!isYaml(path)) return cellItems(request);
  const place = cursorAt(file.text, offset);
  if (place === null || isIndenting(request)) return [];
  const comma = place.kind === "comment" ? null : lackingComma(request, place);
  return itemsAt(request, place).map((item) => (comma === null ? item : { ...item, comma }));
}

function itemsAt(request: Request, place: CursorPlace): CompletionItem[] {
  if (place.kind === "comment") return commentItems(request, place);
  const isManifestFile = request.file.path === MANIFEST_NAME;
  const index = shapeAt(place, isManifestFile);
  const special = (isManifestFile ? ruleSettingItems(request, place) : null) ?? attributeItems(request, place);
  if (special !== null) return special;
  return index === null ? [] : byShape(request, place, index);
}

function byShape(
  request: Request,
  place: Exclude<CursorPlace, { kind: "comment" }>,
  index: ShapeIndex,
): CompletionItem[] {
  if (place.kind === "value") return valueItems(request, place, index);
  return isMoreText(request, place) ? [] : keyItems(request, keySpot(request, place), index);
}

/** A line that stands deeper than the text above it goes on with that text. */
function isMoreText(request: Request, place: KeyPlace): boolean {
  const { behind, map, trail } = place;
  if (behind === null) return false;
  const below = { ...place, trail: [...trail, { kind: "map", node: map, key: behind.name } as const] };
  const index = shapeAt(below, request.file.path === MANIFEST_NAME);
  if (index === null) return true;
  const { kind, enum: values, ref, types } = shape(index);
  return (
    kind === "text" || (kind === undefined && values === undefined && ref === undefined && types.includes("string"))
  );
}

/** The card of a thing that an item names; null where there is nothing to tell. */
export function completionCard(snapshot: Snapshot, thing: Thing, language: Language, linkTo: LinkTo): string | null {
  return cardOf(snapshot, thing, language, linkTo);
}

/** Somebody types the blanks before a line: nothing is asked yet. */
function isIndenting({ trigger, file, offset }: Request): boolean {
  if (trigger !== " ") return false;
  const { line, character } = file.lines.positionAt(offset);
  return file.lines.lineText(line).slice(0, character).trim() === "";
}
