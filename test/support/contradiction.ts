import assert from "node:assert/strict";
import type { Finding } from "../../src/core/rules/finding.ts";
import { assertMends, madeIn } from "./mending.ts";
import { AS_OF, EXAMPLE, type Files, findingsOf, pointedAt, readFolder } from "./strategy.ts";

/** One text put in the place of another that stands once in a file of the example. */
export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The example with changes made; fails when a text is not there, or more than once. */
export function changedExample(...changes: readonly Change[]): Record<string, string> {
  const files = readFolder(EXAMPLE);
  for (const { file, from, to } of changes) {
    const text = files[file] ?? "";
    assert.equal(text.split(from).length - 1, 1, `${file} must hold once: ${from}`);
    files[file] = text.replace(from, () => to);
  }
  return files;
}

const examples = new Map<string, Promise<readonly Finding[]>>();

/** What is found in the example itself; looked up once a day that is asked for. */
function exampleFindings(asOf: string): Promise<readonly Finding[]> {
  const found = examples.get(asOf) ?? findingsOf(readFolder(EXAMPLE), { asOf });
  examples.set(asOf, found);
  return found;
}

/** What is found with the changes and not without them. */
export async function newFindings(files: Files, asOf = AS_OF): Promise<Finding[]> {
  return withoutExampleFindings(await findingsOf(files, { asOf }), asOf);
}

async function withoutExampleFindings(all: readonly Finding[], asOf: string): Promise<Finding[]> {
  const before = (await exampleFindings(asOf)).map(identity);
  return all.filter((finding) => {
    const index = before.indexOf(identity(finding));
    if (index >= 0) before.splice(index, 1);
    return index < 0;
  });
}

/** Not its place: that moves with the text around it. */
function identity({ rule, path, message }: Finding): string {
  return [rule, path, message].join("\n");
}

export interface Expected {
  readonly rule: string;
  /** The texts that the findings point at, each as `file:line: text`, lines from 1. */
  readonly at: readonly string[];
  /** The other rules that find something, because of the same change or because it is more than one: no more, no fewer. */
  readonly also?: readonly string[];
  /** Rules that may find an error once a fix is made: what it mends is not all that is at odds. */
  readonly fixBrings?: readonly string[];
}

/**
 * Whether changes of the example bring exactly the findings of a rule, and no
 * findings of others; and whether each fix of them mends what it is offered for.
 */
export async function assertFound(changes: readonly Change[], expected: Expected): Promise<readonly Finding[]> {
  const files = changedExample(...changes);
  const all = await findingsOf(files);
  const found = await withoutExampleFindings(all, AS_OF);
  const own = found.filter(({ rule }) => rule === expected.rule);
  const texts = own.map((finding) => `${finding.file}:${finding.range.start.line + 1}: ${pointedAt(files, finding)}`);
  assert.deepEqual(texts, expected.at);
  const known = new Set((await exampleFindings(AS_OF)).map(({ rule, path }) => `${rule} ${path}`));
  const others = found.filter(({ rule, path }) => rule !== expected.rule && !known.has(`${rule} ${path}`));
  assert.deepEqual([...new Set(others.map(({ rule }) => rule))].sort(), [...(expected.also ?? [])].sort());
  for (const finding of own) await assertMends(files, finding, { found: all, may: expected.fixBrings ?? [] });
  return own;
}

/** The files once a fix of a finding is made: the first, or the one with a title. */
export function withFix(
  files: Record<string, string>,
  finding: Finding | undefined,
  title?: string,
): Record<string, string> {
  const fix = finding?.fixes.find((candidate) => title === undefined || candidate.title === title);
  assert.ok(fix, `a fix${title === undefined ? "" : `: ${title}`}`);
  return madeIn(files, fix);
}
