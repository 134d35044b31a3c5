import type { NewThing } from "../../edits/many.ts";
import { valueScale } from "../../numbers/quadrant.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { percentages } from "../../rules/mix/targets.ts";
import type { Language, Text } from "../../words/language.ts";
import { idFor, takenIn } from "../wizards/ids.ts";
import { type CellReading, readCount, readPortion, readScore } from "./cells.ts";
import { newChannel, personIn } from "./channels.ts";
import { type Column, columnWith, type Layout, type Role } from "./columns.ts";
import { type Decimals, decimalsIn, doubtOf, inColumn } from "./decimals.ts";
import { rescaled, type Scale } from "./scales.ts";
import { type Cell, cellText, isEmptyCell, type TableRow } from "./table.ts";

/** Something to know of a row of the table: it is left out, or taken without a figure. */
export interface RowRemark {
  /** As people count them, from 1. */
  readonly row: number;
  readonly leftOut: boolean;
  readonly text: Text;
}

/** What becomes of a table. */
export interface ImportPlan {
  /** New channels, contact moments and their mixes. */
  readonly things: readonly NewThing[];
  readonly moments: number;
  readonly channels: readonly string[];
  readonly remarks: readonly RowRemark[];
  /** The titles of columns that nothing is made of. */
  readonly unused: readonly string[];
  /** The titles that more columns have, of which only the first is used. */
  readonly doubled: readonly string[];
}

/** Makes contact moments of the rows of a table; scores are brought from their scale to that of the strategy. */
export function importPlan(snapshot: Snapshot, layout: Layout, scale: Scale, language: Language): ImportPlan {
  const rows = new RowReader(snapshot, layout, scale);
  for (const row of layout.rows) rows.read(row);
  const { channels } = snapshot.strategy;
  const used = [...rows.usedChannels].filter((id) => channels[id] === undefined);
  const existing = Object.keys(channels).find((id) => channels[id]?.kind === "assisted") ?? null;
  const person = existing ?? personIn(used);
  const made = used.map((id) => ({ section: "channels", id, value: newChannel(id, language, person) }));
  const unused = layout.columns.filter(({ is, title }) => is === null && title !== "");
  return {
    things: [...made, ...rows.moments, ...rows.mixes],
    moments: rows.moments.length,
    channels: used,
    remarks: rows.remarks,
    unused: unused.filter(({ doubled }) => !doubled).map(({ title }) => title),
    doubled: [...new Set(unused.filter(({ doubled }) => doubled).map(({ title }) => title))],
  };
}

type Portion = { readonly channel: string; readonly number: number; readonly percent: boolean };

class RowReader {
  readonly moments: NewThing[] = [];
  readonly mixes: NewThing[] = [];
  readonly remarks: RowRemark[] = [];
  readonly usedChannels = new Set<string>();
  private readonly seen = new Map<string, number>();
  private readonly known: ReadonlySet<string>;
  private readonly decimals = new Map<number, Decimals>();
  private readonly ids = new Set<string>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly layout: Layout,
    private readonly scale: Scale,
  ) {
    const { contactMoments } = snapshot.strategy;
    this.known = new Set(Object.values(contactMoments).map(({ name }) => folded(name ?? "")));
  }

  read(row: TableRow): void {
    const name = this.text(row, "name") ?? this.text(row, "question") ?? this.text(row, "code");
    const reason = name === undefined ? NO_NAME : this.whyNot(name);
    if (name === undefined || reason !== null) {
      this.remarks.push({ row: row.number, leftOut: true, text: reason ?? NO_NAME });
      return;
    }
    const earlier = this.seen.get(folded(name));
    if (earlier !== undefined) this.remark(row, sameAs(name, earlier));
    const own = earlier === undefined ? name : this.toldApart(row, name);
    this.seen.set(folded(own), row.number);
    this.add(row, own);
  }

  /** Another name for a row whose name another has: two bubbles with one name cannot be told apart. */
  private toldApart(row: TableRow, name: string): string {
    const [question, code] = [this.text(row, "question"), this.text(row, "code")];
    const candidates = [question, code === undefined || code === name ? undefined : `${name} (${code})`];
    const isFree = (each: string): boolean => !this.seen.has(folded(each)) && !this.known.has(folded(each));
    const own = candidates.find((each) => each !== undefined && isFree(each));
    if (own !== undefined) return own;
    let count = 2;
    while (!isFree(`${name} (${count})`)) count++;
    return `${name} (${count})`;
  }

  /** Why a row is no new contact moment; null where it is one. */
  private whyNot(name: string): Text | null {
    if (/^(sub)?tota+l( |$)|^sum$|^som$|^grand total$/i.test(name)) return TOTAL;
    return this.known.has(folded(name)) ? isThere(name) : null;
  }

  private add(row: TableRow, name: string): void {
    const taken = takenIn(this.snapshot, "contactMoments");
    const id = idFor(name, (candidate) => taken(candidate) || this.ids.has(candidate));
    this.ids.add(id);
    const portions = this.portions(row);
    const volume = this.volume(row, portions);
    const [customer, organisation] = [this.score(row, "customer"), this.score(row, "organisation")];
    const code = this.text(row, "code");
    const value = {
      name,
      question: this.text(row, "question"),
      value: customer === undefined && organisation === undefined ? undefined : { customer, organisation },
      volume,
      cause: this.text(row, "cause"),
      reasonCodes: code === undefined ? undefined : code.split(/\s*[,;/]\s*/).filter((each) => each !== ""),
    };
    this.moments.push({ section: "contactMoments", id, value });
    const now = this.mix(row, portions, volume);
    if (now !== null) this.mixes.push({ section: "channelMix", id, value: { now } });
  }

  private portions(row: TableRow): Portion[] {
    return this.layout.columns.flatMap((column) => {
      if (column.is?.kind !== "channel") return [];
      const portion = this.value(row, column, readPortion(this.portion(row, column)));
      return portion === undefined || portion.number === 0 ? [] : [{ channel: column.is.id, ...portion }];
    });
  }

  /** As it is counted; where only channels are, what they are together. */
  private volume(row: TableRow, portions: readonly Portion[]): number | undefined {
    const column = columnWith(this.layout.columns, "volume");
    const count = column === undefined ? undefined : this.count(row, column);
    if (count !== undefined) return Math.round(count * timesAYear(column?.title ?? ""));
    const sum = sumOf(portions);
    return portions.length === 0 || isShares(portions, undefined) ? undefined : Math.round(sum);
  }

  /** A number of contacts, with a remark where it may be a thousand times as much or as little. */
  private count(row: TableRow, column: Column): number | undefined {
    const count = this.value(row, column, readCount(this.cell(row, column)));
    const doubt = count === undefined ? null : doubtOf(row.cells[column.index], this.decimalsOf(column), count);
    if (doubt !== null) this.remark(row, { en: `${column.title}: ${doubt.en}`, nl: `${column.title}: ${doubt.nl}` });
    return count;
  }

  /** A cell with its number as its column writes numbers. */
  private cell(row: TableRow, column: Column): Cell | undefined {
    return inColumn(row.cells[column.index], this.decimalsOf(column));
  }

  /** A share keeps its percent sign. */
  private portion(row: TableRow, column: Column): Cell | undefined {
    const isShare = cellText(row.cells[column.index]).endsWith("%");
    return isShare ? row.cells[column.index] : this.cell(row, column);
  }

  private decimalsOf({ index }: Column): Decimals {
    const known = this.decimals.get(index);
    if (known !== undefined) return known;
    const decimals = decimalsIn(this.layout.rows, index);
    this.decimals.set(index, decimals);
    return decimals;
  }

  private score(row: TableRow, role: "customer" | "organisation"): number | undefined {
    const column = columnWith(this.layout.columns, role);
    const score = column === undefined ? undefined : this.value(row, column, readScore(this.cell(row, column)));
    if (column === undefined || score === undefined) return undefined;
    const [low, high] = this.scale;
    if (score >= low && score <= high) return rescaled(score, this.scale, valueScale(this.snapshot));
    this.remark(row, offScale(column.title, score, this.scale));
    return undefined;
  }

  /** Shares as they are written, or computed from counts; null where they are not 100%. */
  private mix(row: TableRow, portions: readonly Portion[], volume: number | undefined): Record<string, string> | null {
    const sum = sumOf(portions);
    if (portions.length === 0 || sum === 0) return null;
    const asShares = isShares(portions, volume);
    const whole = portions.some(({ percent }) => percent) ? 100 : sum > 1.5 ? 100 : 1;
    if (asShares && Math.abs(sum / whole - 1) > 0.02) {
      this.remark(row, notWhole(sum / whole));
      return null;
    }
    for (const { channel } of portions) this.usedChannels.add(channel);
    return Object.fromEntries(
      percentages(Object.fromEntries(portions.map(({ channel, number }) => [channel, number / sum]))),
    );
  }

  private text(row: TableRow, role: Role): string | undefined {
    const column = columnWith(this.layout.columns, role);
    const cell = column === undefined ? null : row.cells[column.index];
    return isEmptyCell(cell) ? undefined : cellText(cell);
  }

  /** What a cell says; what is wrong with it is told, and the row is taken without it. */
  private value<Value>(row: TableRow, { title }: Column, reading: CellReading<Value>): Value | undefined {
    if (reading.ok) return reading.value ?? undefined;
    this.remark(row, { en: `${title}: ${reading.reason.en}`, nl: `${title}: ${reading.reason.nl}` });
    return undefined;
  }

  private remark({ number }: TableRow, text: Text): void {
    this.remarks.push({ row: number, leftOut: false, text });
  }
}

function sumOf(portions: readonly Portion[]): number {
  return portions.reduce((sum, { number }) => sum + number, 0);
}

/** Whether portions are shares, and not numbers of contacts: they make 1 or 100, or say so themselves. */
function isShares(portions: readonly Portion[], volume: number | undefined): boolean {
  if (portions.some(({ percent }) => percent)) return true;
  const sum = sumOf(portions);
  if (volume !== undefined && Math.abs(sum - volume) <= volume * 0.02) return false;
  // Nobody counts half contacts.
  const broken = sum <= 1.5 && portions.some(({ number }) => !Number.isInteger(number));
  return broken || Math.abs(sum - 1) <= 0.02 || Math.abs(sum - 100) <= 2;
}

/** A column may count by month or by week. */
function timesAYear(title: string): number {
  if (/(per|a|\/) ?(maand|month)|maandelijks|monthly/i.test(title)) return 12;
  return /(per|a|\/) ?week|wekelijks|weekly/i.test(title) ? 52 : 1;
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replace(/[\s?!.…]+/gu, " ")
    .trim();
}

const NO_NAME: Text = { en: "It has no name and no question.", nl: "Er staat geen naam of vraag." };
const TOTAL: Text = { en: "It is a total, not a contact reason.", nl: "Dit is een totaal, geen contactreden." };

function isThere(name: string): Text {
  return {
    en: `“${name}” is in the strategy already, and stays as it is.`,
    nl: `“${name}” staat al in de strategie, en blijft zoals het is.`,
  };
}

function sameAs(name: string, earlier: number): Text {
  return {
    en: `“${name}” stands in row ${earlier} as well; both are taken. Join them if they are one.`,
    nl: `“${name}” staat ook in rij ${earlier}; beide worden opgenomen. Voeg ze samen als het er één is.`,
  };
}

function offScale(title: string, score: number, [low, high]: Scale): Text {
  return {
    en: `${title}: ${score} lies outside the scale from ${low} to ${high}.`,
    nl: `${title}: ${String(score).replace(".", ",")} valt buiten de schaal van ${low} tot ${high}.`,
  };
}

function notWhole(sum: number): Text {
  const percent = Math.round(sum * 1000) / 10;
  return {
    en: `The channels are ${percent}% together, not 100%, so no channel mix is made.`,
    nl: `De kanalen zijn samen ${String(percent).replace(".", ",")}%, geen 100%, dus er komt geen kanaalmix.`,
  };
}
