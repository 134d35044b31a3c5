/** A text between quotes, for a diagram of Mermaid. */
export function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

/**
 * All but letters, digits and harmless signs as Mermaid's own entities
 * (`#35;`), so that no name is read as a directive, a comment, a quote, HTML
 * or an entity. `ﬂ` begins an entity in Mermaid's inner notation.
 */
export function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N}\p{M} ,.()'’?!/…·–-]|ﬂ/gu, (character) => `#${character.codePointAt(0)};`);
}
