import type { FileEdit } from "../../edits/file-edit.ts";
import type { NewMap } from "../../edits/yaml-text.ts";
import type { StrategyFile } from "../../project/file.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { SectionName } from "../../strategy/model.ts";
import type { Language, Text } from "../../words/language.ts";

/** What has been answered to a question, in the units of the box; null where it was skipped. */
export type Answer = string | number | readonly string[] | null;

/** Answers by the id of their question. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** What is known when questions are asked. */
export interface WizardContext {
  readonly snapshot: Snapshot;
  readonly language: Language;
  /** Today, as YYYY-MM-DD. */
  readonly asOf: string;
}

/** One of the things to pick from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** Figures that help to choose, behind the name. */
  readonly description?: string;
  readonly detail?: string;
}

interface QuestionBase {
  /** Unique in its wizard. */
  readonly id: string;
  readonly ask: Text;
  /** What the answer is used for, or how much is left. */
  readonly help?: Text;
  /** May be skipped. */
  readonly optional?: boolean;
}

/** A line to fill in; shares are answered as `40%`, months as `2026-07`, periods as `2026`, `2026-Q3` or `2026-07`, durations as `15m`. */
export interface BoxQuestion extends QuestionBase {
  readonly kind: "text" | "id" | "count" | "money" | "score" | "share" | "month" | "period" | "duration";
  /** Filled in already. */
  readonly suggestion?: string;
  /** What is wrong with an answer that could be read. */
  readonly check?: (value: string | number) => Text | null;
}

export interface PickQuestion extends QuestionBase {
  readonly kind: "pick";
  readonly choices: readonly Choice[];
}

export interface PicksQuestion extends QuestionBase {
  readonly kind: "picks";
  readonly choices: readonly Choice[];
  readonly check?: (values: readonly string[]) => Text | null;
}

export type Question = BoxQuestion | PickQuestion | PicksQuestion;

/** A thing that comes of the answers. */
export interface NewEntry {
  readonly section: SectionName;
  /** Null for a record of a section that is a list. */
  readonly id: string | null;
  readonly value: NewMap;
}

/** What a wizard writes; the first entry is the one that was asked for. */
export interface Writing {
  readonly entries: readonly [NewEntry, ...NewEntry[]];
  /** Changes beside them that keep the strategy free of contradictions, given the strategy with the entries in it. */
  readonly follow?: (context: WizardContext, written: Snapshot) => readonly FileEdit[];
}

/** A thing that can be written without YAML: what is asked, and what comes of the answers. */
export interface Wizard {
  /** As in the command `koers.new.…`. */
  readonly id: string;
  readonly section: SectionName;
  readonly title: Text;
  /** What must be there before; null where nothing is missing. */
  missing(context: WizardContext): Text | null;
  /** All questions that the answers up to now lead to, in order. */
  questions(context: WizardContext, answers: Answers): readonly Question[];
  /** Given an answer to each question. */
  write(context: WizardContext, answers: Answers): Writing;
  /** The file to write in, where the answers decide that; otherwise it is asked for where several fit. */
  fileFor?(context: WizardContext, answers: Answers): StrategyFile | null;
}
