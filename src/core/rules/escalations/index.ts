import type { Rule } from "../rule.ts";
import { rule as escalationCycle } from "./escalation-cycle.ts";
import { rule as escalationDeadEnd } from "./escalation-dead-end.ts";
import { rule as escalationExceedsPromise } from "./escalation-exceeds-promise.ts";
import { rule as escalationNoTimeLimit } from "./escalation-no-time-limit.ts";
import { rule as escalationUnreachableStep } from "./escalation-unreachable-step.ts";
import { rule as incidentStageMissing } from "./incident-stage-missing.ts";
import { rule as outsourcedWithoutMatrix } from "./outsourced-without-matrix.ts";
import { rule as procedureMissing } from "./procedure-missing.ts";
import { rule as recoveryUntested } from "./recovery-untested.ts";
import { rule as reviewOverdue } from "./review-overdue.ts";

export const rules: readonly Rule[] = [
  escalationUnreachableStep,
  escalationDeadEnd,
  escalationCycle,
  escalationNoTimeLimit,
  escalationExceedsPromise,
  outsourcedWithoutMatrix,
  procedureMissing,
  incidentStageMissing,
  recoveryUntested,
  reviewOverdue,
];
