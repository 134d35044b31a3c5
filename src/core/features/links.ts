import type { StrategyFile } from "../project/file.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { FRAGMENT_SHAPE, MANIFEST_SHAPE } from "../schema/catalogue.ts";
import { shapedScalars } from "../schema/walk.ts";
import type { Range } from "../text/position.ts";

/** A text that leads somewhere. */
export interface Link {
  readonly range: Range;
  readonly target:
    | { readonly kind: "address"; readonly url: string }
    /** A path below the root of the strategy, with `/`. */
    | { readonly kind: "file"; readonly path: string };
}

/** What can be followed in a file: `links`, and measurement files that are named without a pattern. */
export function links(snapshot: Snapshot, file: StrategyFile): readonly Link[] {
  return file.documents.flatMap(({ root, isManifest }) => {
    if (root === null) return [];
    const found: Link[] = [];
    for (const { scalar, keys } of shapedScalars(root, isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE)) {
      if (typeof scalar.value !== "string" || scalar.style === "block") continue;
      const target = targetOf(snapshot, keys, scalar.value.trim());
      if (target !== null) found.push({ range: file.lines.rangeOf(scalar.span), target });
    }
    return found;
  });
}

function targetOf(snapshot: Snapshot, keys: readonly string[], text: string): Link["target"] | null {
  if (keys.length === 2 && keys[0] === "measurementFiles") {
    return snapshot.files.some(({ path }) => path === text) ? { kind: "file", path: text } : null;
  }
  const isLink = keys.at(-2) === "links" || (keys.at(-1) === "url" && keys.at(-3) === "links");
  if (!isLink) return null;
  // Of the schemes of addresses these lead to a page and can do nothing else.
  if (/^https?:\/\/\S+$/i.test(text)) return { kind: "address", url: text };
  return isPathBelow(text) ? { kind: "file", path: text.replace(/^\.\//, "") } : null;
}

/** A relative path with an extension that does not lead out of the strategy. */
function isPathBelow(text: string): boolean {
  const steps = text.split("/");
  return /^[^:\\]+\.\w+$/.test(text) && !text.startsWith("/") && !steps.includes("..");
}
