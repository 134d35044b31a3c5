import {
  type BusinessCase,
  CASES,
  type Case,
  periodOf,
  shiftCase,
  shiftInCase,
  sumCases,
} from "../numbers/business-case.ts";
import { firstMonth, lastMonth, monthText } from "../numbers/dates.ts";
import { because, isReason, type Outcome, orNull } from "../numbers/reason.ts";
import { churnDifference } from "../numbers/relationship.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Shift } from "../strategy/model.ts";
import type { Language } from "../words/language.ts";
import { CaseExplained, type ExplainedSubject } from "./case-explained.ts";
import { shiftName } from "./shift-name.ts";
import { spotOf } from "./spot.ts";
import type { BusinessCasePicture, CasePicture, ChurnPicture, ExplainedCase, ShiftRow } from "./types/business-case.ts";
import type { SourceSpot } from "./types/spot.ts";
import { whatIfInputs } from "./what-if.ts";

const OF_INITIATIVE = "initiatives/";

/** The case of a shift, of an initiative (`initiatives/…`), or of all shifts together; null for an unknown id. */
export function businessCasePicture(
  snapshot: Snapshot,
  id: string | null,
  language: Language,
  asOf: string,
): BusinessCasePicture | null {
  const subject = subjectOf(snapshot, id);
  return subject === null ? null : new Cases(snapshot, subject, language, asOf).picture(id);
}

/** Whose case it is. */
interface Subject extends ExplainedSubject {
  readonly of: BusinessCasePicture["of"];
  readonly name: string;
  /** Where it is written. */
  readonly path: string;
}

function subjectOf(snapshot: Snapshot, id: string | null): Subject | null {
  const { strategy, manifest } = snapshot;
  const { shifts, initiatives } = strategy;
  if (id === null) {
    const name = manifest.name ?? manifest.organisation ?? "";
    return { of: "strategy", name, shifts: Object.keys(shifts), path: "shifts", numbers: "total" };
  }
  if (id.startsWith(OF_INITIATIVE)) {
    const own = id.slice(OF_INITIATIVE.length);
    const initiative = initiatives[own];
    if (initiative === undefined) return null;
    const path = `initiatives.${own}`;
    const ids = Object.keys(shifts).filter((shift) => shifts[shift]?.initiative === own);
    return { of: "initiative", name: initiative.name ?? own, shifts: ids, path, numbers: path };
  }
  const shift = shifts[id];
  const path = `shifts.${id}`;
  return shift === undefined ? null : { of: "shift", name: shiftName(snapshot, id), shifts: [id], path, numbers: path };
}

class Cases {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly subject: Subject,
    private readonly language: Language,
    private readonly asOf: string,
  ) {}

  picture(id: string | null): BusinessCasePicture {
    const { snapshot, subject, language } = this;
    const { manifest, strategy } = snapshot;
    const [only] = subject.of === "shift" ? subject.shifts : [];
    const period = periodOf(snapshot);
    const expected = this.compute("expected");
    return {
      kind: "business-case",
      id,
      of: subject.of,
      name: subject.name,
      span: this.span(),
      period: isReason(period) ? null : { first: monthText(period.first), last: monthText(period.last) },
      currency: manifest.currency ?? "EUR",
      discountRate: manifest.discountRate ?? null,
      cases: eachCase((which) => this.case(this.compute(which), this.start(which))),
      why: isReason(expected) ? expected.text[language] : null,
      explained: eachCase((which) => this.explained(which)),
      churn: only === undefined ? null : this.churn(only, strategy.shifts[only] as Shift),
      whatIf: only === undefined ? [] : whatIfInputs(snapshot, only),
      shifts: only === undefined ? subject.shifts.map((shift) => this.row(shift)) : [],
      parts: this.parts(only),
    };
  }

  private compute(which: Case): Outcome<BusinessCase> {
    const { snapshot, subject } = this;
    if (subject.of === "shift") return shiftCase(snapshot, subject.shifts[0] as string, which);
    return subject.shifts.length === 0 && subject.of === "initiative"
      ? because("no shift names this initiative", "geen verschuiving noemt dit initiatief")
      : sumCases(snapshot, subject.shifts, which);
  }

  private shiftsIn(which: Case): Shift[] {
    return this.subject.shifts.map((id) => shiftInCase(this.snapshot.strategy.shifts[id] as Shift, which));
  }

  private span(): BusinessCasePicture["span"] {
    const shifts = this.shiftsIn("expected");
    const starts = shifts.flatMap(({ start }) => (start === undefined ? [] : [firstMonth(start)]));
    const ends = shifts.flatMap(({ end }) => (end === undefined ? [] : [lastMonth(end)]));
    if (starts.length === 0 || ends.length === 0) return null;
    return { first: monthText(Math.min(...starts)), last: monthText(Math.max(...ends)) };
  }

  /** The month from which payback counts. */
  private start(which: Case): number | null {
    const starts = this.shiftsIn(which).flatMap(({ start }) => (start === undefined ? [] : [firstMonth(start)]));
    return starts.length === 0 ? null : Math.min(...starts);
  }

  private case(one: Outcome<BusinessCase>, start: number | null): CasePicture | null {
    if (isReason(one)) return null;
    const { npv, paybackMonths: payback } = one;
    return {
      years: [...one.years].map(([year, amounts]) => ({ year, ...amounts })),
      months: one.months.map((month) => ({ ...month, month: monthText(month.month) })),
      total: one.total,
      npv: orNull(npv),
      npvWhy: this.why(npv),
      payback: orNull(payback),
      paybackMonth: isReason(payback) || start === null ? null : monthText(start + payback - 1),
      paybackWhy: this.why(payback),
      paybackBeyond: orNull(one.paybackBeyond),
      runRate: one.runRate,
      breakEven: orNull(one.breakEvenChurnDifference),
      retentionWhy: this.why(one.retentionUnknown),
      conversionWhy: this.why(one.conversionUnknown),
    };
  }

  private why(outcome: unknown): string | null {
    return isReason(outcome) ? outcome.text[this.language] : null;
  }

  private explained(which: Case): ExplainedCase {
    const { snapshot, subject, language, asOf } = this;
    const explained = new CaseExplained(snapshot, subject, which, language, asOf);
    const one = this.compute(which);
    return explained.whole(isReason(one) ? [] : [...one.years.keys()].map(String));
  }

  private churn(id: string, shift: Shift): ChurnPicture {
    const { strategy } = this.snapshot;
    const { churnDifference: own, ...rest } = shift;
    const used = churnDifference(strategy, id, shift);
    // What was measured stays in sight, also where the shift names a difference of its own.
    const measured = churnDifference(strategy, id, rest);
    return {
      used: eachCase((which) => {
        const difference = churnDifference(strategy, id, shiftInCase(shift, which));
        return isReason(difference) ? null : difference.value;
      }),
      declared: own !== undefined,
      measured: isReason(measured) ? null : measured,
      why: this.why(used),
      source: this.nearest(`shifts.${id}.churnDifference`),
    };
  }

  private row(id: string): ShiftRow {
    const { snapshot } = this;
    const shift = snapshot.strategy.shifts[id] as Shift;
    const expected = shiftCase(snapshot, id, "expected");
    const churn = churnDifference(snapshot.strategy, id, shift);
    const net = (which: Case): number | null => {
      const one = shiftCase(snapshot, id, which);
      return isReason(one) ? null : one.cumulative;
    };
    return {
      id,
      name: shiftName(snapshot, id),
      net: eachCase(net),
      why: this.why(expected),
      payback: isReason(expected) ? null : orNull(expected.paybackMonths),
      relationship: isReason(expected) ? null : relationshipOf(expected),
      relationshipUnknown: !isReason(expected) && expected.retentionUnknown !== null,
      noise: !isReason(churn) && churn.significant === false,
      source: spotOf(snapshot, `shifts.${id}`),
    };
  }

  private parts(shift: string | undefined): BusinessCasePicture["parts"] {
    const at = (key: string): { source: SourceSpot } => ({
      source: this.nearest(shift === undefined ? this.subject.path : `shifts.${shift}.${key}`),
    });
    return {
      case: { source: this.nearest(this.subject.path) },
      investment: at("investment"),
      running: at("runningCost"),
      retention: at("churnDifference"),
    };
  }

  /** Where something is written, else the thing that it would be written in, which a click then leads to. */
  private nearest(path: string): SourceSpot {
    return spotOf(this.snapshot, this.snapshot.locate(path) === null ? this.subject.path : path);
  }
}

function relationshipOf({ total: { retention, conversion } }: BusinessCase): number | null {
  return retention === null && conversion === null ? null : (retention ?? 0) + (conversion ?? 0);
}

function eachCase<T>(make: (which: Case) => T): Record<Case, T> {
  return Object.fromEntries(CASES.map((which) => [which, make(which)])) as Record<Case, T>;
}
