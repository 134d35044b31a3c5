import type { Rule } from "../rule.ts";
import { rule as decisionNotTaken } from "./decision-not-taken.ts";
import { rule as effectNotMeasured } from "./effect-not-measured.ts";
import { rule as evidenceStale } from "./evidence-stale.ts";
import { rule as sectionNotEndorsed } from "./section-not-endorsed.ts";
import { rule as shiftBehindPlan } from "./shift-behind-plan.ts";

export const rules: readonly Rule[] = [
  sectionNotEndorsed,
  evidenceStale,
  effectNotMeasured,
  shiftBehindPlan,
  decisionNotTaken,
];
