import { valueScale } from "../../numbers/quadrant.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Language, Text } from "../../words/language.ts";
import { textOf } from "../wizards/choices.ts";
import { comma } from "../wizards/mix-questions.ts";
import { Asking } from "../wizards/session.ts";
import type { Answers, Choice, PickQuestion, Question } from "../wizards/wizard.ts";
import { type Column, columnWith, type Layout, layoutOf, type Role } from "./columns.ts";
import { type ImportPlan, importPlan } from "./plan.ts";
import { fitsScale, type Scale, scalesOf } from "./scales.ts";
import { cellText, isEmptyCell, type Sheet } from "./table.ts";

/** The columns that are asked for where the header does not tell. */
const ASKED: readonly Role[] = ["name", "volume", "customer", "organisation"];

/** What a contact moment can be named after, the likeliest first. */
const NAMING: readonly Role[] = ["name", "question", "code"];

/** Sets up contact moments from a table: asks what the table does not tell by itself. */
export class ImportSession extends Asking {
  constructor(
    private readonly snapshot: Snapshot,
    private readonly sheets: readonly Sheet[],
    private readonly language: Language,
    /** On which the scores are, where that is known and need not be asked. */
    private readonly scale: Scale | null = null,
  ) {
    super((answers) => questionsFor(snapshot, sheets, language, scale, answers));
  }

  /** Whether the scores of the table lie on the scale that was given; null where it has no scores, or none was given. */
  get fits(): boolean | null {
    const { answers, snapshot, sheets, scale } = this;
    return scale === null ? null : fitsScale(chosenLayout(snapshot, sheets, answers), scale);
  }

  /** The scales that the scores of the table may be on. */
  get scales(): readonly Scale[] {
    const { answers, snapshot, sheets } = this;
    return scalesOf(chosenLayout(snapshot, sheets, answers), valueScale(snapshot)) ?? [];
  }

  /** What becomes of the table, given the answers; null while it is not known which column has the names. */
  get plan(): ImportPlan | null {
    const { answers, snapshot } = this;
    const layout = chosenLayout(snapshot, this.sheets, answers);
    if (!NAMING.some((role) => columnWith(layout.columns, role) !== undefined)) return null;
    return importPlan(snapshot, layout, this.scale ?? chosenScale(snapshot, layout, answers), this.language);
  }
}

function questionsFor(
  snapshot: Snapshot,
  sheets: readonly Sheet[],
  language: Language,
  scale: Scale | null,
  answers: Answers,
): Question[] {
  if (sheets.length > 1 && answers.sheet === undefined) return [sheetQuestion(sheets, language)];
  const found = layoutOf(snapshot, chosenSheet(sheets, answers));
  const layout = chosenLayout(snapshot, sheets, answers);
  return [
    ...(sheets.length > 1 ? [sheetQuestion(sheets, language)] : []),
    ...ASKED.filter((role) => isUnsure(found, role)).map((role) => columnQuestion(found, role)),
    ...(scale === null ? scaleQuestion(snapshot, layout) : []),
  ];
}

function sheetQuestion(sheets: readonly Sheet[], language: Language): PickQuestion {
  const rows = language === "nl" ? "rijen" : "rows";
  return {
    id: "sheet",
    kind: "pick",
    ask: { en: "Which sheet has the contact reasons?", nl: "Op welk blad staan de contactredenen?" },
    choices: sheets.map((sheet, index) => ({
      value: String(index),
      label: sheet.name,
      description: `${sheet.rows.length} ${rows}`,
    })),
  };
}

function chosenSheet(sheets: readonly Sheet[], answers: Answers): Sheet {
  return sheets[Number(textOf(answers.sheet) ?? "0")] ?? (sheets[0] as Sheet);
}

/** A table needs names or questions; the rest may be absent, but is asked where columns are left that it could be. */
function isUnsure({ columns, rows }: Layout, role: Role): boolean {
  if (columnWith(columns, role) !== undefined) return false;
  if (role === "name" && columnWith(columns, "question") !== undefined) return false;
  return columns.some(
    (column) => column.is === null && column.title !== "" && (role === "name" || hasNumbers(column, rows)),
  );
}

function hasNumbers({ index }: Column, rows: Layout["rows"]): boolean {
  return rows.some(({ cells }) => typeof cells[index] === "number" || /^-?\d[\d.,]*%?$/.test(cellText(cells[index])));
}

const WHICH: Readonly<Record<string, Text>> = {
  name: { en: "Which column names the contact reason?", nl: "In welke kolom staat de contactreden?" },
  volume: { en: "Which column has the number of contacts?", nl: "In welke kolom staat het aantal contacten?" },
  customer: {
    en: "Which column has the value to the customer?",
    nl: "In welke kolom staat de waarde voor de klant?",
  },
  organisation: {
    en: "Which column has the value to the organisation?",
    nl: "In welke kolom staat de waarde voor de organisatie?",
  },
};

function columnQuestion({ columns, rows }: Layout, role: Role): PickQuestion {
  const free = columns.filter(({ is, title }) => is === null && title !== "");
  const choices: Choice[] = free.map((column) => ({
    value: String(column.index),
    label: column.title,
    description: examples(column, rows),
  }));
  return {
    id: `column.${role}`,
    kind: "pick",
    optional: role !== "name" || columnWith(columns, "code") !== undefined,
    ask: WHICH[role] as Text,
    help: { en: "Skip it when the table does not have it.", nl: "Sla over als de tabel dit niet heeft." },
    choices,
  };
}

/** The first cells of a column, by which one knows it. */
function examples({ index }: Column, rows: Layout["rows"]): string {
  const cells = rows.map(({ cells }) => cells[index]).filter((cell) => !isEmptyCell(cell));
  return cells.slice(0, 3).map(cellText).join(" · ");
}

function chosenLayout(snapshot: Snapshot, sheets: readonly Sheet[], answers: Answers): Layout {
  const layout = layoutOf(snapshot, chosenSheet(sheets, answers));
  const columns = layout.columns.map((column): Column => {
    const role = ASKED.find((each) => answers[`column.${each}`] === String(column.index));
    return role === undefined ? column : { ...column, is: { kind: "role", role } };
  });
  return { ...layout, columns };
}

/** Only where the scores may be on more than one scale. */
function scaleQuestion(snapshot: Snapshot, layout: Layout): PickQuestion[] {
  const scales = scalesOf(layout, valueScale(snapshot));
  if (scales === null || scales.length < 2) return [];
  const [low, high] = valueScale(snapshot);
  return [
    {
      id: "scale",
      kind: "pick",
      ask: { en: "On which scale are the scores?", nl: "Op welke schaal staan de scores?" },
      help: {
        en: `They become scores from ${low} to ${high}, the scale of the value matrix.`,
        nl: `Ze worden scores van ${comma(low)} tot ${comma(high)}, de schaal van de waardematrix.`,
      },
      choices: scales.map((scale) => ({ value: scale.join("-"), label: `${scale[0]} – ${scale[1]}` })),
    },
  ];
}

function chosenScale(snapshot: Snapshot, layout: Layout, answers: Answers): Scale {
  const own = valueScale(snapshot);
  const scales = scalesOf(layout, own) ?? [];
  return scales.find((scale) => scale.join("-") === answers.scale) ?? scales[0] ?? own;
}
