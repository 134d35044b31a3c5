import { Composer, type CST, type Document, Lexer, Parser } from "yaml";
import { convertDocument } from "./convert.ts";
import { explainErrors } from "./problems.ts";
import type { ParsedYaml, SyntaxProblem, YamlComment, YamlDocument } from "./tree.ts";

/** How deep blocks may be nested before a text is refused. */
export const MAX_DEPTH = 100;

/**
 * Reads a YAML text. Never throws on what a person wrote: what is wrong comes
 * back as problems, beside as much of the tree as could be understood.
 */
export function parseYaml(written: string): ParsedYaml {
  // A lone carriage return ends a line in every editor, but not to the parser.
  const text = written.replace(/\r(?!\n)/g, "\n");
  const conflict = mergeConflict(text);
  if (conflict !== null) return { documents: [], problems: [conflict], comments: [] };
  const tokens = [...new Parser().parse(text)];
  const tooDeep = firstTooDeep(tokens);
  if (tooDeep !== null) {
    const problem: SyntaxProblem = { code: "too-deep", span: tooDeep, detail: String(MAX_DEPTH) };
    return { documents: [], problems: [problem], comments: [] };
  }
  const documents: YamlDocument[] = [];
  const problems: SyntaxProblem[] = [];
  for (const composed of compose(tokens, text.length)) {
    const { document, problem: ofTree } = convertDocument(text, composed);
    const problem = explainErrors(text, composed) ?? ofTree;
    documents.push(problem === null ? document : { ...document, problem });
    if (problem !== null) problems.push(problem);
  }
  const lost = documents.length === 0 ? onlyDirectives(text) : null;
  return { documents, problems: lost === null ? problems : [lost], comments: commentsOf(text) };
}

/** A text may hold hundreds of thousands of mistakes, and tracing the calls behind each would take seconds. */
function compose(tokens: readonly CST.Token[], end: number): Document.Parsed[] {
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

/** A line that begins with `%` is an instruction to the parser, which expects a document behind it. */
function onlyDirectives(text: string): SyntaxProblem | null {
  const start = text.search(/^%/m);
  return start === -1 ? null : { code: "reserved-start", span: { start, end: start + 1 }, detail: "%" };
}

/**
 * Where the text first nests deeper than allowed. Walked without recursion: the
 * composer behind it is recursive and must never see such a text.
 */
function firstTooDeep(tokens: readonly CST.Token[]): { start: number; end: number } | null {
  const stack: { token: CST.Token; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  while (stack.length > 0) {
    const { token, depth } = stack.pop() as { token: CST.Token; depth: number };
    if (depth > MAX_DEPTH) return { start: token.offset, end: token.offset + 1 };
    for (const child of childrenOf(token)) stack.push({ token: child, depth: depth + 1 });
  }
  return null;
}

function childrenOf(token: CST.Token): CST.Token[] {
  if (token.type === "document") return token.value === undefined ? [] : [token.value];
  if (!("items" in token)) return [];
  const children: CST.Token[] = [];
  for (const item of token.items) {
    if (item.key) children.push(item.key);
    if (item.value) children.push(item.value);
  }
  return children;
}

/** Where git has left two versions for somebody to choose from: no text to read until they have. */
function mergeConflict(text: string): SyntaxProblem | null {
  const match = /^<{7}(?: .*)?$/m.exec(text);
  if (match === null || !/^>{7}(?: .*)?$/m.test(text.slice(match.index))) return null;
  return { code: "merge-conflict", span: { start: match.index, end: match.index + match[0].length }, detail: "" };
}

/** Comments matter only where they speak to Koers, so most texts skip the second reading. */
function commentsOf(text: string): YamlComment[] {
  if (!/#\s*koers/i.test(text)) return [];
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
