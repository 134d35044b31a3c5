import type { VNode } from "preact";
import type { SourceSpot } from "../../core/pictures/types/spot.ts";
import type { ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { shorten, textWidth } from "../kit/measure.ts";
import type { Palette } from "../kit/palette.ts";
import { round } from "../kit/svg.tsx";
import { nameOf, worst } from "./describe.ts";
import type { MatrixLayout } from "./layout.ts";
import { matrixWords } from "./words.ts";

const size = 11;
const lineHeight = 16;
/** The rest is counted, and stands in the table. */
const mostNames = 24;

/** A run of text in a note; a name also says where it comes from. */
interface Run {
  readonly text: string;
  readonly thing?: { readonly id: string; readonly source: SourceSpot };
}

export interface NotesLayout {
  readonly lines: readonly (readonly Run[])[];
  readonly height: number;
}

/** What the plot leaves out: names without room, and moments without a place. */
export function layoutNotes(picture: ValueMatrixPicture, layout: MatrixLayout, language: Language): NotesLayout {
  const width = layout.frame.right - layout.frame.left;
  const lines = [
    ...flow(outOfSightNote(layout, language), width),
    ...flow(hiddenNote(layout, language), width),
    ...flow(unsignedNote(layout, language), width),
    ...flow(unplacedNote(picture, language, width), width),
  ];
  return { lines, height: lines.length * lineHeight };
}

function hiddenNote(layout: MatrixLayout, language: Language): Run[] {
  const hidden = layout.bubbles.filter((bubble) => bubble.label === null).length;
  if (hidden === 0) return [];
  const count = createFormat(language).integer(hidden);
  return sentence(matrixWords(language).hiddenNames(count, hidden === 1));
}

/** Notes that have no sign, because there are too many. */
function unsignedNote({ bubbles }: MatrixLayout, language: Language): Run[] {
  const unsigned = bubbles.filter(({ moment, badge }) => badge === null && worst(moment.findings) !== null).length;
  if (unsigned === 0) return [];
  return sentence(matrixWords(language).unsigned(createFormat(language).integer(unsigned), unsigned === 1));
}

function outOfSightNote({ outOfSight }: MatrixLayout, language: Language): Run[] {
  if (outOfSight === 0) return [];
  const count = createFormat(language).integer(outOfSight);
  return sentence(matrixWords(language).outOfSight(count, outOfSight === 1));
}

function unplacedNote(picture: ValueMatrixPicture, language: Language, width: number): Run[] {
  const { unplaced } = picture;
  if (unplaced.length === 0) return [];
  const own = matrixWords(language);
  const format = createFormat(language);
  const shown = unplaced.slice(0, mostNames);
  const left = unplaced.length - shown.length;
  return [
    ...sentence(own.unplaced(format.integer(unplaced.length), unplaced.length === 1)),
    ...shown.map((thing, index) => ({
      text: `${shorten(nameOf(thing), width * 0.6, size, 400)}${index < shown.length - 1 ? "," : ""}`,
      thing,
    })),
    ...(left === 0 ? [] : sentence(own.more(format.integer(left)))),
  ];
}

function sentence(text: string): Run[] {
  return text.split(" ").map((word) => ({ text: word }));
}

/** Runs in lines no wider than `width`. */
function flow(runs: readonly Run[], width: number): Run[][] {
  const lines: Run[][] = [];
  let used = 0;
  for (const run of runs) {
    const needed = textWidth(`${run.text} `, size, 400);
    if (lines.length === 0 || used + needed > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(run);
    used += needed;
  }
  return lines;
}

export function Notes(props: {
  readonly notes: NotesLayout;
  readonly x: number;
  readonly top: number;
  readonly palette: Palette;
  readonly interactive: boolean;
}): VNode {
  const { color } = props.palette;
  return (
    <g>
      {props.notes.lines.map((line, index) => (
        <text
          key={String(index)}
          x={props.x}
          y={round(props.top + index * lineHeight + 11)}
          font-size={size}
          fill={color.dim}
        >
          {line.map((run, at) => {
            const text = at === 0 ? run.text : ` ${run.text}`;
            return run.thing === undefined ? (
              text
            ) : (
              <Name key={run.thing.id} {...props} text={text} thing={run.thing} />
            );
          })}
        </text>
      ))}
    </g>
  );
}

function Name(props: {
  readonly text: string;
  readonly thing: NonNullable<Run["thing"]>;
  readonly palette: Palette;
  readonly interactive: boolean;
}): VNode {
  const { thing } = props;
  const reachable = props.interactive ? ({ tabindex: 0, role: "button" } as const) : {};
  return (
    <tspan
      fill={props.palette.color.foreground}
      data-path={thing.source.path}
      data-kind="contactMoment"
      data-id={thing.id}
      {...reachable}
    >
      {props.text}
    </tspan>
  );
}
