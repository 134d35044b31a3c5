export const ids = [
  "unknown-key",
  "misplaced-key",
  "missing-key",
  "wrong-value",
  "bad-id",
  "newer-format",
  "ambiguous-number",
  "cut-text",
] as const;
