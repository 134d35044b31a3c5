export const ids = ["yaml-syntax", "yaml-too-large", "duplicate-key"] as const;
