export const ids = ["evidence-stale"] as const;
