import { Lexer } from "yaml";
import type { YamlComment } from "./tree.ts";

/** Comments matter only where they speak to Koers, so most texts skip the second reading. */
export function commentsToKoers(text: string): YamlComment[] {
  return /#\s*koers/i.test(text) ? commentsIn(text) : [];
}

/** Every comment of a text. */
export function commentsIn(text: string): YamlComment[] {
  const comments: YamlComment[] = [];
  let offset = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    // What follows the mark of a scalar is its text, whatever it looks like.
    if (!isScalar && isControlToken(token)) {
      isScalar = token === SCALAR_MARK;
      continue;
    }
    if (!isScalar && token.startsWith("#")) {
      comments.push({ span: { start: offset, end: offset + token.length }, text: token });
    }
    offset += token.length;
    isScalar = false;
  }
  return comments;
}

const SCALAR_MARK = "\u001f";

/** The lexer marks documents, scalars and errors with single control characters of no length. */
function isControlToken(token: string): boolean {
  return token === "\u0002" || token === SCALAR_MARK || token === "\u0018";
}
