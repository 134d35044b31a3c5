import type { Rule } from "../rule.ts";
import { rule as evidenceStale } from "./evidence-stale.ts";

export const rules: readonly Rule[] = [evidenceStale];
