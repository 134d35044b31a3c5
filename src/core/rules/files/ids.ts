export const ids = ["file-unreadable", "file-encoding"] as const;
