export const ids = [
  "step-without-moment",
  "step-without-contacts",
  "step-without-satisfaction",
  "moment-outside-journeys",
  "journey-contacts-exceed",
  "lifecycle-incomplete",
  "low-digital-low-satisfaction",
  "ambition-mismatch",
] as const;
