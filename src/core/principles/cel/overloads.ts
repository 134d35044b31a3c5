import {
  type CelFunc,
  type CelList,
  CelScalar,
  type CelType,
  type CelValue,
  celFunc,
  celList,
  celMethod,
  isCelList,
  isCelMap,
  listType,
  mapType,
} from "@bufbuild/cel";
import { FLAG, GO_ON, HAS, KNOWN, WALKED } from "./adapt.ts";
import { contains, equal } from "./equality.ts";
import { FUNCTIONS, type FunctionSpec, type Kind } from "./functions.ts";
import { fromLibrary, toLibrary } from "./interop.ts";
import { isDict, isList, isMissing, itemsOf, type Missing, type Value } from "./values.ts";

const { BOOL, DOUBLE, DYN, STRING } = CelScalar;
const LIST = listType(DYN);
const MAP = mapType(DYN, DYN);

/** A text or list that grows beyond this is nobody's meaning. */
const LONGEST = 100_000;

const CHARACTERS_A_STEP = 32;

/** What the functions need of the evaluation that they are called in. */
export interface Work {
  /** Throws when there is no work left. */
  spend(steps: number): void;
  /** Another step is taken of a walk, by the id of its expression. */
  walk(id: number): void;
  /** Whether a pattern is found in a text. */
  matches(text: string, pattern: string): boolean;
  /** Throws because the answer hangs on what is missing, or, with null, because there is none. */
  refuse(missing: Missing | null): never;
}

/**
 * What a strategy adds to the library's functions, or has in their place:
 * numbers are doubles; what is missing is neither equal nor unequal to a
 * number; whatever can take long is counted; and what no function takes says
 * what of it is missing.
 */
export function overloads(work: Work): CelFunc[] {
  return [
    ...equalities(work),
    ...memberships(work),
    ...sums(work),
    ...patterns(work),
    ...steps(work),
    ...FUNCTIONS.flatMap((spec) => (spec.run === null ? [] : written(spec, spec.run, work))),
    ...rest(work),
  ];
}

function equalities(work: Work): CelFunc[] {
  const same = (left: CelValue, right: CelValue): boolean =>
    known(
      equal(fromLibrary(left), fromLibrary(right), () => work.spend(1)),
      work,
    );
  return [
    celFunc("_==_", [DYN, DYN], BOOL, same),
    celFunc("_!=_", [DYN, DYN], BOOL, (left, right) => !same(left, right)),
  ];
}

function memberships(work: Work): CelFunc[] {
  const within = (item: CelValue, range: CelValue): boolean => {
    const [one, all] = [fromLibrary(item), fromLibrary(range)];
    if (isList(all))
      return known(
        contains(itemsOf(all), one, () => work.spend(1)),
        work,
      );
    if (!isDict(all)) return work.refuse(isMissing(all) ? all : null);
    if (isMissing(one) && !one.isText) return work.refuse(one);
    return typeof one === "string" && all.has(one);
  };
  return [LIST, MAP].flatMap((range) =>
    [STRING, DOUBLE, BOOL, DYN].map((item) => celFunc("@in", [item, range], BOOL, within)),
  );
}

function sums(work: Work): CelFunc[] {
  const divided = (left: number, right: number): number => (right === 0 ? work.refuse(null) : left / right);
  const remaining = (left: number, right: number): number => (right === 0 ? work.refuse(null) : left % right);
  return [
    celFunc("_/_", [DOUBLE, DOUBLE], DOUBLE, divided),
    celFunc("_%_", [DOUBLE, DOUBLE], DOUBLE, remaining),
    celFunc("_+_", [STRING, STRING], STRING, (left, right) => {
      grow(left.length + right.length, work);
      return left + right;
    }),
    celFunc("_+_", [LIST, LIST], LIST, (left, right) => joined(left, right, work)),
  ];
}

function patterns(work: Work): CelFunc[] {
  const matches = (text: string, pattern: string): boolean => work.matches(text, pattern);
  return [
    celFunc("matches", [STRING, STRING], BOOL, matches),
    celMethod("matches", STRING, [STRING], BOOL, function method(pattern) {
      return matches(String(this), pattern);
    }),
  ];
}

function grow(length: number, work: Work): void {
  work.spend(length > LONGEST ? Number.POSITIVE_INFINITY : Math.ceil(length / CHARACTERS_A_STEP));
}

/** The items of lists that were joined, which may be joined again for every item of a walk. */
const joinedItems = new WeakMap<CelList, readonly CelValue[]>();

function joined(left: CelList, right: CelList, work: Work): CelList {
  grow(left.size + right.size, work);
  const items = itemsIn(left).concat(itemsIn(right));
  const list = celList(items);
  joinedItems.set(list, items);
  return list;
}

function itemsIn(list: CelList): readonly CelValue[] {
  return joinedItems.get(list) ?? [...list];
}

/** Behind what `adapt` makes of an expression. */
function steps(work: Work): CelFunc[] {
  const held = (of: CelValue, name: string): boolean => {
    const value = fromLibrary(of);
    return isMissing(value) ? work.refuse(value) : isDict(value) && value.has(name);
  };
  const walked = (range: CelValue): CelValue => {
    const value = isCelMap(range) ? fromLibrary(range) : null;
    return value !== null && isMissing(value) ? work.refuse(value) : range;
  };
  // A text that nobody wrote is null, which is known.
  const sure = (item: CelValue): CelValue => {
    const value = isCelMap(item) ? fromLibrary(item) : null;
    return value !== null && isMissing(value) && !value.isText ? work.refuse(value) : item;
  };
  const goOn = (answer: boolean, id: number, weight: number): boolean => {
    work.walk(id);
    work.spend(weight);
    return answer;
  };
  return [
    celFunc(HAS, [DYN, STRING], BOOL, held),
    celFunc(FLAG, [BOOL], BOOL, (value) => value),
    celFunc(KNOWN, [DYN], DYN, sure),
    celFunc(WALKED, [DYN], DYN, walked),
    celFunc(GO_ON, [BOOL, DOUBLE, DOUBLE], BOOL, goOn),
  ];
}

const TYPES: Readonly<Record<Kind, readonly CelType[]>> = {
  number: [DOUBLE],
  text: [STRING],
  numbers: [LIST],
  sized: [LIST, STRING, MAP],
  plain: [DOUBLE, STRING, BOOL],
};

/** A function of ours, for every type that it takes. */
function written({ name, form, takes }: FunctionSpec, run: NonNullable<FunctionSpec["run"]>, work: Work): CelFunc[] {
  const compute = (argument: CelValue): CelValue => {
    const value = fromLibrary(argument);
    work.spend(weightOf(argument));
    const result = isMissing(value) ? value : run(value);
    return result === undefined || isMissing(result) ? work.refuse(result ?? null) : toLibrary(result);
  };
  return TYPES[takes[0]].flatMap((type) => [
    ...(form === "method" ? [] : [celFunc(name, [type], DYN, compute)]),
    ...(form === "function" ? [] : [celMethod(name, type, [], DYN, asMethod(compute))]),
  ]);
}

function asMethod(compute: (argument: CelValue) => CelValue) {
  return function method(this: CelValue): CelValue {
    return compute(unboxed(this));
  };
}

/** What a method is called on: scripts that are not strict make an object of a plain value. */
function unboxed(receiver: CelValue): CelValue {
  return receiver?.valueOf() as CelValue;
}

function weightOf(value: CelValue): number {
  if (typeof value === "string") return Math.ceil(value.length / CHARACTERS_A_STEP);
  return isCelList(value) ? 1 + value.size : 1;
}

/** Whatever else comes: what is missing has no type that a function takes. */
function rest(work: Work): CelFunc[] {
  const refuse = (...values: readonly CelValue[]): never =>
    work.refuse(values.map(fromLibrary).find((value) => isMissing(value)) ?? null);
  const between = ["_+_", "_-_", "_*_", "_/_", "_%_", "_<_", "_<=_", "_>_", "_>=_", "@in"];
  const before = ["!_", "-_", FLAG];
  const method = function method(this: CelValue, ...values: readonly CelValue[]): never {
    return refuse(unboxed(this), ...values);
  };
  return [
    ...between.map((name) => celFunc(name, [DYN, DYN], DYN, refuse)),
    ...before.map((name) => celFunc(name, [DYN], DYN, refuse)),
    ...FUNCTIONS.flatMap(({ name, takes }) => {
      const types = takes.map(() => DYN);
      return [celFunc(name, types, DYN, refuse), celMethod(name, DYN, types.slice(1), DYN, method)];
    }),
  ];
}

function known(verdict: boolean | Missing, work: Work): boolean {
  return isMissing(verdict as Value) ? work.refuse(verdict as Missing) : (verdict as boolean);
}
