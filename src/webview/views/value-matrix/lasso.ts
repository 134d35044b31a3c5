export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A hand that shakes draws no lasso. */
const LEAST_SIZE = 6;

/** Whether a drawn line is long enough to mean something. */
export function isLasso(points: readonly Point[]): boolean {
  const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  return points.length > 2 && spread(points.map(({ x }) => x)) + spread(points.map(({ y }) => y)) >= LEAST_SIZE;
}

/** Whether a point lies inside a line that is closed from its end to its beginning. */
export function encloses(points: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  points.forEach((a, index) => {
    const b = points.at(index - 1) ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  });
  return inside;
}
