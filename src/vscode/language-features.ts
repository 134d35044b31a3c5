import * as vscode from "vscode";
import { definition } from "../core/features/definition.ts";
import { hover } from "../core/features/hover.ts";
import type { LinkTo } from "../core/features/hover-markdown.ts";
import { references } from "../core/features/references.ts";
import { type FileSymbol, fileSymbols, thingSymbols } from "../core/features/symbols.ts";
import { type Asked, askedAt, STRATEGY_FILES } from "./asked.ts";
import { formatLink } from "./format-page.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { toRange } from "./places.ts";
import type { Strategies } from "./strategies.ts";

/** Going to definitions, finding references, hovers and symbols, in the files of strategies only. */
export class LanguageFeatures
  implements
    vscode.DefinitionProvider,
    vscode.ReferenceProvider,
    vscode.HoverProvider,
    vscode.DocumentSymbolProvider,
    vscode.WorkspaceSymbolProvider,
    vscode.Disposable
{
  private readonly registrations: vscode.Disposable;

  constructor(private readonly strategies: Strategies) {
    const { languages } = vscode;
    this.registrations = vscode.Disposable.from(
      languages.registerDefinitionProvider(STRATEGY_FILES, this),
      languages.registerReferenceProvider(STRATEGY_FILES, this),
      languages.registerHoverProvider(STRATEGY_FILES, this),
      languages.registerDocumentSymbolProvider(STRATEGY_FILES, this, { label: "Koers" }),
      languages.registerWorkspaceSymbolProvider(this),
    );
  }

  dispose(): void {
    this.registrations.dispose();
  }

  provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): vscode.LocationLink[] | null {
    const asked = this.asked(document, position, token);
    const found = asked === null ? null : definition(asked.snapshot, asked.path, asked.offset);
    if (asked === null || found === null) return null;
    return found.targets.map(({ file, range, selection }) => ({
      originSelectionRange: toRange(found.origin),
      targetUri: asked.strategy.uriOf(file),
      targetRange: toRange(range),
      targetSelectionRange: toRange(selection),
    }));
  }

  provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
    token: vscode.CancellationToken,
  ): vscode.Location[] | null {
    const asked = this.asked(document, position, token);
    if (asked === null) return null;
    return references(asked.snapshot, asked.path, asked.offset, { withDefinition: includeDeclaration }).map(
      ({ file, range }) => new vscode.Location(asked.strategy.uriOf(file), toRange(range)),
    );
  }

  provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): vscode.Hover | null {
    const asked = this.asked(document, position, token);
    if (asked === null) return null;
    const { strategy, snapshot, path, offset } = asked;
    const found = hover(snapshot, path, offset, strategy.options.language, linkTo(strategy));
    if (found === null) return null;
    // A plain MarkdownString: neither commands nor HTML work in it.
    const contents = [new vscode.MarkdownString(found.markdown)];
    if (found.more !== null) contents.push(formatLink(found.more, strategy.options.language));
    return new vscode.Hover(contents, toRange(found.range));
  }

  provideDocumentSymbols(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): vscode.DocumentSymbol[] | null {
    const asked = this.asked(document, new vscode.Position(0, 0), token);
    if (asked === null) return null;
    return fileSymbols(asked.snapshot, asked.path, asked.strategy.options.language).map(toSymbol);
  }

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
    const found: vscode.SymbolInformation[] = [];
    const { all } = this.strategies;
    for (const strategy of all) {
      // Between strategies the editor gets its turn, and may tell that somebody typed on.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (token.isCancellationRequested) return [];
      for (const { kind, label, container, file, range } of thingSymbols(
        strategy.snapshot,
        query,
        strategy.options.language,
      )) {
        const where = all.length === 1 ? container : `${container} · ${strategy.name}`;
        const location = new vscode.Location(strategy.uriOf(file), toRange(range));
        found.push(new vscode.SymbolInformation(label, symbolKind(kind), where, location));
      }
    }
    return found;
  }

  private asked(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Asked | null {
    return askedAt(this.strategies, document, position, token);
  }
}

/** Where places of a strategy are, for links in hovers. */
export function linkTo(strategy: OpenStrategy): LinkTo {
  return (file, { line, character }) =>
    strategy
      .uriOf(file)
      .with({ fragment: `L${line + 1},${character + 1}` })
      .toString();
}

function toSymbol({ kind, name, detail, range, selection, children }: FileSymbol): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(name, detail, symbolKind(kind), toRange(range), toRange(selection));
  symbol.children = children.map(toSymbol);
  return symbol;
}

/** The nearest sign of the editor for each kind of thing. */
function symbolKind(kind: string): vscode.SymbolKind {
  return SYMBOL_KINDS[kind] ?? vscode.SymbolKind.Object;
}

const SYMBOL_KINDS: Readonly<Record<string, vscode.SymbolKind>> = {
  section: vscode.SymbolKind.Namespace,
  setting: vscode.SymbolKind.Property,
  item: vscode.SymbolKind.Struct,
  contactMoments: vscode.SymbolKind.Event,
  channels: vscode.SymbolKind.Interface,
  shifts: vscode.SymbolKind.Operator,
  journeys: vscode.SymbolKind.Module,
  journeyPhases: vscode.SymbolKind.Struct,
  journeySteps: vscode.SymbolKind.Field,
  ownSteps: vscode.SymbolKind.Field,
  principles: vscode.SymbolKind.Constant,
};
