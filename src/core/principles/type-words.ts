import type { Text } from "../words/language.ts";
import type { Type } from "./types.ts";

const NAMES: Readonly<Record<Type["kind"], Text>> = {
  number: { en: "a number", nl: "een getal" },
  text: { en: "a text", nl: "een tekst" },
  flag: { en: "true or false", nl: "waar of onwaar (true of false)" },
  list: { en: "a list", nl: "een lijst" },
  map: { en: "a map", nl: "een tabel" },
  record: { en: "a group of fields", nl: "een groep velden" },
  any: { en: "something else", nl: "iets anders" },
};

/** What a type is called in a sentence. */
export function typeName(type: Type): Text {
  return NAMES[type.kind];
}
