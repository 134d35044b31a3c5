import type { Quadrant } from "../../core/numbers/kinds.ts";
import type { Language } from "../../core/words/language.ts";
import { shorten, textWidth, wrap } from "../kit/measure.ts";
import { type Axes, thresholdsInFrame } from "./axes.ts";
import { type Box, grow } from "./geometry.ts";
import { type Anchor, labelLine } from "./label-spots.ts";
import { matrixWords } from "./words.ts";

/** The name of a quadrant, with what to do with it, in its outer corner. */
export interface QuadrantTitle {
  readonly quadrant: Quadrant;
  readonly title: string;
  readonly caption: readonly string[];
  readonly x: number;
  /** The baseline of the title. */
  readonly y: number;
  readonly anchor: Anchor;
  /** One box a line: a caption reaches further than its title. */
  readonly boxes: readonly Box[];
}

const corners: readonly { quadrant: Quadrant; right: boolean; bottom: boolean }[] = [
  { quadrant: "simplify", right: false, bottom: false },
  { quadrant: "encourage", right: true, bottom: false },
  { quadrant: "eliminate", right: false, bottom: true },
  { quadrant: "self-service", right: true, bottom: true },
];

const titleSize = 13;
const captionSize = 11;
const captionLine = 14;
const titlePad = 12;
/** A quadrant of which so little is in sight goes without its name. */
const leastForTitle = 70;
/** Narrower quadrants need their room for bubbles, and go without captions. */
const roomyQuadrant = 230;

/** The names of the quadrants of which enough is in sight. */
export function layoutTitles(axes: Axes, language: Language): QuadrantTitle[] {
  return corners.flatMap(({ quadrant, right, bottom }) => {
    const { frame } = axes;
    const [thresholdX, thresholdY] = thresholdsInFrame(axes);
    const width = right ? frame.right - thresholdX : thresholdX - frame.left;
    const height = bottom ? frame.bottom - thresholdY : thresholdY - frame.top;
    const words = matrixWords(language).quadrants[quadrant];
    if (width < leastForTitle || height < leastForTitle / 2) return [];
    const room = Math.max(20, width - 2 * titlePad);
    const captionLines = height < 90 || width < roomyQuadrant ? 0 : 2;
    const caption = captionLines === 0 ? [] : wrap(words.caption, room, captionSize, 400, captionLines);
    return placeTitle(
      { quadrant, title: shorten(words.name, room, titleSize, 600), caption },
      { frame, right, bottom },
    );
  });
}

function placeTitle(
  words: { quadrant: Quadrant; title: string; caption: readonly string[] },
  corner: { frame: Box; right: boolean; bottom: boolean },
): QuadrantTitle {
  const { frame, right, bottom } = corner;
  const height = 18 + words.caption.length * captionLine;
  const top = bottom ? frame.bottom - 6 - height : frame.top + 6;
  const x = right ? frame.right - titlePad : frame.left + titlePad;
  const lineBox = (width: number, from: number, to: number): Box => ({
    left: (right ? x - width : x) - 4,
    right: (right ? x : x + width) + 4,
    top: top + from,
    bottom: top + to,
  });
  return {
    ...words,
    x,
    y: top + 14,
    anchor: right ? "end" : "start",
    boxes: [
      lineBox(textWidth(words.title, titleSize, 600), 0, 18),
      ...words.caption.map((line, index) =>
        lineBox(textWidth(line, captionSize, 400), 18 + index * captionLine, 18 + (index + 1) * captionLine),
      ),
    ],
  };
}

/** What bubbles keep off: a title with its caption, and a line for a name beside it. */
export function titleRoom(title: QuadrantTitle): Box {
  return grow(
    {
      left: Math.min(...title.boxes.map((box) => box.left)),
      right: Math.max(...title.boxes.map((box) => box.right)),
      top: Math.min(...title.boxes.map((box) => box.top)),
      bottom: Math.max(...title.boxes.map((box) => box.bottom)),
    },
    labelLine,
  );
}
