import type { Rule } from "../rule.ts";
import { rule as channelWithoutCost } from "./channel-without-cost.ts";
import { rule as mixNotWhole } from "./mix-not-whole.ts";
import { rule as segmentPreferenceMissed } from "./segment-preference-missed.ts";
import { rule as segmentUnreachable } from "./segment-unreachable.ts";
import { rule as segmentsDifferFromWhole } from "./segments-differ-from-whole.ts";
import { rule as targetNotComputed } from "./target-not-computed.ts";

export const rules: readonly Rule[] = [
  mixNotWhole,
  targetNotComputed,
  channelWithoutCost,
  segmentsDifferFromWhole,
  segmentUnreachable,
  segmentPreferenceMissed,
];
