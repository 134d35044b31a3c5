import type { VNode } from "preact";
import type {
  Amounts,
  BusinessCasePicture,
  Case,
  CasePicture,
  ShiftRow,
} from "../../core/pictures/types/business-case.ts";
import type { Language } from "../../core/words/language.ts";
import { type Column, FigureTable, numberColumn, sourceColumn, textColumn } from "../kit/table.tsx";
import { oneLine } from "../kit/text.ts";
import { CASE_ORDER, type CaseFormat, COMPONENTS, caseFormat, effectOf } from "./numbers.ts";
import { verdict } from "./verdict.ts";
import { type CaseWords, caseWords } from "./words.ts";

interface TableProps {
  readonly picture: BusinessCasePicture;
  readonly language: Language;
}

/** All its numbers: what each case comes to, each shift where there are more, and every month and year. */
export function BusinessCaseTable({ picture, language }: TableProps): VNode {
  const words = caseWords(language);
  const format = caseFormat(language, picture.currency);
  const caption = `${words.businessCase}: ${oneLine(picture.name)}`;
  return (
    <>
      <FigureTable
        language={language}
        caption={`${caption} · ${verdict(picture, "expected", language)}`}
        columns={figureColumns(words, format)}
        rows={CASE_ORDER.flatMap((which) => rowOf(picture, which))}
        thing={() => ({ id: picture.id ?? "", kind: picture.of, source: picture.parts.case.source })}
        empty={picture.why ?? ""}
      />
      {picture.shifts.length === 0 ? null : (
        <FigureTable
          language={language}
          caption={words.shifts}
          columns={shiftColumns(words, format)}
          rows={picture.shifts}
          thing={({ id, source }) => ({ id, kind: "shift", source })}
          empty=""
        />
      )}
      <FigureTable
        language={language}
        caption={`${words.perYear} · ${words.cumulative}`}
        columns={amountColumns(words, format)}
        rows={CASE_ORDER.flatMap((which) => amountRows(picture, which, words, format))}
        thing={() => null}
        empty={picture.why ?? ""}
      />
    </>
  );
}

interface CaseRow {
  readonly which: Case;
  readonly one: CasePicture;
  readonly churn: number | null;
}

function rowOf({ cases, churn }: BusinessCasePicture, which: Case): CaseRow[] {
  const one = cases[which];
  return one === null ? [] : [{ which, one, churn: churn?.used[which] ?? null }];
}

function figureColumns(words: CaseWords, format: CaseFormat): Column<CaseRow>[] {
  const { figures } = words;
  return [
    textColumn("case", words.table.which, ({ which }) => words.cases[which]),
    numberColumn("net", figures.net, ({ one }) => one.total.net, format.signedMoney),
    numberColumn("npv", figures.npv, ({ one }) => one.npv, format.signedMoney),
    numberColumn("payback", figures.paybackMonths, ({ one }) => one.payback, words.months),
    numberColumn(
      "before",
      figures.netBeforeRelationship,
      ({ one }) => one.total.netBeforeRelationship,
      format.signedMoney,
    ),
    ...COMPONENTS.map((component) =>
      numberColumn<CaseRow>(
        component,
        words.components[component],
        ({ one }) => effectOf(one.total, component),
        format.signedMoney,
      ),
    ),
    numberColumn(
      "churn",
      words.churn,
      ({ churn }) => churn,
      (value) => format.points(value),
    ),
    numberColumn(
      "break-even",
      figures.breakEvenChurnDifference,
      ({ one }) => one.breakEven,
      (value) => format.points(value),
    ),
  ];
}

function shiftColumns(words: CaseWords, format: CaseFormat): Column<ShiftRow>[] {
  return [
    textColumn("name", words.table.shift, ({ name, id }) => oneLine(name) || id),
    ...CASE_ORDER.map((which) =>
      numberColumn<ShiftRow>(which, words.cases[which], ({ net }) => net[which], format.signedMoney),
    ),
    numberColumn("payback", words.table.paybackShort, ({ payback }) => payback, words.months),
    numberColumn("relationship", words.table.relationship, ({ relationship }) => relationship, format.signedMoney),
    textColumn("remark", words.table.remark, ({ noise, relationshipUnknown, why }) =>
      [...(noise ? [words.noiseShort] : []), ...(relationshipUnknown ? [words.unknownShort] : []), why ?? ""]
        .filter((text) => text !== "")
        .join(" · "),
    ),
    sourceColumn(words.table.source, ({ source }) => source),
  ];
}

interface AmountRow {
  readonly which: Case;
  readonly when: string;
  readonly amounts: Amounts;
  readonly cumulative: number;
}

/** Every month, every year behind its months, and the whole period. */
function amountRows(
  { cases, period }: BusinessCasePicture,
  which: Case,
  words: CaseWords,
  format: CaseFormat,
): AmountRow[] {
  const one = cases[which];
  if (one === null || period === null) return [];
  const upTo = (year: number): number =>
    one.months.filter(({ month }) => month <= `${year}-12`).at(-1)?.cumulative ?? 0;
  return [
    ...one.years.flatMap((year): AmountRow[] => [
      ...one.months
        .filter(({ month }) => month.startsWith(`${year.year}-`))
        .map((month) => ({ which, when: format.month(month.month), amounts: month, cumulative: month.cumulative })),
      { which, when: String(year.year), amounts: year, cumulative: upTo(year.year) },
    ]),
    { which, when: words.table.whole, amounts: one.total, cumulative: one.total.net },
  ];
}

function amountColumns(words: CaseWords, format: CaseFormat): Column<AmountRow>[] {
  return [
    textColumn("when", words.table.when, ({ when }) => when),
    textColumn("case", words.table.which, ({ which }) => words.cases[which]),
    ...COMPONENTS.map((component) =>
      numberColumn<AmountRow>(
        component,
        words.components[component],
        ({ amounts }) => effectOf(amounts, component),
        format.signedMoney,
      ),
    ),
    numberColumn("net", words.figures.net, ({ amounts }) => amounts.net, format.signedMoney),
    numberColumn(
      "before",
      words.figures.netBeforeRelationship,
      ({ amounts }) => amounts.netBeforeRelationship,
      format.signedMoney,
    ),
    numberColumn("cumulative", words.table.cumulative, ({ cumulative }) => cumulative, format.signedMoney),
  ];
}
