export const ids = [
  "section-not-endorsed",
  "evidence-stale",
  "effect-not-measured",
  "shift-behind-plan",
  "decision-not-taken",
] as const;
