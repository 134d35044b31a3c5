import type { Snapshot } from "../project/snapshot.ts";
import type { Initiative, Strategy } from "../strategy/model.ts";
import { called } from "./called.ts";
import { fixListing, fixSetting, MOST_FIXES } from "./fixes.ts";
import type { Fix } from "./rule.ts";

/** The initiatives that were not given up and work on a contact moment: by its id, or by a step of a journey. */
export function initiativesFor(strategy: Strategy, moment: string): string[] {
  const steps = stepsOf(strategy, moment);
  return Object.keys(strategy.initiatives).filter((id) => {
    const { addresses, status } = strategy.initiatives[id] as Initiative;
    if (status === "stopped") return false;
    return addresses?.moments?.includes(moment) || addresses?.steps?.some((step) => steps.has(step));
  });
}

/**
 * Proposals that an initiative takes something on: those that are still open
 * and belong to the role that answers for it; none where nobody does.
 */
export function takenOnBy(
  snapshot: Snapshot,
  owner: string | undefined,
  kind: "moments" | "steps" | "objectives",
  id: string,
): (Fix | null)[] {
  const { initiatives } = snapshot.strategy;
  const open = Object.keys(initiatives).filter((one) => {
    const initiative = initiatives[one] as Initiative;
    return owner !== undefined && initiative.owner === owner && isOpen(initiative);
  });
  return open.slice(0, MOST_FIXES).map((one) => {
    const name = called(initiatives, one);
    const title = { en: `Let the initiative “${name}” take it on`, nl: `Laat het initiatief “${name}” het oppakken` };
    return snapshot.locate(`initiatives.${one}.addresses`) === null
      ? fixSetting(snapshot, `initiatives.${one}`, "addresses", `{ ${kind}: [${id}] }`, title)
      : fixListing(snapshot, `initiatives.${one}.addresses`, kind, id, title);
  });
}

function isOpen({ status }: Initiative): boolean {
  return status !== "stopped" && status !== "done";
}

/** The steps of a contact moment, as `journey/step`. */
function stepsOf({ journeys }: Strategy, moment: string): Set<string> {
  return new Set(
    Object.entries(journeys).flatMap(([journey, { phases = [] }]) =>
      phases.flatMap(({ steps = [] }) =>
        steps.filter((step) => step.moment === moment).map((step) => `${journey}/${step.id}`),
      ),
    ),
  );
}
