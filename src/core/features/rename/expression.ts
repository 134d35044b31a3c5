import type { FileEdit } from "../../edits/file-edit.ts";
import { childrenOf, type Has, type Node, type Select } from "../../principles/cel/ast.ts";
import { type Expression, type JudgedPrinciple, judgedPrinciples } from "../../principles/judge.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { YamlNode, YamlScalar } from "../../syntax/tree.ts";
import type { Span } from "../../text/position.ts";
import type { Mention } from "../references-index.ts";

/** What may stand behind a dot in an expression. */
const MEMBER_NAME = /^(?!(?:true|false|null|in)$)[a-z_][a-z0-9_]*$/;

/**
 * The edits for an id that stands behind a dot in the rule of a principle,
 * where the new one cannot: `strategy.channels.phone` becomes
 * `strategy.channels["live-chat"]`. Null where it stands otherwise, and can be
 * replaced as it is; undefined where the text does not allow the change.
 */
export function memberEdits(snapshot: Snapshot, mention: Mention, to: string): readonly FileEdit[] | null | undefined {
  if (!/^principles\.[^.]+\.rule$/.test(mention.path) || MEMBER_NAME.test(to)) return null;
  const judged = judgedPrinciples(snapshot).find(({ id }) => mention.path === `principles.${id}.rule`);
  const found = judged === undefined ? null : memberAt(judged, mention.span);
  const node = snapshot.locate(mention.path)?.node;
  if (found === null || node?.kind !== "scalar") return null;
  return new MemberChange(mention, found.expression, node, to).edits(found.select, found.has);
}

interface Member {
  readonly expression: Expression;
  readonly select: Select;
  /** The question that it is all of: `has(strategy.channels.phone)`. */
  readonly has: Has | null;
}

function memberAt({ expression }: JudgedPrinciple, span: Span): Member | null {
  if (expression === null || expression.root === null) return null;
  const open: { node: Node; parent: Node | null }[] = [{ node: expression.root, parent: null }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { node, parent } = at;
    if (node.kind === "select" && expression.text.spanOf(node.fieldSpan).start === span.start) {
      return { expression, select: node, has: parent?.kind === "has" ? parent : null };
    }
    open.push(...childrenOf(node).map((child) => ({ node: child, parent: node })));
  }
  return null;
}

class MemberChange {
  private readonly file: Mention["file"];
  private readonly written: string;

  constructor(
    mention: Mention,
    private readonly expression: Expression,
    private readonly scalar: YamlScalar,
    private readonly to: string,
  ) {
    this.file = mention.file;
    this.written = this.file.text.slice(scalar.span.start, scalar.span.end);
  }

  edits(select: Select, has: Has | null): readonly FileEdit[] | undefined {
    const quotes = this.quotes();
    if (quotes === undefined) return undefined;
    const { inner, outer } = quotes;
    const member = this.edit(this.fromDot(select), has === null ? `[${inner}${this.to}${inner}]` : "");
    const question = has === null ? [] : [this.edit(this.beforeArgument(has), `(${inner}${this.to}${inner} in `)];
    const edits = [...question, member];
    if (edits.includes(undefined)) return undefined;
    const { start, end } = this.scalar.span;
    const wraps = outer === "" ? [] : [start, end].map((at) => this.insert(at, outer));
    return [...wraps, ...edits] as FileEdit[];
  }

  /** Brackets in plain text between brackets would end it: such a text gets quotes of its own. */
  private quotes(): { readonly inner: string; readonly outer: string } | undefined {
    if (this.scalar.style === "quoted") return { inner: this.written.startsWith('"') ? "'" : '"', outer: "" };
    const inner = this.written.includes('"') && !this.written.includes("'") ? '"' : "'";
    if (this.scalar.style === "block" || !isInFlow(this.file.documents, this.scalar)) return { inner, outer: "" };
    if (!/["\\]/.test(this.written)) return { inner: "'", outer: '"' };
    return this.written.includes("'") ? undefined : { inner: '"', outer: "'" };
  }

  private fromDot({ fieldSpan }: Select): Span {
    return { start: this.expression.text.value.lastIndexOf(".", fieldSpan.start), end: fieldSpan.end };
  }

  private beforeArgument({ span }: Has): Span {
    const open = this.expression.text.value.indexOf("(", span.start);
    return { start: span.start, end: open + 1 };
  }

  private edit(span: Span, newText: string): FileEdit | undefined {
    const { text } = this.expression;
    return text.isLiteral(span) ? { file: this.file.path, span: text.spanOf(span), newText } : undefined;
  }

  private insert(at: number, newText: string): FileEdit {
    return { file: this.file.path, span: { start: at, end: at }, newText };
  }
}

function isInFlow(documents: readonly { readonly root: YamlNode | null }[], wanted: YamlNode): boolean {
  const open: { node: YamlNode; inFlow: boolean }[] = documents.flatMap(({ root }) =>
    root === null ? [] : [{ node: root, inFlow: false }],
  );
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const { node } = at;
    if (node === wanted) return at.inFlow;
    if (node.kind === "scalar") continue;
    const inFlow = at.inFlow || node.flow;
    const children = node.kind === "seq" ? node.items : node.entries.map(({ value }) => value);
    open.push(...children.map((child) => ({ node: child, inFlow })));
  }
  return false;
}
