import type { StrategyFile } from "../project/file.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Principle } from "../strategy/model.ts";
import { remembered } from "../text/memo.ts";
import { childrenOf, type Node } from "./cel/ast.ts";
import { Budget, TooHeavy } from "./cel/budget.ts";
import { Evaluator, type Scope, scopeOf } from "./cel/evaluate.ts";
import { Expressions } from "./cel/expressions.ts";
import { type Dict, isMissing, type Missing, type Value } from "./cel/values.ts";
import { strategyValue } from "./data.ts";
import { Facts } from "./facts.ts";
import { type Involved, involvedIn } from "./involved.ts";
import type { Problem } from "./problems.ts";
import { ScalarText } from "./scalar-offsets.ts";
import { type Application, applicationOf, type Case, selectorsOf } from "./scope.ts";
import { type Checked, typecheck } from "./typecheck.ts";
import { variablesFor } from "./variables.ts";

/** The work that one principle may ask for, and all of a strategy together. */
const STEPS_A_PRINCIPLE = 500_000;
const STEPS_IN_ALL = 3_000_000;
const MILLISECONDS_A_PRINCIPLE = 250;

/** Telling which values broke it may cost so much beside that; further things go without. */
const STEPS_TO_EXPLAIN = 200_000;
const MILLISECONDS_TO_EXPLAIN = 100;

/** The text of a rule where it stands, and what is known of it without running it. */
export interface Expression {
  readonly file: StrategyFile;
  readonly text: ScalarText;
  readonly root: Node | null;
  readonly checked: Checked | null;
  readonly problems: readonly Problem[];
}

export interface Verdict {
  readonly of: Case;
  readonly outcome: "kept" | "broken" | "unknown";
  /** What made it broken. */
  readonly involved: readonly Involved[];
  /** What made it unknown. */
  readonly missing: Missing | null;
}

/** A principle and its rule as they are written, not held against anything. */
export interface StatedPrinciple {
  readonly id: string;
  readonly principle: Principle;
  /** Null where nobody wrote a rule that can be read as text. */
  readonly expression: Expression | null;
}

export interface JudgedPrinciple extends StatedPrinciple {
  readonly application: Application;
  /** Empty where it could not be run. */
  readonly verdicts: readonly Verdict[];
}

/** All principles of a strategy with their rules: what takes no more than reading, so that it can be asked at every letter. */
export const statedPrinciples = remembered((snapshot: Snapshot): readonly StatedPrinciple[] =>
  Object.entries(snapshot.strategy.principles).map(([id, principle]) => {
    return { id, principle, expression: expressionOf(snapshot, id, principle) };
  }),
);

/** All principles of a strategy held against everything they apply to; exceptions are not counted in. */
export const judgedPrinciples = remembered((snapshot: Snapshot): readonly JudgedPrinciple[] =>
  new Judge(snapshot).all(),
);

/** An edit of another file asks for no new parsing. */
const expressionsIn = remembered((_: StrategyFile) => new Expressions());

/** What works out an expression and its parts, with so much work at most. */
export function evaluatorOf({ file, text }: Expression, root: Node, budget: Budget): Evaluator {
  return new Evaluator(expressionsIn(file).engine, text.value, root, budget);
}

class Judge {
  private readonly facts: Facts;
  private readonly strategy: Dict;
  private stepsLeft = STEPS_IN_ALL;

  constructor(private readonly snapshot: Snapshot) {
    this.facts = new Facts(snapshot);
    this.strategy = strategyValue(this.facts);
  }

  all(): JudgedPrinciple[] {
    return statedPrinciples(this.snapshot).map((stated) => this.one(stated));
  }

  private one(stated: StatedPrinciple): JudgedPrinciple {
    const { id, principle, expression } = stated;
    const application = applicationOf(this.facts, this.strategy, id, principle);
    const judged = { ...stated, application };
    const { root, checked } = expression ?? { root: null, checked: null };
    if (expression === null || root === null || checked === null || expression.problems.length > 0) {
      return { ...judged, verdicts: [] };
    }
    const budget = new Budget(Math.min(STEPS_A_PRINCIPLE, this.stepsLeft), MILLISECONDS_A_PRINCIPLE);
    const before = budget.left;
    try {
      const evaluator = evaluatorOf(expression, root, budget);
      const explainer = evaluatorOf(expression, root, new Budget(STEPS_TO_EXPLAIN, MILLISECONDS_TO_EXPLAIN));
      const verdicts = application.cases.map((one) => this.verdict(one, root, checked, evaluator, explainer));
      return { ...judged, verdicts };
    } catch (error) {
      if (!(error instanceof TooHeavy)) throw error;
      const problem: Problem = { code: "too-heavy", span: heaviest(root, error.node).span };
      return { ...judged, expression: { ...expression, problems: [problem] }, verdicts: [] };
    } finally {
      this.stepsLeft -= before - budget.left;
    }
  }

  private verdict(one: Case, root: Node, checked: Checked, evaluator: Evaluator, explainer: Evaluator): Verdict {
    const variables = new Map<string, Value>([["strategy", this.strategy], ...one.variables]);
    const scope = scopeOf(variables);
    const value = evaluator.evaluate(root, scope);
    if (isMissing(value)) return { of: one, outcome: "unknown", involved: [], missing: value };
    if (typeof value !== "boolean") return { of: one, outcome: "unknown", involved: [], missing: null };
    if (value) return { of: one, outcome: "kept", involved: [], missing: null };
    return { of: one, outcome: "broken", involved: explained(root, scope, checked, explainer), missing: null };
  }
}

/** Without the values where telling them would take too much work. */
function explained(root: Node, scope: Scope | null, checked: Checked, evaluator: Evaluator): Involved[] {
  try {
    return involvedIn(root, scope, checked, evaluator);
  } catch (error) {
    if (error instanceof TooHeavy) return [];
    throw error;
  }
}

/** The outermost walk over things that the work was done in. */
function heaviest(root: Node, at: Node): Node {
  const { start, end } = at.span;
  const holds = (node: Node): boolean => node.span.start <= start && node.span.end >= end;
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === "macro") return node;
    open.push(...childrenOf(node).filter(holds));
  }
  return root;
}

function expressionOf(snapshot: Snapshot, id: string, principle: Principle): Expression | null {
  const located = snapshot.locate(`principles.${id}.rule`);
  if (principle.rule === undefined || located?.node.kind !== "scalar") return null;
  const text = new ScalarText(located.file.text, located.node);
  const parsed = expressionsIn(located.file).parse(text.value);
  if (!parsed.ok) {
    const problem: Problem = { code: "syntax", span: parsed.error.span, error: parsed.error };
    return { file: located.file, text, root: null, checked: null, problems: [problem] };
  }
  const { selectors, withSegments } = selectorsOf(principle);
  const checked = typecheck(text.value, parsed.root, variablesFor(selectors, withSegments));
  return { file: located.file, text, root: parsed.root, checked, problems: checked.problems };
}
