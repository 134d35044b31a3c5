import { lastDay } from "../numbers/dates.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { readValue } from "../schema/values.ts";
import type { Exception, Principle, PrincipleScope, Step } from "../strategy/model.ts";
import { nearest } from "../text/nearest.ts";
import { type Dict, isDict, isList, itemsOf, type Value } from "./cel/values.ts";
import { momentWithin, stepValue } from "./data.ts";
import type { Facts } from "./facts.ts";
import type { Field, Type } from "./types.ts";
import { SELECTORS, type Selector, SUBJECTS, thingType, VARIABLES, type Variable } from "./variables.ts";

/** One thing that a principle must hold for. */
export interface Case {
  /** What the thing is defined as, and its id; null for the strategy as a whole. */
  readonly thing: { readonly kind: string; readonly id: string } | null;
  readonly segment: string | null;
  /** What the expression can name beside `strategy`. */
  readonly variables: ReadonlyMap<string, Value>;
}

/** What is wrong with `appliesTo` or with an exception, at a path of the strategy. Worded in `words.ts`. */
export type ScopeProblem = { readonly path: string; readonly on: "key" | "value" } & (
  | { readonly code: "several-selectors"; readonly selectors: readonly Selector[] }
  | { readonly code: "segments-alone" }
  | {
      readonly code: "unknown-attribute";
      readonly name: string;
      readonly selector: Selector;
      readonly guess: string | null;
    }
  | { readonly code: "wrong-attribute"; readonly name: string; readonly type: Type }
  | {
      readonly code: "unknown-choice";
      readonly value: string;
      readonly choices: readonly string[];
      readonly guess: string | null;
    }
  | { readonly code: "exception-of-nothing"; readonly variable: Variable | "segment" }
  | { readonly code: "exception-of-more" }
  | { readonly code: "exception-elsewhere"; readonly written: Variable; readonly variable: Variable | null }
  | { readonly code: "exception-outside"; readonly id: string }
  | { readonly code: "exception-segment"; readonly id: string }
);

/** What a principle applies to. */
export interface Application {
  /** The kinds of things that are named; one, or none for the strategy as a whole. */
  readonly selectors: readonly Selector[];
  readonly withSegments: boolean;
  readonly cases: readonly Case[];
  readonly problems: readonly ScopeProblem[];
}

/** The kinds of things that a principle names, and whether it looks at segments. */
export function selectorsOf({ appliesTo = {} }: Principle): Pick<Application, "selectors" | "withSegments"> {
  const selectors = SELECTORS.filter((selector) => appliesTo[selector] !== undefined);
  return { selectors, withSegments: appliesTo.segments !== undefined };
}

export function applicationOf(facts: Facts, strategy: Dict, id: string, principle: Principle): Application {
  const scope = principle.appliesTo ?? {};
  const { selectors, withSegments } = selectorsOf(principle);
  const path = `principles.${id}.appliesTo`;
  const problems = scopeProblems(path, scope, selectors);
  const finder = new CaseFinder(facts, strategy);
  const cases = problems.length > 0 ? [] : finder.cases(scope, selectors[0] ?? null);
  if (problems.length === 0)
    problems.push(...exceptionProblems(facts.snapshot, id, principle, selectors[0] ?? null, cases));
  return { selectors, withSegments, cases, problems };
}

/** Whether an exception is about a case. */
export function excepts(exception: Exception, { thing, segment }: Case): boolean {
  if (exception.segment !== undefined && exception.segment !== segment) return false;
  const named = namedBy(exception);
  if (named.length === 0) return thing === null || exception.segment !== undefined;
  return named.some(
    (variable) => thing !== null && kindOf(variable) === thing.kind && exception[variable] === thing.id,
  );
}

/** The last day of an exception is one of its days; without a date it is told elsewhere, and holds. */
export function isPast(exception: Exception, asOf: string): boolean {
  return exception.until !== undefined && lastDay(exception.until) < asOf;
}

function namedBy(exception: Exception): Variable[] {
  return VARIABLES.filter((variable) => exception[variable] !== undefined);
}

function kindOf(variable: Variable): string {
  const selector = SELECTORS.find((candidate) => SUBJECTS[candidate].variable === variable) as Selector;
  return SUBJECTS[selector].kind;
}

function scopeProblems(path: string, scope: PrincipleScope, selectors: readonly Selector[]): ScopeProblem[] {
  const [selector, second] = selectors;
  if (second !== undefined) return [{ code: "several-selectors", path: `${path}.${second}`, on: "key", selectors }];
  if (scope.segments !== undefined && selector !== "moments") {
    return [{ code: "segments-alone", path: `${path}.segments`, on: "key" }];
  }
  const wanted = selector === undefined ? undefined : scope[selector];
  if (selector === undefined || wanted === undefined || Array.isArray(wanted)) return [];
  return Object.entries(wanted).flatMap(
    ([name, value]) => attributeProblem(`${path}.${selector}.${name}`, selector, name, value) ?? [],
  );
}

function attributeProblem(
  path: string,
  selector: Selector,
  name: string,
  value: boolean | string | number,
): ScopeProblem | null {
  const { fields } = thingType(SUBJECTS[selector].kind);
  const field = fields.get(name);
  if (field === undefined) {
    return { code: "unknown-attribute", path, on: "key", name, selector, guess: nearest(name, fields.keys()) };
  }
  const type = attributeType(field);
  const wanted = attributeValue(type, value);
  if (wanted === null) return { code: "wrong-attribute", path, on: "value", name, type };
  if (type.kind !== "text" || type.choices === null || type.choices.includes(String(wanted))) return null;
  const { choices } = type;
  return {
    code: "unknown-choice",
    path,
    on: "value",
    value: String(wanted),
    choices,
    guess: nearest(String(wanted), choices),
  };
}

/** A list has an attribute when it holds it. */
function attributeType({ type }: Field): Type {
  return type.kind === "list" ? type.of : type;
}

/** The value that is asked for, in the units of the model; null where the attribute cannot have it. */
function attributeValue(type: Type, value: boolean | string | number): boolean | string | number | null {
  switch (type.kind) {
    case "flag":
      return typeof value === "boolean" ? value : null;
    case "text":
      return typeof value === "boolean" ? null : String(value);
    case "number":
      return typeof value === "boolean" ? null : (readValue("measure", value) ?? null);
    default:
      return null;
  }
}

class CaseFinder {
  constructor(
    private readonly facts: Facts,
    private readonly strategy: Dict,
  ) {}

  cases(scope: PrincipleScope, selector: Selector | null): Case[] {
    if (selector === null) return [{ thing: null, segment: null, variables: new Map() }];
    const { kind, variable } = SUBJECTS[selector];
    const things = [...this.things(selector)].filter(([id, thing]) => matches(scope[selector], id, thing, kind));
    if (scope.segments !== undefined) {
      const ids = things.map(([id]) => id);
      return scope.segments.flatMap((segment) => this.segmentCases(segment, ids));
    }
    return things.map(([id, thing]) => ({
      thing: { kind, id },
      segment: null,
      variables: new Map([[variable, thing]]),
    }));
  }

  private things(selector: Selector): Map<string, Dict> {
    return selector === "steps" ? this.steps() : this.section(SUBJECTS[selector].kind);
  }

  private section(name: string): Map<string, Dict> {
    const section = this.strategy.get(name) as Dict;
    return new Map(section.keys.map((id) => [id, section.get(id) as Dict]));
  }

  private steps(): Map<string, Dict> {
    const found = new Map<string, Dict>();
    for (const [journeyId, journey] of Object.entries(this.facts.snapshot.strategy.journeys)) {
      for (const phase of journey.phases ?? []) {
        for (const step of phase.steps ?? []) {
          if (step.id === undefined) continue;
          const path = `journeys.${journeyId}.phases.${phase.id}.steps.${step.id}`;
          const id = `${journeyId}/${step.id}`;
          if (!found.has(id)) found.set(id, stepValue(this.facts, id, step as Step, path));
        }
      }
    }
    return found;
  }

  /** A moment that names its customer groups has no contacts of others. */
  private segmentCases(segment: string, moments: readonly string[]): Case[] {
    const segments = this.strategy.get("segments") as Dict;
    if (!segments.has(segment)) return [];
    const { contactMoments } = this.facts.snapshot.strategy;
    const own = moments.filter((id) => contactMoments[id]?.segments?.includes(segment) ?? true);
    return own.map((id) => ({
      thing: { kind: "contactMoments", id },
      segment,
      variables: new Map<string, Value>([
        ["moment", momentWithin(this.facts, id, segment)],
        ["segment", segments.get(segment)],
      ]),
    }));
  }
}

function matches(wanted: PrincipleScope[Selector], id: string, thing: Dict, kind: string): boolean {
  if (wanted === undefined) return false;
  if (Array.isArray(wanted)) return wanted.includes(id);
  const { fields } = thingType(kind);
  return Object.entries(wanted).every(([name, value]) => {
    const field = fields.get(name) as Field;
    const asked = attributeValue(attributeType(field), value);
    const found = thing.get(name);
    if (isList(found)) return itemsOf(found).includes(asked);
    return !isDict(found) && found === asked;
  });
}

function exceptionProblems(
  snapshot: Snapshot,
  id: string,
  principle: Principle,
  selector: Selector | null,
  cases: readonly Case[],
): ScopeProblem[] {
  return (principle.exceptions ?? []).flatMap((exception, index) => {
    const path = `principles.${id}.exceptions.${index}`;
    return exceptionProblem(snapshot, path, exception, principle.appliesTo, selector, cases) ?? [];
  });
}

function exceptionProblem(
  snapshot: Snapshot,
  path: string,
  exception: Exception,
  scope: PrincipleScope | undefined,
  selector: Selector | null,
  cases: readonly Case[],
): ScopeProblem | null {
  const variable = selector === null ? null : SUBJECTS[selector].variable;
  const [named, second] = namedBy(exception);
  const { segment } = exception;
  if (second !== undefined) return { code: "exception-of-more", path: `${path}.${second}`, on: "key" };
  if (named !== undefined && named !== variable) {
    return { code: "exception-elsewhere", path: `${path}.${named}`, on: "key", written: named, variable };
  }
  if (segment !== undefined && !scope?.segments?.includes(segment)) {
    return { code: "exception-segment", path: `${path}.segment`, on: "value", id: segment };
  }
  if (variable !== null && named === undefined && segment === undefined) {
    return { code: "exception-of-nothing", path, on: "value", variable };
  }
  const id = named === undefined ? undefined : exception[named];
  // What does not exist at all is an unresolved reference; what cannot be read may apply all the same.
  if (named === undefined || id === undefined || snapshot.incomplete) return null;
  if (snapshot.definition(kindOf(named), id) === null) return null;
  if (cases.some((one) => excepts(exception, one))) return null;
  return { code: "exception-outside", path: `${path}.${named}`, on: "value", id };
}
