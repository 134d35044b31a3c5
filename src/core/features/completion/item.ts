import type { Span } from "../../text/position.ts";

/** What an item stands for; a host has a sign for each. */
export type ItemKind =
  | "section"
  | "key"
  | "new"
  | "choice"
  | "reference"
  | "value"
  | "computed"
  | "variable"
  | "field"
  | "function"
  | "rule";

/** One thing that can be written at the cursor: plain data, in the terms of the Language Server Protocol. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: ItemKind;
  /** In plain text, a few words: what it is called, what it means, a figure. */
  readonly description: string;
  /** In plain text, one line: what kind of thing it is and where it stands. */
  readonly detail: string;
  /** Markdown in which everything that people wrote is escaped; empty where a card tells more ({@link thing}). */
  readonly documentation: string;
  /** What is written, as a snippet with tab stops; line breaks are `\n`, and all indentation is in it. */
  readonly snippet: string;
  /** What it takes the place of: the whole word around the cursor, on one line. */
  readonly span: Span;
  readonly sortText: string;
  readonly filterText: string;
  /** Something can be chosen where the cursor then is: ask at once. */
  readonly again: boolean;
  /** What has been typed is part of what is written: with the next letter it is another item. */
  readonly followsTyping: boolean;
  /** Where a comma is put as well: what stands before it between braces has none behind it yet. */
  readonly comma?: number;
  /** The thing that an id names, to be told about when somebody looks at the item. */
  readonly thing: Thing | null;
}

export interface Thing {
  readonly kind: string;
  readonly id: string;
}

/** A text that means itself in a snippet. */
export function plainSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** Hands out the tab stops of one snippet, in order. */
export class Stops {
  private last = 0;

  stop(placeholder = ""): string {
    this.last++;
    return placeholder === "" ? `$${this.last}` : `\${${this.last}:${plainSnippet(placeholder)}}`;
  }

  choice(values: readonly string[]): string {
    this.last++;
    return `\${${this.last}|${values.map((value) => value.replace(/[\\,|}$]/g, "\\$&")).join(",")}|}`;
  }
}

/** Keeps the order in which things are offered; the first group first. */
export function sortText(group: number, position: number): string {
  return `${group}${String(position).padStart(4, "0")}`;
}
