import * as vscode from "vscode";
import type { FileEdit } from "../core/edits/file-edit.ts";
import { newErrors } from "../core/features/new-errors.ts";
import { WIZARDS } from "../core/features/wizards/index.ts";
import { WizardSession } from "../core/features/wizards/session.ts";
import type { Wizard } from "../core/features/wizards/wizard.ts";
import type { Snapshot } from "../core/project/snapshot.ts";
import { askAll } from "./ask-all.ts";
import { chooseStrategy } from "./choose-strategy.ts";
import { workspaceEdit } from "./edits.ts";
import { mayWrite } from "./may-write.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { toRange } from "./places.ts";
import type { Strategies } from "./strategies.ts";

/** The commands that write something new into a strategy by asking: one a kind, and one that offers all. */
export function registerWizards(strategies: Strategies): vscode.Disposable {
  const begin = async (wizard: Wizard | null, node: unknown): Promise<void> => {
    if (!mayWrite()) return;
    const strategy = await chooseStrategy(strategies, node);
    const chosen = strategy === null ? null : (wizard ?? (await chooseWizard(strategy)));
    if (strategy !== null && chosen !== null) await runWizard(strategies, strategy, chosen);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand("koers.new", (node) => begin(null, node)),
    ...WIZARDS.map((wizard) => vscode.commands.registerCommand(commandOf(wizard), (node) => begin(wizard, node))),
  );
}

/** `koers.newContactMoment`. */
function commandOf({ id }: Wizard): string {
  return `koers.new${id.charAt(0).toUpperCase()}${id.slice(1)}`;
}

async function chooseWizard({ options }: OpenStrategy): Promise<Wizard | null> {
  const items = WIZARDS.map((wizard) => ({ label: wizard.title[options.language], wizard }));
  const placeHolder = vscode.l10n.t("What do you want to add?");
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.wizard ?? null;
}

async function runWizard(strategies: Strategies, strategy: OpenStrategy, wizard: Wizard): Promise<void> {
  await strategies.settled();
  const { snapshot, options } = strategy;
  const context = { snapshot, ...options };
  const missing = wizard.missing(context);
  if (missing !== null) {
    void vscode.window.showInformationMessage(missing[options.language]);
    return;
  }
  const session = new WizardSession(wizard, context);
  if (!(await askAll(session, options.language))) return;
  const written = session.write();
  if (!written.ok) {
    void vscode.window.showWarningMessage(written.reason[options.language]);
    return;
  }
  if (!(await applyAndSave(strategy, snapshot, written.edits))) return;
  await reveal(strategy, written.snapshot, written.path);
  tellNewErrors(strategy, snapshot, written.snapshot);
}

/**
 * Makes edits that were computed on a snapshot. Files that nobody was typing in
 * are saved: whoever answers questions has no file open to save.
 */
export async function applyAndSave(
  strategy: OpenStrategy,
  snapshot: Snapshot,
  edits: readonly FileEdit[],
): Promise<boolean> {
  const edit = await workspaceEdit(strategy, snapshot, edits);
  const uris = edits.map(({ file }) => strategy.uriOf(file));
  const typedIn = new Set(
    vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => String(uri)),
  );
  if (edit === null || !(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t("The strategy was changed while you answered, so nothing was written. Please begin again."),
    );
    return false;
  }
  for (const uri of uris) {
    if (!typedIn.has(String(uri))) await (await vscode.workspace.openTextDocument(uri)).save();
  }
  return true;
}

/** Shows what was written, with its name selected. */
export async function reveal(strategy: OpenStrategy, written: Snapshot, path: string): Promise<void> {
  const located = written.locate(path);
  if (located === null) return;
  const document = await vscode.workspace.openTextDocument(strategy.uriOf(located.file.path));
  const selection = toRange(located.file.lines.rangeOf(located.nameSpan));
  const editor = await vscode.window.showTextDocument(document, { selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** What was said may contradict the rest of the strategy: that is worth knowing at once. */
function tellNewErrors({ options }: OpenStrategy, before: Snapshot, after: Snapshot): void {
  const [first, ...others] = newErrors(before, after, options);
  if (first === undefined) return;
  const message = `${first.message} ${first.advice}`;
  const more = others.length === 0 ? "" : ` ${vscode.l10n.t("And {0} more, in the list of problems.", others.length)}`;
  void vscode.window.showWarningMessage(`${message}${more}`);
}
