import type { Picture } from "./protocol.ts";

/** The ids of the contact moments whose name, question or id holds every word that is searched for. */
export function matches(picture: Picture | null, search: string): string[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (picture?.kind !== "value-matrix" || words.length === 0) return [];
  return picture.moments
    .filter(({ id, name, question }) => {
      const text = fold(`${name} ${question ?? ""} ${id}`);
      return words.every((word) => text.includes(word));
    })
    .map(({ id }) => id);
}

/** Without capitals and accents, as people search. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
