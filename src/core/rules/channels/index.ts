import type { Rule } from "../rule.ts";
import { rule as channelWithoutKpi } from "./channel-without-kpi.ts";
import { rule as contentNotReviewed } from "./content-not-reviewed.ts";
import { rule as contentWithoutOwner } from "./content-without-owner.ts";
import { rule as contextNotIntegrated } from "./context-not-integrated.ts";
import { rule as exclusiveOfferWithoutReason } from "./exclusive-offer-without-reason.ts";
import { rule as fallbackClosed } from "./fallback-closed.ts";
import { rule as handOverWithoutContext } from "./hand-over-without-context.ts";
import { rule as noWayToAPerson } from "./no-way-to-a-person.ts";
import { rule as routeOutsideMix } from "./route-outside-mix.ts";
import { rule as routeWithoutPerson } from "./route-without-person.ts";
import { rule as switchLosesContext } from "./switch-loses-context.ts";
import { rule as technologyMismatch } from "./technology-mismatch.ts";
import { rule as tooManyChannels } from "./too-many-channels.ts";

export const rules: readonly Rule[] = [
  routeOutsideMix,
  routeWithoutPerson,
  tooManyChannels,
  switchLosesContext,
  handOverWithoutContext,
  contextNotIntegrated,
  noWayToAPerson,
  fallbackClosed,
  contentWithoutOwner,
  contentNotReviewed,
  technologyMismatch,
  exclusiveOfferWithoutReason,
  channelWithoutKpi,
];
