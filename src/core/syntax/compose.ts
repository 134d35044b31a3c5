import { Composer, type CST, type Document, Parser } from "yaml";

/**
 * The documents of a text, from the tokens that the parser makes of it. A text
 * may hold hundreds of thousands of mistakes, and tracing the calls behind each
 * would take seconds.
 */
export function compose(tokens: readonly CST.Token[], end: number): Document.Parsed[] {
  const errors = Error as unknown as { stackTraceLimit?: number };
  const limit = errors.stackTraceLimit;
  errors.stackTraceLimit = 0;
  try {
    const composer = new Composer({ uniqueKeys: false, merge: false });
    return [...composer.compose(tokens, false, end)] as Document.Parsed[];
  } finally {
    if (limit !== undefined) errors.stackTraceLimit = limit;
  }
}

/** Longer texts are not read anew to try a repair: that would be felt while typing. */
const LONGEST_TRIED = 60_000;

/** Whether a text is short enough to try repairs on. */
export function mayBeTried(text: string): boolean {
  return text.length <= LONGEST_TRIED;
}

/** Where a text first breaks a rule of YAML, as an offset; infinite where it is sound, 0 where it is too long to try. */
export function soundUpTo(text: string): number {
  if (!mayBeTried(text)) return 0;
  const firsts = compose([...new Parser().parse(text)], text.length).map(({ errors }) => errors[0]?.pos[0]);
  return firsts.find((first) => first !== undefined) ?? Number.POSITIVE_INFINITY;
}
