import { curveMonotoneX } from "d3-shape";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The part of the line between two neighbouring points. */
export interface CurvePart {
  readonly from: Point;
  readonly to: Point;
  readonly controls: readonly [Point, Point];
}

/**
 * The monotone curve through the points, part by part, so that each part can
 * be drawn in its own way (estimated parts are dashed) without a kink.
 */
export function monotoneParts(points: readonly Point[]): readonly CurvePart[] {
  if (points.length < 2) return [];
  const parts: CurvePart[] = [];
  let at: Point = { x: 0, y: 0 };
  const recorder = {
    moveTo(x: number, y: number) {
      at = { x, y };
    },
    lineTo(x: number, y: number) {
      const to = { x, y };
      parts.push({ from: at, to, controls: [between(at, to, 1 / 3), between(at, to, 2 / 3)] });
      at = to;
    },
    bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number) {
      const to = { x, y };
      parts.push({
        from: at,
        to,
        controls: [
          { x: x1, y: y1 },
          { x: x2, y: y2 },
        ],
      });
      at = to;
    },
  };
  // d3 asks for a canvas or a path and calls only these three.
  const curve = curveMonotoneX(recorder as unknown as Parameters<typeof curveMonotoneX>[0]);
  curve.lineStart();
  for (const { x, y } of points) curve.point(x, y);
  curve.lineEnd();
  return parts;
}

function between(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}

/** Points on a part close enough together that no label fits between two of them. */
export function sample(part: CurvePart, everyPx = 3): readonly Point[] {
  const count = Math.max(8, Math.ceil((part.to.x - part.from.x + Math.abs(part.to.y - part.from.y)) / everyPx));
  return Array.from({ length: count + 1 }, (_, index) => pointAt(part, index / count));
}

function pointAt({ from, to, controls: [first, second] }: CurvePart, t: number): Point {
  const left = between(between(from, first, t), between(first, second, t), t);
  const right = between(between(first, second, t), between(second, to, t), t);
  return between(left, right, t);
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The `d` of an SVG path over parts that follow each other. */
export function pathOf(parts: readonly CurvePart[]): string {
  const start = parts[0]?.from;
  if (!start) return "";
  const curves = parts.map(
    ({ controls: [first, second], to }) =>
      `C${[first, second, to].map(({ x, y }) => `${round(x)},${round(y)}`).join(" ")}`,
  );
  return `M${round(start.x)},${round(start.y)}${curves.join("")}`;
}
