import type { ReferencePlace, Snapshot } from "../project/snapshot.ts";
import { RULES } from "./index.ts";

/** The ids for which the manifest sets a limit of a rule, such as another floor for one contact moment. */
export function optionReferences(snapshot: Snapshot): ReferencePlace[] {
  return RULES.flatMap(({ meta }) =>
    Object.entries(meta.options ?? {}).flatMap(([name, option]) => {
      const path = `rules.${meta.id}.${name}`;
      const located = "by" in option ? snapshot.locate(path) : null;
      if (!("by" in option) || located?.node.kind !== "map") return [];
      return located.node.entries.map(({ name: id, key }) => ({
        target: option.by,
        id,
        path: `${path}.${id}`,
        span: key.span,
        file: located.file,
      }));
    }),
  );
}
