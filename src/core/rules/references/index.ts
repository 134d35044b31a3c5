import type { Rule } from "../rule.ts";
import { rule as duplicateId } from "./duplicate-id.ts";
import { rule as fallbackCycle } from "./fallback-cycle.ts";
import { rule as unresolvedReference } from "./unresolved-reference.ts";
import { rule as unusedDefinition } from "./unused-definition.ts";

export const rules: readonly Rule[] = [duplicateId, unresolvedReference, unusedDefinition, fallbackCycle];
