import type { VNode } from "preact";
import type {
  PrincipleException,
  PrinciplePicture,
  PrinciplesPicture,
  PrincipleThing,
} from "../../core/pictures/types/principles.ts";
import type { Language } from "../../core/words/language.ts";
import { lightPalette } from "../kit/palette.ts";
import { FigureTable, numberColumn, sourceColumn, textColumn } from "../kit/table.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import { drawingFor, type PrinciplesDrawing, scopeText, statementOf } from "./drawing.ts";

/** Every principle, everything that breaks one, and every exception. */
export function PrinciplesTable(props: { readonly picture: PrinciplesPicture; readonly language: Language }): VNode {
  const { picture, language } = props;
  const drawing = drawingFor(picture, { language, palette: lightPalette });
  return (
    <>
      <Principles drawing={drawing} language={language} />
      <Things drawing={drawing} language={language} />
      <Exceptions drawing={drawing} language={language} />
    </>
  );
}

interface TableProps {
  readonly drawing: PrinciplesDrawing;
  readonly language: Language;
}

function Principles({ drawing, language }: TableProps): VNode {
  const { picture, words, format } = drawing;
  return (
    <FigureTable<PrinciplePicture>
      language={language}
      caption={words.principles}
      rows={picture.principles}
      thing={({ id, source }) => ({ id, kind: "principle", source })}
      empty={words.empty}
      columns={[
        textColumn("principle", words.table.principle, statementOf),
        textColumn("outcome", words.table.outcome, ({ outcome, why }) =>
          why === null ? words.outcomes[outcome] : `${words.outcomes[outcome]}: ${oneLine(why)}`,
        ),
        textColumn("appliesTo", words.table.appliesTo, (principle) => scopeText(drawing, principle)),
        numberColumn("cases", words.table.cases, ({ cases }) => cases, format.integer),
        numberColumn("holds", words.table.holds, ({ holds }) => holds, format.integer),
        numberColumn("broken", words.table.broken, ({ broken }) => broken.length, format.integer),
        numberColumn("unknown", words.table.unknown, ({ unknown }) => unknown.length, format.integer),
        numberColumn("excepted", words.table.excepted, ({ excepted }) => excepted, format.integer),
        textColumn("owner", words.table.owner, ({ owner }) => oneLine(owner ?? "")),
        textColumn("rationale", words.table.rationale, ({ rationale }) => oneLine(rationale ?? "")),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Things({ drawing, language }: TableProps): VNode {
  const { picture, words } = drawing;
  type Row = PrincipleThing & { readonly principle: string; readonly outcome: string };
  const rows = picture.principles.flatMap((principle): Row[] => {
    const row = (outcome: string) => (thing: PrincipleThing) => ({
      ...thing,
      principle: statementOf(principle),
      outcome,
    });
    return [...principle.broken.map(row(words.outcomes.broken)), ...principle.unknown.map(row(words.outcomes.unknown))];
  });
  return (
    <FigureTable<Row>
      language={language}
      caption={words.things}
      rows={rows}
      thing={({ source }) => ({ id: source.path, kind: "thing", source })}
      empty={words.noThings}
      columns={[
        textColumn("thing", words.table.thing, ({ name }) => oneLine(name ?? words.wholeStrategy)),
        textColumn("principle", words.table.principle, ({ principle }) => principle),
        textColumn("outcome", words.table.outcome, ({ outcome }) => outcome),
        textColumn("why", words.table.why, ({ why }) => oneLine(why)),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}

function Exceptions({ drawing, language }: TableProps): VNode {
  const { picture, words } = drawing;
  const common = commonWords(language);
  type Row = PrincipleException & { readonly principle: string };
  const rows = picture.principles.flatMap((principle) =>
    principle.exceptions.map((exception): Row => ({ ...exception, principle: statementOf(principle) })),
  );
  const standing = ({ past, needed }: Row): string =>
    past ? words.over : needed === false ? words.notNeeded : words.running;
  return (
    <FigureTable<Row>
      language={language}
      caption={words.exceptions}
      rows={rows}
      thing={({ source }) => ({ id: source.path, kind: "exception", source })}
      empty={words.noExceptions}
      columns={[
        textColumn("exception", words.table.exception, ({ name }) => oneLine(name) || words.wholeStrategy),
        textColumn("principle", words.table.principle, ({ principle }) => principle),
        textColumn("because", words.table.because, ({ because }) => oneLine(because ?? "")),
        textColumn("until", words.table.until, ({ until }) => until ?? common.unknown),
        textColumn("standing", words.table.standing, standing),
        textColumn("approvedBy", words.table.approvedBy, ({ approvedBy }) => oneLine(approvedBy ?? "")),
        sourceColumn(words.table.source, ({ source }) => source),
      ]}
    />
  );
}
