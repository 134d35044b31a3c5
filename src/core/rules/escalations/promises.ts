import type { Escalation, Expectation, Strategy } from "../../strategy/model.ts";
import { placedSteps, wayFrom } from "./steps.ts";

/** The expectations with a time limit that an escalation must keep. */
export function promisesFor(strategy: Strategy, escalation: Escalation): string[] {
  const expectations = Object.entries(strategy.experience.expectations ?? {}).filter(
    ([, expectation]) => expectation.within !== undefined && speaksOfSolving(strategy, expectation),
  );
  const { moments = [] } = escalation.appliesTo ?? {};
  const named = expectations.filter(([, expectation]) => expectation.moments !== undefined);
  // What is promised for a moment in particular goes before what is promised for all.
  const general = (moments.length > 0 ? moments : [null]).some(
    (moment) => moment === null || !named.some(([, { moments: own = [] }]) => own.includes(moment)),
  );
  return expectations
    .filter(([, expectation]) => (expectation.moments === undefined ? general : meets(moments, expectation.moments)))
    .filter(([, { channels }]) => meets(escalation.appliesTo?.channels, channels))
    .filter(([, { segments }]) => meets(escalation.appliesTo?.segments, segments))
    .map(([id]) => id);
}

/** How soon somebody answers the phone says nothing of how soon it is solved. */
function speaksOfSolving({ kpis }: Strategy, { kpi }: Expectation): boolean {
  return kpi === undefined || kpis[kpi]?.measures !== "accessibility";
}

/** Whether two lists have something in common; without a list, all are meant. */
function meets(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  if (a === undefined || a.length === 0 || b === undefined || b.length === 0) return true;
  return a.some((item) => b.includes(item));
}

/** What the shortest promise leaves for one step when all others take as long as they may; null where nothing says. */
export function timeLeftFor(strategy: Strategy, id: string, key: string): number | null {
  const escalation = strategy.escalations[id] ?? {};
  const { steps } = wayFrom(escalation, placedSteps(escalation)[0]);
  const others = steps.filter((placed) => placed.key !== key);
  if (others.length === steps.length || others.some(({ step }) => step.resolveWithin === undefined)) return null;
  const taken = others.reduce((sum, { step }) => sum + (step.resolveWithin ?? 0), 0);
  const promised = promisesFor(strategy, escalation).map((one) => strategy.experience.expectations?.[one]?.within);
  const shortest = Math.min(...promised.map((within) => within ?? Number.POSITIVE_INFINITY));
  return Number.isFinite(shortest) && shortest > taken ? shortest - taken : null;
}
