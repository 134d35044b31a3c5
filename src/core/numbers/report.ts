import type { Snapshot } from "../project/snapshot.ts";
import type { Shift } from "../strategy/model.ts";
import type { Language } from "../words/language.ts";
import {
  type Amounts,
  type BusinessCase,
  CASES,
  type Case,
  shiftCase,
  shiftInCase,
  sumCases,
} from "./business-case.ts";
import { type Day, monthText } from "./dates.ts";
import { gapsOf, journeyContacts, phaseContacts } from "./journeys.ts";
import type { Parts } from "./kinds.ts";
import { computeMix } from "./mix.ts";
import { type ByChannel, digitalShare, personalShare } from "./parts.ts";
import { NOTHING_PLANNED, objectiveProgress, type Progress, shiftProgress } from "./plan.ts";
import { backlog, initiativePriority, momentPriority, stepPriority } from "./priority.ts";
import { quadrantOf } from "./quadrant.ts";
import { isReason, type Outcome, type Reason } from "./reason.ts";
import { type ChurnDifference, churnDifference, meanLifetimeValue, NOT_MEASURED } from "./relationship.ts";
import { momentContacts, momentParts, strategyParts, type When } from "./shares.ts";

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { [key: string]: Json };

/** All computed numbers as plain data: shares 0…1, nothing rounded, null with its reason under `why`. */
export interface NumbersReport extends JsonObject {
  readonly version: 1;
  readonly asOf: string;
}

export function numbersReport(snapshot: Snapshot, asOf: Day, language: Language): NumbersReport {
  return new Report(snapshot, asOf, language).whole();
}

class Report {
  private readonly why: Record<string, string> = {};

  constructor(
    private readonly snapshot: Snapshot,
    private readonly asOf: Day,
    private readonly language: Language,
  ) {}

  whole(): NumbersReport {
    const { strategy } = this.snapshot;
    const shifts = Object.keys(strategy.shifts);
    return {
      version: 1,
      asOf: this.asOf,
      moments: this.each(strategy.contactMoments, (id) => this.moment(id)),
      strategy: this.strategy(),
      journeys: this.each(strategy.journeys, (id) => this.journey(id)),
      shifts: this.each(strategy.shifts, (id) => this.shift(id)),
      initiatives: this.each(strategy.initiatives, (id) => this.initiative(id)),
      total: this.cases("total", (which) => sumCases(this.snapshot, shifts, which)),
      plan: [...shifts.map((id) => this.shiftPlan(id)), ...this.objectivePlans()],
      backlog: backlog(this.snapshot).map(({ initiative, priority, effort }) => ({
        initiative,
        priority: this.value(`backlog.${initiative}.priority`, priority),
        effort,
      })),
      why: this.why,
    };
  }

  private moment(id: string): Json {
    const { snapshot } = this;
    const path = `moments.${id}`;
    const mix = computeMix(snapshot.strategy, id);
    const known = isReason(mix) ? null : mix;
    if (isReason(mix)) this.note(`${path}.target`, mix);
    const target = momentParts(snapshot.strategy, id, "target");
    const now = momentParts(snapshot.strategy, id, "now");
    return {
      quadrant: this.value(`${path}.quadrant`, quadrantOf(snapshot, id)),
      target: known === null ? null : byChannel(known.target),
      remaining: known?.remaining ?? this.note(`${path}.remaining`, mix as Reason),
      contacts: { now: this.contacts(path, id, "now"), target: this.contacts(path, id, "target") },
      ...this.shares(path, now, target),
      priority: this.value(`${path}.priority`, momentPriority(snapshot, id)),
    };
  }

  private contacts(path: string, id: string, when: When): Json {
    const contacts = momentContacts(this.snapshot.strategy, id, when);
    return isReason(contacts) ? this.note(`${path}.contacts.${when}`, contacts) : byChannel(contacts);
  }

  /** Digital and personal share and the three parts, now and at the target. */
  private shares(path: string, now: Outcome<Parts>, target: Outcome<Parts>): JsonObject {
    const both = (name: string, pick: (parts: Parts) => number): Json => ({
      now: isReason(now) ? this.note(`${path}.${name}.now`, now) : pick(now),
      target: isReason(target) ? this.note(`${path}.${name}.target`, target) : pick(target),
    });
    return {
      digitalShare: both("digitalShare", digitalShare),
      personalShare: both("personalShare", personalShare),
      parts: {
        now: isReason(now) ? this.note(`${path}.parts.now`, now) : { ...now },
        target: isReason(target) ? this.note(`${path}.parts.target`, target) : { ...target },
      },
    };
  }

  private strategy(): Json {
    const { strategy } = this.snapshot;
    return {
      ...this.shares("strategy", strategyParts(strategy, "now"), strategyParts(strategy, "target")),
      meanLifetimeValue: this.value(
        "strategy.meanLifetimeValue",
        meanLifetimeValue(strategy, Object.keys(strategy.segments)),
      ),
    };
  }

  private journey(id: string): Json {
    const { strategy } = this.snapshot;
    const journey = strategy.journeys[id] ?? {};
    const path = `journeys.${id}`;
    const phases: JsonObject = {};
    const steps: JsonObject = {};
    for (const phase of journey.phases ?? []) {
      if (phase.id === undefined) continue;
      const gaps = (phase.steps ?? []).map((step) => ({ step: step.id ?? null, missing: gapsOf(step) }));
      phases[phase.id] = {
        digitalShare: this.value(
          `${path}.phases.${phase.id}.digitalShare`,
          phaseContacts(strategy, phase).digitalShare,
        ),
        gaps: gaps.filter((gap) => gap.missing.length > 0),
      };
      for (const step of phase.steps ?? []) {
        if (step.id === undefined) continue;
        steps[step.id] = {
          priority: this.value(`${path}.steps.${step.id}.priority`, stepPriority(this.snapshot, step)),
        };
      }
    }
    return {
      digitalShare: this.value(`${path}.digitalShare`, journeyContacts(strategy, journey).digitalShare),
      phases,
      steps,
    };
  }

  private shift(id: string): Json {
    const shift = this.snapshot.strategy.shifts[id] as Shift;
    const path = `shifts.${id}`;
    const expected = shiftCase(this.snapshot, id, "expected");
    const churn = churnDifference(this.snapshot.strategy, id, shiftInCase(shift, "expected"));
    return {
      ...this.cases(path, (which) => shiftCase(this.snapshot, id, which)),
      relationshipKnown: !isReason(expected) && expected.retentionUnknown === null,
      churnDifference: isReason(churn) ? this.note(`${path}.churnDifference`, churn) : this.churn(path, churn),
    };
  }

  private churn(path: string, churn: ChurnDifference): Json {
    for (const name of ["low", "high", "significant"] as const) {
      if (churn[name] === null) this.note(`${path}.churnDifference.${name}`, NOT_MEASURED);
    }
    return { value: churn.value, low: churn.low, high: churn.high, significant: churn.significant };
  }

  private initiative(id: string): Json {
    const { strategy } = this.snapshot;
    const shifts = Object.keys(strategy.shifts).filter((shift) => strategy.shifts[shift]?.initiative === id);
    const path = `initiatives.${id}`;
    return {
      ...this.cases(path, (which) => sumCases(this.snapshot, shifts, which)),
      priority: this.value(`${path}.priority`, initiativePriority(this.snapshot, strategy.initiatives[id] ?? {})),
    };
  }

  private cases(path: string, compute: (which: Case) => Outcome<BusinessCase>): JsonObject {
    return Object.fromEntries(CASES.map((which) => [which, this.case(`${path}.${which}`, compute(which))]));
  }

  private case(path: string, one: Outcome<BusinessCase>): Json {
    if (isReason(one)) return this.note(path, one);
    if (one.retentionUnknown !== null) this.note(`${path}.retention`, one.retentionUnknown);
    if (one.conversionUnknown !== null) this.note(`${path}.conversion`, one.conversionUnknown);
    return {
      years: Object.fromEntries([...one.years].map(([year, amounts]) => [String(year), amountsJson(amounts)])),
      months: one.months.map((month) => ({
        month: monthText(month.month),
        ...amountsJson(month),
        cumulative: month.cumulative,
      })),
      cumulative: one.cumulative,
      npv: this.value(`${path}.npv`, one.npv),
      paybackMonths: this.value(`${path}.paybackMonths`, one.paybackMonths),
      paybackBeyond: this.value(`${path}.paybackBeyond`, one.paybackBeyond),
      runRate: one.runRate,
      breakEvenChurnDifference: this.value(`${path}.breakEvenChurnDifference`, one.breakEvenChurnDifference),
    };
  }

  private shiftPlan(id: string): Json {
    return { shift: id, ...this.progress(`plan.${id}`, shiftProgress(this.snapshot, id, this.asOf)) };
  }

  private objectivePlans(): Json[] {
    return Object.entries(this.snapshot.strategy.objectives).map(([id, objective]) => ({
      kpi: objective.kpi ?? null,
      objective: id,
      ...this.progress(`plan.${id}`, objectiveProgress(this.snapshot, objective, this.asOf)),
    }));
  }

  private progress(path: string, progress: Outcome<Progress>): JsonObject {
    if (!isReason(progress)) {
      if (progress.progress === null) this.note(`${path}.progress`, NOTHING_PLANNED);
      return { ...progress };
    }
    this.note(path, progress);
    return { period: null, planned: null, actual: null, progress: null, status: null, forecast: null };
  }

  private each<Thing>(things: Readonly<Record<string, Thing>>, make: (id: string) => Json): Json {
    return Object.fromEntries(Object.keys(things).map((id) => [id, make(id)]));
  }

  private value<T extends string | number>(path: string, outcome: Outcome<T>): T | null {
    return isReason(outcome) ? this.note(path, outcome) : outcome;
  }

  private note(path: string, reason: Reason): null {
    this.why[path] = reason.text[this.language];
    return null;
  }
}

/** Shares that nobody uses any more are left out. */
function byChannel(amounts: ByChannel): Json {
  return Object.fromEntries(Object.entries(amounts).filter(([, amount]) => Math.abs(amount) > 1e-12));
}

function amountsJson({
  handling,
  retention,
  conversion,
  running,
  investment,
  net,
  netBeforeRelationship,
}: Amounts): JsonObject {
  return { handling, retention, conversion, running, investment, net, netBeforeRelationship };
}
