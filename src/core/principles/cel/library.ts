import type { parse } from "@bufbuild/cel";

/** An expression as the library parses it. */
export type Expr = ReturnType<typeof parse>["expr"];
type Kinds = Expr["exprKind"];
export type ExprOf<Case extends Kinds["case"]> = Extract<Kinds, { case: Case }>["value"];
export type CallExpr = ExprOf<"callExpr">;
export type Fold = ExprOf<"comprehensionExpr">;

/** A call of a function, with the id of what it stands for: the library names it in its errors. */
export function callOf(id: bigint, name: string, args: Expr[]): Expr {
  return {
    $typeName: "cel.expr.Expr",
    id,
    exprKind: { case: "callExpr", value: { $typeName: "cel.expr.Expr.Call", function: name, args } },
  };
}

export function numberOf(id: bigint, value: number): Expr {
  return constantOf(id, { case: "doubleValue", value });
}

export function textOf(id: bigint, value: string): Expr {
  return constantOf(id, { case: "stringValue", value });
}

function constantOf(id: bigint, constantKind: ExprOf<"constExpr">["constantKind"]): Expr {
  const value = { $typeName: "cel.expr.Constant" as const, constantKind };
  return { $typeName: "cel.expr.Expr", id, exprKind: { case: "constExpr", value } };
}
