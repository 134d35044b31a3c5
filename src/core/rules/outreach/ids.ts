export const ids = [
  "outreach-no-exclusion",
  "welcome-not-first",
  "caps-exceed-limit",
  "outreach-without-owner",
  "commercial-without-basis",
  "data-without-basis",
  "data-without-retention",
  "data-slower-than-decision",
  "law-uncovered",
  "avoided-words",
] as const;
