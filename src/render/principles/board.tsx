import type { VNode } from "preact";
import type { PrincipleException, PrinciplesPicture } from "../../core/pictures/types/principles.ts";
import type { Language } from "../../core/words/language.ts";
import { type Block, emptyBlock, type KeyFigure, keyFigures, moreBlock, stacked } from "../kit/block.tsx";
import { Heading } from "../kit/heading.tsx";
import { lightPalette } from "../kit/palette.ts";
import { Svg } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { DrawOptions } from "../view.ts";
import { drawingFor, type PrinciplesDrawing } from "./drawing.ts";
import { principleBlock } from "./rows.tsx";

const DEFAULT_WIDTH = 1000;
const LEAST_WIDTH = 420;
const PADDING = 24;
/** Those that hold come last; the others of many are in the table. */
const MOST = 60;

export type PrinciplesProps = { readonly picture: PrinciplesPicture } & DrawOptions;

/** The design principles of a strategy, each with what came of it. */
export function PrinciplesBoard(props: PrinciplesProps): VNode {
  const { picture, palette, language } = props;
  const width = Math.max(LEAST_WIDTH, Math.round(props.width ?? DEFAULT_WIDTH));
  const drawing = drawingFor(picture, props);
  const room = width - 2 * PADDING;
  const top = props.header === false ? 16 : 68;
  const page = pageOf(drawing, room);
  const title = `${drawing.words.principles}: ${oneLine(picture.name)}`;
  const facts = principlesFacts(picture, language);
  return (
    <Svg
      width={width}
      height={Math.ceil(top + page.height + 24)}
      title={title}
      description={facts}
      palette={palette}
      interactive={drawing.interactive}
    >
      {props.header === false ? null : (
        <Heading title={title} facts={facts} x={PADDING} room={room} palette={palette} />
      )}
      {page.draw(PADDING, top)}
    </Svg>
  );
}

function pageOf(drawing: PrinciplesDrawing, room: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const shown = picture.principles.slice(0, MOST);
  const left = picture.principles.length - shown.length;
  if (shown.length === 0) {
    const add = { text: words.add, section: "principles" };
    return emptyBlock({ text: words.empty, add, width: room, palette, interactive });
  }
  return stacked(
    [
      keyFigures(figuresOf(drawing), room, palette),
      stacked(shown.map((principle) => principleBlock(drawing, principle, room))),
      ...(left > 0 ? [moreBlock(words.more(format.integer(left)), room, palette)] : []),
    ],
    16,
  );
}

function figuresOf(drawing: PrinciplesDrawing): KeyFigure[] {
  const { picture, words, format } = drawing;
  const { principles } = picture;
  const all = format.integer(principles.length);
  const having = (...outcomes: readonly string[]) => principles.filter(({ outcome }) => outcomes.includes(outcome));
  const broken = having("broken");
  const things = broken.reduce((sum, principle) => sum + principle.broken.length, 0);
  const unjudged = having("unreadable", "unknown", "no-rule", "nothing");
  const names = [...new Set(unjudged.map(({ outcome }) => words.outcomes[outcome]))].join(", ");
  return [
    {
      label: words.figures.broken,
      value: words.ofThese(format.integer(broken.length), all),
      note: things === 0 ? words.nothingBreaks : words.brokenBy(format.integer(things), things === 1),
    },
    { label: words.figures.holds, value: words.ofThese(format.integer(having("holds").length), all), note: "" },
    {
      label: words.figures.unknown,
      value: words.ofThese(format.integer(unjudged.length), all),
      note: unjudged.length === 0 ? words.allJudged : names,
    },
    exceptionsFigure(drawing),
  ];
}

function exceptionsFigure({ picture, words, format, values }: PrinciplesDrawing): KeyFigure {
  const all = picture.principles.flatMap(({ exceptions }) => exceptions);
  const past = all.filter((exception) => exception.past).length;
  const next = all
    .filter(
      (exception): exception is PrincipleException & { readonly until: string } =>
        exception.until !== null && !exception.past,
    )
    .map(({ until }) => until)
    .sort()[0];
  const note = [
    ...(past > 0 ? [words.past(format.integer(past))] : []),
    ...(next === undefined ? [] : [words.nextEnds(values.period(next))]),
  ].join(", ");
  return {
    label: words.figures.exceptions,
    value: format.integer(all.length),
    note: all.length === 0 ? words.noExceptions : note,
  };
}

/** How many there are, and on which day they are judged. */
export function principlesFacts(picture: PrinciplesPicture, language: Language): string {
  const { words, format, values } = drawingFor(picture, { language, palette: lightPalette });
  const { length } = picture.principles;
  return [words.count(format.integer(length), length === 1), words.asOf(values.period(picture.asOf))].join(" · ");
}
