import { FRAGMENT_SHAPE, MANIFEST_KEYS, SECTION_NAMES } from "./catalogue.ts";
import { meantKey } from "./meant.ts";

/** Keys by which files of other programs are known, also where they have no other. */
const OF_OTHERS: ReadonlySet<string> = new Set(["apiVersion", "services", "openapi", "swagger", "lockfileVersion"]);

/** A longer list of keys proves nothing more. */
const MOST_KEYS = 50;

/**
 * The keys at the very left of a text that is written for another program, such
 * as docker-compose or GitHub; null where some of it may be meant for a
 * strategy. A text that is broken YAML is looked at too: templates are.
 */
export function foreignKeys(text: string): readonly string[] | null {
  const keys = [...text.matchAll(/^([A-Za-z_][\w.-]*):(?=\s|$)/gm)].map(([, key]) => key as string);
  const names = [...new Set(keys)].slice(0, MOST_KEYS);
  const unknown = names.filter((name) => !MANIFEST_KEYS.has(name) && !name.startsWith("x-"));
  if (unknown.some(isMeantForUs)) return null;
  return unknown.length > 1 || unknown.some((name) => OF_OTHERS.has(name)) ? names : null;
}

function isMeantForUs(name: string): boolean {
  return SECTION_NAMES.includes(name) || meantKey(name, FRAGMENT_SHAPE, new Set()) !== null;
}
