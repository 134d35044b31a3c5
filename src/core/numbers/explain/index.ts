import type { Snapshot } from "../../project/snapshot.ts";
import type { Phase, Strategy } from "../../strategy/model.ts";
import { remembered } from "../../text/memo.ts";
import type { Language } from "../../words/language.ts";
import { gapsOf } from "../journeys.ts";
import { computeMix } from "../mix.ts";
import { backlog } from "../priority.ts";
import { isReason } from "../reason.ts";
import { Explainer, type Explanation } from "./explanation.ts";
import { CASE_FIGURES } from "./figures.ts";
import { explainJourney } from "./journeys.ts";
import { explainLifetimeValue } from "./lifetime-value.ts";
import { explainMoment } from "./moments.ts";
import { explainEffort, explainInitiativePriority } from "./priorities.ts";
import { explainPlan, PROGRESS_NAMES } from "./progress.ts";
import { explainStrategyShare } from "./shares.ts";
import { explainShift, explainSum } from "./shifts.ts";

/**
 * The explanation of a computed number by its path, such as
 * `shifts.report-move-online.npv` or `moments.report-move.target.phone`.
 * Null when no number has that path.
 */
export function explainNumber(snapshot: Snapshot, path: string, language: Language, asOf: string): Explanation | null {
  return explainWith(explainerFor(snapshot, language, asOf), path);
}

/** The same, by an explainer of one's own. */
export function explainWith(explainer: Explainer, path: string): Explanation | null {
  const [head, ...rest] = path.split(".") as [string, ...string[]];
  switch (head) {
    case "moments":
    case "contactMoments":
      return explainMoment(explainer, path, rest);
    case "strategy":
      if (rest[0] === "meanLifetimeValue") return explainLifetimeValue(explainer, path);
      return explainStrategyShare(explainer, path, rest[0] ?? "", rest.slice(1));
    case "journeys":
      return explainJourney(explainer, path, rest);
    case "shifts":
      return explainShift(explainer, path, rest);
    case "initiatives":
      return explainSum(explainer, path, rest[0] ?? "", rest.slice(1));
    case "total":
      return explainSum(explainer, path, null, rest);
    case "plan":
      return explainPlan(explainer, path, rest);
    case "backlog":
      return explainBacklog(explainer, path, rest);
    default:
      return null;
  }
}

/** Who explains one number of a snapshot is asked for another at once: of a hover, a panel, a list. */
const explainersOf = remembered((_snapshot: Snapshot) => new Map<string, Explainer>());

function explainerFor(snapshot: Snapshot, language: Language, asOf: string): Explainer {
  const explainers = explainersOf(snapshot);
  const known = explainers.get(`${language} ${asOf}`);
  const explainer = known ?? new Explainer(snapshot, language, asOf);
  explainers.set(`${language} ${asOf}`, explainer);
  return explainer;
}

/** An item of the backlog, by its initiative or by its place in the ranking. */
function explainBacklog(
  explainer: Explainer,
  path: string,
  [item = "", name = "priority"]: readonly string[],
): Explanation | null {
  const ranked = /^\d+$/.test(item) ? backlog(explainer.snapshot)[Number(item)]?.initiative : undefined;
  const initiative = ranked ?? item;
  if (name === "effort") return explainEffort(explainer, path, initiative);
  return name === "priority" ? explainInitiativePriority(explainer, path, initiative) : null;
}

const SHARES = ["digitalShare", "personalShare"].flatMap((name) => [`${name}.now`, `${name}.target`]);

const PARTS = ["now", "target"].flatMap((when) =>
  ["self", "assistedDigital", "assistedPersonal"].map((part) => `parts.${when}.${part}`),
);

/**
 * Paths of numbers, for completing and correcting what somebody asks for. The
 * years and months of the business cases are left out: they are very many.
 */
export function numberPaths(strategy: Strategy): string[] {
  const { contactMoments, journeys, shifts, objectives, initiatives } = strategy;
  const below = (head: string, things: object, paths: (id: string) => readonly string[]): string[] =>
    Object.keys(things).flatMap((id) => paths(id).map((path) => `${head}.${id}${path === "" ? "" : `.${path}`}`));
  const figures = ["", "low.", "high."].flatMap((which) => CASE_FIGURES.map((name) => `${which}${name}`));
  const churn = ["", ".value", ".low", ".high", ".significant"].map((end) => `churnDifference${end}`);
  const plan = ["", ...PROGRESS_NAMES];
  return [
    ...below("moments", contactMoments, (id) => momentPaths(strategy, id)),
    ...[...SHARES, ...PARTS, "meanLifetimeValue"].map((name) => `strategy.${name}`),
    ...below("journeys", journeys, (id) => ["digitalShare", ...(journeys[id]?.phases ?? []).flatMap(phasePaths)]),
    ...below("plan", { ...shifts, ...objectives }, () => plan),
    ...below("backlog", initiatives, () => ["priority", "effort"]),
    ...below("shifts", shifts, () => [...figures, ...churn, "relationshipKnown"]),
    ...below("initiatives", initiatives, () => [...figures, "priority"]),
    ...figures.map((name) => `total.${name}`),
  ];
}

function momentPaths(strategy: Strategy, id: string): string[] {
  const mix = computeMix(strategy, id);
  const now = Object.keys(strategy.channelMix[id]?.now ?? {});
  const target = isReason(mix) ? [] : Object.keys(mix.target);
  return [
    "quadrant",
    ...SHARES,
    "remaining",
    ...PARTS,
    "priority",
    ...target.map((channel) => `target.${channel}`),
    ...now.map((channel) => `contacts.now.${channel}`),
    ...target.map((channel) => `contacts.target.${channel}`),
  ];
}

function phasePaths({ id, steps = [] }: Phase): string[] {
  const gaps = steps.some((step) => gapsOf(step).length > 0) ? [`phases.${id}.gaps`] : [];
  return [`phases.${id}.digitalShare`, ...gaps, ...steps.map((step) => `steps.${step.id}.priority`)];
}
