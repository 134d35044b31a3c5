import { foreignKeys } from "../schema/foreign.ts";
import { emptyManifest, type MisplacedKey, type SchemaIssue, schemaIssues } from "../schema/issues.ts";
import { type Contribution, readDocument } from "../strategy/read.ts";
import { parseCsv } from "../syntax/csv.ts";
import { parseYaml } from "../syntax/parse.ts";
import type { SyntaxProblem, YamlComment, YamlDocument, YamlNode } from "../syntax/tree.ts";
import { LineIndex } from "../text/position.ts";
import type { EncodingProblem } from "./decode.ts";
import { isYaml, MANIFEST_NAME } from "./discover.ts";

/** Why a file that belongs to the strategy has no text. */
export type ReadProblem =
  | { readonly code: "denied" | "failed" | "absent"; readonly detail: string }
  | { readonly code: "too-large" }
  | { readonly code: "stray-link" };

/** A file of the strategy as the host gave it. */
export interface SourceFile {
  /** Relative to the root of the strategy, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly encoding: EncodingProblem | null;
  readonly unreadable: ReadProblem | null;
}

/** A file with everything that can be known of it alone. Immutable; replaced as a whole. */
export interface StrategyFile extends SourceFile {
  readonly lines: LineIndex;
  readonly documents: readonly FileDocument[];
  readonly problems: readonly SyntaxProblem[];
  /** What breaks a rule of YAML, and is read as it was meant. */
  readonly slips: readonly SyntaxProblem[];
  readonly comments: readonly YamlComment[];
  /** The keys by which it is known as a file of another program, which says nothing of the strategy; null otherwise. */
  readonly foreign: readonly string[] | null;
  /** Something in it could not be understood, so what it does not define is not known to be absent. */
  readonly incomplete: boolean;
  /** Whole parts of it could not be understood, not only single values. */
  readonly lacksParts: boolean;
}

export interface FileDocument {
  readonly root: YamlNode | null;
  readonly isManifest: boolean;
  readonly issues: readonly SchemaIssue[];
  readonly contribution: Contribution;
  /** From here on its YAML is broken, and what is read of it a guess; null where it is sound. */
  readonly brokenFrom: number | null;
}

const NOTHING: Contribution = {
  manifest: Object.freeze(Object.create(null)),
  maps: new Map(),
  lists: new Map(),
  definitions: [],
  references: [],
  unread: [],
  lacksParts: false,
};

/** It hides nothing of the strategy. */
const WHOLE = { incomplete: false, lacksParts: false } as const;

export function readStrategyFile(source: SourceFile): StrategyFile {
  const lines = new LineIndex(source.text);
  if (source.unreadable !== null || source.encoding?.code === "binary") {
    return {
      ...source,
      lines,
      documents: [],
      problems: [],
      slips: [],
      comments: [],
      foreign: null,
      incomplete: true,
      lacksParts: true,
    };
  }
  return isYaml(source.path) ? readYamlFile(source, lines) : readTable(source, lines);
}

function readYamlFile(source: SourceFile, lines: LineIndex): StrategyFile {
  const { documents: parsed, problems, slips, comments } = parseYaml(source.text);
  const isManifest = source.path === MANIFEST_NAME;
  const documents = parsed.map((document, index) => {
    const read = readFileDocument(document.root, isManifest && index === 0);
    return document.problem === undefined ? read : brokenDocument(read, document.problem.span.start);
  });
  // Things of a strategy may well stand under none of its sections.
  const foreign =
    isManifest || documents.some(({ issues }) => issues.some(isLostSection)) ? null : foreignKeys(source.text);
  if (foreign !== null) {
    return { ...source, lines, documents: parsed.map(ofAnotherProgram), problems, slips, comments, foreign, ...WHOLE };
  }
  // A manifest that holds nothing yet lacks its first line.
  if (isManifest && documents.length === 0 && problems.length === 0) documents.push(readFileDocument(null, true));
  const unread = documents.some((document) => document.contribution.unread.length > 0);
  const broken = problems.length > 0;
  const lacksParts = broken || documents.some((document) => document.contribution.lacksParts);
  const incomplete = broken || unread;
  return { ...source, lines, documents, problems, slips, comments, foreign, incomplete, lacksParts };
}

/** A document of another program says nothing of the strategy. */
function ofAnotherProgram({ root, problem }: YamlDocument): FileDocument {
  return { root, isManifest: false, issues: [], contribution: NOTHING, brokenFrom: problem?.span.start ?? null };
}

/** What the schemas and references say of text that is broken YAML follows from that one cause. */
function brokenDocument(read: FileDocument, brokenFrom: number): FileDocument {
  const references = read.contribution.references.filter(({ span }) => span.end <= brokenFrom);
  return { ...read, issues: [], contribution: { ...read.contribution, references }, brokenFrom };
}

/** A table of measurements: a row that is wrong hides nothing else. */
function readTable(source: SourceFile, lines: LineIndex): StrategyFile {
  const { documents: parsed, problems } = parseCsv(source.text, "measurements");
  const documents = parsed.map((document) => readFileDocument(document.root, false));
  return { ...source, lines, documents, problems, slips: [], comments: [], foreign: null, ...WHOLE };
}

function readFileDocument(root: YamlNode | null, isManifest: boolean): FileDocument {
  if (root === null) {
    return { root, isManifest, issues: isManifest ? emptyManifest() : [], contribution: NOTHING, brokenFrom: null };
  }
  const issues = schemaIssues(root, isManifest);
  const contribution =
    root.kind === "map"
      ? readDocument(root, isManifest, wrongValues(issues), keysElsewhere(issues))
      : { ...NOTHING, unread: [root.span], lacksParts: true };
  return { root, isManifest, issues, contribution, brokenFrom: null };
}

/** Where the values begin that are written wrongly: they count as unknown, even where they can be read. */
function wrongValues(issues: readonly SchemaIssue[]): ReadonlySet<number> {
  const starts = issues.flatMap((issue) => {
    if (issue.code === "wrong-value") return [issue.node.span.start];
    return issue.code === "decimal-comma" || issue.code === "cut-value" ? [issue.span.start] : [];
  });
  return new Set(starts);
}

/** Where the keys begin of things that stand in another section than their own. */
function keysElsewhere(issues: readonly SchemaIssue[]): ReadonlySet<number> {
  const keys = issues.flatMap((issue) => (isLostSection(issue) ? issue.keys : []));
  return new Set(keys.map(({ start }) => start));
}

function isLostSection(issue: SchemaIssue): issue is MisplacedKey {
  return issue.code === "misplaced-key" && issue.place === "lost-section";
}
