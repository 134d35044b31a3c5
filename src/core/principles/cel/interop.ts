import {
  type CelInput,
  type CelList,
  type CelMap,
  type CelValue,
  celList,
  celMap,
  isCelList,
  isCelMap,
} from "@bufbuild/cel";
import {
  type Dict,
  dictOf,
  isDict,
  isList,
  isMissing,
  itemsOf,
  type List,
  listOf,
  type Missing,
  type Value,
} from "./values.ts";

/*
 * The values of a strategy as the library takes them, and back. A list or a
 * record is wrapped once and known again when it comes back. What is missing
 * goes in as a map that no operator takes, so that whatever is asked of it
 * ends in an error, which `&&`, `||`, `all` and `exists` pass over where the
 * rest decides.
 */

const wrapped = new WeakMap<List | Dict | Missing, CelList | CelMap>();
const origins = new WeakMap<CelList | CelMap, List | Dict | Missing>();

/** Plain values are the same on both sides. */
export function toLibrary(value: Value): CelValue {
  if (typeof value !== "object" || value === null) return value;
  let made = wrapped.get(value);
  if (made === undefined) {
    made = isList(value) ? celList(itemsOf(value).map(toLibrary)) : celMap(new MapView(value));
    wrapped.set(value, made);
    origins.set(made, value);
  }
  return made;
}

export function fromLibrary(value: CelValue): Value {
  if (typeof value === "bigint") return Number(value);
  if (isCelList(value)) return originOf(value) ?? listOf([...value].map(fromLibrary));
  if (isCelMap(value))
    return originOf(value) ?? dictOf(new Map([...value].map(([key, of]) => [String(key), fromLibrary(of)])));
  if (typeof value === "object" && value !== null) throw new Error("no value of a strategy");
  return value;
}

function originOf(value: CelList | CelMap): List | Dict | Missing | undefined {
  return origins.get(value);
}

/** A record that is read when it is looked into; of what is missing everything is missing. */
class MapView implements ReadonlyMap<string, CelInput> {
  constructor(private readonly of: Dict | Missing) {}

  get size(): number {
    return this.names.length;
  }

  /** Whatever is asked for: what is not there has an answer of its own. */
  get(key: string): CelInput | undefined {
    if (typeof key !== "string") return undefined;
    return toLibrary(isDict(this.of) ? this.of.get(key) : this.of);
  }

  has(key: string): boolean {
    return isDict(this.of) && this.of.has(key);
  }

  keys(): MapIterator<string> {
    return this.names[Symbol.iterator]();
  }

  *values(): MapIterator<CelInput> {
    for (const [, value] of this) yield value;
  }

  *entries(): MapIterator<[string, CelInput]> {
    for (const name of this.names) yield [name, this.get(name) as CelInput];
  }

  [Symbol.iterator](): MapIterator<[string, CelInput]> {
    return this.entries();
  }

  forEach(callback: (value: CelInput, key: string, map: ReadonlyMap<string, CelInput>) => void): void {
    for (const [name, value] of this) callback(value, name, this);
  }

  private get names(): readonly string[] {
    return isMissing(this.of) ? [] : this.of.keys;
  }
}
