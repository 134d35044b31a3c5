export const ids = ["measurement-file", "measurement-incomplete"] as const;
