import type { Rule } from "../rule.ts";
import { rule as destinationDearer } from "./destination-dearer.ts";
import { rule as differenceIsNoise } from "./difference-is-noise.ts";
import { rule as leakageBelowMeasured } from "./leakage-below-measured.ts";
import { rule as leakageNotStated } from "./leakage-not-stated.ts";
import { rule as leakageTooHigh } from "./leakage-too-high.ts";
import { rule as noPayback } from "./no-payback.ts";
import { rule as noStopRule } from "./no-stop-rule.ts";
import { rule as relationshipEatsSaving } from "./relationship-eats-saving.ts";
import { rule as relationshipUnknown } from "./relationship-unknown.ts";
import { rule as shiftDatesReversed } from "./shift-dates-reversed.ts";
import { rule as shiftFromNothing } from "./shift-from-nothing.ts";
import { rule as shiftNotComputed } from "./shift-not-computed.ts";
import { rule as shiftOutsidePeriod } from "./shift-outside-period.ts";
import { rule as shiftSameChannel } from "./shift-same-channel.ts";
import { rule as shiftTooMuch } from "./shift-too-much.ts";
import { rule as shiftWithoutEvidence } from "./shift-without-evidence.ts";
import { rule as shiftWithoutInitiative } from "./shift-without-initiative.ts";

export const rules: readonly Rule[] = [
  shiftSameChannel,
  shiftFromNothing,
  shiftTooMuch,
  shiftDatesReversed,
  shiftOutsidePeriod,
  shiftNotComputed,
  leakageNotStated,
  leakageTooHigh,
  leakageBelowMeasured,
  shiftWithoutEvidence,
  destinationDearer,
  relationshipUnknown,
  differenceIsNoise,
  relationshipEatsSaving,
  shiftWithoutInitiative,
  noPayback,
  noStopRule,
];
