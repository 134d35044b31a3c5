import type { Rule } from "../rule.ts";
import { rule as ignoreComment } from "./ignore-comment.ts";
import { rule as ruleCrashed } from "./rule-crashed.ts";
import { rule as ruleSettings } from "./rule-settings.ts";

export const rules: readonly Rule[] = [ruleSettings, ignoreComment, ruleCrashed];
