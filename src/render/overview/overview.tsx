import type { VNode } from "preact";
import type { OverviewPicture } from "../../core/pictures/types/overview.ts";
import type { Language } from "../../core/words/language.ts";
import { type Block, beside, COLUMN_GAP, SECTION_GAP, stacked } from "../kit/block.tsx";
import { Heading } from "../kit/heading.tsx";
import { lightPalette } from "../kit/palette.ts";
import { Svg } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { DrawOptions } from "../view.ts";
import { caseSection } from "./case.tsx";
import { drawingFor, type OverviewDrawing } from "./drawing.ts";
import { findingsSection, objectivesSection, principlesSection } from "./lists.tsx";
import { matrixSection } from "./matrix.tsx";
import { mixSection } from "./mix.tsx";
import { promiseBlock } from "./promise.tsx";
import { shiftsSection } from "./shifts.tsx";

const DEFAULT_WIDTH = 1000;
const LEAST_WIDTH = 420;
const PADDING = 24;
const COLUMNS_FROM = 780;

export type OverviewProps = { readonly picture: OverviewPicture } & DrawOptions;

/** A strategy on one page: each part leads to the view that says more. */
export function Overview(props: OverviewProps): VNode {
  const { picture, palette, language } = props;
  const width = Math.max(LEAST_WIDTH, Math.round(props.width ?? DEFAULT_WIDTH));
  const drawing = drawingFor(picture, props);
  const room = width - 2 * PADDING;
  const top = props.header === false ? 20 : 68;
  const page = pageOf(drawing, room);
  const title = `${drawing.words.overview}: ${oneLine(picture.name)}`;
  const facts = overviewFacts(picture, language);
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

function pageOf(drawing: OverviewDrawing, room: number): Block {
  return stacked(
    [
      promiseBlock(drawing, room),
      caseSection(drawing, room),
      ...(room < COLUMNS_FROM ? inOneColumn(drawing, room) : [inTwoColumns(drawing, room)]),
      principlesSection(drawing, room),
      findingsSection(drawing, room),
    ],
    SECTION_GAP,
  );
}

type Draw = (drawing: OverviewDrawing, width: number) => Block;

function inOneColumn(drawing: OverviewDrawing, room: number): Block[] {
  return [matrixSection, mixSection, shiftsSection, objectivesSection].map((draw) => draw(drawing, room));
}

/** Where a strategy goes on the left, what it brings on the right. */
function inTwoColumns(drawing: OverviewDrawing, room: number): Block {
  const width = Math.floor((room - COLUMN_GAP) / 2);
  const column = (sections: readonly Draw[]): Block =>
    stacked(
      sections.map((draw) => draw(drawing, width)),
      SECTION_GAP,
    );
  const left = column([matrixSection, objectivesSection]);
  const right = column([mixSection, shiftsSection]);
  return beside([
    { x: 0, block: left },
    { x: width + COLUMN_GAP, block: right },
  ]);
}

/** Whose it is, and on which day. */
export function overviewFacts(picture: OverviewPicture, language: Language): string {
  const { words, values } = drawingFor(picture, { language, palette: lightPalette });
  const { organisation, name } = picture;
  const whose = organisation === null || organisation === name ? [] : [oneLine(organisation)];
  return [...whose, words.asOf(values.period(picture.asOf))].join(" · ");
}
