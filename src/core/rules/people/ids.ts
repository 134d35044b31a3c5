export const ids = ["personal-contact-floor", "assisted-channel-missing", "skill-missing", "mandate-missing"] as const;
