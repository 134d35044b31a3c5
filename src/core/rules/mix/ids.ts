export const ids = [
  "mix-not-whole",
  "target-not-computed",
  "channel-without-cost",
  "segments-differ-from-whole",
  "segment-unreachable",
  "segment-preference-missed",
] as const;
