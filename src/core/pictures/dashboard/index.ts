import { satisfactionScale } from "../../numbers/scales.ts";
import type { PictureContext } from "../context.ts";
import type { DashboardPicture } from "../types/dashboard.ts";
import { backlogRows } from "./backlog.ts";
import { contactsOf } from "./contacts.ts";
import { experienceRows } from "./experience.ts";
import { gapsIn } from "./gaps.ts";
import { journeyRows } from "./journeys.ts";
import { objectiveRows, otherKpis, timeAxis } from "./objectives.ts";
import { shiftRows } from "./shifts.ts";
import { thresholdRows } from "./thresholds.ts";

/** Everything that is followed of a strategy, on one page. */
export function dashboardPicture(context: PictureContext): DashboardPicture {
  const { snapshot, asOf } = context;
  const { manifest, strategy } = snapshot;
  return {
    kind: "dashboard",
    name: manifest.name ?? manifest.organisation ?? "",
    asOf,
    currency: manifest.currency ?? "EUR",
    axis: timeAxis(context),
    objectives: objectiveRows(context),
    otherKpis: otherKpis(context),
    contacts: contactsOf(context),
    journeys: journeyRows(context),
    satisfactionScale: satisfactionScale(strategy),
    experience: experienceRows(context),
    gaps: gapsIn(context),
    shifts: shiftRows(context),
    thresholds: thresholdRows(context),
    backlog: backlogRows(context),
  };
}
