import { type Candidate, candidateItems } from "./candidate.ts";
import type { CommentPlace } from "./cursor.ts";
import { lastDays } from "./dates.ts";
import { type CompletionItem, plainSnippet, Stops, sortText } from "./item.ts";
import type { Request } from "./request.ts";
import { ruleCandidates } from "./rule-settings.ts";
import { word } from "./words.ts";

const KEYWORD = "koers-ignore";

/** In a comment that excuses a finding: its beginning, the rule, `until`, and days. Elsewhere comments are left alone. */
export function commentItems(request: Request, { word: span }: CommentPlace): CompletionItem[] {
  const comment = request.file.text.slice(span.start, span.end);
  const [, blanks = "", typed = ""] = /^#(\s*)(\S*)$/.exec(comment) ?? [];
  if (/^#\s*\S*$/.test(comment)) return beginning(request, span.end - typed.length, blanks, typed);
  const parts = /^#\s*koers-ignore\s+(\S+)?(\s+(until)?(\s+(\S*))?|\s*[a-z]*)?$/.exec(comment);
  if (parts === null) return [];
  const [, rule, rest] = parts;
  const last = /[^\s]*$/.exec(comment)?.[0] ?? "";
  if (rest === undefined || rule === undefined) return here(request, rules(request), last);
  const day = /\suntil\s+\S*$/.test(comment);
  return here(
    request,
    day ? lastDays(request) : [{ text: "until", kind: "key", description: "" }],
    last,
    day ? "" : " ",
  );
}

function beginning(request: Request, start: number, blanks: string, typed: string): CompletionItem[] {
  const { language, offset, trigger } = request;
  if (!KEYWORD.startsWith(typed) || (typed === "" && trigger !== undefined)) return [];
  const stops = new Stops();
  const until = lastDays(request)[0]?.text ?? request.asOf;
  // Nothing stands where the rule goes: a word there would be searched for among the rules.
  const text = `${KEYWORD} ${stops.stop()} until ${stops.stop(until)}: ${stops.stop()}`;
  return [
    {
      label: KEYWORD,
      kind: "new",
      description: word("exceptionWords", language),
      detail: "",
      documentation: "",
      snippet: (blanks === "" ? " " : "") + text,
      span: { start, end: offset },
      sortText: sortText(0, 0),
      filterText: KEYWORD,
      again: true,
      followsTyping: false,
      thing: null,
    },
  ];
}

/** Candidates for the word that ends at the cursor; what follows it on its line stays. */
function here(request: Request, candidates: readonly Candidate[], typed: string, after = ""): CompletionItem[] {
  const rest = /^[\w-]*/.exec(request.file.text.slice(request.offset))?.[0].length ?? 0;
  const span = { start: request.offset - typed.length, end: request.offset + rest };
  const again = after !== "";
  return candidateItems(
    candidates.map((candidate) => ({ ...candidate, snippet: plainSnippet(candidate.text) + after, again })),
    { span, before: "", write: (text) => text },
  );
}

/** The rules; those first whose findings the comment would cover. */
function rules(request: Request): Candidate[] {
  const found = new Set(findingsHere(request));
  const all = ruleCandidates(request.language);
  const first = all.filter(({ text }) => found.has(text));
  const here = word("foundHere", request.language);
  return [
    ...first.map((rule) => ({ ...rule, description: `${here} · ${rule.description}` })),
    ...all.filter(({ text }) => !found.has(text)),
  ];
}

/** What is found on the line of the comment, or on the next line with content. */
function findingsHere({ file, offset, findings = [] }: Request): string[] {
  const { line } = file.lines.positionAt(offset);
  let below = line + 1;
  while (below < file.lines.lineCount && /^\s*(#.*)?$/.test(file.lines.lineText(below))) below++;
  return findings.flatMap(({ file: path, range, rule }) => {
    return path === file.path && (range.start.line === line || range.start.line === below) ? [rule] : [];
  });
}
