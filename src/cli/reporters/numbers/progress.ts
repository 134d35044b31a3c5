import { alignedTable } from "../aligned.ts";
import { plainLine } from "../plain.ts";
import type { NumbersTables, Section } from "./index.ts";
import type { PlanNumbers } from "./shape.ts";

export function planSection(tables: NumbersTables): Section {
  const { words, report, paint } = tables;
  const columns = [
    { title: words.what },
    { title: words.period },
    { title: words.planned, right: true as const },
    { title: words.actual, right: true as const },
    { title: words.progress, right: true as const },
    { title: words.status },
    { title: words.forecast, right: true as const },
  ];
  const rows = report.plan.map((plan) => planRow(tables, plan));
  return { title: words.plan, lines: rows.length === 0 ? [] : alignedTable(columns, rows, paint.dim) };
}

function planRow(tables: NumbersTables, plan: PlanNumbers): string[] {
  const { words, figures, strategy } = tables;
  const path = `plan.${plan.shift ?? plan.objective}`;
  const kpi = plan.kpi ?? null;
  const name = plan.shift ?? (kpi === null ? `${plan.objective}` : `${kpi} (${plan.objective})`);
  const prevents = plan.shift !== undefined && strategy.shifts[plan.shift]?.to === "none";
  const show = (value: number | null): string => {
    if (plan.shift === undefined) return kpiValue(tables, path, kpi, value);
    return prevents ? figures.integer(path, value) : figures.share(path, value);
  };
  // Where the plan asks for no change yet, there is no progress to speak of.
  const early = (value: number | null, text: (value: number) => string): string =>
    figures.known(path, value, text, words.nothingPlanned);
  return [
    plainLine(name),
    figures.known(path, plan.period, plainLine),
    show(plan.planned),
    show(plan.actual),
    early(plan.progress, (progress) => figures.share(path, progress)),
    figures.known(path, plan.status, (status) => words.statuses[status]),
    early(plan.forecast, (forecast) => (plan.shift === undefined ? show(forecast) : figures.share(path, forecast))),
  ];
}

/** In the unit of the KPI. */
function kpiValue(
  { figures, strategy }: NumbersTables,
  path: string,
  kpi: string | null,
  value: number | null,
): string {
  switch (kpi === null ? undefined : strategy.kpis[kpi]?.unit) {
    case "percentage":
      return figures.share(path, value);
    case "duration":
      return figures.duration(path, value);
    case "currency":
      return figures.money(path, value, 2);
    case "count":
      return figures.integer(path, value);
    default:
      return figures.number(path, value, 2);
  }
}

export function backlogSection({ words, report, figures, paint }: NumbersTables): Section {
  const columns = [
    { title: words.initiative },
    { title: words.priority, right: true as const },
    { title: words.effort, right: true as const },
  ];
  const rows = report.backlog.map(({ initiative, priority, effort }) => [
    plainLine(initiative),
    figures.number(`backlog.${initiative}.priority`, priority, 3),
    figures.known(`backlog.${initiative}.effort`, effort, (known) => figures.number("", known), words.noEffort),
  ]);
  return { title: words.backlog, lines: rows.length === 0 ? [] : alignedTable(columns, rows, paint.dim) };
}
