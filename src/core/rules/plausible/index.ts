import type { Rule } from "../rule.ts";
import { rule as discountRateUnlikely } from "./discount-rate-unlikely.ts";
import { rule as growthImpossible } from "./growth-impossible.ts";
import { rule as hoursUnclear } from "./hours-unclear.ts";
import { rule as measurementAhead } from "./measurement-ahead.ts";
import { rule as measurementTwice } from "./measurement-twice.ts";
import { rule as outsideScale } from "./outside-scale.ts";
import { rule as patternWithoutFiles } from "./pattern-without-files.ts";
import { rule as periodReversed } from "./period-reversed.ts";
import { rule as segmentsNotWhole } from "./segments-not-whole.ts";
import { rule as unitMismatch } from "./unit-mismatch.ts";

export const rules: readonly Rule[] = [
  periodReversed,
  outsideScale,
  unitMismatch,
  segmentsNotWhole,
  measurementTwice,
  measurementAhead,
  hoursUnclear,
  patternWithoutFiles,
  discountRateUnlikely,
  growthImpossible,
];
