import { judgedPrinciples } from "../../principles/judge.ts";
import type { StrategyFile } from "../../project/file.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { mentionsIn } from "../references-index.ts";
import { type Renaming, renamedId } from "./renaming.ts";

/**
 * Holds a strategy before and after a renaming against each other: every file
 * must name the same things in the same roles, and every principle must judge
 * the same. Gives where it does not, or null. What could not be followed, such
 * as an id that an alias repeats for something else, comes to light here.
 */
export function changedMeaning(before: Snapshot, after: Snapshot, renaming: Renaming): string | null {
  for (const [index, file] of before.files.entries()) {
    const other = after.files[index] as StrategyFile;
    if (file === other) continue;
    const expected = mentionsIn(before, file.path).map(({ kind, id, role }) => [
      kind,
      renamedId(renaming, kind, id),
      role,
    ]);
    const found = mentionsIn(after, file.path).map(({ kind, id, role }) => [kind, id, role]);
    if (issuesOf(file) !== issuesOf(other) || listed(expected) !== listed(found)) return file.path;
  }
  return changedVerdict(before, after);
}

function issuesOf({ problems, documents }: StrategyFile): number {
  return problems.length + documents.reduce((sum, { issues }) => sum + issues.length, 0);
}

function listed(mentions: readonly (readonly string[])[]): string {
  return mentions
    .map((mention) => mention.join(" "))
    .sort()
    .join("\n");
}

/** Where a principle judges otherwise: its rule names the id as a mere word. */
function changedVerdict(before: Snapshot, after: Snapshot): string | null {
  const now = judgedPrinciples(after);
  for (const [index, { id, verdicts, expression }] of judgedPrinciples(before).entries()) {
    const other = now[index];
    // What is too heavy one time may just be done in time another.
    const isHeavy = [expression, other?.expression].some((one) =>
      one?.problems.some(({ code }) => code === "too-heavy"),
    );
    const outcomes = (all: typeof verdicts): string => all.map(({ outcome }) => outcome).join(" ");
    if (!isHeavy && outcomes(verdicts) !== outcomes(other?.verdicts ?? [])) return `principles.${id}`;
  }
  return null;
}
