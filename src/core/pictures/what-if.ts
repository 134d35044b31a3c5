import { periodOf } from "../numbers/business-case.ts";
import { firstMonth } from "../numbers/dates.ts";
import { isReason, orNull } from "../numbers/reason.ts";
import { churnDifference, lifetimeValue } from "../numbers/relationship.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Shift } from "../strategy/model.ts";
import { spotOf } from "./spot.ts";
import type { WhatIfInput, WhatIfKey, WhatIfUnit } from "./types/business-case.ts";

/** What of a shift can be tried out, each with the range within which that makes sense. */
export function whatIfInputs(snapshot: Snapshot, id: string): WhatIfInput[] {
  const shift = snapshot.strategy.shifts[id];
  if (shift === undefined) return [];
  const inputs = new Inputs(snapshot, id, shift);
  return [
    inputs.share("share", shift.share, 1, 0.01),
    inputs.share("leakage", shift.leakage ?? 0, 0.5, 0.01),
    ...(shift.to === "none" ? [] : [inputs.share("inducedDemand", shift.inducedDemand ?? 0, 0.2, 0.005)]),
    ...inputs.remainingCost(),
    inputs.churn(),
    ...inputs.lifetimeValue(),
    inputs.money("investment", "money", shift.investment ?? 0, 100_000),
    inputs.money("runningCost", "year", shift.runningCost ?? 0, 20_000),
    ...inputs.start(),
  ];
}

type NumberKey = Exclude<WhatIfKey, "start">;
type Scenarios = Pick<WhatIfInput, "low" | "high">;

class Inputs {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly id: string,
    private readonly shift: Shift,
  ) {}

  share(key: NumberKey, value: number | undefined, max: number, step: number): WhatIfInput {
    const own = this.scenarios(key);
    const largest = Math.max(max, ...known(value, own));
    return this.input(key, "share", value ?? null, own, { min: 0, max: largest, step });
  }

  money(key: NumberKey, unit: WhatIfUnit, value: number, usual: number): WhatIfInput {
    const own = this.scenarios(key);
    const largest = Math.max(...known(value, own));
    const max = niceAbove(largest === 0 ? usual : 2 * largest);
    return this.input(key, unit, value, own, { min: 0, max, step: niceBelow(max / 200) });
  }

  /** Where nothing is written, what stays costs what it did. */
  remainingCost(): WhatIfInput[] {
    const before = this.snapshot.strategy.channels[this.shift.from ?? ""]?.costPerContact;
    const value = this.shift.remainingCost ?? before;
    return value === undefined ? [] : [this.money("remainingCost", "contact", value, 10)];
  }

  churn(): WhatIfInput {
    const { strategy } = this.snapshot;
    const own = this.scenarios("churnDifference");
    const used = churnDifference(strategy, this.id, this.shift);
    const [value, ends] = isReason(used) ? [null, []] : [used.value, [used.low ?? 0, used.high ?? 0]];
    const all = [...known(value ?? undefined, own), ...ends];
    const most = niceAbove(Math.max(0.01, ...all.map(Math.abs)));
    return this.input("churnDifference", "points", value, own, { min: -most, max: most, step: niceBelow(most / 25) });
  }

  lifetimeValue(): WhatIfInput[] {
    const value = orNull(lifetimeValue(this.snapshot.strategy, this.shift));
    return value === null ? [] : [this.money("lifetimeValue", "customer", value, 1_000)];
  }

  /** In months from the first of the period. Without an end there is nothing that could keep its length. */
  start(): WhatIfInput[] {
    const { start, end, scenarios } = this.shift;
    const period = periodOf(this.snapshot);
    if (start === undefined || end === undefined || isReason(period)) return [];
    const month = (date: string | undefined): number | null =>
      date === undefined ? null : firstMonth(date) - period.first;
    const own = { low: month(scenarios?.low?.start), high: month(scenarios?.high?.start) };
    const all = known(month(start) ?? undefined, own);
    const range = { min: Math.min(0, ...all), max: Math.max(period.last - period.first, ...all), step: 1 };
    return [this.input("start", "month", month(start), own, range)];
  }

  private scenarios(key: NumberKey): Scenarios {
    const { low, high } = this.shift.scenarios ?? {};
    return { low: low?.[key] ?? null, high: high?.[key] ?? null };
  }

  private input(
    key: WhatIfKey,
    unit: WhatIfUnit,
    value: number | null,
    own: Scenarios,
    range: Pick<WhatIfInput, "min" | "max" | "step">,
  ): WhatIfInput {
    const path = `shifts.${this.id}`;
    const written = this.snapshot.locate(`${path}.${key}`) !== null;
    return { key, unit, value, ...own, ...range, source: spotOf(this.snapshot, written ? `${path}.${key}` : path) };
  }
}

function known(value: number | undefined, { low, high }: Scenarios): number[] {
  return [value ?? null, low, high].filter((number) => number !== null);
}

const NICE = [1, 2, 2.5, 5, 10];

/** The least of 1, 2, 2.5, 5 and 10 times a power of ten that is no less. */
function niceAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return tidy((NICE.find((nice) => nice * power >= value * (1 - 1e-9)) ?? 10) * power);
}

/** The largest of 1, 2 and 5 times a power of ten that is no more. */
function niceBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const fitting = [1, 2, 5].filter((nice) => nice * power <= value * (1 + 1e-9));
  return tidy((fitting.at(-1) ?? 1) * power);
}

/** Without what binary fractions leave behind. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
