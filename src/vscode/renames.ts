import * as vscode from "vscode";
import type { Refused } from "../core/features/rename/index.ts";
import { type Asked, askedAt, STRATEGY_FILES } from "./asked.ts";
import { workspaceEdit } from "./edits.ts";
import { toRange } from "./places.ts";
import type { Strategies } from "./strategies.ts";

/** Renames an id in all files of its strategy at once; says why where it cannot be. */
export class Renames implements vscode.RenameProvider, vscode.Disposable {
  private readonly registration: vscode.Disposable;

  constructor(private readonly strategies: Strategies) {
    this.registration = vscode.languages.registerRenameProvider(STRATEGY_FILES, this);
  }

  dispose(): void {
    this.registration.dispose();
  }

  prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): { range: vscode.Range; placeholder: string } | null {
    const asked = askedAt(this.strategies, document, position, token);
    if (asked === null) return null;
    assertTrusted();
    const { strategy, path, offset } = asked;
    const found = strategy.service.prepareRename(path, offset);
    if (!found.ok) throw refusal(asked, found);
    return { range: toRange(found.range), placeholder: found.placeholder };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    newName: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | null> {
    const asked = askedAt(this.strategies, document, position, token);
    if (asked === null) return null;
    assertTrusted();
    const { strategy, snapshot, path, offset } = asked;
    const renamed = strategy.service.rename(path, offset, newName.trim(), strategy.options);
    if (!renamed.ok) throw refusal(asked, renamed);
    const edit = await workspaceEdit(strategy, snapshot, renamed.edits);
    if (token.isCancellationRequested) return null;
    if (edit === null) throw new Error(vscode.l10n.t("The text has changed in the meantime. Please rename again."));
    return edit;
  }
}

/** The editor shows what is thrown, where the id stands. */
function refusal({ strategy }: Asked, { reason }: Refused): Error {
  return new Error(reason.words[strategy.options.language]);
}

function assertTrusted(): void {
  if (vscode.workspace.isTrusted) return;
  throw new Error(vscode.l10n.t("Koers writes nothing in a folder that you have not trusted. Trust the folder first."));
}
