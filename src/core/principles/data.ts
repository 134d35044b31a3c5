import { isReason } from "../numbers/reason.ts";
import type { Step, Strategy } from "../strategy/model.ts";
import type { Text } from "../words/language.ts";
import { type Dict, type List, listOf, Missing, type Value } from "./cel/values.ts";
import type { Facts, Thing } from "./facts.ts";
import type { MapType, RecordType, Type } from "./types.ts";
import { strategyType, thingType } from "./variables.ts";

const NOTHING: object = Object.freeze(Object.create(null));

/** `strategy` as an expression sees it. */
export function strategyValue(facts: Facts): Dict {
  const thing = { facts, id: "", segment: null, raw: facts.snapshot.strategy };
  return new RecordDict(thing, strategyType(), "", false);
}

/** A contact moment with the mix of one customer group. */
export function momentWithin(facts: Facts, id: string, segment: string): Dict {
  const raw = facts.snapshot.strategy.contactMoments[id] ?? NOTHING;
  return new RecordDict({ facts, id, segment, raw }, thingType("contactMoments"), `contactMoments.${id}`, false);
}

/** A step of a journey; its id is `journey/step`. */
export function stepValue(facts: Facts, id: string, raw: Step, path: string): Dict {
  return new RecordDict({ facts, id, segment: null, raw }, thingType("journeySteps"), path, false);
}

/**
 * A value of the model as an expression sees it: nothing but plain data. What
 * nobody wrote is false, an empty list or an empty record; numbers and texts
 * are missing.
 */
function asValue(raw: unknown, type: Type, path: string, thing: Thing): Value {
  if (isReason(raw)) return new Missing(path, raw.text);
  if (raw === undefined || raw === null) return absent(type, path, thing);
  if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") return raw;
  if (Array.isArray(raw)) return listValue(raw, type.kind === "list" ? type.of : type, path, thing);
  if (typeof raw !== "object") return new Missing(path);
  if (type.kind === "record") return new RecordDict({ ...thing, raw }, type, path, false);
  return type.kind === "map" ? new MapDict(raw, type, path, thing, false) : new Missing(path);
}

function absent(type: Type, path: string, thing: Thing): Value {
  switch (type.kind) {
    case "flag":
      return false;
    case "list":
      return listOf([]);
    case "map":
      return new MapDict(NOTHING, type, path, thing, true);
    case "record":
      return new RecordDict({ ...thing, raw: NOTHING }, type, path, true);
    case "number":
      return new Missing(path);
    default:
      return new Missing(path, null, true);
  }
}

function listValue(raw: readonly unknown[], of: Type, path: string, thing: Thing): List {
  const known = new Map<number, Value>();
  return {
    kind: "list",
    size: raw.length,
    at: (index) => {
      let value = known.get(index);
      if (value === undefined) {
        value = asValue(raw[index], of, `${path}.${index}`, thing);
        known.set(index, value);
      }
      return value;
    },
  };
}

class RecordDict implements Dict {
  readonly kind = "dict";
  private readonly known = new Map<string, Value>();

  constructor(
    private readonly thing: Thing,
    private readonly type: RecordType,
    private readonly path: string,
    readonly absent: boolean,
  ) {}

  get keys(): readonly string[] {
    return [...this.type.fields.keys()].filter((key) => this.has(key));
  }

  has(key: string): boolean {
    const field = this.type.fields.get(key);
    if (field === undefined) return false;
    if (field.compute === undefined) return own(this.thing.raw, key) !== undefined;
    return !(this.get(key) instanceof Missing);
  }

  get(key: string): Value {
    let value = this.known.get(key);
    if (value === undefined) {
      value = this.read(key);
      this.known.set(key, value);
    }
    return value;
  }

  private read(key: string): Value {
    const field = this.type.fields.get(key);
    const path = this.path === "" ? key : `${this.path}.${key}`;
    if (field === undefined) return new Missing(path);
    const raw = field.compute === undefined ? own(this.thing.raw, key) : field.compute(this.thing);
    return asValue(raw, field.type, path, this.thing);
  }
}

/** A map by id. Channels without contacts have a share of 0, and are not among its keys. */
class MapDict implements Dict {
  readonly kind = "dict";
  private readonly known = new Map<string, Value>();
  private names: readonly string[] | null = null;

  constructor(
    private readonly raw: object,
    private readonly type: MapType,
    private readonly path: string,
    private readonly thing: Thing,
    readonly absent: boolean,
  ) {}

  get keys(): readonly string[] {
    this.names ??= Object.keys(this.raw).filter((key) => this.has(key));
    return this.names;
  }

  has(key: string): boolean {
    const value = own(this.raw, key);
    return value !== undefined && !(this.isByChannel && value === 0);
  }

  get(key: string): Value {
    let value = this.known.get(key);
    if (value === undefined) {
      value = this.read(key);
      this.known.set(key, value);
    }
    return value;
  }

  private get isByChannel(): boolean {
    return this.type.ref === "channels" && this.type.of.kind === "number";
  }

  /** Sections stand at the top of the strategy. */
  private get isSection(): boolean {
    return this.type.of.kind === "record" && !this.path.includes(".");
  }

  private read(key: string): Value {
    const path = `${this.path}.${key}`;
    const raw = own(this.raw, key);
    const strategy: Strategy = this.thing.facts.snapshot.strategy;
    if (raw === undefined) {
      const isZero = this.isByChannel && !this.absent && own(strategy.channels, key) !== undefined;
      if (isZero) return 0;
      return this.isSection ? new Missing(path, notThere(path)) : new Missing(path);
    }
    // A thing of a section is computed on by its own id, for all customers.
    const isThing = this.isSection && typeof raw === "object";
    const thing = isThing ? { ...this.thing, id: key, segment: null, raw: raw as object } : this.thing;
    return asValue(raw, this.type.of, path, thing);
  }
}

function notThere(path: string): Text {
  return { en: `${path} does not exist`, nl: `${path} bestaat niet` };
}

/** Only what stands in a record itself: never what JavaScript objects bring along. */
function own(record: object, key: string): unknown {
  return Object.hasOwn(record, key) ? (record as Record<string, unknown>)[key] : undefined;
}
