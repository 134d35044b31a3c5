/** Whether a text holds every word that is searched for; nothing holds no words. */
export function holdsAll(text: string, search: string): boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const folded = fold(text);
  return words.length > 0 && words.every((word) => folded.includes(word));
}

/** Without capitals and accents, as people search. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
