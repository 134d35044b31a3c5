/**
 * Stands in for the YAML extension of Red Hat: its language service, its order of schemas (those
 * that are contributed by other extensions before those that they declare), its diagnostics,
 * hovers and completions.
 */
import * as vscode from "vscode";
import { TextDocument } from "vscode-languageserver-textdocument";
import { getLanguageService } from "yaml-language-server/out/src/languageservice/yamlLanguageService.js";

interface Contributor {
  requestSchema(file: string): string | undefined;
  requestSchemaContent(schema: string): string | undefined;
}

/** What the extension offers, and two switches for the suites. */
export interface YamlExtensionApi {
  registerContributor(
    scheme: string,
    requestSchema: Contributor["requestSchema"],
    requestSchemaContent: Contributor["requestSchemaContent"],
  ): boolean;
  /** The contributors by their scheme. */
  readonly contributors: ReadonlyMap<string, Contributor>;
  /** Checks the files that are open, until it is told to stop. */
  serve(): vscode.Disposable;
}

export function activate(): YamlExtensionApi {
  const contributors = new Map<string, Contributor>();
  return {
    contributors,
    registerContributor(scheme, requestSchema, requestSchemaContent) {
      if (contributors.has(scheme)) return false;
      contributors.set(scheme, { requestSchema, requestSchemaContent });
      return true;
    },
    serve: () => new Serving(contributors),
  };
}

class Serving implements vscode.Disposable {
  private readonly service;
  private readonly diagnostics = vscode.languages.createDiagnosticCollection("YAML");
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly contributors: ReadonlyMap<string, Contributor>) {
    this.service = getLanguageService({
      schemaRequestService: (schema: string) => this.contentOf(schema),
      workspaceContext: { resolveRelativePath: (path: string) => path },
      yamlSettings: { documents: {} },
      clientCapabilities: {},
      connection: { onRequest: () => undefined },
    });
    const schemas = declaredSchemas();
    this.service.configure({
      validate: true,
      hover: true,
      completion: true,
      customTags: [],
      yamlVersion: "1.2",
      schemas,
    });
    this.service.registerCustomSchemaProvider(async (file) => this.contributedSchemas(file));
    this.subscriptions = [
      this.diagnostics,
      vscode.workspace.onDidOpenTextDocument((document) => void this.check(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => void this.check(document)),
      vscode.languages.registerHoverProvider("yaml", {
        provideHover: async (document, position) => {
          const hover = await this.service.doHover(copyOf(document), position);
          return hover === null ? null : new vscode.Hover(hover.contents.value);
        },
      }),
      vscode.languages.registerCompletionItemProvider("yaml", {
        provideCompletionItems: async (document, position) => {
          const { items } = await this.service.doComplete(copyOf(document), position, false);
          return items.map(({ label }) => ({ label, detail: "Red Hat" }));
        },
      }),
    ];
    for (const document of vscode.workspace.textDocuments) void this.check(document);
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  private async check(document: vscode.TextDocument): Promise<void> {
    if (document.languageId !== "yaml") return;
    const { version } = document;
    const found = await this.service.doValidation(copyOf(document));
    if (document.version !== version) return;
    this.diagnostics.set(
      document.uri,
      found.map(({ range, message, source }) => {
        const { start, end } = range;
        const at = new vscode.Range(start.line, start.character, end.line, end.character);
        // Red Hat's server makes errors of its warnings.
        return Object.assign(new vscode.Diagnostic(at, message, vscode.DiagnosticSeverity.Error), { source });
      }),
    );
  }

  private contributedSchemas(file: string): string[] {
    return [...this.contributors.values()].flatMap((contributor) => contributor.requestSchema(file) ?? []);
  }

  private async contentOf(schema: string): Promise<string> {
    const contributor = this.contributors.get(schema.slice(0, schema.indexOf(":")));
    if (contributor !== undefined) return contributor.requestSchemaContent(schema) ?? "";
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.parse(schema)));
  }
}

let copies = 0;

function copyOf(document: vscode.TextDocument): { readonly uri: string } {
  return TextDocument.create(document.uri.toString(), "yaml", ++copies, document.getText());
}

/** The schemas that extensions declare for files by their names. */
function declaredSchemas(): object[] {
  return vscode.extensions.all.flatMap(({ packageJSON, extensionUri }) => {
    const declared: { fileMatch: string; url: string }[] = packageJSON.contributes?.yamlValidation ?? [];
    return declared.map(({ fileMatch, url }) => ({
      fileMatch: [`/${fileMatch}`],
      uri: vscode.Uri.joinPath(extensionUri, url).toString(),
      priority: 2,
    }));
  });
}
