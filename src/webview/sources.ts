import type { Picture } from "../core/pictures/types/picture.ts";
import type { SourceSpot } from "../core/pictures/types/spot.ts";

/** Every item of pictures that can be pointed at, by its path: whatever has a `source`. */
export function sourcesOf(...pictures: readonly (Picture | undefined)[]): ReadonlyMap<string, SourceSpot> {
  const found = new Map<string, SourceSpot>();
  for (const picture of pictures) collect(picture, found);
  return found;
}

function collect(value: unknown, found: Map<string, SourceSpot>): void {
  if (typeof value !== "object" || value === null) return;
  const { source } = value as { readonly source?: SourceSpot | null };
  if (source !== undefined && source !== null) found.set(source.path, source);
  for (const part of Object.values(value)) collect(part, found);
}
