import type { Rule } from "../rule.ts";
import { rule as duplicateKey } from "./duplicate-key.ts";
import { rule as yamlSyntax } from "./yaml-syntax.ts";
import { rule as yamlTooLarge } from "./yaml-too-large.ts";

export const rules: readonly Rule[] = [yamlSyntax, yamlTooLarge, duplicateKey];
