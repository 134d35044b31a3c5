import type { VNode } from "preact";
import type { SourceSpot } from "../../core/pictures/types/spot.ts";
import type { MatrixMoment, ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import { createFormat, type Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { oneLine } from "../kit/text.ts";
import { words } from "../kit/words.ts";
import { findingTexts, nameOf, summary } from "./describe.ts";
import { matrixWords } from "./words.ts";

interface Column {
  readonly key: string;
  readonly title: string;
  readonly number: boolean;
  /** What is shown; null stands for unknown. */
  readonly text: (moment: MatrixMoment) => string | null;
  /** What the table sorts by. */
  readonly value: (moment: MatrixMoment) => string | number | null;
}

/** All numbers of the value matrix, sortable by `data-value`, for eyes and screen readers. */
export function ValueMatrixTable(props: { readonly picture: ValueMatrixPicture; readonly language: Language }): VNode {
  const { picture, language } = props;
  const own = matrixWords(language);
  const columns = columnsOf(language);
  return (
    <table class="koers-table" data-picture="value-matrix">
      <caption>{`${own.valueMatrix}: ${oneLine(picture.strategy)} · ${summary(picture, language)}`}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-column={column.key} class={classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {picture.moments.map((moment) => (
          <tr key={moment.id} {...pointer(moment)}>
            {columns.map((column, index) =>
              index === 0 ? (
                <NameCell key={column.key} moment={moment} />
              ) : (
                <Cell key={column.key} column={column} moment={moment} language={language} />
              ),
            )}
          </tr>
        ))}
        {picture.unplaced.map((thing) => (
          <tr key={thing.id} {...pointer(thing)}>
            <th scope="row" data-value={nameOf(thing)}>
              {nameOf(thing)}
            </th>
            <td colspan={columns.length - 2}>{own.notPlaced}</td>
            <td data-value={place(thing.source)}>{place(thing.source)}</td>
          </tr>
        ))}
        {picture.moments.length + picture.unplaced.length === 0 ? (
          <tr>
            <td colspan={columns.length}>{own.empty}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

function pointer(thing: { readonly id: string; readonly source: SourceSpot }) {
  return { "data-path": thing.source.path, "data-kind": "contactMoment", "data-id": thing.id };
}

function NameCell({ moment }: { readonly moment: MatrixMoment }): VNode {
  const question = oneLine(moment.question ?? "");
  return (
    <th scope="row" data-value={nameOf(moment)}>
      {nameOf(moment)}
      {question === "" ? null : <div class="koers-dim">{question}</div>}
    </th>
  );
}

function Cell(props: { readonly column: Column; readonly moment: MatrixMoment; readonly language: Language }): VNode {
  const { column, moment } = props;
  const value = column.value(moment);
  const text = column.text(moment);
  return (
    <td class={classOf(column)} {...(value === null ? {} : { "data-value": String(value) })}>
      {text ?? <span class="koers-dim">{words(props.language).unknown}</span>}
    </td>
  );
}

function classOf(column: Column): string {
  return column.number ? "koers-number" : "koers-text";
}

function columnsOf(language: Language): Column[] {
  const format = createFormat(language);
  const common = words(language);
  const own = matrixWords(language);
  const quadrant = (key: MatrixMoment["quadrant"], none: string): string =>
    key === null ? none : own.quadrants[key].name;
  const yesNo = (value: boolean): string => (value ? common.yes : common.no);
  return [
    textColumn("name", capital(common.contactMoment), nameOf),
    scoreColumn("customer", own.valueForCustomer, (moment) => moment.customer, format),
    scoreColumn("organisation", own.valueForOrganisation, (moment) => moment.organisation, format),
    textColumn("quadrant", own.quadrant, (moment) => quadrant(moment.quadrant, own.onThreshold)),
    textColumn("treatment", own.treatment, (moment) => quadrant(moment.treatment, "—")),
    numberColumn("volume", own.volume, (moment) => moment.volume, format.integer),
    shareColumn("self", common.self, "self", format),
    shareColumn("assistedDigital", common.personDigital, "assistedDigital", format),
    shareColumn("assistedPersonal", common.personPhone, "assistedPersonal", format),
    textColumn("failureDemand", capital(common.failureDemand), (moment) => yesNo(moment.failureDemand)),
    textColumn("momentOfTruth", capital(common.momentOfTruth), (moment) => yesNo(moment.momentOfTruth)),
    {
      ...textColumn(
        "findings",
        capital(common.findings[1]),
        (moment) => findingTexts(moment.findings, language).join(", ") || "—",
      ),
      value: ({ findings }) => findings.errors * 1e6 + findings.warnings * 1e3 + findings.infos,
    },
    textColumn("source", own.source, (moment) => place(moment.source)),
  ];
}

function textColumn(key: string, title: string, text: (moment: MatrixMoment) => string): Column {
  return { key, title, number: false, text, value: text };
}

function numberColumn(
  key: string,
  title: string,
  value: (moment: MatrixMoment) => number | null,
  show: (value: number) => string,
): Column {
  const text = (moment: MatrixMoment): string | null => {
    const number = value(moment);
    return number === null ? null : show(number);
  };
  return { key, title: capital(title), number: true, text, value };
}

function scoreColumn(key: string, title: string, value: (moment: MatrixMoment) => number, format: Format): Column {
  return numberColumn(key, title, value, (score) => format.score(score));
}

function shareColumn(
  key: string,
  title: string,
  part: "self" | "assistedDigital" | "assistedPersonal",
  format: Format,
): Column {
  return numberColumn(
    key,
    title,
    (moment) => moment.parts?.[part] ?? null,
    (share) => format.share(share),
  );
}

function place(source: SourceSpot): string {
  return `${source.file}:${source.line}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
