import type { Rule } from "../rule.ts";
import { rule as principleAppliesToNothing } from "./principle-applies-to-nothing.ts";
import { rule as principleBroken } from "./principle-broken.ts";
import { rule as principleExceptionPast } from "./principle-exception-past.ts";
import { rule as principleExceptionUnneeded } from "./principle-exception-unneeded.ts";
import { rule as principleExpression } from "./principle-expression.ts";
import { rule as principleScope } from "./principle-scope.ts";
import { rule as principleUnknown } from "./principle-unknown.ts";

export const rules: readonly Rule[] = [
  principleExpression,
  principleScope,
  principleAppliesToNothing,
  principleBroken,
  principleUnknown,
  principleExceptionPast,
  principleExceptionUnneeded,
];
