import type { Rule } from "../rule.ts";
import { rule as ambitionMismatch } from "./ambition-mismatch.ts";
import { rule as journeyContactsExceed } from "./journey-contacts-exceed.ts";
import { rule as lifecycleIncomplete } from "./lifecycle-incomplete.ts";
import { rule as lowDigitalLowSatisfaction } from "./low-digital-low-satisfaction.ts";
import { rule as momentOutsideJourneys } from "./moment-outside-journeys.ts";
import { rule as stepWithoutContacts } from "./step-without-contacts.ts";
import { rule as stepWithoutMoment } from "./step-without-moment.ts";
import { rule as stepWithoutSatisfaction } from "./step-without-satisfaction.ts";

export const rules: readonly Rule[] = [
  stepWithoutMoment,
  stepWithoutContacts,
  stepWithoutSatisfaction,
  momentOutsideJourneys,
  journeyContactsExceed,
  lifecycleIncomplete,
  lowDigitalLowSatisfaction,
  ambitionMismatch,
];
