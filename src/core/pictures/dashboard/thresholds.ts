import { lastDay } from "../../numbers/dates.ts";
import { kpiMeasurements } from "../../numbers/measurements.ts";
import { currentStretch, dueOn, latestStretch, type Stretch, takenOn } from "../../numbers/thresholds.ts";
import type { Threshold } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import type { PictureContext } from "../context.ts";
import { shiftName } from "../shift-name.ts";
import { spotOf } from "../spot.ts";
import type { ThresholdPicture, ThresholdState } from "../types/dashboard.ts";
import { kpiPicture } from "./objectives.ts";

const WORDS = {
  noLimit: { en: "no KPI or limit is named", nl: "er is geen KPI of grens genoemd" },
  notMeasured: { en: "not measured yet", nl: "nog niet gemeten" },
} as const satisfies Record<string, Text>;

const URGENCY: readonly (ThresholdState | null)[] = ["overdue", "passed", "short", "taken", null, "clear"];

/** Decisions agreed beforehand and the limits at which shifts stop; those that ask for something first. */
export function thresholdRows(context: PictureContext): ThresholdPicture[] {
  const { decisions, shifts, roles } = context.snapshot.strategy;
  const ofDecisions = Object.entries(decisions).map(([id, decision]) =>
    row(context, {
      of: "decision",
      id,
      name: decision.name ?? decision.then ?? id,
      when: decision.when,
      within: decision.within,
      taken: decision.taken,
      action: decision.then ?? null,
      by: decision.by === undefined ? null : (roles[decision.by]?.name ?? decision.by),
      path: `decisions.${id}`,
    }),
  );
  const ofShifts = Object.entries(shifts).flatMap(([id, { stopWhen }]) => {
    if (stopWhen === undefined) return [];
    const path = `shifts.${id}.stopWhen`;
    return [
      row(context, {
        of: "shift",
        id,
        name: shiftName(context.snapshot, id),
        when: stopWhen,
        action: null,
        by: null,
        path,
      }),
    ];
  });
  return [...ofDecisions, ...ofShifts].sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
}

interface Agreement {
  readonly of: ThresholdPicture["of"];
  readonly id: string;
  readonly name: string;
  readonly when: Threshold | undefined;
  /** Seconds in which it should follow; of a shift nobody agreed any. */
  readonly within?: number | undefined;
  readonly taken?: readonly string[] | undefined;
  readonly action: string | null;
  readonly by: string | null;
  readonly path: string;
}

function row(context: PictureContext, agreement: Agreement): ThresholdPicture {
  const { snapshot, asOf, language } = context;
  const { when } = agreement;
  const measured = kpiMeasurements(snapshot.strategy, when?.kpi ?? "", asOf).filter(
    ({ period }) => lastDay(period) <= asOf,
  );
  const latest = measured.at(-1);
  const limited = when?.kpi !== undefined && (when.above !== undefined || when.below !== undefined);
  const why = limited ? (latest === undefined ? WORDS.notMeasured[language] : null) : WORDS.noLimit[language];
  return {
    of: agreement.of,
    id: agreement.id,
    name: agreement.name,
    kpi: when?.kpi === undefined ? null : kpiPicture(context, when.kpi),
    above: when?.above ?? null,
    below: when?.below ?? null,
    forSeconds: when?.for ?? null,
    latest: latest === undefined ? null : { period: latest.period, value: latest.value },
    action: agreement.action,
    by: agreement.by,
    ...(why === null ? standing(context, agreement) : NOWHERE),
    why,
    source: spotOf(snapshot, agreement.path),
  };
}

type Standing = Pick<ThresholdPicture, "state" | "since" | "until" | "due" | "taken">;

const NOWHERE: Standing = { state: null, since: null, until: null, due: null, taken: null };

/** As the rule about decisions that are not taken sees it: the latest time that the limit was passed counts. */
function standing({ snapshot, asOf }: PictureContext, { of, when, within, taken }: Agreement): Standing {
  const { strategy } = snapshot;
  const stretch = latestStretch(strategy, when, asOf);
  const current = currentStretch(strategy, when, asOf);
  if (stretch === null) return { ...NOWHERE, ...spanOf(current), state: current === null ? "clear" : "short" };
  const followed = takenOn(stretch, taken, asOf);
  // A shift goes on or stops: nobody writes down that a limit of it is past.
  const over = current?.at(-1)?.index !== stretch.at(-1)?.index;
  if (of === "shift" && over) return { ...NOWHERE, state: current === null ? "clear" : "short" };
  const due = of === "shift" ? null : dueOn(stretch, when, within);
  const late = due !== null && asOf > due;
  const state = followed !== null ? "taken" : late ? "overdue" : "passed";
  return { state, ...spanOf(stretch), due, taken: followed };
}

function spanOf(stretch: Stretch | null): Pick<Standing, "since" | "until"> {
  return { since: stretch?.[0]?.period ?? null, until: stretch?.at(-1)?.period ?? null };
}
