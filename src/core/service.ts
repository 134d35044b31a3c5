import { edited } from "./edits/edited.ts";
import type { FileEdit } from "./edits/file-edit.ts";
import { readBaseline, withoutKnown } from "./features/baseline.ts";
import { consequences } from "./features/consequences.ts";
import { type EditOutcome, editsOf } from "./features/picture-edits/index.ts";
import { prepareRename, type Refused, type Renamable, type Renamed, rename } from "./features/rename/index.ts";
import type { Explanation } from "./numbers/explain/explanation.ts";
import { explainNumber, numberPaths } from "./numbers/explain/index.ts";
import { type NumbersReport, numbersReport } from "./numbers/report.ts";
import type { Consequence, PictureEdit } from "./pictures/types/edit.ts";
import type { Choice, Picture, PictureOf, ViewName, ViewTarget } from "./pictures/types/picture.ts";
import { choicesOf, VIEW_NAMES, VIEWS } from "./pictures/views.ts";
import { Project } from "./project/project.ts";
import type { FileReader } from "./project/reader.ts";
import type { Snapshot } from "./project/snapshot.ts";
import { type CheckOptions, type CheckResult, check, checkSteps } from "./rules/check.ts";
import { inTurns, type Turn } from "./turns.ts";
import { isLanguage, type Language, languageIn } from "./words/language.ts";
import type { Workspace } from "./workspace.ts";

/** Findings, and what the baseline took out of them. */
export interface ServiceCheck extends CheckResult {
  readonly known: number;
  /** Known findings that are there no more. */
  readonly gone: number;
  /** There is a baseline file, but it is not one: nothing was taken out. */
  readonly baselineUnreadable: boolean;
}

/** What would come of an edit. */
export interface Trial {
  /** Null where the thing that the view shows would be gone. */
  readonly picture: Picture | null;
  readonly consequences: readonly Consequence[];
}

/** The façade: everything a host asks of one strategy. Holds no host of its own. */
export class StrategyService {
  private readonly project: Project;
  private checked: { snapshot: Snapshot; key: string; result: ServiceCheck } | null = null;

  private constructor(workspace: Workspace, root: string, reader: FileReader | null) {
    this.project = new Project(workspace, root, reader);
  }

  /**
   * Opens the strategy whose manifest stands in a folder (absolute, with `/`).
   * Services that are given one reader read the files that they share once.
   */
  static async open(workspace: Workspace, root: string, reader: FileReader | null = null): Promise<StrategyService> {
    const service = new StrategyService(workspace, root, reader);
    await service.reload();
    return service;
  }

  /** The same, a file at a time; null when it was stopped. */
  static async openInTurns(workspace: Workspace, root: string, turn: Turn): Promise<StrategyService | null> {
    const service = new StrategyService(workspace, root, null);
    return (await service.reload(turn)) ? service : null;
  }

  get root(): string {
    return this.project.root;
  }

  /**
   * Reads all files anew; texts that are being typed stay. In turns, a file at a time, where a turn
   * is given: false when it was stopped, and then the files are as they were.
   */
  reload(turn: Turn | null = null): Promise<boolean> {
    return this.project.load(turn);
  }

  /** Whether a path relative to the root is a file of the strategy. */
  has(path: string): boolean {
    return this.project.has(path);
  }

  /** Puts a text that is being typed over a file; null takes it away again. */
  setText(path: string, text: string | null): void {
    this.project.setText(path, text);
  }

  get snapshot(): Snapshot {
    return this.project.snapshot;
  }

  /** The language to speak: as asked, else the manifest's, else English. */
  language(asked?: string): Language {
    if (isLanguage(asked)) return asked;
    const { manifest, manifestFile } = this.snapshot;
    // Who writes it wrongly, or in a file that cannot be read, is told so in that language.
    return isLanguage(manifest.language) ? manifest.language : (languageIn(manifestFile?.text ?? "") ?? "en");
  }

  /** All findings but those that the baseline knows; the same snapshot and options are checked once. */
  check(options: CheckOptions): ServiceCheck {
    const { snapshot } = this;
    return this.knownCheck(snapshot, options) ?? this.remember(snapshot, options, check(snapshot, options));
  }

  /** The same, a rule at a time; null when it was stopped. */
  async checkInTurns(options: CheckOptions, turn: Turn): Promise<ServiceCheck | null> {
    const { snapshot } = this;
    const known = this.knownCheck(snapshot, options);
    if (known !== null) return known;
    const result = await inTurns(checkSteps(snapshot, options), turn);
    return result === null ? null : this.remember(snapshot, options, result);
  }

  /** All findings, known or not. */
  checkAll(options: CheckOptions): CheckResult {
    return check(this.snapshot, options);
  }

  private knownCheck(snapshot: Snapshot, options: CheckOptions): ServiceCheck | null {
    const { checked } = this;
    return checked?.snapshot === snapshot && checked.key === JSON.stringify(options) ? checked.result : null;
  }

  private remember(snapshot: Snapshot, options: CheckOptions, found: CheckResult): ServiceCheck {
    const result = this.baselined(snapshot, found);
    this.checked = { snapshot, key: JSON.stringify(options), result };
    return result;
  }

  private baselined(snapshot: Snapshot, result: CheckResult): ServiceCheck {
    const text = this.project.baseline;
    if (text === null) return { ...result, known: 0, gone: 0, baselineUnreadable: false };
    const reading = readBaseline(text);
    if (!reading.ok) return { ...result, known: 0, gone: 0, baselineUnreadable: true };
    return { ...result, ...withoutKnown(snapshot, result.findings, reading.baseline), baselineUnreadable: false };
  }

  /** What a view shows; null when there is nothing with its id. */
  picture<Name extends ViewName>(view: Name, id: string | null, options: CheckOptions): PictureOf<Name> | null {
    const { findings } = this.check(options);
    return VIEWS[view].picture({ snapshot: this.snapshot, findings, ...options }, id);
  }

  /** Every picture of the strategy: of the whole of it where a view has that, else of each thing. */
  pictures(options: CheckOptions): readonly Picture[] {
    return VIEW_NAMES.flatMap((view) => {
      const ids = VIEWS[view].whole ? [null] : this.choices(view).map(({ id }) => id);
      return ids.flatMap((id) => this.picture(view, id, options) ?? []);
    });
  }

  /** How an edit of a picture is written into the files, or why it cannot be. */
  editsOf(edit: PictureEdit): EditOutcome {
    return editsOf(this.snapshot, edit);
  }

  /** What a view would show with some edits made, and what that would bring about. Nothing is changed. */
  trial(edits: readonly FileEdit[], target: ViewTarget, options: CheckOptions): Trial {
    const before = { snapshot: this.snapshot, findings: this.checkAll(options).findings };
    const snapshot = edited(this.snapshot, edits);
    const after = { snapshot, findings: check(snapshot, options).findings };
    return {
      picture: VIEWS[target.view].picture({ ...after, ...options }, target.id),
      consequences: consequences(before, after, options.language),
    };
  }

  /** The things of which a view shows one, in the order of the strategy; none for a view of the whole. */
  choices(view: ViewName): readonly Choice[] {
    return choicesOf(this.snapshot, view);
  }

  /** All computed numbers, as plain data. */
  numbers(options: CheckOptions): NumbersReport {
    return numbersReport(this.snapshot, options.asOf, options.language);
  }

  /** Formula, inputs and their places of a number such as `shifts.report-move-online.npv`; null when there is none. */
  explain(path: string, options: CheckOptions): Explanation | null {
    return explainNumber(this.snapshot, path, options.language, options.asOf);
  }

  /** The paths of all numbers that can be explained. */
  get numberPaths(): readonly string[] {
    return numberPaths(this.snapshot.strategy);
  }

  /** Whether the id at an offset of a file can be renamed. */
  prepareRename(path: string, offset: number): Renamable | Refused {
    return prepareRename(this.snapshot, path, offset);
  }

  /** The edits that give the thing whose id stands at an offset another id, everywhere; the baseline file included. */
  rename(path: string, offset: number, newId: string, { asOf }: CheckOptions): Renamed | Refused {
    return rename(this.snapshot, path, offset, newId, { baseline: this.baseline, asOf });
  }

  /** The text of the baseline file; null where there is none. */
  get baseline(): string | null {
    return this.project.baseline;
  }
}
