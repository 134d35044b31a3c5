import type { ReferencePlace, Snapshot } from "../project/snapshot.ts";
import { type StatedPrinciple, statedPrinciples } from "./judge.ts";
import type { Type } from "./types.ts";
import { SELECTORS, type Selector, SUBJECTS, thingType } from "./variables.ts";

/** The ids that principles name in their rules and in what they apply to, with the place of each in its file. */
export function principleReferences(snapshot: Snapshot): ReferencePlace[] {
  return statedPrinciples(snapshot).flatMap((stated) => [
    ...scopeReferences(snapshot, stated),
    ...ruleReferences(stated),
  ]);
}

function ruleReferences({ id, expression }: StatedPrinciple): ReferencePlace[] {
  if (expression === null || expression.checked === null) return [];
  const { file, text, checked } = expression;
  return checked.references
    .filter(({ span }) => text.isLiteral(span))
    .map((reference) => ({
      target: reference.target,
      id: reference.id,
      path: `principles.${id}.rule`,
      span: text.spanOf(reference.span),
      file,
    }));
}

/** What things must have in common may be an id: `appliesTo: { shifts: { from: phone } }`. */
function scopeReferences(snapshot: Snapshot, { id, principle }: StatedPrinciple): ReferencePlace[] {
  return SELECTORS.flatMap((selector) => {
    const wanted = principle.appliesTo?.[selector];
    if (wanted === undefined || Array.isArray(wanted)) return [];
    return Object.entries(wanted).flatMap(([name, value]) => {
      const path = `principles.${id}.appliesTo.${selector}.${name}`;
      const target = typeof value === "string" ? namedBy(selector, name, value) : null;
      const located = target === null ? null : snapshot.locate(path);
      if (target === null || located === null) return [];
      return [{ target, id: String(value), path, span: located.node.span, file: located.file }];
    });
  });
}

/** The kind of thing that an attribute names; null where its value is no id. */
function namedBy(selector: Selector, name: string, value: string): string | null {
  const type: Type | undefined = thingType(SUBJECTS[selector].kind).fields.get(name)?.type;
  const of = type?.kind === "list" ? type.of : type;
  return of?.kind === "text" && !of.allow.includes(value) ? of.ref : null;
}
