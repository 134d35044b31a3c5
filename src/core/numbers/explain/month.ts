import type { Shift } from "../../strategy/model.ts";
import {
  type Amounts,
  type Basis,
  type BusinessCase,
  basisOf,
  type Case,
  flowIn,
  type MonthAmounts,
  type MonthFlow,
  periodOf,
  shiftInCase,
} from "../business-case.ts";
import { firstMonth, lastMonth, monthText } from "../dates.ts";
import { isReason, type Outcome } from "../reason.ts";
import { churnDifference, conversionDifference, lifetimeValue } from "../relationship.ts";
import type { Explainer } from "./explanation.ts";
import { filledMean } from "./lifetime-value.ts";
import { segmentsValued } from "./shift-inputs.ts";

/** The formulas of the amounts of a month, each with its values filled in. */
export class FilledMonth {
  private readonly shift: Shift;

  constructor(
    private readonly explainer: Explainer,
    private readonly id: string,
    which: Case,
    private readonly amounts: MonthAmounts,
  ) {
    this.shift = shiftInCase(explainer.snapshot.strategy.shifts[id] ?? {}, which);
  }

  /** The lines that lead to one amount of the month; to all of them for the net. */
  lines(key: keyof Amounts): string[] {
    switch (key) {
      case "handling":
        return [...this.moved(), ...this.handling()];
      case "retention":
        return [...this.moved(), ...this.retention()];
      case "conversion":
        return [...this.moved(), ...this.conversion()];
      case "running":
        return [this.running()];
      case "investment":
        return [this.investment()];
      case "netBeforeRelationship":
        return [...this.moved(), ...this.handling(), this.running(), this.investment(), this.netBefore()];
      case "net":
        return [
          ...this.moved(),
          ...this.handling(),
          ...this.retention(),
          ...this.conversion(),
          this.running(),
          this.investment(),
          netLine(this.explainer, monthText(this.amounts.month), this.amounts),
        ];
    }
  }

  private moved(): string[] {
    const flow = this.flow();
    if (isReason(flow)) return [];
    const { explainer, shift } = this;
    const { basis, ramp, moved, passed } = flow;
    const moment = explainer.snapshot.strategy.contactMoments[basis.moment] ?? {};
    const factors = [
      `${explainer.show(moment.volume ?? 0, "contacts")} ÷ 12`,
      `(1 + ${explainer.show(moment.growth ?? 0, "share")})^(${passed}/12)`,
      ...(shift.segment === undefined ? [] : [explainer.show(basis.weight, "share")]),
      explainer.show(basis.nowFrom, "share"),
      explainer.show(basis.share, "share"),
      explainer.show(ramp, "factor"),
    ];
    return [
      this.line(this.word("ramp", "ingroei"), `${this.rampText(ramp)}`),
      this.line(this.word("moved", "verplaatst"), `${factors.join(" × ")} = ${explainer.show(moved, "factor")}`),
    ];
  }

  /** `3 × (9/24)² − 2 × (9/24)³ = 0.316406`. */
  private rampText(ramp: number): string {
    const { start = "", end = "", ramp: kind } = this.shift;
    const [first, last] = [firstMonth(start), lastMonth(end)];
    const all = last - first + 1;
    const x = `${Math.min(Math.max(this.amounts.month - first + 1, 0), all)}/${all}`;
    return `${kind === "s-curve" ? `3 × (${x})² − 2 × (${x})³` : x} = ${this.explainer.show(ramp, "factor")}`;
  }

  private handling(): string[] {
    const flow = this.flow();
    if (isReason(flow)) return [];
    const { explainer, shift } = this;
    const { basis, moved, induced, staying, ramp } = flow;
    const costs = (amount: number): string => explainer.show(amount, "money");
    const leaked = basis.leakage === 0 ? "" : `${explainer.show(basis.leakage, "share")} × ${costs(basis.costLeak)}`;
    const to = shift.to === "none" ? "" : ` − ${costs(basis.costTo)}`;
    const saved = `${explainer.show(moved, "factor")} × (${costs(basis.costFrom)}${to}${leaked === "" ? "" : ` − ${leaked}`})`;
    const extra =
      induced === 0
        ? ""
        : ` − ${explainer.show(induced, "factor")} × (${costs(basis.costTo)}${leaked === "" ? "" : ` + ${leaked}`})`;
    const harder =
      shift.remainingCost === undefined || basis.share === 0
        ? ""
        : ` − ${explainer.show(staying, "factor")} × (${costs(shift.remainingCost)} − ${costs(basis.costFrom)}) × ${explainer.show(ramp, "factor")}`;
    return [
      this.line(this.word("handling", "afhandelen"), `${saved}${extra}${harder} = ${costs(this.amounts.handling)}`),
    ];
  }

  private retention(): string[] {
    const { explainer, shift, amounts } = this;
    const { strategy } = explainer.snapshot;
    const flow = this.flow();
    const churn = churnDifference(strategy, this.id, shift);
    const value = lifetimeValue(strategy, shift);
    if (isReason(flow) || isReason(churn) || isReason(value) || amounts.retention === null) return [];
    const { contactsPerCustomer = 1 } = strategy.contactMoments[flow.basis.moment] ?? {};
    const mean =
      shift.lifetimeValue === undefined && shift.segment === undefined
        ? [
            this.line(
              this.word("lifetime value", "klantwaarde"),
              filledMean(explainer, segmentsValued(explainer, shift)),
            ),
          ]
        : [];
    const factors = `${this.solved(flow)} ÷ ${explainer.show(contactsPerCustomer, "number")} × ${explainer.show(-churn.value, "points")}`;
    const result = `${factors} × ${explainer.show(value, "money")} = ${explainer.show(amounts.retention, "money")}`;
    return [...mean, this.line(this.word("retention", "behoud"), result)];
  }

  private conversion(): string[] {
    const { explainer, shift, amounts } = this;
    const { strategy } = explainer.snapshot;
    const flow = this.flow();
    const difference = conversionDifference(strategy, shift);
    const value = strategy.contactMoments[shift.moment ?? ""]?.conversionValue;
    if (isReason(flow) || isReason(difference) || value === undefined || amounts.conversion === null) return [];
    const factors = `${this.solved(flow)} × ${explainer.show(difference, "points")} × ${explainer.show(value, "money")}`;
    return [
      this.line(this.word("conversion", "conversie"), `${factors} = ${explainer.show(amounts.conversion, "money")}`),
    ];
  }

  private running(): string {
    const { explainer, shift, amounts } = this;
    const own = `${explainer.show(shift.runningCost ?? 0, "money")} ÷ 12 = ${explainer.show(amounts.running, "money")}`;
    const before = amounts.month < firstMonth(shift.start ?? "");
    return this.line(this.word("running", "lopend"), before ? this.notYet(amounts.running) : own);
  }

  private investment(): string {
    const { amounts, shift, explainer } = this;
    const inStart = amounts.month === firstMonth(shift.start ?? "");
    const shown = explainer.show(amounts.investment, "money");
    const elsewhere = `${shown} (${this.word("in", "in")} ${monthText(firstMonth(shift.start ?? ""))}: ${explainer.show(shift.investment ?? 0, "money")})`;
    return this.line(this.word("investment", "investering"), inStart ? shown : elsewhere);
  }

  private notYet(amount: number): string {
    const start = monthText(firstMonth(this.shift.start ?? ""));
    return `${this.explainer.show(amount, "money")} (${this.word("begins in", "begint in")} ${start})`;
  }

  private netBefore(): string {
    const { handling, running, investment, netBeforeRelationship } = this.amounts;
    const parts = [handling, running, investment].map((amount) => this.explainer.show(amount, "money"));
    return this.line(
      this.word("net before the relationship", "saldo vóór de relatie"),
      `${parts.join(" − ")} = ${this.explainer.show(netBeforeRelationship, "money")}`,
    );
  }

  private solved({ moved, basis }: Flow): string {
    const all = this.explainer.show(moved, "factor");
    return basis.leakage === 0 ? all : `${all} × (1 − ${this.explainer.show(basis.leakage, "share")})`;
  }

  private flow(): Outcome<Flow> {
    const { snapshot } = this.explainer;
    const basis = basisOf(snapshot.strategy, this.id, this.shift);
    const period = periodOf(snapshot);
    if (isReason(basis)) return basis;
    if (isReason(period)) return period;
    const flow = flowIn(snapshot.strategy, this.shift, basis, this.amounts.month, period.first);
    return isReason(flow) ? flow : { ...flow, basis, passed: this.amounts.month - period.first };
  }

  private line(name: string, text: string): string {
    return `${monthText(this.amounts.month)} ${name}: ${text}`;
  }

  private word(en: string, nl: string): string {
    return this.explainer.language === "nl" ? nl : en;
  }
}

interface Flow extends MonthFlow {
  readonly basis: Basis;
  /** Months since the period's first. */
  readonly passed: number;
}

/** `2027: handling €74,088.45 · retention −€42,616.36 · … = €13,472.09`. */
export function netLine(explainer: Explainer, name: string, amounts: Amounts): string {
  const nl = explainer.language === "nl";
  const part = (word: string, amount: number | null): string[] =>
    amount === null ? [] : [`${word} ${explainer.show(amount, "money")}`];
  const parts = [
    ...part(nl ? "afhandelen" : "handling", amounts.handling),
    ...part(nl ? "behoud" : "retention", amounts.retention),
    ...part(nl ? "conversie" : "conversion", amounts.conversion),
    ...part(nl ? "lopend" : "running", -amounts.running),
    ...part(nl ? "investering" : "investment", -amounts.investment),
  ];
  const excluding = amounts.retention === null ? (nl ? " (zonder de relatie)" : " (excluding the relationship)") : "";
  return `${name}: ${parts.join(" · ")} = ${explainer.show(amounts.net, "money")}${excluding}`;
}

/** The months of a business case by their dates. */
export function monthsOf(one: Outcome<BusinessCase>): string[] {
  return isReason(one) ? [] : one.months.map(({ month }) => monthText(month));
}

/** What shifts do to the contacts of some months together, as a line under a name; null where that is not known. */
export function movedLine(
  explainer: Explainer,
  ids: readonly string[],
  which: Case,
  name: string,
  months: readonly MonthAmounts[],
): string | null {
  const { snapshot, language } = explainer;
  const period = periodOf(snapshot);
  if (isReason(period)) return null;
  const sum = { moved: 0, solved: 0, induced: 0 };
  for (const id of ids) {
    const shift = shiftInCase(snapshot.strategy.shifts[id] ?? {}, which);
    const basis = basisOf(snapshot.strategy, id, shift);
    if (isReason(basis)) return null;
    for (const { month } of months) {
      const flow = flowIn(snapshot.strategy, shift, basis, month, period.first);
      if (isReason(flow)) return null;
      sum.moved += flow.moved;
      sum.solved += flow.solved;
      sum.induced += flow.induced;
    }
  }
  const shown = (value: number): string => explainer.show(value, "contacts");
  const [moved, contacts, solved, induced] =
    language === "nl"
      ? ["verplaatst", "contacten", "opgelost", "aanzuigende werking"]
      : ["moved", "contacts", "solved", "induced demand"];
  const parts = [
    `${shown(sum.moved)} ${contacts}`,
    ...(sum.solved === sum.moved ? [] : [`${solved} ${shown(sum.solved)}`]),
    ...(sum.induced === 0 ? [] : [`${induced} ${shown(sum.induced)}`]),
  ];
  return `${name} ${moved}: ${parts.join("; ")}`;
}
