import type { ReferencePlace, Snapshot } from "../project/snapshot.ts";
import { judgedPrinciples } from "./judge.ts";

/** The ids that the rules of principles name, with the place of each in its file. */
export function principleReferences(snapshot: Snapshot): ReferencePlace[] {
  return judgedPrinciples(snapshot).flatMap(({ id, expression }) => {
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
  });
}
