import { type CST, Parser } from "yaml";
import { commentsToKoers } from "./comments.ts";
import { compose } from "./compose.ts";
import { convertDocument } from "./convert.ts";
import { respaced } from "./odd-spaces.ts";
import { explainErrors } from "./problems.ts";
import type { ParsedYaml, SyntaxProblem, YamlDocument } from "./tree.ts";

/** How deep blocks may be nested before a text is refused. */
export const MAX_DEPTH = 100;

/**
 * Reads a YAML text. Never throws on what a person wrote: what is wrong comes
 * back as problems, beside as much of the tree as could be understood.
 */
export function parseYaml(source: string): ParsedYaml {
  // A lone carriage return ends a line in every editor, but not to the parser.
  const ended = source.replace(/\r(?!\n)/g, "\n");
  const conflict = mergeConflict(ended);
  if (conflict !== null) return unread(conflict);
  const written = [...new Parser().parse(ended)];
  const tooDeep = firstTooDeep(written);
  if (tooDeep !== null) return unread({ code: "too-deep", span: tooDeep, detail: String(MAX_DEPTH) });
  const { text, slip } = respaced(ended);
  const tokens = slip === null ? written : [...new Parser().parse(text)];
  const documents: YamlDocument[] = [];
  const problems: SyntaxProblem[] = [];
  for (const composed of compose(tokens, text.length)) {
    const { document, problem: ofTree } = convertDocument(text, composed);
    const problem = explainErrors(text, composed) ?? ofTree;
    documents.push(problem === null ? document : { ...document, problem });
    if (problem !== null) problems.push(problem);
  }
  const lost = documents.length === 0 ? onlyDirectives(text) : null;
  const slips = slip === null || isMendedBy(problems, slip) ? [] : [slip];
  return { documents, problems: lost === null ? problems : [lost], slips, comments: commentsToKoers(text) };
}

/** A fixed space in an indent that is wrong by more than that. */
function isMendedBy(problems: readonly SyntaxProblem[], slip: SyntaxProblem): boolean {
  const edits = problems.flatMap(({ repair = [] }) => repair);
  return edits.some(({ span }) => span.start <= slip.span.start && slip.span.start < span.end);
}

function unread(problem: SyntaxProblem): ParsedYaml {
  return { documents: [], problems: [problem], slips: [], comments: [] };
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
