import { principleReferences } from "../../principles/references.ts";
import type { ReferencePlace, Snapshot } from "../../project/snapshot.ts";
import { SECTION_NAMES } from "../../schema/catalogue.ts";
import type { RefTarget } from "../../schema/shape.ts";
import { isId } from "../../schema/spelling.ts";
import { OWNED_KINDS } from "../../strategy/read.ts";
import { groupBy } from "../../text/group.ts";
import { remembered } from "../../text/memo.ts";
import { nearest } from "../../text/nearest.ts";
import { misspeltDefinition } from "../format/repeated-id.ts";
import { idByName } from "./by-name.ts";

/** What is named and nowhere defined, by its cause. */
export type Unresolved = MissingSection | MissingThing | Slip;

/** Not one of the things of a section is there, as when it was taken out. */
export interface MissingSection {
  readonly cause: "section";
  readonly section: string;
  readonly uses: readonly ReferencePlace[];
}

/** One thing is not there, or has another id where it is defined. */
export interface MissingThing {
  readonly cause: "thing";
  readonly kind: RefTarget;
  readonly id: string;
  readonly uses: readonly ReferencePlace[];
  /** What is defined and nowhere named: that thing, probably. */
  readonly renamed: string | null;
  /** What is spelt alike and named elsewhere. */
  readonly alike: string | null;
}

/** A word that is written wrongly in one place. */
export interface Slip {
  readonly cause: "slip";
  readonly use: ReferencePlace;
  readonly guess: string;
}

/** Seeking the nearest id takes time: whoever has more to mend begins with these. */
const MOST_GUESSES = 200;

/** A word is misspelt the same way so many times at most; more often it names something else. */
const MOST_SLIPS = 4;

/** The references to what no file defines, in the order of the files; those of principles last. */
export const danglingReferences = remembered((snapshot: Snapshot): readonly ReferencePlace[] => {
  const all = [...snapshot.references, ...principleReferences(snapshot)];
  return all.filter((reference) => isDangling(snapshot, reference) && !isToldElsewhere(snapshot, reference));
});

/** Each of them once, with its cause. */
export const unresolved = remembered((snapshot: Snapshot): readonly Unresolved[] => {
  const guess = guesser(snapshot);
  const bySection = groupBy(danglingReferences(snapshot), ({ target }) => sectionOf(target));
  return [...bySection].flatMap(([section, uses]): Unresolved[] => {
    const isMissing = section !== null && uses.length > 1 && snapshot.definitionsOf(section).size === 0;
    if (isMissing) return [{ cause: "section", section, uses }];
    return [...usesByThing(snapshot, uses)].flatMap((ofOne) => causesOf(snapshot, ofOne, guess));
  });
});

/** The sections of which something is missing: what is told from its absence may be wrong. */
export const missingKinds = remembered((snapshot: Snapshot): ReadonlySet<string> => {
  const kinds = unresolved(snapshot).flatMap((one) => {
    if (one.cause === "slip") return [];
    return one.cause === "section" ? [one.section] : [sectionOf(one.kind) ?? one.kind];
  });
  return new Set(kinds);
});

/** By the thing that is missing: a whole journey where none of its steps can be there. */
export function usesByThing(snapshot: Snapshot, uses: readonly ReferencePlace[]): Iterable<readonly ReferencePlace[]> {
  return groupBy(uses, (use) => {
    const { kind, id } = missingIn(snapshot, use);
    return `${kind} ${id}`;
  }).values();
}

/** The thing that a dangling reference wants. */
export function missingIn(snapshot: Snapshot, use: ReferencePlace): { readonly kind: RefTarget; readonly id: string } {
  const owner = ownerOf(use);
  const lacksOwner = sectionOf(use.target) === "journeys" && snapshot.definition("journeys", owner) === null;
  return lacksOwner ? { kind: "journeys", id: owner } : { kind: use.target, id: use.id };
}

/** The section in which things of a kind are written; null for what belongs to one thing alone. */
export function sectionOf(target: RefTarget): string | null {
  if (target === "journeySteps" || target === "journeyPhases") return "journeys";
  return SECTION_NAMES.includes(target) ? target : null;
}

/** The ids that could stand in the place of a reference, as they would be written there. */
export function candidatesFor(snapshot: Snapshot, reference: ReferencePlace): string[] {
  const ids = [...snapshot.definitionsOf(reference.target).keys()];
  if (reference.target !== "ownSteps") return ids;
  const owner = `${ownerOf(reference)}/`;
  return ids.filter((id) => id.startsWith(owner)).map((id) => id.slice(owner.length));
}

/** An id as it is written where something refers to it: a step of an escalation without the escalation. */
export function writtenId({ target, id }: Pick<ReferencePlace, "target" | "id">): string {
  return target === "ownSteps" ? (id.split("/").at(-1) as string) : id;
}

function causesOf(
  snapshot: Snapshot,
  uses: readonly ReferencePlace[],
  guess: (use: ReferencePlace) => string | null,
): Unresolved[] {
  const [first] = uses as [ReferencePlace];
  const thing = missingIn(snapshot, first);
  const alike = thing.kind === first.target ? guess(first) : null;
  if (alike !== null && isSlip(snapshot, uses, alike)) {
    return uses.map((use) => ({ cause: "slip", use, guess: alike }));
  }
  const renamed = renamedTo(snapshot, thing.kind, thing.id);
  const isAlike = alike !== null && uses.length <= MOST_SLIPS;
  return [{ cause: "thing", ...thing, uses, renamed, alike: isAlike ? alike : null }];
}

/** What is named many times, or looks like what nothing names, was not misspelt where it is named. */
function isSlip(snapshot: Snapshot, uses: readonly ReferencePlace[], alike: string): boolean {
  if (alike === "none" || uses.length === 1) return true;
  return uses.length === 2 && isNamed(snapshot, (uses[0] as ReferencePlace).target, alike);
}

/** What an id that nothing has probably means. */
function guesser(snapshot: Snapshot): (reference: ReferencePlace) => string | null {
  let guesses = 0;
  return (reference) => {
    const written = writtenId(reference);
    const named = prevented(reference, written) ?? idByName(snapshot, reference.target, written);
    return named ?? (guesses++ < MOST_GUESSES ? nearest(written, candidatesFor(snapshot, reference)) : null);
  };
}

/** `to: geen` of a shift whose contacts are prevented: `none`. */
function prevented({ path }: ReferencePlace, written: string): string | null {
  const nobody = /^(geen|niets|niemand|nergens|nvt|nobody|nothing|nowhere|no-one)$/;
  return /^shifts\.[^.]+\.to$/.test(path) && nobody.test(written) ? "none" : null;
}

/** What is defined and nowhere named is probably what was meant: the most alike, or the only one. */
function renamedTo(snapshot: Snapshot, kind: RefTarget, id: string): string | null {
  if (OWNED_KINDS.has(kind)) return null;
  const unnamed = [...snapshot.definitionsOf(kind).keys()].filter((own) => !isNamed(snapshot, kind, own));
  return nearest(id, unnamed) ?? (unnamed.length === 1 ? (unnamed[0] as string) : null);
}

/** Whether anything names a thing, or a step of it. */
function isNamed(snapshot: Snapshot, kind: RefTarget, id: string): boolean {
  if (snapshot.referencesTo(kind, id).length > 0) return true;
  const own = (one: ReferencePlace): boolean =>
    (one.target === kind && one.id === id) || (kind === "journeys" && one.id.startsWith(`${id}/`));
  return [...principleReferences(snapshot), ...(kind === "journeys" ? snapshot.references : [])].some(own);
}

/** Of `customer-life/report` the journey. */
function ownerOf({ id }: ReferencePlace): string {
  return id.split("/")[0] as string;
}

function isDangling(snapshot: Snapshot, reference: ReferencePlace): boolean {
  return isWellFormed(reference) && snapshot.definition(reference.target, reference.id) === null;
}

/** It is probably defined in text that is not understood, under an id that cannot be one, or in a list with an id twice. */
function isToldElsewhere(snapshot: Snapshot, reference: ReferencePlace): boolean {
  if (snapshot.incomplete && snapshot.mayDefine(reference.id.split("/").at(-1) as string)) return true;
  if (misspeltDefinition(snapshot, reference) !== null) return true;
  if (!OWNED_KINDS.has(reference.target)) return false;
  const owner = `${ownerOf(reference)}/`;
  return [...snapshot.definitionsOf(reference.target)].some(
    ([id, places]) => id.startsWith(owner) && places.length > 1,
  );
}

/** What is not written as an id at all is told as a wrong value. */
function isWellFormed({ id, target }: ReferencePlace): boolean {
  const parts = id.split("/");
  return parts.length === (OWNED_KINDS.has(target) ? 2 : 1) && parts.every(isId);
}
