/*
 * In a bundle these stand in for the descriptions of the messages in which CEL
 * expressions go over a wire: `@bufbuild/cel` looks at their names only, to
 * tell an expression from such a message, and to read the descriptions
 * themselves takes a good part of the time to start.
 */

export const ExprSchema = { typeName: "cel.expr.Expr" };
export const ParsedExprSchema = { typeName: "cel.expr.ParsedExpr" };
export const CheckedExprSchema = { typeName: "cel.expr.CheckedExpr" };
