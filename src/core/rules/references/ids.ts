export const ids = ["duplicate-id", "unresolved-reference", "unused-definition", "fallback-cycle"] as const;
