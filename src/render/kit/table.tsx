import type { ComponentChildren, VNode } from "preact";
import type { SourceSpot } from "../../core/pictures/types/spot.ts";
import type { Language } from "../../core/words/language.ts";
import { oneLine } from "./text.ts";
import { words } from "./words.ts";

/** One column of a table of figures. */
export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly number: boolean;
  /** What is shown; null stands for unknown. */
  readonly text: (row: Row) => string | null;
  /** What the table sorts by. */
  readonly value: (row: Row) => string | number | null;
}

/** What a row is about: a thing that can be gone to. */
export interface RowThing {
  readonly id: string;
  readonly kind: string;
  readonly source: SourceSpot;
}

export interface FigureTableProps<Row> {
  readonly language: Language;
  readonly caption: string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Null for a row that stands nowhere in the strategy. */
  readonly thing: (row: Row) => RowThing | null;
  /** More in the cell that names the row. */
  readonly below?: (row: Row) => ComponentChildren;
  /** What is said where there are no rows. */
  readonly empty: string;
  /** Further rows, below. */
  readonly children?: ComponentChildren;
}

/** All numbers of a picture, sortable by `data-value`, for eyes and screen readers. */
export function FigureTable<Row>(props: FigureTableProps<Row>): VNode {
  const { columns, rows, language } = props;
  return (
    <table class="koers-table">
      <caption>{oneLine(props.caption)}</caption>
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
        {rows.map((row, index) => (
          <tr key={String(index)} {...pointer(props.thing(row))}>
            {columns.map((column, at) =>
              at === 0 ? (
                <th key={column.key} scope="row" data-value={String(column.value(row) ?? "")}>
                  {column.text(row)}
                  {props.below?.(row)}
                </th>
              ) : (
                <Cell key={column.key} column={column} row={row} language={language} />
              ),
            )}
          </tr>
        ))}
        {props.children}
        {rows.length === 0 && !props.children ? (
          <tr>
            <td colspan={columns.length}>{props.empty}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}

/** What makes a row one that can be gone to. */
export function pointer(thing: RowThing | null) {
  return thing === null ? {} : { "data-path": thing.source.path, "data-kind": thing.kind, "data-id": thing.id };
}

function Cell<Row>(props: { readonly column: Column<Row>; readonly row: Row; readonly language: Language }): VNode {
  const { column, row } = props;
  const value = column.value(row);
  return (
    <td class={classOf(column)} {...(value === null ? {} : { "data-value": String(value) })}>
      {column.text(row) ?? <span class="koers-dim">{words(props.language).unknown}</span>}
    </td>
  );
}

function classOf<Row>(column: Column<Row>): string {
  return column.number ? "koers-number" : "koers-text";
}

export function textColumn<Row>(key: string, title: string, text: (row: Row) => string): Column<Row> {
  return { key, title, number: false, text, value: text };
}

export function numberColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => number | null,
  show: (value: number) => string,
): Column<Row> {
  const text = (row: Row): string | null => {
    const number = value(row);
    return number === null ? null : show(number);
  };
  return { key, title: capital(title), number: true, text, value };
}

/** File and line. */
export function sourceColumn<Row>(title: string, source: (row: Row) => SourceSpot): Column<Row> {
  return textColumn("source", title, (row) => placeOf(source(row)));
}

export function placeOf(source: SourceSpot): string {
  return `${source.file}:${source.line}`;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
