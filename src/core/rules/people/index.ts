import type { Rule } from "../rule.ts";
import { rule as assistedChannelMissing } from "./assisted-channel-missing.ts";
import { rule as mandateMissing } from "./mandate-missing.ts";
import { rule as personalContactFloor } from "./personal-contact-floor.ts";
import { rule as skillMissing } from "./skill-missing.ts";

export const rules: readonly Rule[] = [personalContactFloor, assistedChannelMissing, skillMissing, mandateMissing];
