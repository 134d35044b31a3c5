import type { VNode } from "preact";
import type { ShiftRow } from "../../core/pictures/types/business-case.ts";
import type { ObjectivePicture } from "../../core/pictures/types/dashboard.ts";
import type { FindingPicture, OverviewPicture } from "../../core/pictures/types/overview.ts";
import type { PrinciplePicture } from "../../core/pictures/types/principles.ts";
import type { MatrixMoment } from "../../core/pictures/types/value-matrix.ts";
import type { Language } from "../../core/words/language.ts";
import { dashboardWords } from "../dashboard/words.ts";
import type { KeyFigure } from "../kit/block.tsx";
import { lightPalette } from "../kit/palette.ts";
import { statusName } from "../kit/status.tsx";
import { FigureTable, numberColumn, sourceColumn, textColumn } from "../kit/table.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import { principleWords } from "../principles/words.ts";
import { caseFigures } from "./case.tsx";
import { drawingFor, type OverviewDrawing } from "./drawing.ts";
import { aboutLines } from "./promise.tsx";
import { paybackText } from "./shifts.tsx";

/** All that stands on the overview, as tables. */
export function OverviewTable(props: { readonly picture: OverviewPicture; readonly language: Language }): VNode {
  const { picture, language } = props;
  const drawing = drawingFor(picture, { language, palette: lightPalette });
  return (
    <>
      <Figures drawing={drawing} />
      <Moments drawing={drawing} />
      <Shifts drawing={drawing} />
      <Objectives drawing={drawing} />
      <Principles drawing={drawing} />
      <Findings drawing={drawing} />
    </>
  );
}

interface TableProps {
  readonly drawing: OverviewDrawing;
}

/** The promise, the case and the three parts. */
function Figures({ drawing }: TableProps): VNode {
  const { picture, words, format, language } = drawing;
  const common = commonWords(language);
  const share = (value: number | undefined): string => (value === undefined ? words.unknown : format.share(value));
  const parts = (["self", "assistedDigital", "assistedPersonal"] as const).map((part): KeyFigure => {
    const { now, target } = picture.contacts.parts;
    const names = { self: common.self, assistedDigital: common.personDigital, assistedPersonal: common.personPhone };
    return {
      label: names[part],
      value: `${share(now?.[part])} → ${share(target?.[part])}`,
      note: picture.contacts.why ?? "",
    };
  });
  const promise: KeyFigure = {
    label: words.table.promise,
    value: oneLine(picture.promise?.promise ?? words.noPromise),
    note: aboutLines(drawing).join(" · "),
  };
  return (
    <FigureTable<KeyFigure>
      language={language}
      caption={words.overview}
      rows={[promise, ...caseFigures(drawing), ...parts]}
      thing={() => null}
      empty=""
      columns={[
        textColumn("figure", words.table.figure, ({ label }) => label),
        textColumn("value", words.table.value, ({ value }) => value),
        textColumn("note", words.table.note, ({ note }) => note),
      ]}
    />
  );
}

function Moments({ drawing }: TableProps): VNode {
  const { picture, words, format, language } = drawing;
  const common = commonWords(language);
  return (
    <FigureTable<MatrixMoment>
      language={language}
      caption={words.matrix}
      rows={picture.matrix.moments}
      thing={({ id, source }) => ({ id, kind: "contactMoment", source })}
      empty={words.noMoments}
      columns={[
        textColumn("moment", common.contactMoment, ({ name, id }) => oneLine(name) || id),
        textColumn("quadrant", words.matrix, ({ quadrant }) => (quadrant === null ? "" : words.quadrants[quadrant])),
        numberColumn(
          "customer",
          common.customer,
          ({ customer }) => customer,
          (value) => format.score(value),
        ),
        numberColumn(
          "organisation",
          common.organisation,
          ({ organisation }) => organisation,
          (value) => format.score(value),
        ),
        numberColumn("volume", common.contactsPerYear, ({ volume }) => volume, format.integer),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Shifts({ drawing }: TableProps): VNode {
  const { picture, words, format, language } = drawing;
  return (
    <FigureTable<ShiftRow>
      language={language}
      caption={words.shifts}
      rows={picture.case.shifts}
      thing={({ id, source }) => ({ id, kind: "shift", source })}
      empty={words.noShifts}
      columns={[
        textColumn("shift", words.table.shift, ({ name, id }) => oneLine(name) || id),
        numberColumn("low", words.table.low, ({ net }) => net.low, format.signedMoney),
        numberColumn("net", words.table.net, ({ net }) => net.expected, format.signedMoney),
        numberColumn("high", words.table.high, ({ net }) => net.high, format.signedMoney),
        textColumn("payback", words.payback, (shift) => paybackText(drawing, shift)),
        textColumn("note", words.table.note, ({ relationshipUnknown, noise }) =>
          [...(relationshipUnknown ? [words.withoutRelationship] : []), ...(noise ? [words.noise] : [])].join(", "),
        ),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Objectives({ drawing }: TableProps): VNode {
  const { picture, words, values, language } = drawing;
  const own = dashboardWords(language).table;
  const shown = (value: number | null | undefined, { kpi }: ObjectivePicture): string | null =>
    value === null || value === undefined ? null : values.kpi(value, kpi?.unit ?? null);
  const amount = (key: string, title: string, pick: (row: ObjectivePicture) => number | null | undefined) => ({
    ...numberColumn<ObjectivePicture>(key, title, (row) => pick(row) ?? null, String),
    text: (row: ObjectivePicture) => shown(pick(row), row),
  });
  return (
    <FigureTable<ObjectivePicture>
      language={language}
      caption={words.objectives}
      rows={picture.objectives}
      thing={({ id, source }) => ({ id, kind: "objective", source })}
      empty={words.noObjectives}
      columns={[
        textColumn("objective", own.objective, ({ name, id }) => oneLine(name) || id),
        textColumn("kpi", own.kpi, ({ kpi }) => oneLine(kpi?.name ?? "")),
        amount("baseline", own.baseline, ({ baseline }) => baseline),
        amount("measured", own.measured, ({ measured }) => measured.at(-1)?.value),
        amount("target", own.targetValue, ({ target }) => target),
        textColumn("by", own.by, ({ by }) => by ?? ""),
        textColumn("status", own.status, ({ status }) => statusName(status, language)),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Principles({ drawing }: TableProps): VNode {
  const { picture, words, language } = drawing;
  return (
    <FigureTable<PrinciplePicture>
      language={language}
      caption={words.principles}
      rows={picture.principles.principles}
      thing={({ id, source }) => ({ id, kind: "principle", source })}
      empty={words.noPrinciples}
      columns={[
        textColumn("principle", words.table.principle, ({ statement, id }) => oneLine(statement) || id),
        textColumn("outcome", words.table.outcome, ({ outcome }) => principleWords(language).outcomes[outcome]),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Findings({ drawing }: TableProps): VNode {
  const { picture, words, language } = drawing;
  const common = commonWords(language);
  const names = { error: common.errors[0], warning: common.warnings[0], info: common.infos[0] };
  return (
    <FigureTable<FindingPicture>
      language={language}
      caption={words.findings}
      rows={picture.findings.top}
      thing={({ source }) => ({ id: source.path, kind: "finding", source })}
      empty={words.noFindings}
      columns={[
        textColumn("finding", words.table.finding, ({ message }) => oneLine(message)),
        textColumn("severity", words.table.severity, ({ severity }) => names[severity]),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}
