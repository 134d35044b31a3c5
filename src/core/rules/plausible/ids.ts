export const ids = [
  "period-reversed",
  "outside-scale",
  "segments-not-whole",
  "measurement-twice",
  "measurement-ahead",
  "hours-unclear",
  "pattern-without-files",
  "discount-rate-unlikely",
  "growth-impossible",
] as const;
