import type { RefTarget } from "../../schema/shape.ts";

/** One thing that gets another id. */
export interface Renaming {
  readonly kind: RefTarget;
  /** As it is defined: a journey step as `customer-life/report`. */
  readonly from: string;
  readonly to: string;
}

/** The id as it is written where the thing is defined: without what it belongs to. */
export function ownId(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** What it belongs to, with the slash; empty for things of their own. */
export function ownerOf(id: string): string {
  return id.slice(0, id.lastIndexOf("/") + 1);
}

/** Things whose ids begin with the id of what they belong to. */
const OWNERS: Readonly<Partial<Record<RefTarget, RefTarget>>> = {
  journeySteps: "journeys",
  journeyPhases: "journeys",
  ownSteps: "escalations",
};

/** The id of any thing after a renaming. */
export function renamedId({ kind, from, to }: Renaming, ofKind: RefTarget, id: string): string {
  if (ofKind === kind) return id === from ? to : id;
  return OWNERS[ofKind] === kind && ownerOf(id) === `${from}/` ? `${to}/${ownId(id)}` : id;
}
