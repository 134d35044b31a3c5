import type { VNode } from "preact";
import type { MatrixMoment, ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import { createFormat, type Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import {
  type Column,
  capital,
  FigureTable,
  numberColumn,
  placeOf,
  pointer,
  sourceColumn,
  textColumn,
} from "../kit/table.tsx";
import { oneLine } from "../kit/text.ts";
import { words } from "../kit/words.ts";
import { findingTexts, nameOf, summary } from "./describe.ts";
import { matrixWords } from "./words.ts";

/** All numbers of the value matrix. */
export function ValueMatrixTable(props: { readonly picture: ValueMatrixPicture; readonly language: Language }): VNode {
  const { picture, language } = props;
  const own = matrixWords(language);
  const columns = columnsOf(language);
  return (
    <FigureTable
      language={language}
      caption={`${own.valueMatrix}: ${picture.strategy} · ${summary(picture, language)}`}
      columns={columns}
      rows={picture.moments}
      thing={thingOf}
      below={questionOf}
      empty={own.empty}
    >
      {picture.unplaced.length === 0
        ? null
        : picture.unplaced.map((moment) => (
            <tr key={moment.id} {...pointer(thingOf(moment))}>
              <th scope="row" data-value={nameOf(moment)}>
                {nameOf(moment)}
              </th>
              <td colspan={columns.length - 2}>{own.notPlaced}</td>
              <td data-value={placeOf(moment.source)}>{placeOf(moment.source)}</td>
            </tr>
          ))}
    </FigureTable>
  );
}

function thingOf({ id, source }: Pick<MatrixMoment, "id" | "source">) {
  return { id, source, kind: "contactMoment" };
}

function questionOf(moment: MatrixMoment): VNode | null {
  const question = oneLine(moment.question ?? "");
  return question === "" ? null : <div class="koers-dim">{question}</div>;
}

function columnsOf(language: Language): Column<MatrixMoment>[] {
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
    sourceColumn(own.source, (moment) => moment.source),
  ];
}

function scoreColumn(
  key: string,
  title: string,
  value: (moment: MatrixMoment) => number,
  format: Format,
): Column<MatrixMoment> {
  return numberColumn(key, title, value, (score) => format.score(score));
}

function shareColumn(
  key: string,
  title: string,
  part: "self" | "assistedDigital" | "assistedPersonal",
  format: Format,
): Column<MatrixMoment> {
  return numberColumn(
    key,
    title,
    (moment) => moment.parts?.[part] ?? null,
    (share) => format.share(share),
  );
}
