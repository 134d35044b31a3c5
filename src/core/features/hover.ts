import type { Snapshot } from "../project/snapshot.ts";
import type { Range } from "../text/position.ts";
import type { Language } from "../words/language.ts";
import { cardOf } from "./hover-card.ts";
import { expressionHover } from "./hover-expression.ts";
import { keyHover } from "./hover-key.ts";
import type { LinkTo } from "./hover-markdown.ts";
import { numberHover } from "./hover-number.ts";
import { mentionAt } from "./references-index.ts";

export interface Hover {
  /** Everything that people wrote is escaped in it; links lead only to files of the strategy. */
  readonly markdown: string;
  readonly range: Range;
  /** The part of the page about the format that tells more of it; null where it is no word of the format. */
  readonly more: string | null;
}

/**
 * What to tell of the place at an offset: a card of the thing that an id names,
 * a part of an expression, what a number counts in, or what a word of the format means.
 */
export function hover(
  snapshot: Snapshot,
  path: string,
  offset: number,
  language: Language,
  linkTo: LinkTo = () => null,
): Hover | null {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  if (file === undefined) return null;
  const mention = mentionAt(snapshot, path, offset);
  if (mention !== null) {
    const card = cardOf(snapshot, mention, language, linkTo);
    return card === null ? null : { markdown: card, range: file.lines.rangeOf(mention.span), more: null };
  }
  const part =
    expressionHover(snapshot, file, offset, language) ?? numberHover(snapshot, file, offset, language, linkTo);
  if (part !== null) return { markdown: part.markdown, range: file.lines.rangeOf(part.span), more: null };
  const word = keyHover(file, offset, language);
  return word === null ? null : { markdown: word.markdown, range: file.lines.rangeOf(word.span), more: word.more };
}
