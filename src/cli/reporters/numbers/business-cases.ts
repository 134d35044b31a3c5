import { CASES } from "../../../core/numbers/business-case.ts";
import { alignedTable } from "../aligned.ts";
import { plainLine } from "../plain.ts";
import type { NumbersTables, Section } from "./index.ts";
import type { CaseNumbers, CasesNumbers, ShiftNumbers, YearNumbers } from "./shape.ts";

/** Of each shift its three cases, and whether the relationship is in them. */
export function shiftsSection(tables: NumbersTables): Section {
  const { words, report } = tables;
  const blocks = Object.entries(report.shifts).map(([id, shift]) => [
    ...casesTable(tables, `shifts.${id}`, plainLine(id), shift, true),
    relationshipLine(tables, id, shift),
  ]);
  return { title: words.shifts, lines: joined(blocks) };
}

export function initiativesSection(tables: NumbersTables): Section {
  const { words, report, figures, paint } = tables;
  const columns = [
    { title: words.initiative },
    ...CASES.map((which) => ({ title: words.cases[which], right: true as const })),
    { title: words.relationship },
    { title: words.priority, right: true as const },
  ];
  const rows = Object.entries(report.initiatives).map(([id, initiative]) => [
    plainLine(id),
    ...CASES.map((which) => {
      const path = `initiatives.${id}.${which}`;
      return figures.money(`${path}.cumulative`, initiative[which]?.cumulative ?? null);
    }),
    initiative.expected === null ? "" : relationshipWord(tables, `initiatives.${id}.expected`),
    figures.number(`initiatives.${id}.priority`, initiative.priority, 3),
  ]);
  return {
    title: `${words.initiatives}: ${words.cumulative}`,
    lines: rows.length === 0 ? [] : alignedTable(columns, rows, paint.dim),
  };
}

export function totalSection(tables: NumbersTables): Section {
  const { words, report } = tables;
  if (Object.keys(report.shifts).length === 0) return { title: words.total, lines: [] };
  const { expected } = report.total;
  const cases = casesTable(tables, "total", "", report.total, false);
  const relationship = `${words.relationship}: ${relationshipWord(tables, "total.expected")}`;
  return {
    title: words.total,
    lines: joined([
      expected === null ? cases : [...cases, relationship],
      ...(expected === null ? [] : [yearsTable(tables, expected)]),
    ]),
  };
}

interface CaseRow {
  readonly title: string;
  show(path: string, one: CaseNumbers): string;
  /** The number that is missing where there is no case at all. */
  readonly name: string;
}

function casesTable(
  tables: NumbersTables,
  path: string,
  title: string,
  cases: CasesNumbers,
  withBreakEven: boolean,
): string[] {
  const { words, figures, paint } = tables;
  const columns = [{ title }, ...CASES.map((which) => ({ title: words.cases[which], right: true as const }))];
  const rows = rowsOf(tables, cases, withBreakEven).map((row) => [
    row.title,
    ...CASES.map((which) => cell(row, `${path}.${which}`, cases[which])),
  ]);
  return alignedTable(columns, rows, paint.dim);

  function cell(row: CaseRow, at: string, one: CaseNumbers | null): string {
    return one === null ? figures.number(`${at}.${row.name}`, null) : row.show(at, one);
  }
}

function rowsOf({ words, figures }: NumbersTables, cases: CasesNumbers, withBreakEven: boolean): CaseRow[] {
  const beyond = CASES.some((which) => typeof cases[which]?.paybackBeyond === "number");
  const rows: (CaseRow | null)[] = [
    {
      title: words.cumulative,
      name: "cumulative",
      show: (at, one) => figures.money(`${at}.cumulative`, one.cumulative),
    },
    {
      title: `  ${words.beforeRelationship}`,
      name: "netBeforeRelationship",
      show: (at, one) =>
        figures.money(
          at,
          sumOf(one, (year) => year.netBeforeRelationship),
        ),
    },
    { title: words.npv, name: "npv", show: (at, one) => figures.money(`${at}.npv`, one.npv) },
    {
      title: words.payback,
      name: "paybackMonths",
      show: (at, one) => figures.integer(`${at}.paybackMonths`, one.paybackMonths),
    },
    beyond
      ? {
          title: words.paybackBeyond,
          name: "paybackBeyond",
          // Who pays back within the period needs no estimate past it.
          show: (at, one) =>
            one.paybackMonths === null ? figures.integer(`${at}.paybackBeyond`, one.paybackBeyond) : "",
        }
      : null,
    withBreakEven
      ? {
          title: words.breakEven,
          name: "breakEvenChurnDifference",
          show: (at, one) => figures.points(`${at}.breakEvenChurnDifference`, one.breakEvenChurnDifference),
        }
      : null,
    { title: words.runRate, name: "runRate", show: (at, one) => figures.money(`${at}.runRate`, one.runRate) },
  ];
  return rows.filter((row) => row !== null);
}

/** `relationship: included · churn difference 0.50 percentage point (−1.16 to 2.16), within the sampling error`. */
function relationshipLine({ words, figures }: NumbersTables, id: string, shift: ShiftNumbers): string {
  const path = `shifts.${id}.churnDifference`;
  if (!shift.relationshipKnown) {
    figures.missing(`shifts.${id}.expected.retention`);
    return `${words.relationship}: ${words.excluded}`;
  }
  const { churnDifference: churn } = shift;
  if (churn === null) return `${words.relationship}: ${words.included}`;
  const { low, high } = churn;
  const interval =
    low === null || high === null
      ? ""
      : ` (${figures.number(path, low * 100, 2)} ${words.to} ${figures.number(path, high * 100, 2)})`;
  const meaning = churn.significant === null ? "" : `, ${churn.significant ? words.real : words.noise}`;
  return `${words.relationship}: ${words.included} · ${words.measured} ${figures.points(path, churn.value)}${interval}${meaning}`;
}

/** Whether a case of several shifts holds the relationship of all of them. */
function relationshipWord({ words, figures, report }: NumbersTables, path: string): string {
  if (report.why[`${path}.retention`] === undefined) return words.included;
  figures.missing(`${path}.retention`);
  return words.excluded;
}

/** The expected case year by year, and in all. */
function yearsTable({ words, figures, paint }: NumbersTables, expected: CaseNumbers): string[] {
  const at = "total.expected";
  const names = ["handling", "retention", "conversion", "running", "investment", "net"] as const;
  const columns = [
    { title: `${words.year} (${words.cases.expected})` },
    ...names.map((name) => ({ title: words[name], right: true as const })),
  ];
  const rows = Object.entries(expected.years).map(([year, amounts]) => [
    year,
    ...names.map((name) => figures.money(`${at}.${name}`, amounts[name])),
  ]);
  return alignedTable(columns, rows, paint.dim);
}

function sumOf(one: CaseNumbers, pick: (year: YearNumbers) => number): number {
  return Object.values(one.years).reduce((sum, year) => sum + pick(year), 0);
}

function joined(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}
