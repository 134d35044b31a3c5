import type { Type } from "../../principles/types.ts";
import { SELECTORS, type Selector, SUBJECTS, thingType } from "../../principles/variables.ts";
import { shape } from "../../schema/catalogue.ts";
import type { Language } from "../../words/language.ts";
import { plain } from "../hover-markdown.ts";
import { type Candidate, candidateItems } from "./candidate.ts";
import { type CursorPlace, pathOf, shapeAt } from "./cursor.ts";
import type { CompletionItem } from "./item.ts";
import { firstKeySpot, keySpot, written } from "./keys.ts";
import { referenceCandidates } from "./references.ts";
import type { Request } from "./request.ts";
import { listItems, scalarItems } from "./value-items.ts";
import { word } from "./words.ts";

/**
 * The attributes by which a principle chooses what it applies to, such as
 * `moments: { quadrant: eliminate }`; null elsewhere.
 */
export function attributeItems(request: Request, place: CursorPlace): CompletionItem[] | null {
  const [section, , scope, selector, attribute, ...deeper] = pathOf(place.trail);
  if (place.kind === "comment" || section !== "principles" || scope !== "appliesTo" || deeper.length > 0) return null;
  if (!isSelector(selector) || place.trail[4]?.kind === "seq") return null;
  const { fields } = thingType(SUBJECTS[selector].kind);
  if (attribute !== undefined) {
    const type = fields.get(attribute)?.type;
    if (place.kind !== "value" || type === undefined) return [];
    return scalarItems(request, place, attributeValues(request, place, type));
  }
  const spot = place.kind === "key" ? keySpot(request, place) : firstKeySpot(request, place);
  if (spot === null) return null;
  const candidates = [...fields.values()]
    .filter(({ name, type }) => !spot.present.has(name) && isAttribute(type))
    .map(
      ({ name, title, description }): Candidate => ({
        text: name,
        kind: "key",
        description: title[request.language],
        documentation: plain(description[request.language]),
      }),
    );
  const at = { span: spot.span, before: spot.before, write: (text: string) => text };
  const items = candidateItems(candidates, at).map((item) => {
    const entry = spot.colon ? null : { snippet: `${item.label}: `, again: true };
    return { ...item, ...written(spot, entry, item.label) };
  });
  // Or things by their ids, behind dashes.
  const index = place.kind === "value" ? shapeAt(place, false) : null;
  return index === null || place.kind === "key" ? items : [...items, ...listItems(request, place, index, shape(index))];
}

function isSelector(name: string | undefined): name is Selector {
  return (SELECTORS as readonly (string | undefined)[]).includes(name);
}

/** A list has an attribute when it holds it. */
function isAttribute(type: Type): boolean {
  return type.kind === "list" ? isAttribute(type.of) : ["flag", "text", "number"].includes(type.kind);
}

function attributeValues(request: Request, place: CursorPlace, type: Type): Candidate[] {
  if (type.kind === "list") return attributeValues(request, place, type.of);
  if (type.kind === "flag") return flags(request.language);
  if (type.kind !== "text") return [];
  const words = [...(type.choices ?? []), ...type.allow].map((text): Candidate => {
    return { text, kind: "choice", description: "" };
  });
  return type.ref === null ? words : [...words, ...referenceCandidates(request, place.documents, type.ref)];
}

function flags(language: Language): Candidate[] {
  return [
    { text: "true", kind: "choice", description: word("yes", language) },
    { text: "false", kind: "choice", description: word("no", language) },
  ];
}
