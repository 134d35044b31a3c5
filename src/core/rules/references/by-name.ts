import type { Snapshot } from "../../project/snapshot.ts";
import type { RefTarget } from "../../schema/shape.ts";
import { kebab } from "../../schema/spelling.ts";
import { remembered } from "../../text/memo.ts";
import type { Text } from "../../words/language.ts";
import { quote } from "../../words/say.ts";

/** The id of the thing that people call so: `Telefoon` is the channel `phone`. Null when no thing has that name. */
export function idByName(snapshot: Snapshot, target: RefTarget, written: string): string | null {
  const things = (snapshot.strategy as Readonly<Record<string, unknown>>)[target];
  const wanted = kebab(written);
  if (wanted === null || typeof things !== "object" || things === null) return null;
  return idsByName(things).get(wanted) ?? null;
}

/** The ids of a section by their names, written as ids; the first of things with the same name. */
const idsByName = remembered((things: object): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>();
  for (const [id, thing] of Object.entries(things)) {
    const name = (thing as { readonly name?: unknown } | undefined)?.name;
    const wanted = typeof name === "string" ? kebab(name) : null;
    if (wanted !== null && !ids.has(wanted)) ids.set(wanted, id);
  }
  return ids;
});

/** What is wrong where a thing is called by its name. */
export function namedSo(written: string, id: string): Text {
  return {
    en: `${quote(written)} is the name of ${id}; here its id belongs.`,
    nl: `${quote(written)} is de naam van ${id}; hier hoort de id.`,
  };
}
