import * as vscode from "vscode";
import type { Finding } from "../core/rules/finding.ts";
import { toRange } from "./places.ts";
import { YAML_EXTENSION } from "./yaml-extension.ts";

/** What any reader of YAML finds. */
const SYNTAX: ReadonlySet<string> = new Set(["yaml-syntax", "duplicate-key"]);
/** What a reader of our schemas finds. */
const FORMAT: ReadonlySet<string> = new Set(["unknown-key", "missing-key", "wrong-value", "bad-id", "misplaced-key"]);

/** Whether another extension may underline what Koers underlines. */
export function mayBeDoubled({ rule }: Finding): boolean {
  return (SYNTAX.has(rule) || FORMAT.has(rule)) && vscode.extensions.getExtension(YAML_EXTENSION) !== undefined;
}

/** Whether the YAML extension of Red Hat underlines the same mistake, on the same lines. */
export function isDoubled(uri: vscode.Uri, finding: Finding): boolean {
  if (!mayBeDoubled(finding)) return false;
  const own = toRange(finding.range);
  return vscode.languages
    .getDiagnostics(uri)
    .some(
      ({ source = "", severity, range }) =>
        severity === vscode.DiagnosticSeverity.Error &&
        (SYNTAX.has(finding.rule) ? source === "YAML" : source.startsWith("yaml-schema")) &&
        range.start.line <= own.end.line &&
        own.start.line <= range.end.line,
    );
}
