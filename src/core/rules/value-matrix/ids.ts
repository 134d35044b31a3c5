export const ids = [
  "treatment-mismatch",
  "threshold-without-treatment",
  "eliminate-shifted",
  "eliminate-without-cause",
  "failure-demand-ignored",
  "self-service-stays-assisted",
  "encourage-moved-off-people",
  "simplify-many-channels",
] as const;
