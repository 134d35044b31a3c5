import type { Snapshot } from "../project/snapshot.ts";
import { createFormat, type Format } from "../words/format.ts";
import type { Language } from "../words/language.ts";
import { isDict, isList, isMissing, itemsOf, type Missing, type Value } from "./cel/values.ts";
import type { Involved, Label } from "./involved.ts";
import type { Case } from "./scope.ts";
import type { Unit } from "./types.ts";

/** What came of a principle, in the words of one language. */
export class OutcomeWords {
  private readonly format: Format;

  constructor(
    private readonly snapshot: Snapshot,
    private readonly language: Language,
  ) {
    this.format = createFormat(language);
  }

  /** What the thing of a case is called; null for the strategy as a whole. */
  caseName({ thing, segment }: Case): string | null {
    if (thing === null) return null;
    const name = this.thingName(thing.kind, thing.id);
    return segment === null ? name : `${name} (${this.thingName("segments", segment)})`;
  }

  /** The values that made a case come out as it did; empty where none can be told. */
  values(involved: readonly Involved[]): string {
    const nested = involved.some(({ parts }) => parts.length > 0);
    return involved.map((one) => this.one(one)).join(nested ? "; " : ", ");
  }

  /** One value; empty for a thing with fields. */
  valueText(value: Value, unit: Unit | null): string {
    return this.value(value, unit);
  }

  /** What is not known. */
  missing(missing: Missing | null): string {
    const nl = this.language === "nl";
    if (missing === null) return nl ? "de uitkomst is niet waar of onwaar" : "the outcome is neither true nor false";
    if (missing.reason !== null) return missing.reason[this.language];
    return nl ? `${missing.path} is niet ingevuld` : `${missing.path} is not filled in`;
  }

  private one({ label, value, unit, parts }: Involved): string {
    const shown = value === null ? "" : this.value(value, unit);
    const inner = parts.length === 0 ? "" : `, ${this.values(parts)}`;
    return [this.label(label), shown].filter((part) => part !== "").join(" ") + inner;
  }

  private label(label: Label): string {
    if (label.kind === "thing") return this.thingName(label.target, label.id);
    const words = lowered(label.words[this.language]);
    return label.of === null ? words : `${this.thingName(label.of.target, label.of.id)}: ${words}`;
  }

  private thingName(kind: string | null, id: string): string {
    const sections = this.snapshot.strategy as unknown as Readonly<Record<string, unknown>>;
    const things = kind === "journeySteps" ? this.steps() : ((kind === null ? null : sections[kind]) ?? {});
    const name = (things as Readonly<Record<string, { readonly name?: unknown }>>)[id]?.name;
    return typeof name === "string" ? name : id;
  }

  private steps(): Readonly<Record<string, { readonly name?: unknown }>> {
    const steps: Record<string, { readonly name?: unknown }> = Object.create(null);
    for (const [journey, { phases = [] }] of Object.entries(this.snapshot.strategy.journeys)) {
      for (const step of phases.flatMap((phase) => phase.steps ?? [])) steps[`${journey}/${step.id}`] = step;
    }
    return steps;
  }

  private value(value: Value, unit: Unit | null): string {
    const nl = this.language === "nl";
    if (isMissing(value)) return nl ? "niet ingevuld" : "not filled in";
    if (typeof value === "number") return this.number(value, unit ?? "plain");
    if (typeof value === "boolean") return value ? (nl ? "ja" : "yes") : nl ? "nee" : "no";
    if (isList(value)) {
      const items = itemsOf(value).filter((item) => typeof item === "string");
      return items.length === 0 ? (nl ? "geen" : "none") : items.join(", ");
    }
    if (isDict(value)) return value.absent ? (nl ? "niet ingevuld" : "not filled in") : "";
    return value === null ? "" : `“${value}”`;
  }

  private number(value: number, unit: Unit): string {
    if (!Number.isFinite(value)) return this.language === "nl" ? "niet binnen de periode" : "not within the period";
    switch (unit) {
      case "share":
        return this.format.share(value);
      case "money":
        return this.format.money(value, this.snapshot.manifest.currency ?? "EUR", Math.abs(value) < 100 ? 2 : 0);
      case "count":
        return this.format.integer(value);
      case "duration":
        return this.duration(value);
      default:
        return Number.isInteger(value) ? this.format.integer(value) : this.format.score(value, 2);
    }
  }

  /** In the largest unit that divides it. */
  private duration(seconds: number): string {
    const units = [
      [86_400, "d"],
      [3600, "h"],
      [60, "m"],
    ] as const;
    const [size, letter] = units.find(([length]) => seconds >= length && seconds % length === 0) ?? [1, "s"];
    return `${this.format.integer(seconds / size)}${letter}`;
  }
}

/** Words that stand inside a sentence; abbreviations stay as they are. */
function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text[0]?.toLowerCase() + text.slice(1) : text;
}
