export const ids = [
  "principle-expression",
  "principle-scope",
  "principle-applies-to-nothing",
  "principle-broken",
  "principle-unknown",
  "principle-exception-past",
  "principle-exception-unneeded",
] as const;
