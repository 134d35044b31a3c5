import type { Rule } from "../rule.ts";
import { rule as eliminateShifted } from "./eliminate-shifted.ts";
import { rule as eliminateWithoutCause } from "./eliminate-without-cause.ts";
import { rule as encourageMovedOffPeople } from "./encourage-moved-off-people.ts";
import { rule as failureDemandIgnored } from "./failure-demand-ignored.ts";
import { rule as selfServiceStaysAssisted } from "./self-service-stays-assisted.ts";
import { rule as simplifyManyChannels } from "./simplify-many-channels.ts";
import { rule as thresholdWithoutTreatment } from "./threshold-without-treatment.ts";
import { rule as treatmentMismatch } from "./treatment-mismatch.ts";

export const rules: readonly Rule[] = [
  treatmentMismatch,
  thresholdWithoutTreatment,
  eliminateShifted,
  eliminateWithoutCause,
  failureDemandIgnored,
  selfServiceStaysAssisted,
  encourageMovedOffPeople,
  simplifyManyChannels,
];
