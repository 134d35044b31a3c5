import type { Snapshot } from "../project/snapshot.ts";
import { lacks } from "../rules/absence.ts";
import { promisesFor } from "../rules/escalations/promises.ts";
import { isDeadEnd, type PlacedStep, placedSteps, stepName, wayFrom } from "../rules/escalations/steps.ts";
import type { Escalation, EscalationScope } from "../strategy/model.ts";
import { spotOf } from "./spot.ts";
import type {
  ClientCase,
  EscalationArrow,
  EscalationPicture,
  EscalationPromise,
  EscalationRole,
  EscalationStepPicture,
  TimeLimit,
} from "./types/escalation.ts";

/** An escalation as a flow, set against what customers were promised; null when there is none with that id. */
export function escalationPicture(snapshot: Snapshot, id: string): EscalationPicture | null {
  const escalation = snapshot.strategy.escalations[id];
  if (escalation === undefined) return null;
  const flow = new Flow(snapshot, id, escalation);
  const steps = flow.all.map((placed) => flow.step(placed));
  const last = steps.find((step) => step.id === flow.way.at(-1)?.key);
  const ends = last?.arrow?.problem ?? "last";
  const spent = last?.reached ?? { spent: 0, atLeast: false };
  return {
    kind: "escalation",
    id,
    name: escalation.name ?? id,
    appliesTo: appliesTo(snapshot, escalation.appliesTo ?? {}),
    roles: rolesOf(snapshot, flow),
    steps,
    way: flow.way.map(({ key }) => key),
    ends,
    total: ends === "loop" ? null : { seconds: spent.spent, atLeast: spent.atLeast || steps.length === 0 },
    promises: promisesFor(snapshot.strategy, escalation).flatMap((one) => promise(snapshot, one, steps, ends) ?? []),
    outsourced: escalation.outsourced === true,
    clientCases: (escalation.clientMatrix ?? []).map((_, index) => clientCase(snapshot, id, index)),
    source: spotOf(snapshot, `escalations.${id}`),
  };
}

/** The steps, and where the way through them leads. */
class Flow {
  readonly all: readonly PlacedStep[];
  readonly way: readonly PlacedStep[];
  /** The steps that go to one that has had its turn. */
  private readonly closing: ReadonlySet<string>;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly id: string,
    escalation: Escalation,
  ) {
    this.all = placedSteps(escalation);
    this.way = wayFrom(escalation, this.all[0]).steps;
    this.closing = closingSteps(escalation, this.all);
  }

  step(placed: PlacedStep): EscalationStepPicture {
    const { key, step } = placed;
    const path = `escalations.${this.id}.steps.${key}`;
    return {
      id: key,
      name: stepName(placed),
      role: step.role ?? null,
      limit: limitAt(this.snapshot, `${path}.resolveWithin`, step.resolveWithin),
      reached: this.reached(key),
      arrow: this.arrow(placed, path),
      source: spotOf(this.snapshot, path),
    };
  }

  private reached(key: string): EscalationStepPicture["reached"] {
    const index = this.way.findIndex((placed) => placed.key === key);
    if (index < 0) return null;
    const limits = this.way.slice(0, index + 1).map(({ step }) => step.resolveWithin);
    return {
      spent: limits.reduce<number>((sum, limit) => sum + (limit ?? 0), 0),
      atLeast: limits.includes(undefined),
    };
  }

  private arrow({ key, step }: PlacedStep, path: string): EscalationArrow | null {
    const { escalateWhen = [], handOver = [], to } = step;
    const said = { when: escalateWhen, handOver, named: to ?? null };
    if (to === undefined) {
      const nobody = isDeadEnd(step) && lacks(this.snapshot, path, "to");
      return nobody ? { ...said, to: null, problem: "nobody" } : null;
    }
    const target = this.all.find((placed) => placed.step.id === to);
    if (target === undefined) return { ...said, to: null, problem: "unknown" };
    return { ...said, to: target.key, problem: this.closing.has(key) ? "loop" : null };
  }
}

/** The steps that close a circle: following each step once, those that come to where the same walk has been. */
function closingSteps(escalation: Escalation, all: readonly PlacedStep[]): ReadonlySet<string> {
  const closing = new Set<string>();
  const seen = new Set<string>();
  for (const start of all) {
    if (seen.has(start.key)) continue;
    const { steps, ends } = wayFrom(escalation, start);
    const fresh = steps.every(({ key }) => !seen.has(key));
    for (const { key } of steps) seen.add(key);
    const last = steps.at(-1);
    if (ends === "round" && fresh && last !== undefined) closing.add(last.key);
  }
  return closing;
}

/** In the order of the way, and then of the list. */
function rolesOf(snapshot: Snapshot, { way, all }: Flow): EscalationRole[] {
  const ids = new Set([...way, ...all].flatMap(({ step }) => step.role ?? []));
  return [...ids].map((id) => {
    const role = snapshot.strategy.roles[id];
    const path = `roles.${id}`;
    return {
      id,
      name: role?.name ?? id,
      team: role?.team ?? null,
      mandate: role !== undefined && !lacks(snapshot, path, "mandate"),
      source: role === undefined ? null : spotOf(snapshot, path),
    };
  });
}

function promise(
  snapshot: Snapshot,
  id: string,
  steps: readonly EscalationStepPicture[],
  ends: EscalationPicture["ends"],
): EscalationPromise | null {
  const expectation = snapshot.strategy.experience.expectations?.[id];
  const path = `experience.expectations.${id}`;
  const within = limitAt(snapshot, `${path}.within`, expectation?.within);
  if (expectation === undefined || within === null) return null;
  const onWay = steps.flatMap(({ id: key, reached }) => (reached === null ? [] : [{ key, ...reached }]));
  const passed = onWay.sort((a, b) => a.spent - b.spent).find(({ spent }) => spent > within.seconds);
  const open = ends === "loop" || onWay.length === 0 || onWay.some(({ atLeast }) => atLeast);
  return {
    id,
    said: (expectation.name ?? expectation.statement ?? id).replace(/\.$/, ""),
    within,
    verdict: passed !== undefined ? "broken" : open ? "unknown" : "kept",
    passedIn: passed?.key ?? null,
    source: spotOf(snapshot, path),
  };
}

function clientCase(snapshot: Snapshot, id: string, index: number): ClientCase {
  const { when, to, within, handOver = [] } = snapshot.strategy.escalations[id]?.clientMatrix?.[index] ?? {};
  const path = `escalations.${id}.clientMatrix.${index}`;
  return {
    when: when ?? "",
    to: to === undefined ? "" : (snapshot.strategy.roles[to]?.name ?? to),
    limit: limitAt(snapshot, `${path}.within`, within),
    handOver,
    source: spotOf(snapshot, path),
  };
}

function limitAt(snapshot: Snapshot, path: string, seconds: number | undefined): TimeLimit | null {
  if (seconds === undefined) return null;
  const node = snapshot.locate(path)?.node;
  return { seconds, written: node?.kind === "scalar" ? node.source.trim() : "" };
}

function appliesTo({ strategy }: Snapshot, scope: EscalationScope): string[] {
  const { moments = [], channels = [], segments = [] } = scope;
  return [
    ...moments.map((id) => strategy.contactMoments[id]?.name ?? id),
    ...channels.map((id) => strategy.channels[id]?.name ?? id),
    ...segments.map((id) => strategy.segments[id]?.name ?? id),
  ];
}
