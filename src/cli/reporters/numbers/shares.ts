import { QUADRANT_NAMES } from "../../../core/words/quadrants.ts";
import { alignedTable } from "../aligned.ts";
import { plainLine } from "../plain.ts";
import { UNKNOWN } from "./figures.ts";
import type { NumbersTables, Section } from "./index.ts";

export function momentsSection({ words, report, figures, language, paint }: NumbersTables): Section {
  const columns = [
    { title: words.moment },
    { title: words.quadrant },
    { title: words.digital, right: true as const },
    { title: words.personal, right: true as const },
    { title: words.priority, right: true as const },
  ];
  const rows = Object.entries(report.moments).map(([id, moment]) => {
    const path = `moments.${id}`;
    const both = (name: "digitalShare" | "personalShare"): string =>
      `${figures.share(`${path}.${name}.now`, moment[name].now)} → ${figures.share(`${path}.${name}.target`, moment[name].target)}`;
    return [
      plainLine(id),
      figures.known(`${path}.quadrant`, moment.quadrant, (quadrant) => QUADRANT_NAMES[quadrant][language]),
      both("digitalShare"),
      both("personalShare"),
      figures.number(`${path}.priority`, moment.priority, 3),
    ];
  });
  return { title: words.moments, lines: rows.length === 0 ? [] : alignedTable(columns, rows, paint.dim) };
}

export function strategySection({ words, report, figures, paint }: NumbersTables): Section {
  const { strategy } = report;
  const share = (title: string, name: "digitalShare" | "personalShare"): string[] => [
    title,
    figures.share(`strategy.${name}.now`, strategy[name].now),
    figures.share(`strategy.${name}.target`, strategy[name].target),
  ];
  const part = (name: "self" | "assistedDigital" | "assistedPersonal"): string[] => [
    words[name],
    figures.share(`strategy.parts.now`, strategy.parts.now?.[name] ?? null),
    figures.share(`strategy.parts.target`, strategy.parts.target?.[name] ?? null),
  ];
  const rows = [
    share(words.digital, "digitalShare"),
    share(words.personal, "personalShare"),
    part("self"),
    part("assistedDigital"),
    part("assistedPersonal"),
    [words.lifetimeValue, figures.money("strategy.meanLifetimeValue", strategy.meanLifetimeValue, 2)],
  ];
  const columns = [
    { title: "" },
    { title: words.now, right: true as const },
    { title: words.target, right: true as const },
  ];
  return { title: words.strategy, lines: [...alignedTable(columns, rows, paint.dim), paint.dim(words.overlap)] };
}

/** The journeys, each with its phases under it. */
export function journeysSection({ words, report, figures, paint }: NumbersTables): Section {
  const columns = [{ title: words.phase }, { title: words.digital, right: true as const }, { title: words.gaps }];
  const rows = Object.entries(report.journeys).flatMap(([id, journey]) => [
    [plainLine(id), figures.share(`journeys.${id}.digitalShare`, journey.digitalShare), ""],
    ...Object.entries(journey.phases).map(([phase, { digitalShare, gaps }]) => [
      `  ${plainLine(phase)}`,
      figures.share(`journeys.${id}.phases.${phase}.digitalShare`, digitalShare),
      gaps
        .map(({ step, missing }) => `${plainLine(step ?? UNKNOWN)}: ${missing.map((gap) => words.gap[gap]).join(", ")}`)
        .join("; "),
    ]),
  ]);
  return { title: words.journeys, lines: rows.length === 0 ? [] : alignedTable(columns, rows, paint.dim) };
}
