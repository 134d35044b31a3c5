import type { Snapshot } from "../../project/snapshot.ts";
import type { RefTarget } from "../../schema/shape.ts";
import { kebab } from "../../schema/spelling.ts";

/** The id of the thing that people call so: `Telefoon` is the channel `phone`. Null when no thing has that name. */
export function idByName(snapshot: Snapshot, target: RefTarget, written: string): string | null {
  const things = (snapshot.strategy as Readonly<Record<string, unknown>>)[target];
  const wanted = kebab(written);
  if (wanted === null || typeof things !== "object" || things === null) return null;
  for (const [id, thing] of Object.entries(things)) {
    const name = (thing as { readonly name?: unknown } | undefined)?.name;
    if (typeof name === "string" && kebab(name) === wanted) return id;
  }
  return null;
}
