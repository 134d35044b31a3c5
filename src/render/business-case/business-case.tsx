import type { VNode } from "preact";
import type { BusinessCasePicture, Case } from "../../core/pictures/types/business-case.ts";
import { Heading } from "../kit/heading.tsx";
import { textWidth, wrap } from "../kit/measure.ts";
import { Hatch, Label, Svg } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import type { DrawOptions } from "../view.ts";
import { Churn, churnHeight } from "./churn.tsx";
import { Cumulative, cumulativeHeight } from "./cumulative.tsx";
import { type CaseDrawing, PADDING } from "./drawing.ts";
import { caseFacts } from "./facts.ts";
import { Figures, figuresHeight } from "./figures.tsx";
import { CASE_ORDER, caseFormat } from "./numbers.ts";
import { moneyScale } from "./scale.ts";
import { Shifts, shiftsHeight } from "./shifts.tsx";
import { verdict } from "./verdict.ts";
import { caseWords } from "./words.ts";
import { PartSigns, Years, yearsHeight } from "./years.tsx";

const DEFAULT_WIDTH = 1000;
const LEAST_WIDTH = 420;
const AXIS = 56;
const VERDICT_LINE = 24;
/** A verdict is never cut short. */
const MOST_LINES = 12;
const GAP = 24;

export type BusinessCaseProps = { readonly picture: BusinessCasePicture } & DrawOptions & {
    /** Default: what is expected. */
    readonly which?: Case;
    /** The same case with other values, drawn beside it and never instead. */
    readonly whatIf?: BusinessCasePicture | null;
  };

/** What a shift, an initiative or the whole strategy costs and brings: the verdict first, then what it rests on. */
export function BusinessCase(props: BusinessCaseProps): VNode {
  const drawing = drawingOf(props);
  const { picture, words, palette, width, language } = drawing;
  const sentence = verdict(picture, drawing.which, language);
  const lines = wrap(oneLine(sentence), width - 2 * PADDING, 18, 600, MOST_LINES);
  const top = props.header === false ? 12 : 64;
  const figures = top + lines.length * VERDICT_LINE + 12;
  const years = figures + figuresHeight(drawing) + GAP;
  const cumulative = years + yearsHeight(drawing) + GAP;
  const last = cumulative + cumulativeHeight(drawing) + GAP;
  const height = last + (picture.of === "shift" ? churnHeight(drawing) : shiftsHeight(drawing)) + 16;
  return (
    <Svg
      width={width}
      height={Math.ceil(height)}
      title={`${words.businessCase}: ${oneLine(picture.name)}`}
      description={sentence}
      palette={palette}
      interactive={drawing.interactive}
    >
      <defs>
        <Hatch scope="business-case" color="relationship" palette={palette} />
        <PartSigns palette={palette} />
      </defs>
      {props.header === false ? null : <Header drawing={drawing} />}
      {lines.map((line, index) => (
        <Label
          key={line}
          x={PADDING}
          y={top + 18 + index * VERDICT_LINE}
          size={18}
          weight={600}
          text={line}
          color={palette.color.foreground}
        />
      ))}
      <Figures drawing={drawing} top={figures} />
      <Years drawing={drawing} top={years} />
      <Cumulative drawing={drawing} top={cumulative} />
      {picture.of === "shift" ? <Churn drawing={drawing} top={last} /> : <Shifts drawing={drawing} top={last} />}
    </Svg>
  );
}

function drawingOf(props: BusinessCaseProps): CaseDrawing {
  const { picture, language, palette, which = "expected", whatIf = null } = props;
  const width = Math.max(LEAST_WIDTH, Math.round(props.width ?? DEFAULT_WIDTH));
  const words = caseWords(language);
  const format = caseFormat(language, picture.currency);
  const names = CASE_ORDER.map((name) => {
    const one = picture.cases[name];
    return one === null ? 0 : textWidth(`${words.cases[name]}  ${format.signedMoney(one.total.net)}`, 11, 600);
  });
  // Room for the amounts behind the lines; those of what is tried are about as long.
  const room = Math.min(width * 0.42, Math.max(120, ...names.map((name) => name + 30)));
  return {
    picture,
    which,
    shown: picture.cases[which],
    whatIf,
    language,
    palette,
    interactive: props.interactive === true,
    words,
    format,
    width,
    scale: moneyScale(picture, whatIf?.cases[which] ?? null),
    left: PADDING + AXIS,
    right: width - PADDING - room,
  };
}

function Header({ drawing }: { readonly drawing: CaseDrawing }): VNode {
  const { picture, words, palette, width, language } = drawing;
  const room = width - 2 * PADDING;
  return (
    <Heading
      title={`${words.businessCase}: ${oneLine(picture.name)}`}
      facts={caseFacts(picture, language)}
      x={PADDING}
      room={room}
      palette={palette}
    />
  );
}
