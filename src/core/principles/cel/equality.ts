import { type Dict, isDict, isList, isMissing, itemsOf, type Missing, type Value } from "./values.ts";

/** Looked at once for every pair of values. */
type Count = () => void;

/** Values of different kinds are unequal; whether a number that is not known equals another is not known. */
export function equal(left: Value, right: Value, count: Count): boolean | Missing {
  count();
  if (isMissing(left) || isMissing(right)) return equalMissing(left, right);
  if (isNothing(left) || isNothing(right)) return isNothing(left) && isNothing(right);
  if (isList(left) && isList(right)) {
    if (left.size !== right.size) return false;
    const others = itemsOf(right);
    return every(itemsOf(left).entries(), ([index, item]) => equal(item, others[index] as Value, count));
  }
  return isDict(left) && isDict(right) ? equalDicts(left, right, count) : left === right;
}

/** Whether a list holds a value. */
export function contains(items: readonly Value[], item: Value, count: Count): boolean | Missing {
  const absent = every(items, (other) => negated(equal(item, other, count)));
  return negated(absent);
}

function equalDicts(left: Dict, right: Dict, count: Count): boolean | Missing {
  if (left === right) return true;
  if (left.keys.length !== right.keys.length || !left.keys.every((key) => right.has(key))) return false;
  return every(left.keys, (key) => equal(left.get(key), right.get(key), count));
}

/** False as soon as one is; else what is not known. */
function every<Item>(items: Iterable<Item>, verdictOf: (item: Item) => boolean | Missing): boolean | Missing {
  let unknown: Missing | null = null;
  for (const item of items) {
    const verdict = verdictOf(item);
    if (verdict === false) return false;
    if (verdict !== true) unknown ??= verdict;
  }
  return unknown ?? true;
}

function negated(verdict: boolean | Missing): boolean | Missing {
  return typeof verdict === "boolean" ? !verdict : verdict;
}

function equalMissing(left: Value, right: Value): boolean | Missing {
  const missing = isMissing(left) ? left : (right as Missing);
  const other = isMissing(left) ? right : left;
  if (isMissing(other)) return missing.isText && other.isText ? true : missing.isText ? other : missing;
  if (isNothing(other)) return missing.isText || missing.reason === null ? true : missing;
  return missing.isText ? false : missing;
}

/** Null, or a record that nobody wrote. */
function isNothing(value: Value): boolean {
  return value === null || (isDict(value) && value.absent);
}
