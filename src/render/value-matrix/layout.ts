import { scaleLinear } from "d3-scale";
import type { Quadrant } from "../../core/numbers/kinds.ts";
import type { MatrixMoment, ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import type { Language } from "../../core/words/language.ts";
import { shorten, textWidth, wrap } from "../kit/measure.ts";
import { byVolume, dodge, largestRadius, type Mark, radius } from "./bubbles.ts";
import { nameOf } from "./describe.ts";
import { around, type Box, boxesOverlap, type Circle, grow } from "./geometry.ts";
import { type Anchor, labelLine, type PlacedLabel, type Rank } from "./label-spots.ts";
import { placeLabels } from "./labels.ts";
import { matrixWords } from "./words.ts";

export interface LayoutOptions {
  readonly language: Language;
  readonly width: number;
  /** Where the plot begins, from the top. */
  readonly top: number;
  /** Ids whose names are placed before all others: selected, dragged, searched. */
  readonly lead: readonly string[];
  /** The part of the scales that is shown; absent for all. */
  readonly window?: MatrixWindow | null;
  /** Ids of the moments that are shown; absent for all. Sizes stay those of all. */
  readonly only?: ReadonlySet<string> | null;
}

/** A stretch of each scale, from low to high. */
export interface MatrixWindow {
  readonly customer: readonly [low: number, high: number];
  readonly organisation: readonly [low: number, high: number];
}

interface Tick {
  readonly value: number;
  /** On its axis, in px. */
  readonly at: number;
}

interface QuadrantTitle {
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

export interface Bubble {
  readonly moment: MatrixMoment;
  readonly circle: Circle;
  /** Where its scores put it. */
  readonly trueX: number;
  readonly trueY: number;
  /** The true point is no longer inside the bubble, so it is drawn (but not over a title). */
  readonly showsTruePoint: boolean;
  /** The middle of its sign for findings. */
  readonly badge: { readonly x: number; readonly y: number } | null;
  /** Null when there is no room for its name. */
  readonly label: PlacedLabel | null;
}

export interface MatrixLayout {
  readonly frame: Box;
  /** Score to px, on either axis. */
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The score at a place in px, on either axis. */
  readonly customerAt: (x: number) => number;
  readonly organisationAt: (y: number) => number;
  /** May lie outside the frame. */
  readonly thresholdX: number;
  readonly thresholdY: number;
  readonly xGrid: readonly Tick[];
  readonly yGrid: readonly Tick[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly titles: readonly QuadrantTitle[];
  /** The largest first. */
  readonly bubbles: readonly Bubble[];
  /** How many moments of those that are shown lie outside the window. */
  readonly outOfSight: number;
  readonly largestRadius: number;
  readonly largestVolume: number;
}

/** The frame's own distance from the picture's edges; a narrow picture needs its width for names. */
export function marginsOf(width: number): { readonly left: number; readonly right: number } {
  return width < 560 ? { left: 46, right: 12 } : { left: 68, right: 24 };
}

/** Where the scale's ends lie inside the frame, so that marks on them stay whole. */
const inset = 16;
const usualArea = 908 * 672;
/** From so many moments on, findings and the largest come first. */
const crowd = 100;
const crowdFirst = 40;
const badgeHalf = 8;
const truePointHalf = 4;
/** Room between two marks, and around one whose name found none. */
const usualAir = 2;
const generousAir = 8;
const airRounds = 4;
const farthestStray = 16;
const truthReach = 7;
const ringReach = 5;

/** Places everything inside the frame. The same moments in any order give the same layout. */
export function layoutMatrix(picture: ValueMatrixPicture, options: LayoutOptions): MatrixLayout {
  const axes = layoutAxes(picture, options);
  const { frame } = axes;
  const all = [...picture.moments].sort(byVolume);
  const scale = Math.sqrt(((frame.right - frame.left) * (frame.bottom - frame.top)) / usualArea);
  const largest = largestRadius(all.length, scale);
  const largestVolume = Math.max(0, ...all.map((moment) => moment.volume ?? 0));
  const titles = layoutTitles(axes, options.language);
  const asked = all.filter(({ id }) => options.only?.has(id) ?? true);
  const inSight = asked.filter((moment) => isInside(moment, options.window ?? null));
  const marks = inSight.map((moment) =>
    markOf(moment, radius(moment.volume, largestVolume, largest), axes, picture.threshold),
  );
  return {
    ...axes,
    titles,
    bubbles: placeBubbles(marks, { axes, titles, lead: options.lead }),
    outOfSight: asked.length - inSight.length,
    largestRadius: largest,
    largestVolume,
  };
}

function isInside({ customer, organisation }: MatrixMoment, window: MatrixWindow | null): boolean {
  if (window === null) return true;
  const within = (value: number, [low, high]: readonly [number, number]): boolean => value >= low && value <= high;
  return within(customer, window.customer) && within(organisation, window.organisation);
}

interface Surroundings {
  readonly axes: Axes;
  readonly titles: readonly QuadrantTitle[];
  readonly lead: readonly string[];
}

/**
 * Marks moved apart, with their names. A mark hemmed in so closely that its
 * name has no way out is given more air and everything is placed once more.
 */
function placeBubbles(marks: readonly Mark[], surroundings: Surroundings): Bubble[] {
  const first = nameBubbles(marks, surroundings);
  let best = first;
  let attempt = first;
  const hemmedIn = new Set<string>();
  for (let round = 0; round < airRounds && marks.length < crowd; round += 1) {
    if (unnamed(best) === 0) break;
    for (const bubble of attempt.filter(isUnnamed)) hemmedIn.add(bubble.moment.id);
    const airier = marks.map((mark) =>
      hemmedIn.has(mark.moment.id) ? { ...mark, air: generousAir + round * 4 } : mark,
    );
    attempt = nameBubbles(airier, surroundings);
    if (unnamed(attempt) < unnamed(best) && !strays(attempt, first)) best = attempt;
  }
  return best;
}

/** A name is not worth a bubble that stands far from its score. */
function strays(attempt: readonly Bubble[], first: readonly Bubble[]): boolean {
  return attempt.some(({ circle }, index) => {
    const before = first[index]?.circle ?? circle;
    return Math.hypot(circle.x - before.x, circle.y - before.y) > farthestStray;
  });
}

function nameBubbles(marks: readonly Mark[], { axes, titles, lead }: Surroundings): Bubble[] {
  const circles = dodge(marks, titles.map(titleRoom));
  const bare = marks.map((mark, index) => bubbleOf(mark, circles[index] ?? { x: 0, y: 0, r: 0 }, titles));
  const labels = labelBubbles(bare, axes, titles, lead);
  return bare.map((bubble, index) => ({ ...bubble, label: labels[index] ?? null }));
}

function isUnnamed(bubble: Bubble): boolean {
  return bubble.label === null;
}

function unnamed(bubbles: readonly Bubble[]): number {
  return bubbles.filter(isUnnamed).length;
}

type Axes = Pick<
  MatrixLayout,
  | "frame"
  | "x"
  | "y"
  | "customerAt"
  | "organisationAt"
  | "thresholdX"
  | "thresholdY"
  | "xGrid"
  | "yGrid"
  | "xTicks"
  | "yTicks"
>;

function layoutAxes(picture: ValueMatrixPicture, options: LayoutOptions): Axes {
  const margin = marginsOf(options.width);
  const width = options.width - margin.left - margin.right;
  const height = Math.round(Math.max(width * 0.74, Math.min(520, width * 1.35)));
  const frame: Box = {
    left: margin.left,
    top: options.top,
    right: margin.left + width,
    bottom: options.top + height,
  };
  const whole = properScale(picture.scale);
  const { window } = options;
  const x = scaleLinear(window?.customer ?? whole, [frame.left + inset, frame.right - inset]);
  const y = scaleLinear(window?.organisation ?? whole, [frame.bottom - inset, frame.top + inset]);
  const at = (scale: (value: number) => number, values: readonly number[]): Tick[] =>
    values.map((value) => ({ value, at: scale(value) }));
  const inside = (domain: readonly number[]): boolean =>
    picture.threshold >= (domain[0] ?? 0) && picture.threshold <= (domain[1] ?? 0);
  // The ends of a scale that is shown in part are no numbers to read by.
  const first = (domain: readonly number[]): readonly number[] => [
    ...(window ? [] : domain),
    ...(inside(domain) ? [picture.threshold] : []),
  ];
  return {
    frame,
    x: (value) => x(value),
    y: (value) => y(value),
    customerAt: (place) => x.invert(place),
    organisationAt: (place) => y.invert(place),
    thresholdX: x(picture.threshold),
    thresholdY: y(picture.threshold),
    xGrid: at(x, x.ticks(10)),
    yGrid: at(y, y.ticks(10)),
    xTicks: withoutCrowding(at(x, [...first(x.domain()), ...x.ticks(5)]), 24),
    yTicks: withoutCrowding(at(y, [...first(y.domain()), ...y.ticks(5)]), 18),
  };
}

/** A scale that runs upwards and has a length, whatever the file says. */
function properScale([low, high]: readonly [number, number]): [number, number] {
  if (low === high) return [low, low + 1];
  return low < high ? [low, high] : [high, low];
}

/** Earlier ticks win over later ones that stand too near. */
function withoutCrowding(ticks: readonly Tick[], room: number): Tick[] {
  const kept: Tick[] = [];
  for (const tick of ticks) {
    if (kept.every((other) => Math.abs(other.at - tick.at) >= room)) kept.push(tick);
  }
  return kept.sort((a, b) => a.value - b.value);
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

function layoutTitles(axes: Axes, language: Language): QuadrantTitle[] {
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
function titleRoom(title: QuadrantTitle): Box {
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

/** Where the thresholds cut what is in sight: at its edge when they lie outside. */
function thresholdsInFrame({ frame, thresholdX, thresholdY }: Axes): [x: number, y: number] {
  return [
    Math.max(frame.left, Math.min(frame.right, thresholdX)),
    Math.max(frame.top, Math.min(frame.bottom, thresholdY)),
  ];
}

function markOf(moment: MatrixMoment, r: number, axes: Axes, threshold: number): Mark {
  const { frame } = axes;
  const [thresholdX, thresholdY] = thresholdsInFrame(axes);
  const [left, right] = homeRange(Math.sign(moment.customer - threshold), [frame.left, thresholdX, frame.right], r);
  const [top, bottom] = homeRange(Math.sign(threshold - moment.organisation), [frame.top, thresholdY, frame.bottom], r);
  return {
    moment,
    trueX: axes.x(moment.customer),
    trueY: axes.y(moment.organisation),
    r,
    home: { left, right, top, bottom },
    air: usualAir,
  };
}

/** Where a centre may go along one axis: wholly on its side of the threshold, or touching it. */
function homeRange(
  side: number,
  [low, threshold, high]: readonly [number, number, number],
  r: number,
): [number, number] {
  const clear = r + 2;
  if (side < 0) return [low + clear, threshold - clear];
  if (side > 0) return [threshold + clear, high - clear];
  return [threshold - r * 0.7, threshold + r * 0.7];
}

function bubbleOf(mark: Mark, circle: Circle, titles: readonly QuadrantTitle[]): Bubble {
  const moved = Math.hypot(circle.x - mark.trueX, circle.y - mark.trueY);
  const truth = around(mark.trueX, mark.trueY, truePointHalf);
  const onTitle = titles.some(({ boxes }) => boxes.some((box) => boxesOverlap(box, truth)));
  const { errors, warnings, infos } = mark.moment.findings;
  const out = Math.max(circle.r, truthReach + 2) * Math.SQRT1_2;
  return {
    moment: mark.moment,
    circle,
    trueX: mark.trueX,
    trueY: mark.trueY,
    showsTruePoint: moved > circle.r && !onTitle,
    badge: errors + warnings + infos > 0 ? { x: circle.x + out + 1, y: circle.y - out - 1 } : null,
    label: null,
  };
}

function labelBubbles(
  bubbles: readonly Bubble[],
  axes: Axes,
  titles: readonly QuadrantTitle[],
  lead: readonly string[],
): (PlacedLabel | null)[] {
  const { frame, thresholdX, thresholdY } = axes;
  const circles = bubbles.map((bubble) => ({ ...bubble.circle, r: reach(bubble, lead) }));
  const requests = bubbles.map((bubble, index) => ({
    text: nameOf(bubble.moment),
    circle: circles[index] ?? bubble.circle,
    home: sideOf(bubble, axes),
    rank: rankOf(bubble, index, bubbles.length, lead),
  }));
  return placeLabels(
    requests,
    {
      boxes: [
        ...titles.flatMap((title) => title.boxes),
        { ...frame, left: thresholdX - 1.5, right: thresholdX + 1.5 },
        { ...frame, top: thresholdY - 1.5, bottom: thresholdY + 1.5 },
        ...bubbles.flatMap(({ badge }) => (badge === null ? [] : [around(badge.x, badge.y, badgeHalf)])),
        ...bubbles.flatMap((bubble) =>
          bubble.showsTruePoint ? [around(bubble.trueX, bubble.trueY, truePointHalf)] : [],
        ),
      ],
      circles,
    },
    Math.min(200, (frame.right - frame.left) * 0.36),
  );
}

/** Where the name of a bubble may stand: on its side of each threshold, or anywhere beside one that it lies on. */
function sideOf({ circle, moment }: Bubble, { frame, thresholdX, thresholdY }: Axes): Box {
  const onThreshold = moment.quadrant === null;
  return {
    left: !onThreshold && circle.x > thresholdX ? Math.max(thresholdX, frame.left + 4) : frame.left + 4,
    right: !onThreshold && circle.x < thresholdX ? Math.min(thresholdX, frame.right - 4) : frame.right - 4,
    top: !onThreshold && circle.y > thresholdY ? Math.max(thresholdY, frame.top + 2) : frame.top + 2,
    bottom: !onThreshold && circle.y < thresholdY ? Math.min(thresholdY, frame.bottom - 2) : frame.bottom - 2,
  };
}

/** The room a mark takes: a ◆ may stand out of a small bubble, a ring stands around a chosen one. */
function reach({ moment, circle }: Bubble, lead: readonly string[]): number {
  if (lead.includes(moment.id)) return Math.max(circle.r, truthReach) + ringReach;
  return moment.momentOfTruth ? Math.max(circle.r, truthReach) : circle.r;
}

function rankOf(bubble: Bubble, index: number, all: number, lead: readonly string[]): Rank {
  if (lead.includes(bubble.moment.id)) return 0;
  return all >= crowd && (index < crowdFirst || bubble.badge !== null) ? 1 : 2;
}
