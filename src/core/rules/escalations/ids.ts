export const ids = [
  "escalation-unreachable-step",
  "escalation-dead-end",
  "escalation-cycle",
  "escalation-no-time-limit",
  "escalation-exceeds-promise",
  "outsourced-without-matrix",
  "procedure-missing",
  "incident-stage-missing",
  "recovery-untested",
  "review-overdue",
] as const;
