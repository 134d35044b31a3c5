import { type SchemaIssue, schemaIssues } from "../schema/issues.ts";
import { type Contribution, readDocument } from "../strategy/read.ts";
import { parseCsv } from "../syntax/csv.ts";
import { parseYaml } from "../syntax/parse.ts";
import type { SyntaxProblem, YamlComment, YamlMap, YamlNode } from "../syntax/tree.ts";
import { LineIndex, type Span } from "../text/position.ts";
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
  readonly comments: readonly YamlComment[];
  /** Something in it could not be understood, so what it does not define is not known to be absent. */
  readonly incomplete: boolean;
}

export interface FileDocument {
  readonly root: YamlNode | null;
  readonly isManifest: boolean;
  readonly issues: readonly SchemaIssue[];
  readonly contribution: Contribution;
}

const NOTHING: Contribution = {
  manifest: Object.freeze(Object.create(null)),
  maps: new Map(),
  lists: new Map(),
  definitions: [],
  references: [],
  unread: [],
};

export function readStrategyFile(source: SourceFile): StrategyFile {
  const lines = new LineIndex(source.text);
  if (source.unreadable !== null || source.encoding?.code === "binary") {
    return { ...source, lines, documents: [], problems: [], comments: [], incomplete: true };
  }
  return isYaml(source.path) ? readYamlFile(source, lines) : readTable(source, lines);
}

function readYamlFile(source: SourceFile, lines: LineIndex): StrategyFile {
  const { documents: parsed, problems, comments } = parseYaml(source.text);
  const documents = parsed.map((document, index) => {
    const read = readFileDocument(document.root, source.path === MANIFEST_NAME && index === 0);
    // What the schemas say of text that is broken YAML follows from that one cause.
    const broken = problems.some((problem) => isWithin(problem.span, document.span));
    return broken ? { ...read, issues: [] } : read;
  });
  const unread = documents.some((document) => document.contribution.unread.length > 0);
  return { ...source, lines, documents, problems, comments, incomplete: problems.length > 0 || unread };
}

/** A table of measurements: a row that is wrong hides nothing else. */
function readTable(source: SourceFile, lines: LineIndex): StrategyFile {
  const { documents: parsed, problems } = parseCsv(source.text, "measurements");
  const documents = parsed.map((document) => readFileDocument(document.root, false));
  return { ...source, lines, documents, problems, comments: [], incomplete: false };
}

function readFileDocument(root: YamlNode | null, isManifest: boolean): FileDocument {
  if (root === null) return { root, isManifest, issues: [], contribution: NOTHING };
  const issues = schemaIssues(root, isManifest);
  const contribution = root.kind === "map" ? readDocument(root as YamlMap, isManifest) : unreadable(root.span);
  return { root, isManifest, issues, contribution };
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.start <= outer.end;
}

function unreadable(span: Span): Contribution {
  return { ...NOTHING, unread: [span] };
}
