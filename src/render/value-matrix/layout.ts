import type { MatrixMoment, ValueMatrixPicture } from "../../core/pictures/types/value-matrix.ts";
import type { Language } from "../../core/words/language.ts";
import { type Axes, type AxesOptions, layoutAxes, type MatrixWindow, thresholdsInFrame } from "./axes.ts";
import { byVolume, dodge, largestRadius, type Mark, radius } from "./bubbles.ts";
import { nameOf, worst } from "./describe.ts";
import { around, type Box, boxesOverlap, type Circle } from "./geometry.ts";
import type { PlacedLabel, Rank } from "./label-spots.ts";
import { placeLabels } from "./labels.ts";
import { layoutTitles, type QuadrantTitle, titleRoom } from "./quadrant-titles.ts";

export interface LayoutOptions extends AxesOptions {
  readonly language: Language;
  /** Ids whose names are placed before all others: selected, dragged, searched. */
  readonly lead: readonly string[];
  /** Ids of the moments that are shown; absent for all. Sizes stay those of all. */
  readonly only?: ReadonlySet<string> | null;
}

export interface Bubble {
  readonly moment: MatrixMoment;
  readonly circle: Circle;
  /** Where its scores put it. */
  readonly trueX: number;
  readonly trueY: number;
  /** The true point is no longer inside the bubble, so it is drawn (but not over a title). */
  readonly showsTruePoint: boolean;
  /** The middle of its sign for findings; null without findings, and for notes where there are too many. */
  readonly badge: { readonly x: number; readonly y: number } | null;
  /** Null when there is no room for its name. */
  readonly label: PlacedLabel | null;
}

export interface MatrixLayout extends Axes {
  readonly titles: readonly QuadrantTitle[];
  /** The largest first. */
  readonly bubbles: readonly Bubble[];
  /** How many moments of those that are shown lie outside the window. */
  readonly outOfSight: number;
  readonly largestRadius: number;
  readonly largestVolume: number;
}

const usualArea = 908 * 672;
/** From so many moments on, findings and the largest come first. */
const crowd = 100;
const crowdFirst = 40;
/** Up to so many moments a picture in which one of the largest has no name says little. */
const modest = 40;
const modestFirst = 6;
/** With more signs than this, notes go without: they would leave no room for names. */
const mostSigns = 60;
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
  const signed = marks.filter(({ moment }) => worst(moment.findings) !== null).length;
  const bare = marks.map((mark, index) =>
    bubbleOf(mark, circles[index] ?? { x: 0, y: 0, r: 0 }, titles, signed <= mostSigns),
  );
  const labels = labelBubbles(bare, axes, titles, lead);
  return bare.map((bubble, index) => ({ ...bubble, label: labels[index] ?? null }));
}

function isUnnamed(bubble: Bubble): boolean {
  return bubble.label === null;
}

function unnamed(bubbles: readonly Bubble[]): number {
  return bubbles.filter(isUnnamed).length;
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

function bubbleOf(mark: Mark, circle: Circle, titles: readonly QuadrantTitle[], notes: boolean): Bubble {
  const moved = Math.hypot(circle.x - mark.trueX, circle.y - mark.trueY);
  const truth = around(mark.trueX, mark.trueY, truePointHalf);
  const onTitle = titles.some(({ boxes }) => boxes.some((box) => boxesOverlap(box, truth)));
  const severity = worst(mark.moment.findings);
  const hasSign = severity !== null && (notes || severity !== "info");
  const out = Math.max(circle.r, truthReach + 2) * Math.SQRT1_2;
  return {
    moment: mark.moment,
    circle,
    trueX: mark.trueX,
    trueY: mark.trueY,
    showsTruePoint: moved > circle.r && !onTitle,
    badge: hasSign ? { x: circle.x + out + 1, y: circle.y - out - 1 } : null,
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
    mayBreak: bubbles.length < crowd,
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
  if (all <= modest && index < modestFirst) return 1;
  return all >= crowd && (index < crowdFirst || bubble.badge !== null) ? 1 : 2;
}
