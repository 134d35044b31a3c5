import type { Snapshot } from "../../project/snapshot.ts";
import type { Kpi, Strategy } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { called } from "../called.ts";

/** A value of a KPI that is written somewhere: measured, aimed at, or a limit. */
export interface KpiValue {
  readonly path: string;
  readonly kpi: string;
  readonly value: number;
  /** What it is, as the subject of a sentence. */
  readonly subject: Text;
}

/** All values of KPIs outside journeys, in the order of the sections. */
export function kpiValues(strategy: Strategy): KpiValue[] {
  const found: KpiValue[] = [];
  const add = (kpi: string | undefined, path: string, value: number | undefined, subject: Text): void => {
    if (kpi !== undefined && value !== undefined && strategy.kpis[kpi] !== undefined) {
      found.push({ path, kpi, value, subject });
    }
  };
  addObjectives(strategy, add);
  addLimits(strategy, add);
  addExpectations(strategy, add);
  addMeasured(strategy, add);
  return found;
}

type Add = (kpi: string | undefined, path: string, value: number | undefined, subject: Text) => void;

function addObjectives({ objectives }: Strategy, add: Add): void {
  for (const [id, { kpi, baseline, target }] of Object.entries(objectives)) {
    const name = called(objectives, id);
    add(kpi, `objectives.${id}.baseline`, baseline, {
      en: `The baseline of “${name}”`,
      nl: `De nulmeting van “${name}”`,
    });
    add(kpi, `objectives.${id}.target`, target, { en: `The target of “${name}”`, nl: `De streefwaarde van “${name}”` });
  }
}

/** Limits at which a shift stops or a decision is taken. */
function addLimits({ shifts, decisions }: Strategy, add: Add): void {
  const ends = ["above", "below"] as const;
  for (const [id, { stopWhen }] of Object.entries(shifts)) {
    const name = called(shifts, id);
    const subject = { en: `The limit at which “${name}” stops`, nl: `De grens waarop “${name}” stopt` };
    for (const end of ends) add(stopWhen?.kpi, `shifts.${id}.stopWhen.${end}`, stopWhen?.[end], subject);
  }
  for (const [id, { when }] of Object.entries(decisions)) {
    const name = called(decisions, id);
    const subject = { en: `The limit of the decision “${name}”`, nl: `De grens van het besluit “${name}”` };
    for (const end of ends) add(when?.kpi, `decisions.${id}.when.${end}`, when?.[end], subject);
  }
}

function addExpectations({ experience }: Strategy, add: Add): void {
  for (const [id, { kpi, atLeast, atMost }] of Object.entries(experience.expectations ?? {})) {
    const subject = { en: `The limit of the expectation “${id}”`, nl: `De grens van de verwachting “${id}”` };
    add(kpi, `experience.expectations.${id}.atLeast`, atLeast, subject);
    add(kpi, `experience.expectations.${id}.atMost`, atMost, subject);
  }
}

function addMeasured({ initiatives, measurements, kpis }: Strategy, add: Add): void {
  for (const [id, { effect }] of Object.entries(initiatives)) {
    const name = called(initiatives, id);
    const subject = { en: `The effect of “${name}”`, nl: `Het effect van “${name}”` };
    add(effect?.kpi, `initiatives.${id}.effect.before`, effect?.before, subject);
    add(effect?.kpi, `initiatives.${id}.effect.after`, effect?.after, subject);
  }
  for (const [index, { kpi, period, value }] of measurements.entries()) {
    const name = kpi === undefined ? "" : called(kpis, kpi);
    const when = period ?? "?";
    const subject = { en: `What was measured of “${name}” in ${when}`, nl: `De meting van “${name}” in ${when}` };
    add(kpi, `measurements.${index}.value`, value, subject);
  }
}

/** How a value is written: a bare number, with a percent sign, or with a unit of time. */
export type Notation = "number" | "percentage" | "duration";

/** How the value at a path is written; null where no value stands there. */
export function notationAt(snapshot: Snapshot, path: string): Notation | null {
  const node = snapshot.locate(path)?.node;
  if (node?.kind !== "scalar") return null;
  if (typeof node.value === "number") return "number";
  return String(node.value).endsWith("%") ? "percentage" : "duration";
}

/** How values of a KPI are written; null where its unit is not given. */
export function notationOf({ unit }: Kpi): Notation | null {
  if (unit === undefined) return null;
  return unit === "percentage" || unit === "duration" ? unit : "number";
}

/** Whether a value is written in the unit of its KPI, as far as that is known. */
export function isInUnit(snapshot: Snapshot, path: string, kpi: Kpi | undefined): boolean {
  const wanted = kpi === undefined ? null : notationOf(kpi);
  const written = notationAt(snapshot, path);
  return wanted === null || written === null || wanted === written;
}
