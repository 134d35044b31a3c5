import { channel } from "./channel.ts";
import { contactMoment } from "./contact-moment.ts";
import { escalation } from "./escalation.ts";
import { initiative } from "./initiative.ts";
import { journey } from "./journey.ts";
import { measurement } from "./measurement.ts";
import { objective } from "./objective.ts";
import { principle } from "./principle.ts";
import { relationshipReturn } from "./relationship-return.ts";
import { role } from "./role.ts";
import { segment } from "./segment.ts";
import { shift } from "./shift.ts";
import type { Wizard } from "./wizard.ts";

/** Everything that can be written without YAML, in the order in which it is offered. */
export const WIZARDS: readonly Wizard[] = [
  contactMoment,
  channel,
  shift,
  journey,
  objective,
  segment,
  initiative,
  principle,
  escalation,
  role,
  measurement,
  relationshipReturn,
];
