/** Every rule, in the order of the documentation. Ids are stable: they stand in manifests and comments. */
export const RULE_IDS = [
  "file-unreadable",
  "file-encoding",
  "yaml-syntax",
  "yaml-too-large",
  "duplicate-key",
  "unknown-key",
  "misplaced-key",
  "missing-key",
  "wrong-value",
  "bad-id",
  "newer-format",
  "duplicate-id",
  "unresolved-reference",
  "unused-definition",
  "fallback-cycle",
  "ambiguous-number",
  "personal-contact-floor",
  "evidence-stale",
  "rule-settings",
  "ignore-comment",
  "rule-crashed",
] as const;

export type RuleId = (typeof RULE_IDS)[number];

export function isRuleId(text: string): text is RuleId {
  return (RULE_IDS as readonly string[]).includes(text);
}
