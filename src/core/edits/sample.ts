import type { Snapshot } from "../project/snapshot.ts";
import { FRAGMENT_SHAPE, shape, shapeDocs } from "../schema/catalogue.ts";
import type { RefTarget, Shape, ShapeIndex } from "../schema/shape.ts";
import type { NewMap, NewValue } from "./yaml-text.ts";

/**
 * The least that a thing of a kind must say to be understood: its name, and what
 * the format requires, with values that somebody will put right.
 */
export function sampleOf(snapshot: Snapshot, index: ShapeIndex, id: string): NewMap {
  return new Sampler(snapshot, id).map(index);
}

/** The shape of the things that ids of a kind name; null for what is no map of its own. */
export function shapeOfKind(kind: RefTarget): ShapeIndex | null {
  const section = (name: string): Shape => shape(shape(FRAGMENT_SHAPE).properties?.[name] as ShapeIndex);
  const inside = (at: Shape, key: string): Shape => shape(at.properties?.[key] as ShapeIndex);
  const thing = (name: string): Shape => shape(section(name).values as ShapeIndex);
  switch (kind) {
    case "journeySteps":
      return inside(shape(inside(thing("journeys"), "phases").items as ShapeIndex), "steps").items ?? null;
    case "ownSteps":
      return inside(thing("escalations"), "steps").items ?? null;
    default:
      return shape(FRAGMENT_SHAPE).properties?.[kind] === undefined ? null : (section(kind).values ?? null);
  }
}

/** `live-chat` as people say it: `Live chat`. */
function spoken(id: string): string {
  const words = id.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

class Sampler {
  /** No id is named twice: a shift goes from one channel to another. */
  private readonly named = new Set<string>();

  constructor(
    private readonly snapshot: Snapshot,
    private readonly id: string,
  ) {}

  map(index: ShapeIndex): NewMap {
    const { properties = {}, required = [] } = shape(index);
    const keys = Object.keys(properties).filter((key) => key === "name" || required.includes(key));
    return Object.fromEntries(keys.map((key) => [key, this.value(key, properties[key] as ShapeIndex)]));
  }

  private value(key: string, index: ShapeIndex): NewValue | undefined {
    const at = shape(index);
    if (at.ref !== undefined) return this.reference(at.ref) ?? at.refAllow?.[0];
    if (at.types.includes("array")) return at.items === undefined ? [] : [this.item(at.items)];
    if (at.types.includes("object") && at.properties !== undefined) return this.map(index);
    if (key === "name" || key === "statement" || key === "id") return key === "id" ? "first" : spoken(this.id);
    const example = shapeDocs(index).examples?.[0];
    return typeof example === "string" || typeof example === "number" ? example : (at.enum?.[0] ?? spoken(this.id));
  }

  private item(index: ShapeIndex): NewValue {
    const at = shape(index);
    return at.properties === undefined ? (this.reference(at.ref ?? "") ?? spoken(this.id)) : this.map(index);
  }

  private reference(kind: RefTarget): string | undefined {
    const free = [...this.snapshot.definitionsOf(kind).keys()].find((id) => !this.named.has(`${kind} ${id}`));
    if (free !== undefined) this.named.add(`${kind} ${free}`);
    return free;
  }
}
