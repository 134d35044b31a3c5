import { nearest } from "../text/nearest.ts";
import { shape, shapeDocs } from "./catalogue.ts";
import { DUTCH_KEYS } from "./dutch.ts";
import { own } from "./own.ts";
import type { ShapeIndex } from "./shape.ts";
import { kebab } from "./spelling.ts";

/** The key that a misspelt or translated one probably stands for. */
export interface MeantKey {
  readonly key: string;
  /** It is the Dutch word for it, or what people read of it: `verschuivingen`, `cost per contact`. */
  readonly translated: boolean;
}

/** What an unknown key of a map probably means; `taken` are the keys that the map has already. */
export function meantKey(name: string, parent: ShapeIndex, taken: ReadonlySet<string>): MeantKey | null {
  const properties = Object.entries(shape(parent).properties ?? {}).filter(([key]) => !taken.has(key));
  const keys = properties.map(([key]) => key);
  const titles = properties.map(([key, index]) => ({ key, ...titlesOf(index) }));
  const wanted = letters(name);
  const titled = titles.find(({ en, nl }) => wanted !== "" && (nl === wanted || en === wanted))?.key;
  const translated = titled ?? own(DUTCH_KEYS, wanted)?.find((key) => keys.includes(key));
  if (translated !== undefined && letters(translated) !== wanted) return { key: translated, translated: true };
  const near = nearest(name, keys);
  if (near !== null) return { key: near, translated: false };
  const nearTitle = nearest(
    wanted,
    titles.map(({ nl }) => nl),
  );
  const key = titles.find(({ nl }) => nl === nearTitle)?.key;
  return nearTitle === null || key === undefined ? null : { key, translated: true };
}

function titlesOf(index: ShapeIndex): { readonly en: string; readonly nl: string } {
  const { title } = shapeDocs(index);
  return { en: letters(title.en), nl: letters(title.nl) };
}

/** What is left of a name without capitals, accents, blanks and hyphens. */
export function letters(name: string): string {
  return (kebab(name) ?? "").replaceAll("-", "");
}
