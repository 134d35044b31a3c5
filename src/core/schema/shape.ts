/**
 * The schemas, boiled down at build time to what reading a value needs. The
 * published JSON Schemas stay the truth; `npm run generate` derives these.
 */

/** How a value is written, and what it becomes in the model. */
export type ValueKind =
  | "id"
  | "text"
  | "share"
  | "part"
  | "duration"
  | "date"
  | "money"
  | "count"
  | "score"
  | "measure"
  | "cel";

export type JsonType = "object" | "array" | "string" | "number" | "integer" | "boolean";

/** Points into the list of shapes. */
export type ShapeIndex = number;

export interface Shape {
  readonly types: readonly JsonType[];
  readonly kind?: ValueKind;
  readonly properties?: Readonly<Record<string, ShapeIndex>>;
  readonly required?: readonly string[];
  /** The shape of every value of a map whose keys are not fixed. */
  readonly values?: ShapeIndex;
  /** The keys of such a map are ids. */
  readonly idKeys?: boolean;
  /** What the keys of such a map refer to. */
  readonly keyRef?: RefTarget;
  readonly items?: ShapeIndex;
  /** What the value refers to. */
  readonly ref?: RefTarget;
  /** It refers only when it is one kebab-case word. */
  readonly refWhenKebab?: boolean;
  /** Words that stand for something else than an id. */
  readonly refAllow?: readonly string[];
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  /** Any further keys are free. */
  readonly open?: boolean;
}

/** A section of named things, or the steps of journeys or of an escalation. */
export type RefTarget = string;

/** What people are told about a shape, in both languages. */
export interface ShapeDocs {
  readonly title: { readonly en: string; readonly nl: string };
  readonly description: { readonly en: string; readonly nl: string };
  readonly examples?: readonly unknown[];
  /** What each value of an enumeration means. */
  readonly values?: Readonly<Record<string, { readonly en: string; readonly nl: string }>>;
}
