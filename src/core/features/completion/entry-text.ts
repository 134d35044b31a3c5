import { shape, shapeDocs } from "../../schema/catalogue.ts";
import type { Shape, ShapeIndex } from "../../schema/shape.ts";
import { Stops } from "./item.ts";

/** How what is inserted is laid out: between brackets, or as a block whose keys stand in a column. */
export type Layout = { readonly flow: true } | { readonly flow: false; readonly column: number };

const INDENT = 2;

/** A key with its value still to be filled in. */
export interface EntryText {
  readonly snippet: string;
  /** The first tab stop is one for which something can be suggested. */
  readonly again: boolean;
}

/** `key: …`, as a snippet: maps and lists open a block, or brackets between brackets. */
export function entryText(name: string, index: ShapeIndex, layout: Layout): EntryText {
  return new Writer().whole(name, index, layout, 0);
}

/** A new thing of a map of named things, under an id that may have been typed already. */
export function thingText(id: string | null, placeholder: string, index: ShapeIndex, layout: Layout): EntryText {
  const writer = new Writer();
  const key = id ?? writer.stops.stop(placeholder);
  const text = writer.whole(key, index, layout, 0);
  return id === null ? { ...text, again: false } : text;
}

/** The keys of a new item of a list of things, the first of them behind its dash. */
export function itemText(index: ShapeIndex, layout: Layout): EntryText {
  return new Writer().item(index, layout);
}

/** Whether anything can be suggested for a value. */
export function hasSuggestions(index: ShapeIndex): boolean {
  const { kind, ref, enum: values, types, items, properties, values: mapped } = shape(index);
  if (values !== undefined || ref !== undefined || shapeDocs(index).values !== undefined) return true;
  if (types.includes("array")) return items !== undefined && hasSuggestions(items);
  if (properties !== undefined || mapped !== undefined || types.includes("boolean")) return true;
  if (kind === "text" || kind === "id") return false;
  return kind === "cel" || kind === "date" || (shapeDocs(index).examples ?? []).length > 0;
}

/**
 * The keys that a new thing is begun with: those that it must have, and those
 * that its example has; maps by id only where they must be there.
 */
export function usefulKeys(index: ShapeIndex): string[] {
  const { properties = {}, required = [] } = shape(index);
  const example = shapeDocs(index).examples?.find(isRecord) ?? {};
  return Object.keys(properties).filter((name) => {
    if (required.includes(name)) return true;
    return Object.hasOwn(example, name) && !isIdMap(shape(properties[name] as ShapeIndex));
  });
}

function isIdMap({ values, properties }: Shape): boolean {
  return values !== undefined && properties === undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

class Writer {
  readonly stops = new Stops();
  private first: boolean | null = null;

  whole(name: string, index: ShapeIndex, layout: Layout, depth: number): EntryText {
    const snippet = `${name}:${this.value(index, layout, depth)}`;
    return { snippet, again: this.first ?? false };
  }

  item(index: ShapeIndex, layout: Layout): EntryText {
    const snippet = layout.flow ? this.braces(index) : this.keys(index, layout.column, 0);
    return { snippet, again: this.first ?? false };
  }

  private value(index: ShapeIndex, layout: Layout, depth: number): string {
    const at = shape(index);
    const isOneType = at.types.length === 1;
    if (isOneType && at.types[0] === "object") return this.map(index, at, layout, depth);
    if (isOneType && at.types[0] === "array") return this.list(at, layout, depth);
    // Alone, a choice is better made from a list that says what each value means.
    if (depth > 0 && at.enum !== undefined) {
      this.first ??= false;
      return ` ${this.stops.choice(at.enum)}`;
    }
    return ` ${this.stop(index)}`;
  }

  private map(index: ShapeIndex, at: Shape, layout: Layout, depth: number): string {
    const useful = usefulKeys(index);
    if (layout.flow || (depth > 0 && !isIdMap(at))) return ` ${this.braces(index)}`;
    const column = layout.column + INDENT;
    const inside = useful.length === 0 ? this.stop(index) : this.keys(index, column, depth + 1);
    return `\n${" ".repeat(column)}${inside}`;
  }

  /** The keys of a block, each on its line; the first where the cursor is. */
  private keys(index: ShapeIndex, column: number, depth: number): string {
    const { properties = {}, required = [] } = shape(index);
    // Deeper down only what must be there: the rest is asked for in its own place.
    const useful = depth > 1 ? required : usefulKeys(index);
    const names = useful.length > 0 ? useful : usefulKeys(index);
    const lines = names.map((name) => {
      return `${name}:${this.value(properties[name] as ShapeIndex, { flow: false, column }, Math.max(depth, 1))}`;
    });
    return lines.join(`\n${" ".repeat(column)}`);
  }

  private braces(index: ShapeIndex): string {
    const { properties = {} } = shape(index);
    const useful = usefulKeys(index);
    if (useful.length === 0) return `{ ${this.stop(index)} }`;
    const parts = useful.map((name) => `${name}:${this.value(properties[name] as ShapeIndex, { flow: true }, 1)}`);
    return `{ ${parts.join(", ")} }`;
  }

  private list(at: Shape, layout: Layout, depth: number): string {
    const { items } = at;
    const ofThings = items !== undefined && shape(items).properties !== undefined && shape(items).types.length === 1;
    if (layout.flow || (depth > 0 && !ofThings)) return ` [${this.stop(items ?? null)}]`;
    const column = layout.column + INDENT;
    const inside = ofThings ? this.keys(items, column + INDENT, depth + 1) : this.stop(items ?? null);
    return `\n${" ".repeat(column)}- ${inside}`;
  }

  private stop(index: ShapeIndex | null): string {
    this.first ??= index !== null && hasSuggestions(index);
    return this.stops.stop();
  }
}
