import type { VNode } from "preact";
import type { MatrixMoment } from "../../core/pictures/types/value-matrix.ts";
import { type Block, emptyBlock, moreBlock, section, stacked } from "../kit/block.tsx";
import { shorten, textWidth } from "../kit/measure.ts";
import type { Palette } from "../kit/palette.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import { handlingLook } from "../value-matrix/coloring.ts";
import { handlingOf } from "../value-matrix/handling.ts";
import { InnerSign } from "../value-matrix/marks.tsx";
import { linkTo, type OverviewDrawing } from "./drawing.ts";

const AXIS_ROOM = 22;
const PAD = 10;
/** Below the titles of the upper quadrants, above those of the lower. */
const PAD_UPRIGHT = 44;
/** Under the title of a quadrant marks and names may not come. */
const TITLE_HEIGHT = 38;
const LARGEST = 22;
const LEAST = 3;
const MOST_NAMES = 12;
const LABEL = 11;

const QUADRANTS = ["simplify", "encourage", "eliminate", "self-service"] as const;

/** The value matrix in small: where the contacts are, and what to do with them. */
export function matrixSection(drawing: OverviewDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const { moments, unplaced } = picture.matrix;
  const add = { text: words.addMoment, section: "contactMoments" };
  const empty = emptyBlock({ text: words.noMoments, add, width, palette, interactive });
  const left = unplaced.length;
  return section({
    title: words.matrix,
    note: moments.length === 0 ? "" : words.matrixNote(format.integer(moments.length + left)),
    width,
    palette,
    link: linkTo(drawing, "value-matrix"),
    body: stacked([
      ...(moments.length === 0 ? [empty] : []),
      plot(drawing, width),
      ...(left > 0 ? [moreBlock(words.unplaced(format.integer(left), left === 1), width, palette)] : []),
    ]),
  });
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Mark {
  readonly moment: MatrixMoment;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function plot(drawing: OverviewDrawing, width: number): Block {
  const height = Math.round(Math.min(400, Math.max(280, width * 0.82)));
  return {
    height: height + AXIS_ROOM,
    draw: (x, y) => {
      const frame = { left: x + AXIS_ROOM, right: x + width, top: y, bottom: y + height };
      return <Plot drawing={drawing} frame={frame} />;
    },
  };
}

function Plot({ drawing, frame }: { readonly drawing: OverviewDrawing; readonly frame: Frame }): VNode {
  const { picture, words, palette } = drawing;
  const { threshold } = picture.matrix;
  const [tx, ty] = [placeX(drawing, frame, threshold), placeY(drawing, frame, threshold)];
  const marks = marksIn(drawing, frame);
  return (
    <g>
      <rect
        x={frame.left}
        y={frame.top}
        width={frame.right - frame.left}
        height={frame.bottom - frame.top}
        fill="none"
        stroke={palette.color.lineFaint}
      />
      <path
        d={`M${round(tx)} ${frame.top}V${frame.bottom}M${frame.left} ${round(ty)}H${frame.right}`}
        stroke={palette.color.lineStrong}
        fill="none"
      />
      {marks.map((mark) => (
        <Bubble key={mark.moment.id} drawing={drawing} mark={mark} />
      ))}
      <Titles drawing={drawing} frame={frame} tx={tx} ty={ty} />
      {namesOf(marks, frame, tx, ty).map(({ mark, x, y, text }) => (
        <Label
          key={mark.moment.id}
          x={x}
          y={y}
          size={LABEL}
          text={text}
          color={palette.color.foreground}
          halo={palette.color.background}
        />
      ))}
      <Label
        x={(frame.left + frame.right) / 2}
        y={frame.bottom + 16}
        size={11}
        anchor="middle"
        text={words.forCustomer}
        color={palette.color.dim}
      />
      <g transform={`translate(${frame.left - 8} ${round((frame.top + frame.bottom) / 2)}) rotate(-90)`}>
        <Label x={0} y={0} size={11} anchor="middle" text={words.forOrganisation} color={palette.color.dim} />
      </g>
    </g>
  );
}

function placeX({ picture }: OverviewDrawing, frame: Frame, value: number): number {
  const [low, high] = picture.matrix.scale;
  return frame.left + PAD + ((value - low) / (high - low)) * (frame.right - frame.left - 2 * PAD);
}

function placeY({ picture }: OverviewDrawing, frame: Frame, value: number): number {
  const [low, high] = picture.matrix.scale;
  return frame.bottom - PAD_UPRIGHT - ((value - low) / (high - low)) * (frame.bottom - frame.top - 2 * PAD_UPRIGHT);
}

/** The largest first, so that small ones lie on top. */
function marksIn(drawing: OverviewDrawing, frame: Frame): Mark[] {
  const { moments } = drawing.picture.matrix;
  const largest = Math.max(1, ...moments.map(({ volume }) => volume ?? 0));
  const full = LARGEST * Math.min(1, Math.sqrt(40 / Math.max(1, moments.length)));
  return moments
    .map((moment) => {
      const r = Math.max(LEAST, full * Math.sqrt((moment.volume ?? 0) / largest));
      return {
        moment,
        x: inside(placeX(drawing, frame, moment.customer), frame.left + r, frame.right - r),
        y: inside(
          placeY(drawing, frame, moment.organisation),
          frame.top + TITLE_HEIGHT + r,
          frame.bottom - TITLE_HEIGHT - r,
        ),
        r,
      };
    })
    .sort((a, b) => b.r - a.r || (a.moment.id < b.moment.id ? -1 : 1));
}

function inside(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

function Bubble({ drawing, mark }: { readonly drawing: OverviewDrawing; readonly mark: Mark }): VNode {
  const { palette, interactive } = drawing;
  const { moment, x, y, r } = mark;
  const fill = fillOf(moment, palette);
  return (
    <Item
      label={describeMoment(drawing, moment)}
      path={moment.source.path}
      kind="contactMoment"
      id={moment.id}
      interactive={interactive}
    >
      <circle
        cx={round(x)}
        cy={round(y)}
        r={round(r)}
        fill={moment.failureDemand ? palette.color.background : fill}
        fill-opacity={moment.failureDemand ? "0" : palette.fillOpacity}
        stroke={fill}
        stroke-width="1.2"
        {...(moment.failureDemand ? { "stroke-dasharray": "3 2" } : {})}
      />
      {moment.failureDemand ? null : (
        <InnerSign circle={{ x, y, r }} look={handlingLook(moment.parts)} palette={palette} color={fill} />
      )}
    </Item>
  );
}

function fillOf({ parts }: MatrixMoment, { color }: Palette): string {
  const handling = handlingOf(parts);
  if (handling === "self") return color.self;
  return handling === "person" ? color.person : color.mixed;
}

export function describeMoment({ words, format, language }: OverviewDrawing, moment: MatrixMoment): string {
  const common = commonWords(language);
  const handling = handlingOf(moment.parts);
  const names = { self: words.mainlySelf, person: words.mainlyPeople, mixed: words.mixed };
  return [
    oneLine(moment.name) || moment.id,
    ...(moment.quadrant === null ? [] : [words.quadrants[moment.quadrant]]),
    `${common.customer} ${format.score(moment.customer)}, ${common.organisation} ${format.score(moment.organisation)}`,
    ...(moment.volume === null ? [] : [`${format.integer(moment.volume)} ${common.contactsPerYear}`]),
    ...(handling === null ? [] : [names[handling]]),
    ...(moment.failureDemand ? [common.failureDemand] : []),
    ...(moment.momentOfTruth ? [common.momentOfTruth] : []),
  ].join("; ");
}

interface TitlesProps {
  readonly drawing: OverviewDrawing;
  readonly frame: Frame;
  readonly tx: number;
  readonly ty: number;
}

/** In the outer corners: what to do, and for how many contacts. */
function Titles({ drawing, frame, tx, ty }: TitlesProps): VNode {
  const { picture, words, palette, format } = drawing;
  return (
    <g>
      {QUADRANTS.map((quadrant) => {
        const inIt = picture.matrix.moments.filter((moment) => moment.quadrant === quadrant);
        const contacts = inIt.reduce((sum, { volume }) => sum + (volume ?? 0), 0);
        const right = quadrant === "encourage" || quadrant === "self-service";
        const upper = quadrant === "simplify" || quadrant === "encourage";
        const room = (right ? frame.right - tx : tx - frame.left) - 16;
        const x = right ? frame.right - 8 : frame.left + 8;
        const y = upper ? frame.top + 17 : frame.bottom - 21;
        if (room < 60 || (upper ? ty - frame.top : frame.bottom - ty) < TITLE_HEIGHT) return null;
        const count = words.quadrantCount(format.integer(inIt.length), inIt.length === 1, format.integer(contacts));
        return (
          <g key={quadrant}>
            <Label
              x={x}
              y={y}
              weight={600}
              anchor={right ? "end" : "start"}
              text={shorten(words.quadrants[quadrant], room, 12, 600)}
              color={palette.color.foreground}
              halo={palette.color.background}
            />
            <Label
              x={x}
              y={y + 14}
              size={11}
              anchor={right ? "end" : "start"}
              text={shorten(count, room, 11, 400)}
              color={palette.color.dim}
              halo={palette.color.background}
            />
          </g>
        );
      })}
    </g>
  );
}

interface Name {
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The names of the largest, where they lie over nothing. */
function namesOf(marks: readonly Mark[], frame: Frame, tx: number, ty: number): Name[] {
  const bubbles = marks.map(({ x, y, r }): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const taken: Box[] = [...titleBoxes(frame, tx, ty)];
  const names: Name[] = [];
  for (const [index, mark] of marks.entries()) {
    if (names.length === MOST_NAMES) break;
    const text = shorten(oneLine(mark.moment.name) || mark.moment.id, 150, LABEL, 400);
    const others = bubbles.filter((_, other) => other !== index);
    const spot = spotsFor(mark, textWidth(text, LABEL, 400)).find(
      (box) =>
        box.left >= frame.left + 3 &&
        box.right <= frame.right - 3 &&
        box.top >= frame.top + 3 &&
        box.bottom <= frame.bottom - 3 &&
        ![...taken, ...others].some((other) => meets(box, other)),
    );
    if (spot === undefined) continue;
    taken.push(spot);
    names.push({ mark, x: spot.left, y: spot.top + LABEL * 0.85, text });
  }
  return names;
}

/** Right, left, below, above. */
function spotsFor({ x, y, r }: Mark, width: number): Box[] {
  const height = LABEL * 1.25;
  const at = (left: number, top: number): Box => ({ left, right: left + width, top, bottom: top + height });
  return [
    at(x + r + 4, y - height / 2),
    at(x - r - 4 - width, y - height / 2),
    at(x - width / 2, y + r + 3),
    at(x - width / 2, y - r - 3 - height),
  ];
}

/** The room of the titles, and a little round the thresholds. */
function titleBoxes(frame: Frame, tx: number, ty: number): Box[] {
  const { left, right, top, bottom } = frame;
  return [
    { left, right, top, bottom: top + TITLE_HEIGHT },
    { left, right, top: bottom - TITLE_HEIGHT, bottom },
    { left: tx - 2, right: tx + 2, top, bottom },
    { left, right, top: ty - 1, bottom: ty + 1 },
  ];
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
