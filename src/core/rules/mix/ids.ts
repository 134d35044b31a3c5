export const ids = [] as const;
