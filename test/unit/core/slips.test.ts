import assert from "node:assert/strict";
import { changedExample, withFix } from "../../support/contradiction.ts";
import { EXAMPLE, type Files, findingsOf, pointedAt, readFolder } from "../../support/strategy.ts";
import { SLIPS, type Slip } from "./slips.ts";

/** `file:line: the text pointed at`. */
function placeOf(files: Files, finding: Awaited<ReturnType<typeof findingsOf>>[number]): string {
  return `${finding.file}:${finding.range.start.line + 1}: ${pointedAt(files, finding)}`;
}

/** By what it is about: its figures may change with what else is known. */
function identity({ rule, path }: { readonly rule: string; readonly path: string | null }): string {
  return `${rule} ${path}`;
}

const known = (async () => new Set((await findingsOf(readFolder(EXAMPLE))).map(identity)))();

async function added(files: Files, language: "en" | "nl") {
  const before = await known;
  return (await findingsOf(files, { language })).filter((finding) => !before.has(identity(finding)));
}

async function check({ change, at, rule, en, nl, fix }: Slip): Promise<void> {
  const files = changedExample(change);
  const english = await added(files, "en");
  assert.deepEqual(
    english.map((finding) => `${finding.rule} ${placeOf(files, finding)}`),
    [`${rule} ${at}`],
  );
  const [dutch] = await added(files, "nl");
  assert.equal(`${english[0]?.message} ${english[0]?.advice}`, en);
  assert.equal(`${dutch?.message} ${dutch?.advice}`, nl);
  assert.equal(english[0]?.fixes[0]?.safe ?? null, fix === null ? null : fix === "safe");
  if (fix === null) return;
  const mended = await added(withFix(files, english[0]), "en");
  assert.deepEqual(
    mended.map((finding) => `${finding.rule}: ${finding.message}`),
    [],
  );
}

describe("one slip in the example", () => {
  for (const slip of SLIPS) it(`${slip.name} is told once, and mended`, () => check(slip));
});
