import type { Part } from "../../core/numbers/kinds.ts";
import type { StepContacts } from "../../core/pictures/types/journey.ts";
import { shorten, textWidth } from "../kit/measure.ts";
import { partOrder } from "../kit/parts.ts";
import { spreadApart } from "../kit/spread.ts";
import { type Drawing, nameOf } from "./drawing.ts";
import type { JourneyColumn } from "./layout.ts";

/** Over this many channels in a column the smallest become "others". */
const MAX_CHANNELS = 8;
export const BAR_WIDTH = 34;
/** From the bar's edge to its labels; the elbows lie in between. */
const LABEL_OFFSET = 20;
/** Labels have two lines: channel and contacts. */
export const LABEL_DISTANCE = 32;
/** Half of a label, from its middle to its lowest ink. */
const LABEL_HALF = 15;
const TOTAL_HEIGHT = 34;
const MIN_PLOT = 184;
/** A bar of one contact must still be seen. */
const LEAST_BAR = 1;

export interface ContactBar {
  readonly part: Part | null;
  readonly name: string;
  readonly fullName: string;
  readonly contacts: number;
  readonly top: number;
  readonly height: number;
  /** Middle of its label. */
  readonly labelY: number;
  /** From the bar's edge to where the line to its label turns. */
  readonly turn: number;
}

export interface ContactStack {
  readonly column: JourneyColumn;
  /** Null where no contacts are given. */
  readonly total: { readonly contacts: number; readonly baseline: number } | null;
  readonly barX: number;
  readonly labelX: number;
  readonly bars: readonly ContactBar[];
}

export interface ContactsShape {
  readonly height: number;
  /** From the row's top to where all bars stand. */
  readonly baseline: number;
  readonly stacks: readonly ContactStack[];
}

interface Channel {
  readonly part: Part | null;
  readonly name: string;
  readonly contacts: number;
}

/** The stacks of all columns on one scale, from the row's top. */
export function measureContacts(drawing: Drawing): ContactsShape {
  const { columns } = drawing.columns;
  const order = channelOrder(drawing);
  const channels = columns.map((column) => channelsOf(column, order, drawing));
  const most = Math.max(1, ...[...columns, ...drawing.nowColumns.columns].map(contactsIn));
  const labels = Math.max(0, ...channels.map((each) => each?.length ?? 0));
  const plot = Math.max(MIN_PLOT, labels * LABEL_DISTANCE);
  const baseline = TOTAL_HEIGHT + plot;
  const stacks = columns.map((column, index) => stackUp(column, channels[index] ?? null, (plot - 6) / most, baseline));
  return { height: baseline + 10, baseline, stacks };
}

function contactsIn({ steps }: JourneyColumn): number {
  return steps.reduce((all, { contacts }) => all + sum(contacts ?? []), 0);
}

function sum(channels: readonly { contacts: number }[]): number {
  return channels.reduce((total, each) => total + each.contacts, 0);
}

/** Channels in one order along the journey: by who handles them, then the largest first. */
function channelOrder({ picture }: Drawing): (a: StepContacts, b: StepContacts) => number {
  const totals = new Map<string, number>();
  for (const phase of picture.phases) {
    for (const step of phase.steps) {
      for (const { channel, contacts } of step.contacts ?? [])
        totals.set(channel, (totals.get(channel) ?? 0) + contacts);
    }
  }
  const rank = (part: Part | null): number => (part === null ? partOrder.length : partOrder.indexOf(part));
  return (a, b) =>
    rank(a.part) - rank(b.part) ||
    (totals.get(b.channel) ?? 0) - (totals.get(a.channel) ?? 0) ||
    (a.channel < b.channel ? -1 : a.channel > b.channel ? 1 : 0);
}

function channelsOf(
  column: JourneyColumn,
  order: (a: StepContacts, b: StepContacts) => number,
  drawing: Drawing,
): readonly Channel[] | null {
  const known = column.steps.flatMap((step) => (step.contacts === null ? [] : [step.contacts]));
  if (known.length === 0) return null;
  const merged = new Map<string, StepContacts>();
  for (const each of known.flat()) {
    const before = merged.get(each.channel);
    merged.set(each.channel, { ...each, contacts: each.contacts + (before?.contacts ?? 0) });
  }
  const sorted = [...merged.values()].filter((each) => each.contacts > 0).sort(order);
  return groupSmallest(sorted, drawing);
}

function groupSmallest(channels: readonly StepContacts[], { words, format }: Drawing): readonly Channel[] {
  const named = (each: StepContacts): Channel => ({
    part: each.part,
    contacts: each.contacts,
    name: nameOf({ id: each.channel, name: each.name }),
  });
  if (channels.length <= MAX_CHANNELS) return channels.map(named);
  const large = new Set([...channels].sort((a, b) => b.contacts - a.contacts).slice(0, MAX_CHANNELS - 1));
  const rest = channels.filter((each) => !large.has(each));
  const parts = new Set(rest.map((each) => each.part));
  const part = parts.size === 1 ? (rest[0]?.part ?? null) : null;
  return [
    ...channels.filter((each) => large.has(each)).map(named),
    { part, name: words.others(format.integer(rest.length)), contacts: sum(rest) },
  ];
}

function stackUp(
  column: JourneyColumn,
  channels: readonly Channel[] | null,
  pxPerContact: number,
  baseline: number,
): ContactStack {
  const barX = column.x + 4;
  const labelX = barX + BAR_WIDTH + LABEL_OFFSET;
  if (channels === null) return { column, barX, labelX, bars: [], total: null };
  const heights = channels.map((each) => Math.max(LEAST_BAR, each.contacts * pxPerContact));
  let top = baseline - heights.reduce((all, height) => all + height, 0);
  const stackTop = top;
  const tops = heights.map((height) => {
    top += height;
    return top - height;
  });
  const wishes = tops.map((each, index) => each + (heights[index] ?? 0) / 2);
  const labels = spreadApart(wishes, LABEL_DISTANCE, TOTAL_HEIGHT + LABEL_HALF - 4, baseline - LABEL_HALF);
  const room = column.x + column.width - labelX;
  const bars = channels.map((each, index) => ({
    part: each.part,
    contacts: each.contacts,
    fullName: each.name,
    name: shorten(each.name, room, 11, 400),
    top: tops[index] ?? baseline,
    height: heights[index] ?? 0,
    labelY: labels[index] ?? baseline,
    turn: turnOf(index, channels.length, (labels[index] ?? 0) <= (wishes[index] ?? 0)),
  }));
  const highest = Math.min(stackTop + 10, (labels[0] ?? baseline) - LABEL_HALF - 7);
  return {
    column,
    barX,
    labelX,
    bars,
    total: { contacts: sum(channels), baseline: channels.length === 0 ? baseline - 6 : highest },
  };
}

/**
 * Lines that rise turn nearer to the bar the higher they start, lines that
 * fall the lower they start: so none crosses another, and none lies on another.
 */
function turnOf(index: number, count: number, rises: boolean): number {
  const place = rises ? index : count - 1 - index;
  return 4 + place * Math.min(3, 9 / Math.max(1, count - 1));
}

/** Where a total begins so that it ends in its column. */
export function totalX(stack: ContactStack, text: string): number {
  const end = stack.column.x + stack.column.width;
  return Math.max(stack.column.x, Math.min(stack.labelX, end - textWidth(text, 12, 600)));
}
