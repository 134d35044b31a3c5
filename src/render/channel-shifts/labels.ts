import { textWidth } from "../kit/measure.ts";
import type { ShiftsDrawing } from "./drawing.ts";
import { type FlowLayout, NODE_WIDTH, type PlacedBand, type PlacedNode } from "./layout.ts";

export interface BandLabel {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: "start" | "middle" | "end";
  readonly dim: boolean;
}

/** A band must be so high to hold a line of text. */
const LINE = 16;
/** A band must be so high that one sees what a line of text beside it speaks of. */
const SEEN = 4;

/**
 * The figures in the bands, where there is room: the most telling first, and
 * none over another. All of them are also in the titles and in the table.
 */
export function bandLabels(drawing: ShiftsDrawing, layout: FlowLayout): readonly BandLabel[] {
  const placed: BandLabel[] = [];
  const place = (candidates: readonly BandLabel[]): void => {
    const free = candidates.find((label) => fits(label, layout) && placed.every((other) => !overlap(label, other)));
    if (free !== undefined) placed.push(free);
  };
  for (const candidates of [
    ...leakLabels(drawing, layout),
    ...inducedLabels(drawing, layout),
    ...movedLabels(drawing, layout),
    ...triedLabels(drawing, layout),
    ...resolvedLabels(drawing, layout),
  ]) {
    place(candidates);
  }
  return placed;
}

function leftOf({ text, x, size, weight, anchor }: BandLabel): number {
  const width = textWidth(text, size, weight);
  return anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
}

/** Between the columns, and beside what stands on a bar. */
function fits(label: BandLabel, { x, top, bottom }: FlowLayout): boolean {
  const left = leftOf(label);
  const right = left + textWidth(label.text, label.size, label.weight);
  const half = label.x < x.tried + NODE_WIDTH ? [x.now, x.tried] : [x.tried, x.resolved];
  const inside = left >= (half[0] as number) + NODE_WIDTH + 4 && right <= (half[1] as number) - 4;
  return inside && label.y - label.size >= top && label.y <= bottom + 8;
}

function overlap(a: BandLabel, b: BandLabel): boolean {
  const [left, other] = [leftOf(a), leftOf(b)];
  const apart =
    left + textWidth(a.text, a.size, a.weight) + 8 <= other || other + textWidth(b.text, b.size, b.weight) + 8 <= left;
  return !apart && Math.abs(a.y - b.y) < LINE + 8;
}

/** Bands of several shifts between the same channels lie together: they are spoken of as one. */
interface Bundle {
  readonly bands: readonly PlacedBand[];
  readonly first: PlacedBand;
  readonly contacts: number;
  readonly height: number;
}

function bundles({ bands }: FlowLayout, kind: PlacedBand["kind"]): Bundle[] {
  const groups = new Map<string, PlacedBand[]>();
  for (const band of bands.filter((each) => each.kind === kind)) {
    const key = JSON.stringify([band.from, band.to]);
    groups.set(key, [...(groups.get(key) ?? []), band]);
  }
  return [...groups.values()]
    .map((group) => ({
      bands: group,
      first: [...group].sort((a, b) => a.y - b.y)[0] as PlacedBand,
      contacts: group.reduce((sum, { contacts }) => sum + contacts, 0),
      height: group.reduce((sum, { height }) => sum + height, 0),
    }))
    .sort((a, b) => b.contacts - a.contacts);
}

function leakLabels({ words, format, figures }: ShiftsDrawing, layout: FlowLayout): BandLabel[][] {
  const seen = bundles(layout, "leaked").filter(({ height }) => height >= SEEN);
  return seen.map(({ first, contacts, height }) => {
    const moved = figures.shifts.reduce(
      (sum, { to, leak, taken }) => (to === first.from && leak === first.to ? sum + taken : sum),
      0,
    );
    const share = format.share(moved === 0 ? 0 : contacts / moved, 0);
    const endTop = Math.min(...layout.bands.filter((each) => isOf(each, first)).map(({ endY }) => endY));
    const short = words.leakedShort(format.integer(contacts));
    // Of what was to be prevented nothing has moved.
    const texts = first.from === null ? [short] : [words.leaked(format.integer(contacts), share), short];
    const rises = endTop < first.y;
    return texts.flatMap((text) => {
      const label = { text, size: 12, weight: 600, dim: false } as const;
      const right = { ...label, x: first.endX - 10, anchor: "end" } as const;
      const left = { ...label, x: first.x + 10, anchor: "start" } as const;
      const [above, below] = [endTop - 6, endTop + height + 15];
      return [
        { ...right, y: rises ? above : below },
        { ...left, y: rises ? first.y + height + 15 : first.y - 6 },
        { ...right, y: rises ? below : above },
      ];
    });
  });
}

function isOf(band: PlacedBand, { kind, from, to }: PlacedBand): boolean {
  return band.kind === kind && band.from === from && band.to === to;
}

function inducedLabels({ words, format }: ShiftsDrawing, { nodes }: FlowLayout): BandLabel[][] {
  return nodes
    .filter(({ inducedHeight }) => inducedHeight > 0)
    .map(({ channel, x, y, height }) => {
      const count = format.integer(channel?.induced ?? 0);
      const label = { size: 11, weight: 400, anchor: "start", dim: true } as const;
      const place = { x: x + NODE_WIDTH + 8, y: y + height + 13 };
      return [words.induced(count), words.inducedShort(count)].map((text) => ({ ...label, ...place, text }));
    });
}

function movedLabels(drawing: ShiftsDrawing, layout: FlowLayout): BandLabel[][] {
  const { words, format } = drawing;
  return bundles(layout, "moved").map(({ first, bands, contacts, height }) => {
    const endY = Math.min(...bands.map((band) => band.endY));
    const label = { size: 12, weight: 400, anchor: "middle", dim: false } as const;
    const count = format.integer(contacts);
    const place = { x: (first.x + first.endX) / 2, y: (first.y + endY) / 2 + height / 2 + 4 };
    // In its middle a band is half as steep again as it is on the whole.
    const steepness = (1.5 * Math.abs(endY - first.y)) / (first.endX - first.x);
    return [words.moved(count), count]
      .filter((text) => height >= LINE + steepness * textWidth(text, 12, 400))
      .map((text) => ({ ...label, ...place, text }));
  });
}

/** Where something moves to or from, how many try there first. */
function triedLabels({ words, format, figures }: ShiftsDrawing, { nodes }: FlowLayout): BandLabel[][] {
  const moving = figures.shifts.filter(({ taken }) => taken > 0);
  return nodes.flatMap(({ column, channel, x, y, height, contacts }) => {
    if (column !== "tried" || channel === null || height < LINE) return [];
    const arrives = moving.some(({ to }) => to === channel.key);
    if (!arrives && !moving.some(({ from }) => from === channel.key)) return [];
    const count = format.integer(contacts);
    const text = arrives ? words.tried(count) : words.direct(count);
    return [[{ ...inside(x + NODE_WIDTH + 8, y, height), text, anchor: "start" } as const]];
  });
}

/** Where something leaks from or to, how many are resolved where they are tried. */
function resolvedLabels({ words, format }: ShiftsDrawing, { bands }: FlowLayout): BandLabel[][] {
  return bands
    .filter(({ kind, half, height }) => kind === "kept" && half === 1 && height >= LINE)
    .filter(({ from }) => bands.some((band) => band.kind === "leaked" && band.from === from))
    .map(({ endX, endY, height, contacts }) => [
      { ...inside(endX - 10, endY, height), text: words.resolved(format.integer(contacts)), anchor: "end" } as const,
    ]);
}

function inside(x: number, y: number, height: number): Pick<BandLabel, "x" | "y" | "size" | "weight" | "dim"> {
  return { x, y: y + height / 2 + 4, size: 12, weight: 400, dim: false };
}

/** The middle of a bar, for the lines beside it. */
export function middleOf({ y, height }: PlacedNode): number {
  return y + height / 2;
}
