export const ids = ["rule-settings", "ignore-comment", "rule-crashed"] as const;
