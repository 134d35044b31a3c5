import * as vscode from "vscode";
import type { Finding } from "../core/rules/finding.ts";
import type { Severity } from "../core/rules/rule.ts";
import { isDoubled, mayBeDoubled } from "./doubles.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { toRange } from "./places.ts";
import type { Strategies } from "./strategies.ts";

const SOURCE = "koers";

const SEVERITY: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

interface Published {
  /** One a strategy: a file that changes hands keeps what its new strategy says of it. */
  readonly collection: vscode.DiagnosticCollection;
  /** The files with findings, and what was said of each. */
  said: ReadonlyMap<string, string>;
}

/** Shows the findings of all files of all strategies, open or not, as the editor's problems. */
export class Diagnostics implements vscode.Disposable {
  private readonly published = new Map<OpenStrategy, Published>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(strategies: Strategies) {
    this.subscriptions = [
      strategies.onDidCheck((strategy) => this.publish(strategy)),
      strategies.onDidRemove((strategy) => this.withdraw(strategy)),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => this.othersSaid(uris)),
    ];
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    for (const { collection } of this.published.values()) collection.dispose();
  }

  /** Somebody, perhaps Koers itself, says something else of files: what both say must be underlined once. */
  private othersSaid(uris: readonly vscode.Uri[]): void {
    const files = new Set(uris.map(String));
    for (const strategy of this.published.keys()) {
      const concerned = (strategy.result?.findings ?? []).some(
        (finding) => mayBeDoubled(finding) && files.has(strategy.uriOf(finding.file).toString()),
      );
      if (concerned) this.publish(strategy);
    }
  }

  /** Sends only the files whose findings changed: an edit touches few of many. */
  private publish(strategy: OpenStrategy): void {
    const published = this.publishedOf(strategy);
    const said = new Map<string, string>();
    const changes: [vscode.Uri, vscode.Diagnostic[] | undefined][] = [];
    for (const [file, findings] of byFile(strategy.result?.findings ?? [])) {
      const uri = strategy.uriOf(file);
      const doubled = findings.map((finding) => isDoubled(uri, finding));
      const saying = JSON.stringify([findings, doubled]);
      said.set(file, saying);
      if (published.said.get(file) === saying) continue;
      changes.push([uri, findings.map((finding, index) => toDiagnostic(finding, strategy, doubled[index] === true))]);
    }
    for (const file of published.said.keys()) if (!said.has(file)) changes.push([strategy.uriOf(file), undefined]);
    published.said = said;
    if (changes.length > 0) published.collection.set(changes);
  }

  private publishedOf(strategy: OpenStrategy): Published {
    const known = this.published.get(strategy);
    if (known !== undefined) return known;
    const fresh: Published = { collection: vscode.languages.createDiagnosticCollection(SOURCE), said: new Map() };
    this.published.set(strategy, fresh);
    return fresh;
  }

  private withdraw(strategy: OpenStrategy): void {
    this.published.get(strategy)?.collection.dispose();
    this.published.delete(strategy);
  }
}

function byFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = files.get(finding.file);
    if (own === undefined) files.set(finding.file, [finding]);
    else own.push(finding);
  }
  return files;
}

/** What another extension underlines already keeps our words and our fixes, without a second line. */
function toDiagnostic(finding: Finding, strategy: OpenStrategy, doubled: boolean): vscode.Diagnostic {
  const severity = doubled ? vscode.DiagnosticSeverity.Hint : SEVERITY[finding.severity];
  const diagnostic = new vscode.Diagnostic(toRange(finding.range), messageOf(finding), severity);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: finding.rule, target: rulePage(finding.rule) };
  diagnostic.relatedInformation = finding.related.map(
    ({ message, file, range }) =>
      new vscode.DiagnosticRelatedInformation(new vscode.Location(strategy.uriOf(file), toRange(range)), message),
  );
  return diagnostic;
}

/** What is wrong and what to do, and below it why that matters. */
function messageOf({ message, advice, why }: Finding): string {
  return `${sentence(message)} ${advice}\n${why}`;
}

function sentence(text: string): string {
  return /[.?!…]["”’)]?$/.test(text) ? text : `${text}.`;
}

/** Through a command of ours, which shows the page as it is meant to be read and knows where it lies. */
function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:koers.openRule?${encodeURIComponent(JSON.stringify([rule]))}`);
}
