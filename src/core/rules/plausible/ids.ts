export const ids = [
  "period-reversed",
  "outside-scale",
  "unit-mismatch",
  "segments-not-whole",
  "measurement-twice",
  "measurement-ahead",
  "hours-unclear",
  "pattern-without-files",
  "discount-rate-unlikely",
  "growth-impossible",
] as const;
