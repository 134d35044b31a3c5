import type { FileEdit } from "../edits/file-edit.ts";
import type { Place, Snapshot } from "../project/snapshot.ts";
import type { ValueKind } from "../schema/shape.ts";
import type { SectionName } from "../strategy/model.ts";
import type { Text } from "../words/language.ts";
import type { Words } from "../words/say.ts";
import type { RuleId } from "./ids.ts";

export type Severity = "error" | "warning" | "info";

/** A setting of a rule in the manifest, written as a value of its kind. */
export interface RuleOption {
  readonly kind: ValueKind;
  /** In the model's units: shares 0…1, durations in seconds. */
  readonly default: number | string;
  /** The default as a strategist writes it. */
  readonly written: string;
  readonly title: Text;
}

/** A setting that differs by thing: a value of its kind for each id. */
export interface RuleOptionById extends Omit<RuleOption, "default"> {
  /** The section whose ids are its keys. */
  readonly by: SectionName;
}

/** A strategy of one or more files, in which a line may say which findings it expects. */
export type Example = string | Readonly<Record<string, string>>;

/** Everything about a rule: its documentation page and its tests come from here. */
export interface RuleMeta {
  readonly id: RuleId;
  readonly severity: Severity;
  /** Syntax, schema and file findings: their severity is fixed and no comment covers them. */
  readonly fixed?: true;
  readonly title: Text;
  /** What it looks for. */
  readonly what: Text;
  /** Why that matters to the strategy. */
  readonly why: Text;
  /** How to mend it, for findings that bring no advice of their own. */
  readonly mend: Text;
  readonly options?: Readonly<Record<string, RuleOption | RuleOptionById>>;
  /** Some of its findings come with a quick fix. */
  readonly fixable?: true;
  /** It speaks of what is absent, and is silent while a file cannot be read in full. */
  readonly needsWhole?: true;
  /** Kinds of things that it reckons with: it is silent while one of them is named and nowhere defined. */
  readonly restsOn?: readonly SectionName[];
  readonly examples: {
    readonly good: readonly Example[];
    /** A line that must be reported ends in `# !`; a line of text that holds no comment is named in `expect`. */
    readonly bad: readonly BadExample[];
  };
}

export interface BadExample {
  readonly files: Example;
  /** The texts that findings point at, in order; a file other than koers.yaml as `path: text`. */
  readonly expect: readonly string[];
}

/** A change that mends a finding. Safe ones may be made without asking. */
export interface Fix {
  readonly title: Words;
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
}

export interface Report {
  /** A place, or the path of a thing or value. */
  readonly at: Place | string;
  /** Where `at` is a place: the path of what stands there. */
  readonly path?: string;
  readonly what: Words;
  readonly mend?: Words;
  readonly related?: readonly { readonly at: Place; readonly what: Words }[];
  /** Ways to mend it, the likeliest first; null where the text does not allow one. */
  readonly fixes?: readonly (Fix | null)[];
}

export interface RuleContext {
  readonly snapshot: Snapshot;
  /** Today, as YYYY-MM-DD. */
  readonly asOf: string;
  /** A number as set in the manifest, else its default. */
  option(name: string): number;
  /** The numbers set in the manifest for things by their id; empty where none are. */
  optionById(name: string): ReadonlyMap<string, number>;
  report(report: Report): void;
}

export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): void;
}
