import type { Phase, Step } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { total } from "../parts.ts";
import {
  dissatisfactionOf,
  initiativePriority,
  metricOf,
  momentPriority,
  momentPriorityParts,
  type Priority,
  stepPriorityParts,
} from "../priority.ts";
import { quadrantOf } from "../quadrant.ts";
import { because, isReason, type Outcome } from "../reason.ts";
import { EXPERIENCE_METRICS, kpiFor, kpiIdFor, scaleFor } from "../scales.ts";
import { type ExplainedInput, type Explainer, type Explanation, under } from "./explanation.ts";
import { channelsOf, kindInputs, mixInputs, volumeInput } from "./inputs.ts";
import { quadrantInputs } from "./moments.ts";
import { about } from "./shares.ts";

const TITLE: Text = { en: "Priority", nl: "Prioriteit" };

const FORMULA: Text = {
  en: "volume ÷ the largest volume × lever (what is not digital yet; 1 to eliminate) × dissatisfaction (1 − the place of satisfaction on its scale, weighted by contacts)",
  nl: "volume ÷ het grootste volume × hefboom (wat nog niet digitaal is; 1 bij elimineren) × ontevredenheid (1 − de plaats van de tevredenheid op haar schaal, gewogen naar contacten)",
};

/** A step of a journey and where it stands. */
interface PlacedStep {
  readonly step: Step;
  readonly path: string;
}

export function explainMomentPriority(explainer: Explainer, path: string, id: string): Explanation {
  const { snapshot } = explainer;
  const priority = momentPriorityParts(snapshot, id);
  const steps = stepsIn(explainer).filter(({ step }) => step.moment === id);
  return explainer.explanation(
    path,
    about(TITLE, snapshot.strategy.contactMoments[id]?.name ?? id),
    isReason(priority) ? priority : priority.value,
    "number",
    FORMULA,
    isReason(priority)
      ? []
      : [...steps.flatMap((step) => experienceLine(explainer, step)), product(explainer, priority)],
    momentInputs(explainer, id, steps),
  );
}

function momentInputs(explainer: Explainer, id: string, steps: readonly PlacedStep[]): ExplainedInput[] {
  return [
    volumeInput(explainer, id),
    ...largestMoment(explainer),
    ...leverInputs(explainer, id),
    ...mixInputs(explainer, id, "now"),
    ...kindInputs(explainer, channelsOf(explainer, id, "now")),
    ...steps.flatMap((step) => [...experienceInputs(explainer, step), ...contactInputs(explainer, step)]),
    ...(steps.length === 0 ? [explainer.named("journeys", id, undefined, "number")] : []),
  ];
}

export function explainStepPriority(
  explainer: Explainer,
  path: string,
  journey: string,
  id: string,
): Explanation | null {
  const { snapshot } = explainer;
  const asked = stepsIn(explainer, journey).find(({ step }) => step.id === id);
  if (asked === undefined) return null;
  const { step } = asked;
  const priority = stepPriorityParts(snapshot, step);
  return explainer.explanation(
    path,
    about(TITLE, step.name ?? id),
    isReason(priority) ? priority : priority.value,
    "number",
    FORMULA,
    isReason(priority) ? [] : [...experienceLine(explainer, asked), product(explainer, priority)],
    [
      ...contactInputs(explainer, asked),
      ...largestStep(explainer),
      explainer.input({ en: "contact moment", nl: "contactmoment" }, `${asked.path}.moment`, step.moment, "word"),
      ...(step.moment === undefined ? [] : leverInputs(explainer, step.moment)),
      ...kindInputs(explainer, Object.keys(step.contacts ?? {})),
      ...experienceInputs(explainer, asked),
    ],
  );
}

/** The sum over the moments that an initiative addresses, with all that those rest on. */
export function explainInitiativePriority(explainer: Explainer, path: string, id: string): Explanation | null {
  const { snapshot } = explainer;
  const initiative = snapshot.strategy.initiatives[id];
  if (initiative === undefined) return null;
  const priority = initiativePriority(snapshot, initiative);
  const moments = initiative.addresses?.moments ?? [];
  const all = stepsIn(explainer);
  const lines = moments.map((moment) => {
    const own = momentPriority(snapshot, moment);
    const name = snapshot.strategy.contactMoments[moment]?.name ?? moment;
    return `${name}: ${isReason(own) ? `– (${explainer.text(own.text)})` : explainer.show(own, "number")}`;
  });
  const addressed = { en: "contact moments that it addresses", nl: "contactmomenten die het aanpakt" };
  const listed = moments.length === 0 ? undefined : moments.join(", ");
  return explainer.explanation(
    path,
    about(TITLE, initiative.name ?? id),
    priority,
    "number",
    {
      en: "Σ of the priorities of the contact moments that it addresses",
      nl: "Σ van de prioriteiten van de contactmomenten die het aanpakt",
    },
    isReason(priority) ? [] : [...lines, `Σ = ${explainer.show(priority, "number")}`],
    [
      explainer.input(addressed, `initiatives.${id}.addresses.moments`, listed, "word"),
      ...moments.flatMap((moment) => {
        const steps = all.filter(({ step }) => step.moment === moment);
        return under(snapshot.strategy.contactMoments[moment]?.name ?? moment, momentInputs(explainer, moment, steps));
      }),
    ],
  );
}

/** The effort of an initiative, which its priority is divided by for the ranking. */
export function explainEffort(explainer: Explainer, path: string, id: string): Explanation | null {
  const initiative = explainer.snapshot.strategy.initiatives[id];
  if (initiative === undefined) return null;
  const label = { en: "effort", nl: "inspanning" };
  const priority = initiativePriority(explainer.snapshot, initiative);
  const { effort } = initiative;
  const shown = explainer.show(effort ?? 0, "number");
  const rank =
    effort === undefined || effort === 0 || isReason(priority)
      ? `${explainer.text(label)} ${shown}`
      : `${explainer.show(priority, "number")} ÷ ${shown} = ${explainer.show(priority / effort, "number")}`;
  return explainer.explanation(
    path,
    about({ en: "Effort", nl: "Inspanning" }, initiative.name ?? id),
    effort ?? because("no effort is given", "er is geen inspanning opgegeven"),
    "number",
    {
      en: "as given; the backlog is ranked by priority ÷ effort",
      nl: "zoals opgegeven; de backlog is geordend op prioriteit ÷ inspanning",
    },
    [rank],
    [explainer.input(label, `initiatives.${id}.effort`, effort, "number")],
  );
}

function product(explainer: Explainer, { size, largest, lever, dissatisfaction, value }: Priority): string {
  const parts = [
    `${explainer.show(size, "contacts")} ÷ ${explainer.show(largest, "contacts")}`,
    explainer.show(lever, "number"),
    explainer.show(dissatisfaction, "number"),
  ];
  return `${parts.join(" × ")} = ${explainer.show(value, "number")}`;
}

/** `Call: 1 − (5.1 − 1) ÷ (10 − 1) = 0.5444`, and by how many contacts it counts. */
function experienceLine(explainer: Explainer, { step }: PlacedStep): string[] {
  const { strategy } = explainer.snapshot;
  const metric = metricOf(step);
  const value = metric === undefined ? undefined : step.metrics?.[metric.key];
  const outcome: Outcome = dissatisfactionOf(strategy, step);
  if (metric === undefined || value === undefined || isReason(outcome)) return [];
  const [low, high] = scaleFor(strategy, metric).map((end) => explainer.show(end, "number"));
  const place = `(${explainer.show(value, "number")} − ${low}) ÷ (${high} − ${low})`;
  const contacts = total((step.contacts ?? {}) as Readonly<Record<string, number>>);
  const weight = `${explainer.show(contacts, "contacts")} ${explainer.language === "nl" ? "contacten" : "contacts"}`;
  const lower = (kpiFor(strategy, metric)?.better ?? metric.better) === "lower";
  return [`${step.name ?? step.id}: ${lower ? "" : "1 − "}${place} = ${explainer.show(outcome, "number")} · ${weight}`];
}

/** The two values that decide what is to be gained, and the treatment where they do not. */
function leverInputs(explainer: Explainer, moment: string): ExplainedInput[] {
  const { snapshot } = explainer;
  const treatment = snapshot.strategy.contactMoments[moment]?.treatment;
  const label = { en: "treatment", nl: "behandeling" };
  const undecided = isReason(quadrantOf(snapshot, moment));
  const declared = undecided ? [explainer.input(label, `contactMoments.${moment}.treatment`, treatment, "word")] : [];
  return [...quadrantInputs(explainer, moment), ...declared];
}

/** What a step measures of the experience, and the KPI that says on which scale and which way is better. */
function experienceInputs(explainer: Explainer, { step, path }: PlacedStep): ExplainedInput[] {
  const { strategy } = explainer.snapshot;
  const metric = metricOf(step) ?? EXPERIENCE_METRICS[0];
  const kpi = kpiIdFor(strategy, metric);
  const { scale, better } = strategy.kpis[kpi ?? ""] ?? {};
  const { en, nl } = METRIC_NAMES[metric.key];
  const name = step.name ?? step.id;
  const value = explainer.input(
    { en: `${en} at ${name}`, nl: `${nl} bij ${name}` },
    `${path}.metrics.${metric.key}`,
    step.metrics?.[metric.key],
    "number",
  );
  if (kpi === undefined) return [value];
  const usual = metric.scale.join(" – ");
  return [
    value,
    explainer.input(
      { en: `scale of ${kpi}`, nl: `schaal van ${kpi}` },
      `kpis.${kpi}.scale`,
      scale?.join(" – "),
      "word",
      usual,
    ),
    explainer.input(
      { en: `better for ${kpi}`, nl: `beter voor ${kpi}` },
      `kpis.${kpi}.better`,
      better,
      "word",
      metric.better,
    ),
  ];
}

const METRIC_NAMES: Readonly<Record<(typeof EXPERIENCE_METRICS)[number]["key"], Text>> = {
  satisfaction: { en: "satisfaction", nl: "tevredenheid" },
  ces: { en: "effort", nl: "moeite" },
  nps: { en: "loyalty", nl: "loyaliteit" },
};

/** The contacts of a step by channel. */
export function contactInputs(explainer: Explainer, { step, path }: PlacedStep): ExplainedInput[] {
  const name = step.name ?? step.id ?? "";
  const contacts = Object.entries(step.contacts ?? {});
  if (contacts.length === 0) {
    const none = { en: `contacts of ${name}`, nl: `contacten van ${name}` };
    return [explainer.input(none, `${path}.contacts`, undefined, "contacts")];
  }
  return contacts.map(([channel, amount]) =>
    explainer.named(`${path}.contacts.${channel}`, `${name}: ${channel}`, amount, "contacts"),
  );
}

function largestMoment(explainer: Explainer): ExplainedInput[] {
  const moments = Object.entries(explainer.snapshot.strategy.contactMoments);
  const [id, moment] = largest(moments, ([, { volume = 0 }]) => volume) ?? [];
  if (id === undefined || moment === undefined) return [];
  const label = { en: `the largest volume: ${moment.name ?? id}`, nl: `het grootste volume: ${moment.name ?? id}` };
  return [explainer.input(label, `contactMoments.${id}.volume`, moment.volume, "contacts")];
}

function largestStep(explainer: Explainer): ExplainedInput[] {
  const step = largest(stepsIn(explainer), (one) =>
    total((one.step.contacts ?? {}) as Readonly<Record<string, number>>),
  );
  return step === undefined ? [] : contactInputs(explainer, step);
}

function largest<T>(things: readonly T[], size: (thing: T) => number): T | undefined {
  return things.reduce<T | undefined>(
    (most, thing) => (most === undefined || size(thing) > size(most) ? thing : most),
    undefined,
  );
}

/** The steps of a journey, or of all, with their paths. */
function stepsIn(explainer: Explainer, only?: string): PlacedStep[] {
  return Object.entries(explainer.snapshot.strategy.journeys).flatMap(([journey, { phases = [] }]) =>
    only !== undefined && journey !== only ? [] : phases.flatMap((phase) => stepsOfPhase(journey, phase)),
  );
}

/** The steps of a phase with their paths. */
export function stepsOfPhase(journey: string, phase: Phase): PlacedStep[] {
  return (phase.steps ?? []).map((step) => ({
    step,
    path: `journeys.${journey}.phases.${phase.id}.steps.${step.id}`,
  }));
}
