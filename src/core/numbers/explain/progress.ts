import { NOTHING_PLANNED, objectiveProgress, type Progress, shiftProgress } from "../plan.ts";
import { isReason, type Outcome } from "../reason.ts";
import type { ExplainedInput, Explainer, Explanation, Unit } from "./explanation.ts";

/** Plan against actual of a shift, or of the KPI of an objective. */
export function explainPlan(explainer: Explainer, path: string, id: string): Explanation | null {
  const { shifts, objectives } = explainer.snapshot.strategy;
  if (shifts[id] !== undefined) return explainShiftPlan(explainer, path, id);
  return objectives[id] === undefined ? null : explainObjectivePlan(explainer, path, id);
}

function explainShiftPlan(explainer: Explainer, path: string, id: string): Explanation {
  const { snapshot, asOf } = explainer;
  const shift = snapshot.strategy.shifts[id];
  const progress = shiftProgress(snapshot, id, asOf);
  const unit: Unit = shift?.to === "none" ? "contacts" : "share";
  const { from = "", moment = "" } = shift ?? {};
  const now = snapshot.strategy.channelMix[moment]?.now?.[from];
  return explainer.explanation(
    path,
    { en: `Progress: ${shift?.name ?? id}`, nl: `Voortgang: ${shift?.name ?? id}` },
    progressOf(progress),
    "share",
    {
      en: "(now − actual) ÷ (now − planned) of the first channel's share of all contacts, in the latest complete measured month; planned contacts = volume × share now, less what has moved, plus what comes in and leaks back",
      nl: "(nu − werkelijk) ÷ (nu − gepland) van het aandeel van het eerste kanaal in alle contacten, in de laatste volledig gemeten maand; geplande contacten = volume × aandeel nu, min wat is verschoven, plus wat erbij komt en terugvalt",
    },
    filled(explainer, progress, unit),
    [
      explainer.input({ en: `${from} now`, nl: `${from} nu` }, `channelMix.${moment}.now.${from}`, now, "share"),
      explainer.input(
        { en: "share that moves", nl: "aandeel dat verschuift" },
        `shifts.${id}.share`,
        shift?.share,
        "share",
      ),
      ...measurements(explainer, progress, (record) => record.moment === moment),
    ],
  );
}

function explainObjectivePlan(explainer: Explainer, path: string, id: string): Explanation {
  const { snapshot, asOf } = explainer;
  const objective = snapshot.strategy.objectives[id] ?? {};
  const progress = objectiveProgress(snapshot, objective, asOf);
  const name = objective.name ?? objective.statement ?? id;
  return explainer.explanation(
    path,
    { en: `Progress: ${name}`, nl: `Voortgang: ${name}` },
    progressOf(progress),
    "share",
    {
      en: "(measured − baseline) ÷ (planned − baseline); planned lies on the line from the baseline at the period's start to the target at the deadline",
      nl: "(gemeten − nulmeting) ÷ (gepland − nulmeting); gepland ligt op de lijn van de nulmeting aan het begin van de periode naar het doel op de einddatum",
    },
    filled(explainer, progress, "number"),
    [
      explainer.input({ en: "baseline", nl: "nulmeting" }, `objectives.${id}.baseline`, objective.baseline, "number"),
      explainer.input({ en: "target", nl: "doel" }, `objectives.${id}.target`, objective.target, "number"),
      explainer.input({ en: "deadline", nl: "einddatum" }, `objectives.${id}.by`, objective.by, "word"),
      ...measurements(explainer, progress, (record) => record.kpi !== undefined && record.kpi === objective.kpi),
    ],
  );
}

function progressOf(progress: Outcome<Progress>): Outcome {
  if (isReason(progress)) return progress;
  return progress.progress ?? NOTHING_PLANNED;
}

function filled(explainer: Explainer, progress: Outcome<Progress>, unit: Unit): string[] {
  if (isReason(progress)) return [];
  const { period, planned, actual } = progress;
  const [plannedText, actualText] = [explainer.show(planned, unit), explainer.show(actual, unit)];
  return [
    explainer.language === "nl"
      ? `${period}: gepland ${plannedText}, werkelijk ${actualText}`
      : `${period}: planned ${plannedText}, actual ${actualText}`,
  ];
}

/** The measurements of the month that was looked at. */
function measurements(
  explainer: Explainer,
  progress: Outcome<Progress>,
  concerns: (record: { readonly moment?: string; readonly kpi?: string }) => boolean,
): ExplainedInput[] {
  if (isReason(progress)) return [];
  return explainer.snapshot.strategy.measurements.flatMap((record, index) => {
    if (record.period !== progress.period || !concerns(record)) return [];
    const label = { en: `measured ${record.channel ?? record.kpi}`, nl: `gemeten ${record.channel ?? record.kpi}` };
    const key = record.contacts === undefined ? "value" : "contacts";
    return [
      explainer.input(
        label,
        `measurements.${index}.${key}`,
        record[key],
        record.contacts === undefined ? "number" : "contacts",
      ),
    ];
  });
}
