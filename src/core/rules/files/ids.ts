export const ids = ["file-unreadable", "file-encoding", "foreign-file"] as const;
