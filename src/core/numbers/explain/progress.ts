import type { Shift } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { periodOf, rampAt } from "../business-case.ts";
import { lastMonth, monthText } from "../dates.ts";
import type { PlanStatus } from "../kinds.ts";
import { kpiMeasurements, latestMeasuredMonth } from "../measurements.ts";
import { leakChannel, mixNow, movedShare, shiftsOf } from "../mix.ts";
import { total } from "../parts.ts";
import { NOTHING_PLANNED, objectiveProgress, type Progress, plannedContacts, shiftProgress } from "../plan.ts";
import { isReason, type Outcome } from "../reason.ts";
import type { ExplainedInput, Explainer, Explanation, Unit } from "./explanation.ts";
import { leakInputs, mixInputs, periodInputs, ShiftReader, segmentInputs, volumeInput } from "./inputs.ts";

/** What is known of the progress of a shift or an objective; without a name its progress is meant. */
export const PROGRESS_NAMES = ["period", "planned", "actual", "progress", "status", "forecast"] as const;
type ProgressName = (typeof PROGRESS_NAMES)[number];

/** Plan against actual of a shift or of an objective, by its id or by its place in the list: `report-move-online.actual`. */
export function explainPlan(
  explainer: Explainer,
  path: string,
  [item = "", asked = "progress"]: readonly string[],
): Explanation | null {
  const { shifts, objectives } = explainer.snapshot.strategy;
  const listed = /^\d+$/.test(item) ? [...Object.keys(shifts), ...Object.keys(objectives)][Number(item)] : undefined;
  const id = listed ?? item;
  const name = PROGRESS_NAMES.find((one) => one === asked);
  if (name === undefined) return null;
  if (shifts[id] !== undefined) return explainShiftPlan(explainer, path, id, name);
  return objectives[id] === undefined ? null : explainObjectivePlan(explainer, path, id, name);
}

const TITLES: Readonly<Record<ProgressName, Text>> = {
  period: { en: "Measured in", nl: "Gemeten in" },
  planned: { en: "Planned", nl: "Gepland" },
  actual: { en: "Actual", nl: "Werkelijk" },
  progress: { en: "Progress", nl: "Voortgang" },
  status: { en: "Status", nl: "Status" },
  forecast: { en: "Forecast", nl: "Prognose" },
};

const STATUS_FORMULA: Text = {
  en: "early while the planned move is under 2 percentage points, behind under a progress of 0.8, ahead over 1.2, else on track",
  nl: "te vroeg zolang er minder dan 2 procentpunt was gepland, achter bij een voortgang onder 0,8, voor boven 1,2, en anders op koers",
};

const SHIFT_FORMULAS: Readonly<Record<ProgressName, Text>> = {
  period: {
    en: "the latest month that is over and in which every channel of the contact moment is measured",
    nl: "de laatste maand die voorbij is en waarin elk kanaal van het contactmoment is gemeten",
  },
  planned: {
    en: "planned contacts of the first channel ÷ all planned contacts (for prevented contacts their number); planned contacts = volume × share now, less what has moved, plus what comes in and leaks back",
    nl: "geplande contacten van het eerste kanaal ÷ alle geplande contacten (bij vermeden contacten hun aantal); geplande contacten = volume × aandeel nu, min wat is verschoven, plus wat erbij komt en terugvalt",
  },
  actual: {
    en: "measured contacts of the first channel ÷ all measured contacts (for prevented contacts their number)",
    nl: "gemeten contacten van het eerste kanaal ÷ alle gemeten contacten (bij vermeden contacten hun aantal)",
  },
  progress: {
    en: "(now − actual) ÷ (now − planned) of the first channel's share of all contacts, in the latest complete measured month; planned contacts = volume × share now, less what has moved, plus what comes in and leaks back",
    nl: "(nu − werkelijk) ÷ (nu − gepland) van het aandeel van het eerste kanaal in alle contacten, in de laatste volledig gemeten maand; geplande contacten = volume × aandeel nu, min wat is verschoven, plus wat erbij komt en terugvalt",
  },
  status: STATUS_FORMULA,
  forecast: { en: "share that moves × progress", nl: "aandeel dat verschuift × voortgang" },
};

const OBJECTIVE_PROGRESS: Text = {
  en: "(measured − baseline) ÷ (planned − baseline); planned lies on the line from the baseline at the period's start to the target at the deadline",
  nl: "(gemeten − nulmeting) ÷ (gepland − nulmeting); gepland ligt op de lijn van de nulmeting aan het begin van de periode naar het doel op de einddatum",
};

const OBJECTIVE_FORMULAS: Readonly<Record<ProgressName, Text>> = {
  period: { en: "the latest measurement of the KPI", nl: "de laatste meting van de KPI" },
  planned: {
    en: "baseline + (target − baseline) × months since the period's start ÷ months until the deadline",
    nl: "nulmeting + (doel − nulmeting) × maanden sinds het begin van de periode ÷ maanden tot de einddatum",
  },
  actual: { en: "as measured, of all customers together", nl: "zoals gemeten, van alle klanten samen" },
  progress: OBJECTIVE_PROGRESS,
  status: STATUS_FORMULA,
  forecast: { en: "baseline + (target − baseline) × progress", nl: "nulmeting + (doel − nulmeting) × voortgang" },
};

function explainShiftPlan(explainer: Explainer, path: string, id: string, name: ProgressName): Explanation {
  const { snapshot, asOf } = explainer;
  const shift = snapshot.strategy.shifts[id] ?? {};
  const progress = shiftProgress(snapshot, id, asOf);
  const amounts: Unit = shift.to === "none" ? "contacts" : "share";
  const { moment = "" } = shift;
  return explainer.explanation(
    path,
    { en: `${TITLES[name].en}: ${shift.name ?? id}`, nl: `${TITLES[name].nl}: ${shift.name ?? id}` },
    knownValue(explainer, progress, name),
    name === "planned" || name === "actual" ? amounts : "share",
    SHIFT_FORMULAS[name],
    isReason(progress) ? [] : filledShift(explainer, shift, progress, amounts),
    [
      ...(shift.to === "none" ? volumeInputs(explainer, moment) : []),
      ...mixInputs(explainer, moment, "now"),
      ...shiftsOf(snapshot.strategy, moment).flatMap((one) => plannedInputs(explainer, one)),
      ...periodInputs(explainer),
      ...contactMeasurements(explainer, progress, moment),
    ],
  );
}

function volumeInputs(explainer: Explainer, moment: string): ExplainedInput[] {
  const { growth } = explainer.snapshot.strategy.contactMoments[moment] ?? {};
  const label = { en: "growth", nl: "groei" };
  return [
    volumeInput(explainer, moment),
    explainer.input(label, `contactMoments.${moment}.growth`, growth, "share", explainer.show(0, "share")),
  ];
}

/** Everything that a shift of the moment has planned for the month that was measured. */
function plannedInputs(explainer: Explainer, id: string): ExplainedInput[] {
  const reader = new ShiftReader(explainer, id, explainer.snapshot.strategy.shifts[id] ?? {}, "expected");
  const { shift } = reader;
  const none = explainer.show(0, "share");
  const named = (en: string, nl: string): Text => ({ en: `${id}: ${en}`, nl: `${id}: ${nl}` });
  return [
    reader.input("from", named("from", "van"), "word"),
    reader.input("to", named("to", "naar"), "word"),
    reader.input("share", named("share that moves", "aandeel dat verschuift"), "share"),
    reader.input("start", named("start", "begin"), "word"),
    reader.input("end", named("end", "einde"), "word"),
    reader.input("ramp", named("ramp", "ingroei"), "word", "linear"),
    reader.input("leakage", named("leakage", "terugval"), "share", none),
    ...leakInputs(explainer, id, shift),
    ...(shift.to === "none"
      ? []
      : [reader.input("inducedDemand", named("induced demand", "aanzuigende werking"), "share", none)]),
    ...segmentInputs(explainer, shift),
  ];
}

function filledShift(explainer: Explainer, shift: Shift, progress: Progress, unit: Unit): string[] {
  const { snapshot } = explainer;
  const { from = "", moment = "" } = shift;
  const now = mixNow(snapshot.strategy, moment, null);
  const period = periodOf(snapshot);
  const month = lastMonth(progress.period);
  const planned = isReason(now) ? now : plannedContacts(snapshot, moment, now, month);
  const summary = summaryLine(explainer, progress, unit);
  if (isReason(now) || isReason(planned) || isReason(period)) return [summary];
  const list = Object.entries(planned.contacts).map(([id, amount]) => `${id} ${explainer.show(amount, "contacts")}`);
  const contacts = explainer.language === "nl" ? "geplande contacten" : "planned contacts";
  const before = unit === "contacts" ? planned.volume * (now[from] ?? 0) : (now[from] ?? 0);
  return [
    ...shiftsOf(snapshot.strategy, moment).flatMap((id) => movedLine(explainer, id, planned.volume, month)),
    `${monthText(month)} ${contacts}: ${list.join(" · ")} = ${explainer.show(total(planned.contacts), "contacts")}`,
    ...measuredLine(explainer, moment, Object.keys(now)),
    summary,
    ...quotient(explainer, before, progress, unit),
    ...forecastLine(explainer, shift.share, progress),
  ];
}

/** What a shift has moved in the month, by the plan. */
function movedLine(explainer: Explainer, id: string, volume: number, month: number): string[] {
  const { strategy } = explainer.snapshot;
  const shift = strategy.shifts[id] ?? {};
  const [ramp, finished] = [rampAt(shift, month), movedShare(strategy, id, shift)];
  if (isReason(ramp) || isReason(finished)) return [];
  const factors = [
    explainer.show(volume, "contacts"),
    explainer.show(finished, "share"),
    explainer.show(ramp, "factor"),
  ];
  const moved = explainer.show(volume * finished * ramp, "contacts");
  const back = leakChannel(strategy, shift);
  const leak = (shift.leakage ?? 0) > 0 ? ` (${explainer.show(shift.leakage ?? 0, "share")} → ${back})` : "";
  return [`${id} (${shift.from} → ${shift.to}): ${factors.join(" × ")} = ${moved}${leak}`];
}

function measuredLine(explainer: Explainer, moment: string, channels: readonly string[]): string[] {
  const { snapshot, asOf } = explainer;
  const measured = latestMeasuredMonth(snapshot.strategy, moment, channels, asOf);
  if (measured === null) return [];
  const list = Object.entries(measured.contacts).map(([id, amount]) => `${id} ${explainer.show(amount, "contacts")}`);
  const name = explainer.language === "nl" ? "gemeten contacten" : "measured contacts";
  return [`${measured.period} ${name}: ${list.join(" · ")} = ${explainer.show(total(measured.contacts), "contacts")}`];
}

/** `(70% − 67.8%) ÷ (70% − 67.6%) = 93.9%`. */
function quotient(explainer: Explainer, before: number, { planned, actual, progress }: Progress, unit: Unit): string[] {
  if (progress === null) return [];
  const [now, real, plan] = [before, actual, planned].map((value) => explainer.show(value, unit));
  return [`(${now} − ${real}) ÷ (${now} − ${plan}) = ${explainer.show(progress, "share")}`];
}

function forecastLine(explainer: Explainer, share: number | undefined, { progress, forecast }: Progress): string[] {
  if (share === undefined || progress === null || forecast === null) return [];
  const parts = [share, progress].map((value) => explainer.show(value, "share"));
  const name = explainer.language === "nl" ? "prognose" : "forecast";
  return [`${name}: ${parts.join(" × ")} = ${explainer.show(forecast, "share")}`];
}

function explainObjectivePlan(explainer: Explainer, path: string, id: string, name: ProgressName): Explanation {
  const { snapshot, asOf } = explainer;
  const objective = snapshot.strategy.objectives[id] ?? {};
  const progress = objectiveProgress(snapshot, objective, asOf);
  const title = objective.name ?? objective.statement ?? id;
  const { baseline, target, by, kpi } = objective;
  return explainer.explanation(
    path,
    { en: `${TITLES[name].en}: ${title}`, nl: `${TITLES[name].nl}: ${title}` },
    knownValue(explainer, progress, name),
    name === "progress" ? "share" : "number",
    OBJECTIVE_FORMULAS[name],
    isReason(progress) ? [] : filledObjective(explainer, objective, progress),
    [
      explainer.input({ en: "KPI", nl: "KPI" }, `objectives.${id}.kpi`, kpi, "word"),
      explainer.input({ en: "baseline", nl: "nulmeting" }, `objectives.${id}.baseline`, baseline, "number"),
      explainer.input({ en: "target", nl: "doel" }, `objectives.${id}.target`, target, "number"),
      explainer.input({ en: "deadline", nl: "einddatum" }, `objectives.${id}.by`, by, "word"),
      ...periodInputs(explainer),
      ...kpiMeasurement(explainer, kpi),
    ],
  );
}

function filledObjective(
  explainer: Explainer,
  { baseline, target, by }: { readonly baseline?: number; readonly target?: number; readonly by?: string },
  progress: Progress,
): string[] {
  const period = periodOf(explainer.snapshot);
  const summary = summaryLine(explainer, progress, "number");
  if (baseline === undefined || target === undefined || by === undefined || isReason(period)) return [summary];
  const show = (value: number): string => explainer.show(value, "number");
  const months = lastMonth(by) - period.first + 1;
  const over = Math.min(Math.max(lastMonth(progress.period) - period.first + 1, 0), months);
  const line = `${show(baseline)} + (${show(target)} − ${show(baseline)})`;
  const name = explainer.language === "nl" ? "prognose" : "forecast";
  const { planned, actual, progress: done, forecast } = progress;
  const reached = [`(${show(actual)} − ${show(baseline)}) ÷ (${show(planned)} − ${show(baseline)})`];
  return [
    `${line} × ${over}/${months} = ${show(planned)}`,
    summary,
    ...(done === null ? [] : [`${reached} = ${explainer.show(done, "share")}`]),
    ...(done === null || forecast === null
      ? []
      : [`${name}: ${line} × ${explainer.show(done, "share")} = ${show(forecast)}`]),
  ];
}

function knownValue(explainer: Explainer, progress: Outcome<Progress>, name: ProgressName): Outcome<number | string> {
  if (isReason(progress)) return progress;
  if (name === "status") return explainer.text(STATUSES[progress.status]);
  return progress[name] ?? NOTHING_PLANNED;
}

const STATUSES: Readonly<Record<PlanStatus, Text>> = {
  early: { en: "too early to tell", nl: "te vroeg om te zeggen" },
  behind: { en: "behind", nl: "loopt achter" },
  "on-track": { en: "on track", nl: "op koers" },
  ahead: { en: "ahead", nl: "loopt voor" },
};

function summaryLine(explainer: Explainer, { period, planned, actual }: Progress, unit: Unit): string {
  const [plannedText, actualText] = [explainer.show(planned, unit), explainer.show(actual, unit)];
  return explainer.language === "nl"
    ? `${period}: gepland ${plannedText}, werkelijk ${actualText}`
    : `${period}: planned ${plannedText}, actual ${actualText}`;
}

/** The measurements of a moment in the month that was looked at. */
function contactMeasurements(explainer: Explainer, progress: Outcome<Progress>, moment: string): ExplainedInput[] {
  const { measurements } = explainer.snapshot.strategy;
  const found = measurements.flatMap((record, index) => {
    const { period, channel, contacts, segment } = record;
    if (isReason(progress) || period !== progress.period || record.moment !== moment || contacts === undefined)
      return [];
    const of = segment === undefined ? channel : `${channel} (${segment})`;
    const label = { en: `measured ${of}`, nl: `gemeten ${of}` };
    return [explainer.input(label, `measurements.${index}.contacts`, contacts, "contacts")];
  });
  return found.length > 0 ? found : [unmeasured(explainer, moment)];
}

/** The measurement that an objective was held against. */
function kpiMeasurement(explainer: Explainer, kpi: string | undefined): ExplainedInput[] {
  if (kpi === undefined) return [];
  const latest = kpiMeasurements(explainer.snapshot.strategy, kpi, explainer.asOf).at(-1);
  if (latest === undefined) return [unmeasured(explainer, kpi)];
  const label = { en: `measured ${kpi}, ${latest.period}`, nl: `gemeten ${kpi}, ${latest.period}` };
  return [explainer.input(label, `measurements.${latest.index}.value`, latest.value, "number")];
}

function unmeasured(explainer: Explainer, of: string): ExplainedInput {
  return explainer.input({ en: `measured ${of}`, nl: `gemeten ${of}` }, "measurements", undefined, "number");
}
