import type { Rule } from "../rule.ts";
import { rule as effortAsLoyalty } from "./effort-as-loyalty.ts";
import { rule as evidenceNotFed } from "./evidence-not-fed.ts";
import { rule as kpiWithoutSource } from "./kpi-without-source.ts";
import { rule as nothingMeasured } from "./nothing-measured.ts";
import { rule as objectiveBackwards } from "./objective-backwards.ts";
import { rule as objectiveIncomplete } from "./objective-incomplete.ts";
import { rule as objectiveUnmoved } from "./objective-unmoved.ts";
import { rule as promiseUncarried } from "./promise-uncarried.ts";

export const rules: readonly Rule[] = [
  objectiveIncomplete,
  objectiveBackwards,
  objectiveUnmoved,
  kpiWithoutSource,
  effortAsLoyalty,
  nothingMeasured,
  promiseUncarried,
  evidenceNotFed,
];
