import { SECTION_NAMES, shape, shapeDocs } from "../schema/catalogue.ts";
import type { RefTarget, Shape, ShapeIndex, ValueKind } from "../schema/shape.ts";
import type { Text } from "../words/language.ts";
import type { Compute } from "./facts.ts";

/** What an expression may expect of a value. */
export type Type = NumberType | TextType | FlagType | ListType | MapType | RecordType | AnyType;

/** How a number is shown. Numbers are in the units of the model: shares 0…1, durations in seconds. */
export type Unit = "share" | "money" | "count" | "duration" | "score" | "months" | "plain";

export interface NumberType {
  readonly kind: "number";
  readonly unit: Unit;
}

export interface TextType {
  readonly kind: "text";
  /** What it names. */
  readonly ref: RefTarget | null;
  /** Words that stand for something else than an id. */
  readonly allow: readonly string[];
  /** All that it can be. */
  readonly choices: readonly string[] | null;
}

export interface FlagType {
  readonly kind: "flag";
}

export interface ListType {
  readonly kind: "list";
  readonly of: Type;
}

export interface MapType {
  readonly kind: "map";
  /** What the keys name. */
  readonly ref: RefTarget | null;
  readonly of: Type;
}

export interface RecordType {
  readonly kind: "record";
  readonly title: Text;
  readonly fields: ReadonlyMap<string, Field>;
}

/** Of more than one type, or of a type that follows from a mistake already told. */
export interface AnyType {
  readonly kind: "any";
}

export interface Field {
  readonly name: string;
  readonly type: Type;
  readonly title: Text;
  readonly description: Text;
  /** It is computed instead of read. */
  readonly compute?: Compute;
}

export const ANY: AnyType = { kind: "any" };
export const FLAG: FlagType = { kind: "flag" };
export const TEXT: TextType = { kind: "text", ref: null, allow: [], choices: null };
export const NUMBER: NumberType = { kind: "number", unit: "plain" };

export function numberOf(unit: Unit): NumberType {
  return { kind: "number", unit };
}

export function idOf(ref: RefTarget): TextType {
  return { kind: "text", ref, allow: [], choices: null };
}

export function recordOf(title: Text, fields: readonly Field[]): RecordType {
  return { kind: "record", title, fields: new Map(fields.map((field) => [field.name, field])) };
}

const UNITS: Readonly<Partial<Record<ValueKind, Unit>>> = {
  share: "share",
  part: "share",
  money: "money",
  count: "count",
  duration: "duration",
  score: "score",
  measure: "plain",
};

/** The type of what the schema describes. */
export function typeOfShape(index: ShapeIndex): Type {
  const at = shape(index);
  const unit = at.kind === undefined ? undefined : UNITS[at.kind];
  if (unit !== undefined) return numberOf(unit);
  if (at.kind !== undefined) return textOf(at);
  if (at.types.length !== 1) return ANY;
  switch (at.types[0]) {
    case "boolean":
      return FLAG;
    case "number":
    case "integer":
      return NUMBER;
    case "string":
      return textOf(at);
    case "array":
      return { kind: "list", of: at.items === undefined ? ANY : typeOfShape(at.items) };
    default:
      return at.properties === undefined ? mapOf(at, at.keyRef ?? null) : recordOfShape(index);
  }
}

function textOf(at: Shape): TextType {
  return { kind: "text", ref: at.ref ?? null, allow: at.refAllow ?? [], choices: at.enum ?? null };
}

function mapOf(at: Shape, ref: RefTarget | null): Type {
  return at.values === undefined ? ANY : { kind: "map", ref, of: typeOfShape(at.values) };
}

/** Made when it is first looked into: an expression looks at little of all that there is. */
function recordOfShape(index: ShapeIndex): RecordType {
  let fields: ReadonlyMap<string, Field> | null = null;
  return {
    kind: "record",
    title: shapeDocs(index).title,
    get fields() {
      fields ??= new Map(fieldsOfShape(index).map((field) => [field.name, field]));
      return fields;
    },
  };
}

/** The fields that the schema gives a record, in its order. */
export function fieldsOfShape(index: ShapeIndex): Field[] {
  return Object.entries(shape(index).properties ?? {}).map(([name, child]) => {
    const { title, description } = shapeDocs(child);
    return lazyField(name, title, description, () => typeOfShape(child));
  });
}

/** A field whose type is made when it is first asked for. */
export function lazyField(name: string, title: Text, description: Text, make: () => Type): Field {
  let type: Type | null = null;
  return {
    name,
    title,
    description,
    get type() {
      type ??= make();
      return type;
    },
  };
}

/** The shape of a section of the strategy. */
export function sectionShape(root: ShapeIndex, section: string): ShapeIndex {
  return shape(root).properties?.[section] as ShapeIndex;
}

/** Sections that are maps of named things. */
export function isThingSection(root: ShapeIndex, section: string): boolean {
  return SECTION_NAMES.includes(section) && shape(sectionShape(root, section)).values !== undefined;
}
