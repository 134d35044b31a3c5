import { type CallExpr, callOf, type Expr, type ExprOf, type Fold, numberOf, textOf } from "./library.ts";

/** Functions that only adapted expressions call; no name in an expression can be like these. */
export const HAS = "@has";
export const FLAG = "@flag";
export const KNOWN = "@known";
export const WALKED = "@walked";
export const GO_ON = "@go_on";

/** What a walk has come to so far, as the library names it: never anything but true, false or an error. */
const OUTCOME = "@result";

const LOGIC = ["_&&_", "_||_"];

/**
 * Makes a parsed expression one of a strategy, in its place: all numbers are
 * doubles; what is missing is noticed where a choice hangs on it, a walk goes
 * over it or a list is made of it; and every walk asks before each step whether there is work left.
 * Gives how many parts there are to work out, those of walks inside it apart.
 */
export function adapt(expr: Expr): number {
  const { exprKind } = expr;
  switch (exprKind.case) {
    case "constExpr":
      constant(exprKind.value);
      return 1;
    case "selectExpr":
      return select(expr, exprKind.value);
    case "callExpr":
      return call(exprKind.value);
    case "listExpr":
      return list(exprKind.value);
    case "structExpr":
      return struct(exprKind.value);
    case "comprehensionExpr":
      return walk(expr, exprKind.value);
    default:
      return 1;
  }
}

function sum(parts: readonly Expr[]): number {
  return parts.reduce((weight, part) => weight + adapt(part), 0);
}

function constant(value: ExprOf<"constExpr">): void {
  const { constantKind } = value;
  if (constantKind.case !== "int64Value" && constantKind.case !== "uint64Value") return;
  value.constantKind = { case: "doubleValue", value: Number(constantKind.value) };
}

function select(expr: Expr, { operand, field, testOnly }: ExprOf<"selectExpr">): number {
  const weight = 1 + adapt(operand as Expr);
  if (testOnly) expr.exprKind = callOf(expr.id, HAS, [operand as Expr, textOf(expr.id, field)]).exprKind;
  return weight;
}

function call(value: CallExpr): number {
  const weight = 1 + sum(value.target === undefined ? value.args : [value.target, ...value.args]);
  if (LOGIC.includes(value.function)) value.args = value.args.map((arg) => asked(FLAG, arg));
  if (value.function === "_?_:_") value.args = value.args.map((arg, index) => (index === 0 ? asked(FLAG, arg) : arg));
  return weight;
}

function list(value: ExprOf<"listExpr">): number {
  const weight = 1 + sum(value.elements);
  value.elements = value.elements.map((item) => asked(KNOWN, item));
  return weight;
}

function struct({ entries }: ExprOf<"structExpr">): number {
  const weight = 1 + sum(entries.flatMap(({ keyKind, value }) => [keyKind.value as Expr, value as Expr]));
  for (const entry of entries) entry.value = asked(KNOWN, entry.value as Expr);
  return weight;
}

/** What may be missing, asked of a function that says so. */
function asked(name: string, expr: Expr): Expr {
  const { exprKind } = expr;
  const isRead =
    exprKind.case === "selectExpr" ||
    (exprKind.case === "identExpr" && exprKind.value.name !== OUTCOME) ||
    (exprKind.case === "callExpr" && ["_[_]", "_?_:_"].includes(exprKind.value.function));
  return isRead ? callOf(expr.id, name, [expr]) : expr;
}

function walk(expr: Expr, fold: Fold): number {
  const before = 1 + adapt(fold.iterRange as Expr) + adapt(fold.accuInit as Expr) + adapt(fold.result as Expr);
  const each = adapt(fold.loopStep as Expr) + adapt(fold.loopCondition as Expr);
  const args = [fold.loopCondition as Expr, numberOf(expr.id, Number(expr.id)), numberOf(expr.id, each)];
  fold.iterRange = callOf(expr.id, WALKED, [fold.iterRange as Expr]);
  fold.loopCondition = callOf(expr.id, GO_ON, args);
  return before;
}
