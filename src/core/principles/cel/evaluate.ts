import { type CelEnv, type CelError, type CelResult, type CelValue, celEnv, isCelError, plan } from "@bufbuild/cel";
import type { Text } from "../../words/language.ts";
import { childrenOf, type Node } from "./ast.ts";
import { type Budget, TooHeavy } from "./budget.ts";
import { fromLibrary, toLibrary } from "./interop.ts";
import { overloads, type Work } from "./overloads.ts";
import { matchSteps, type Pattern, patternOf } from "./regex.ts";
import { Missing, type Value } from "./values.ts";

/** The things that have a name in an expression; the innermost counts. */
export interface Scope {
  readonly name: string;
  readonly value: Value;
  readonly outer: Scope | null;
}

export function scopeOf(variables: ReadonlyMap<string, Value>): Scope | null {
  let scope: Scope | null = null;
  for (const [name, value] of variables) scope = { name, value, outer: scope };
  return scope;
}

type Plan = (bindings: Record<string, CelValue>) => CelResult;

/** Answers cost something before the first step of a walk. */
const STEPS_TO_START = 8;

/** An error takes long to make. */
const STEPS_TO_REFUSE = 16;

const LONGEST_QUOTE = 60;

/** The library with the functions of a strategy. Takes time to make, so that one serves many expressions. */
export class Engine {
  private readonly plans = new WeakMap<Node, Plan>();
  private readonly patterns = new Map<string, Pattern>();
  private readonly env: CelEnv;
  private task: Task | null = null;

  constructor() {
    const work: Work = {
      spend: (steps) => this.current.spend(steps),
      walk: (id) => this.current.walk(id),
      matches: (text, pattern) => this.matches(text, pattern),
      refuse: (missing) => this.current.refuse(missing),
    };
    this.env = celEnv({ funcs: overloads(work) });
  }

  run(node: Node, bindings: Record<string, CelValue>, task: Task): CelResult {
    let planned = this.plans.get(node);
    if (planned === undefined) {
      planned = plan(this.env, node.expr) as Plan;
      this.plans.set(node, planned);
    }
    this.task = task;
    try {
      return planned(bindings);
    } finally {
      this.task = null;
    }
  }

  private get current(): Task {
    if (this.task === null) throw new Error("nothing is being evaluated");
    return this.task;
  }

  private matches(text: string, source: string): boolean {
    let pattern = this.patterns.get(source);
    if (pattern === undefined) {
      this.current.spend(source.length);
      pattern = patternOf(source);
      this.patterns.set(source, pattern);
    }
    this.current.spend(matchSteps(pattern, text));
    return pattern.ok ? pattern.test(text) : this.current.refuse(null);
  }
}

/** One answer in the making. */
class Task {
  /** The walk that was last busy. */
  busy: number | null = null;
  /** What the answer hangs on, by the message of the error that says so: of several errors the library keeps that. */
  private readonly refusals = new Map<string, Missing>();
  private readonly messages = new Map<Missing, string>();

  constructor(private readonly budget: Budget) {}

  spend(steps: number): void {
    if (!this.budget.spend(steps)) throw new Error("too heavy");
  }

  walk(id: number): void {
    this.busy = id;
  }

  refuse(missing: Missing | null): never {
    this.spend(STEPS_TO_REFUSE);
    throw new Error(missing === null ? "no answer" : this.messageOf(missing));
  }

  reasonOf({ message }: CelError): Missing | null {
    return this.refusals.get(message) ?? null;
  }

  private messageOf(missing: Missing): string {
    let message = this.messages.get(missing);
    if (message === undefined) {
      message = `missing ${this.messages.size}`;
      this.messages.set(missing, message);
      this.refusals.set(message, missing);
    }
    return message;
  }
}

/**
 * Runs an expression, or a part of it. A value that is missing makes an answer
 * unknown, unless the rest decides without it: `unknown || true` is true. What
 * has no answer (an item that a list does not have) is missing too.
 */
export class Evaluator {
  private nodes: ReadonlyMap<bigint, Node> | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly source: string,
    private readonly root: Node,
    private readonly budget: Budget,
  ) {}

  /** @throws TooHeavy when it takes more than the budget has. */
  evaluate(node: Node, scope: Scope | null): Value {
    const task = new Task(this.budget);
    if (!this.budget.spend(STEPS_TO_START)) throw new TooHeavy(node);
    const result = this.engine.run(node, bindingsOf(scope), task);
    if (this.budget.isOverspent) throw new TooHeavy(this.nodeOf(BigInt(task.busy ?? -1)) ?? node);
    if (!isCelError(result)) return fromLibrary(result);
    return task.reasonOf(result) ?? this.noAnswer(this.nodeOf(result.exprId) ?? node);
  }

  private nodeOf(id: bigint | undefined): Node | null {
    this.nodes ??= nodesById(this.root);
    return id === undefined ? null : (this.nodes.get(id) ?? null);
  }

  private noAnswer({ span }: Node): Missing {
    const written = this.source.slice(span.start, span.end);
    const quote = written.length > LONGEST_QUOTE ? `${written.slice(0, LONGEST_QUOTE)}…` : written;
    const text: Text = { en: `“${quote}” has no answer here`, nl: `“${quote}” heeft hier geen antwoord` };
    return new Missing("", text);
  }
}

/** Without what JavaScript objects bring along. */
function bindingsOf(scope: Scope | null): Record<string, CelValue> {
  const bindings: Record<string, CelValue> = Object.create(null);
  for (let at = scope; at !== null; at = at.outer) {
    if (!(at.name in bindings)) bindings[at.name] = toLibrary(at.value);
  }
  return bindings;
}

function nodesById(root: Node): ReadonlyMap<bigint, Node> {
  const nodes = new Map<bigint, Node>();
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    // Of an item that is not there the library names the list.
    if (node.kind === "index") nodes.set(node.operand.expr.id, node);
    if (!nodes.has(node.expr.id)) nodes.set(node.expr.id, node);
    open.push(...childrenOf(node));
  }
  return nodes;
}
