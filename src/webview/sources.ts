import type { SourceSpot } from "../core/numbers/pictures.ts";
import type { Picture } from "./protocol.ts";

/** Every item of a picture that can be pointed at, by its path. */
export function sourcesOf(picture: Picture): ReadonlyMap<string, SourceSpot> {
  const things = picture.kind === "value-matrix" ? [...picture.moments, ...picture.unplaced] : journeyThings(picture);
  return new Map(things.map(({ source }) => [source.path, source]));
}

function journeyThings(picture: Extract<Picture, { kind: "journey" }>): { readonly source: SourceSpot }[] {
  const steps = picture.phases.flatMap((phase) => phase.steps);
  return [...picture.phases, ...steps, ...steps.flatMap((step) => step.initiatives)];
}
