import type { FileEdit } from "../../edits/file-edit.ts";
import { addEntry, addListItem } from "../../edits/sections.ts";
import { type JudgedPrinciple, judgedPrinciples } from "../../principles/judge.ts";
import { excepts } from "../../principles/scope.ts";
import { SELECTORS, SUBJECTS } from "../../principles/variables.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Finding } from "../../rules/finding.ts";
import { entryOf } from "../../syntax/tree.ts";
import type { Excuse } from "./exception.ts";

/** Something that breaks a principle, for which the principle itself can make an exception. */
export interface Breach {
  readonly principle: string;
  /** What people call it. */
  readonly name: string;
  /** The keys that name it in an exception, such as `{ moment: complain }`. */
  readonly named: Readonly<Record<string, string>>;
}

/** What breaks the principle that a finding is about and has no exception yet; empty for other findings. */
export function breachesOf(snapshot: Snapshot, { rule, path }: Finding): readonly Breach[] {
  if (rule !== "principle-broken") return [];
  const judged = judgedPrinciples(snapshot).find(({ id }) => path === `principles.${id}.rule`);
  if (judged === undefined) return [];
  return breaches(snapshot, judged).filter((breach) => breachEdit(snapshot, breach, { reason: "x", until: "x" }, null));
}

/** The edit that adds an exception to a principle; `approvedBy` is a role, or null where nobody is named. */
export function breachEdit(
  snapshot: Snapshot,
  { principle, named }: Breach,
  { reason, until }: Excuse,
  approvedBy: string | null,
): FileEdit | null {
  const located = snapshot.locate(`principles.${principle}`);
  if (located === null) return null;
  const exception = { ...named, because: reason.trim(), until, approvedBy: approvedBy ?? undefined };
  const exceptions = entryOf(located.node, "exceptions")?.value;
  if (exceptions === undefined) return addEntry(located.file, located.node, "exceptions", [exception]);
  return addListItem(located.file, exceptions, exception);
}

function breaches(snapshot: Snapshot, { id, principle, verdicts }: JudgedPrinciple): Breach[] {
  const open = verdicts.filter(
    ({ of, outcome }) => outcome === "broken" && !(principle.exceptions ?? []).some((one) => excepts(one, of)),
  );
  return open.flatMap(({ of: { thing, segment } }) => {
    const variable = SELECTORS.map((selector) => SUBJECTS[selector]).find(({ kind }) => kind === thing?.kind)?.variable;
    if (thing === null || variable === undefined) return [];
    const named = { [variable]: thing.id, ...(segment === null ? {} : { segment }) };
    const called = nameOf(snapshot, thing.kind, thing.id);
    return [
      {
        principle: id,
        name: segment === null ? called : `${called} · ${nameOf(snapshot, "segments", segment)}`,
        named,
      },
    ];
  });
}

function nameOf(snapshot: Snapshot, kind: string, id: string): string {
  const name = entryOf(snapshot.definition(kind, id)?.node, "name")?.value;
  return name?.kind === "scalar" && typeof name.value === "string" ? name.value : id;
}
