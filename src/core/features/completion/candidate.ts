import { type CompletionItem, type ItemKind, plainSnippet, sortText, type Thing } from "./item.ts";

/** A value that may be written; how it is quoted and what stands before it follows from the place. */
export interface Candidate {
  readonly text: string;
  readonly kind: ItemKind;
  readonly description: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** Where another text is typed to find it. */
  readonly filter?: string;
  readonly thing?: Thing;
  /** Where it is no scalar: what is written, with its tab stops. */
  readonly snippet?: string;
  readonly again?: boolean;
}

/** Candidates as items, in their order. */
export function candidateItems(
  candidates: readonly Candidate[],
  place: { readonly span: CompletionItem["span"]; readonly before: string; write(text: string): string },
  group = 2,
): CompletionItem[] {
  return candidates.map((candidate, position) => ({
    label: candidate.text,
    kind: candidate.kind,
    description: candidate.description,
    detail: candidate.detail ?? "",
    documentation: candidate.documentation ?? "",
    snippet: place.before + (candidate.snippet ?? plainSnippet(place.write(candidate.text))),
    span: place.span,
    sortText: sortText(group, position),
    filterText: candidate.filter ?? candidate.text,
    again: candidate.again ?? false,
    followsTyping: false,
    thing: candidate.thing ?? null,
  }));
}
