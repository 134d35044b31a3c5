/** A rectangle; y grows downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

export function grow(box: Box, by: number): Box {
  return {
    left: box.left - by,
    top: box.top - by,
    right: box.right + by,
    bottom: box.bottom + by,
  };
}

export function around(x: number, y: number, half: number): Box {
  return { left: x - half, top: y - half, right: x + half, bottom: y + half };
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}

export function boxesOverlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function boxMeetsCircle(box: Box, circle: Circle): boolean {
  const dx = circle.x - Math.max(box.left, Math.min(circle.x, box.right));
  const dy = circle.y - Math.max(box.top, Math.min(circle.y, box.bottom));
  return dx * dx + dy * dy < circle.r * circle.r;
}

export function segmentMeetsCircle(segment: Segment, circle: Circle): boolean {
  const dx = segment.x2 - segment.x1;
  const dy = segment.y2 - segment.y1;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : ((circle.x - segment.x1) * dx + (circle.y - segment.y1) * dy) / length2;
  const t = Math.max(0, Math.min(1, along));
  const x = segment.x1 + t * dx - circle.x;
  const y = segment.y1 + t * dy - circle.y;
  return x * x + y * y < circle.r * circle.r;
}

/** With `air` the box counts as so much larger on every side. */
export function segmentMeetsBox(segment: Segment, box: Box, air = 0): boolean {
  const left = box.left - air;
  const right = box.right + air;
  if (Math.max(segment.x1, segment.x2) <= left || Math.min(segment.x1, segment.x2) >= right) return false;
  const top = box.top - air;
  const bottom = box.bottom + air;
  if (Math.max(segment.y1, segment.y2) <= top || Math.min(segment.y1, segment.y2) >= bottom) return false;
  // Apart after all when every corner lies on one side of the line.
  const first = side(segment, left, top) > 0;
  return (
    side(segment, right, top) > 0 !== first ||
    side(segment, left, bottom) > 0 !== first ||
    side(segment, right, bottom) > 0 !== first
  );
}

export function segmentsCross(a: Segment, b: Segment): boolean {
  return side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0;
}

function side(line: Segment, x: number, y: number): number {
  return (line.x2 - line.x1) * (y - line.y1) - (line.y2 - line.y1) * (x - line.x1);
}
