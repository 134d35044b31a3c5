import type { Rule } from "../rule.ts";
import { rule as measurementFile } from "./measurement-file.ts";
import { rule as measurementIncomplete } from "./measurement-incomplete.ts";

export const rules: readonly Rule[] = [measurementFile, measurementIncomplete];
