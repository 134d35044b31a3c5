import type { StrategyFile } from "../../project/file.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Finding } from "../../rules/finding.ts";
import type { Language } from "../../words/language.ts";

export interface CompletionOptions {
  readonly language: Language;
  /** Today, as YYYY-MM-DD. */
  readonly asOf: string;
  /** The character whose typing has asked; absent where somebody asked, or types a word. */
  readonly trigger?: string;
  /** What is wrong with the strategy, where that is known: a comment that excuses offers it first. */
  readonly findings?: readonly Finding[];
}

/** Everything that the parts of an answer look at. */
export interface Request extends CompletionOptions {
  readonly snapshot: Snapshot;
  readonly file: StrategyFile;
  readonly offset: number;
}

/** The column in which an offset stands on its line. */
export function columnOf({ file }: Request, offset: number): number {
  return file.lines.positionAt(offset).character;
}

/** The place that a key or a value is written in, as to the text around it. */
export function charBefore({ file }: Request, offset: number): string {
  return file.text[offset - 1] ?? "\n";
}
