import * as vscode from "vscode";
import { MANIFEST_NAME } from "../core/project/discover.ts";
import { quietSchema } from "../core/schema/quiet-schema.ts";
import { isLanguage } from "../core/words/language.ts";
import { askedLanguage } from "./settings.ts";
import type { Strategies } from "./strategies.ts";

/** The YAML extension of Red Hat, which checks YAML files by the schema that it is given for them. */
export const YAML_EXTENSION = "redhat.vscode-yaml";

/** What that extension offers to others. */
interface YamlExtensionApi {
  /**
   * Asks, for the address of a file, for the address of its schema, in a scheme of its own, and
   * for the text of that schema. False when the scheme is taken.
   */
  registerContributor(
    scheme: string,
    requestSchema: (file: string) => string | undefined,
    requestSchemaContent: (schema: string) => string | undefined,
  ): boolean;
}

const SCHEME = "koers";

/**
 * Where the YAML extension of Red Hat is installed, gives it the schema of each file of a strategy:
 * a quiet one, so that nothing is underlined, explained or completed twice, and no schema that is
 * meant for other files of the same name does so either.
 */
export class YamlExtension implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private registered = false;
  private disposed = false;

  constructor(
    private readonly strategies: Strategies,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.subscription = vscode.extensions.onDidChange(() => void this.register());
    void this.register();
  }

  /** The YAML extension has no way to take back what it was offered; it gets no answers any more. */
  dispose(): void {
    this.disposed = true;
    this.subscription.dispose();
  }

  private async register(): Promise<void> {
    const extension = vscode.extensions.getExtension<YamlExtensionApi | undefined>(YAML_EXTENSION);
    if (extension === undefined || this.registered) return;
    // Before waiting for it: it must not be offered twice.
    this.registered = true;
    try {
      const api = await extension.activate();
      const taken = api?.registerContributor?.(SCHEME, (file) => this.schemaOf(file), schemaText) ?? false;
      if (!taken) this.log.warn("the YAML extension of Red Hat takes no schemas from Koers");
    } catch (error) {
      this.registered = false;
      this.log.warn("the YAML extension of Red Hat could not be started", error as Error);
    }
  }

  private schemaOf(file: string): string | undefined {
    if (this.disposed) return undefined;
    const uri = vscode.Uri.parse(file);
    const found = this.strategies.find(uri);
    if (found === null) {
      // A manifest that has not been read yet: it begins a strategy wherever it stands.
      const isManifest = uri.path.endsWith(`/${MANIFEST_NAME}`) && vscode.workspace.getWorkspaceFolder(uri);
      return isManifest && !this.strategies.searched ? schemaAddress("manifest", askedLanguage() ?? "en") : undefined;
    }
    const { strategy, path } = found;
    if (!strategy.service.has(path)) return undefined;
    return schemaAddress(path === MANIFEST_NAME ? "manifest" : "fragment", strategy.options.language);
  }
}

function schemaAddress(document: "manifest" | "fragment", language: string): string {
  return `${SCHEME}://schemas/${language}/koers-${document}.json`;
}

function schemaText(address: string): string | undefined {
  const [, language, document] = /^koers:\/\/schemas\/(\w+)\/koers-(manifest|fragment)\.json$/.exec(address) ?? [];
  if (!isLanguage(language) || (document !== "manifest" && document !== "fragment")) return undefined;
  return JSON.stringify(quietSchema(document, language), null, 2);
}
