import * as vscode from "vscode";
import type { FileEdit } from "../core/edits/file-edit.ts";
import { type Home, missingThing } from "../core/features/actions/create-missing.ts";
import { type Excuse, endProblem, excuseEdit, reasonProblem, usualEnd } from "../core/features/actions/exception.ts";
import { moveSection } from "../core/features/actions/move-section.ts";
import { type Breach, breachEdit, breachesOf } from "../core/features/actions/principle-exception.ts";
import type { Finding } from "../core/rules/finding.ts";
import { type Asked, positionAsked } from "./asked.ts";
import { applyChange } from "./changes.ts";
import { mayWrite } from "./may-write.ts";
import type { Checked, OpenStrategy } from "./open-strategy.ts";
import type { Strategies } from "./strategies.ts";
import { reveal } from "./wizards.ts";

/** The commands behind the actions that ask something first; each gets a place in a file. */
export function registerAskingActions(strategies: Strategies): vscode.Disposable {
  const at = (run: (asked: Asked) => Promise<void>) => async (uri: unknown, position: unknown) => {
    const asked = mayWrite() ? await positionAsked(strategies, uri, position) : null;
    if (asked !== null) await run(asked);
  };
  const about =
    (run: (asked: Asked, rule: string, place: vscode.Position) => Promise<void>) =>
    async (uri: unknown, rule: unknown, position: unknown) => {
      const asked = mayWrite() ? await positionAsked(strategies, uri, position) : null;
      if (asked !== null && typeof rule === "string") await run(asked, rule, position as vscode.Position);
    };
  const { registerCommand } = vscode.commands;
  return vscode.Disposable.from(
    registerCommand("koers.defineMissing", at(defineMissing)),
    registerCommand("koers.moveSection", at(move)),
    registerCommand("koers.addException", about(addException)),
    registerCommand("koers.addPrincipleException", about(addPrincipleException)),
  );
}

async function defineMissing({ strategy, snapshot, path, offset }: Asked): Promise<void> {
  const missing = missingThing(snapshot, path, offset);
  if (missing === null) return;
  const { language } = strategy.options;
  const home = await chooseHome(missing.homes, missing.question[language]);
  if (home === undefined || !(await applyChange(strategy, snapshot, home.change))) return;
  const place = strategy.snapshot.definition(missing.kind, missing.id);
  if (place !== null) await reveal(strategy, strategy.snapshot, place.path);
}

async function chooseHome(homes: readonly Home[], placeHolder: string): Promise<Home | undefined> {
  if (homes.length === 1) return homes[0];
  const items = homes.map((home) => ({
    label: home.label,
    description: home.change.newFile === null ? "" : vscode.l10n.t("new file"),
    home,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.home;
}

async function move({ strategy, snapshot, path, offset }: Asked): Promise<void> {
  const moved = moveSection(snapshot, path, offset);
  if (moved === null) return;
  if (!moved.ok) {
    void vscode.window.showWarningMessage(moved.reason[strategy.options.language]);
    return;
  }
  if (await applyChange(strategy, snapshot, moved.change)) {
    await vscode.window.showTextDocument(strategy.uriOf(moved.target), { preview: false });
  }
}

async function addException(asked: Asked, rule: string, place: vscode.Position): Promise<void> {
  const { strategy } = asked;
  const finding = findingAt(strategy.result, asked.path, rule, place);
  const excuse = finding === null ? null : await askExcuse(strategy, finding);
  if (excuse === null) return;
  // While it was asked, somebody may have typed.
  const { result } = strategy;
  const current = findingAt(result, asked.path, rule, place);
  const edit = result === null || current === null ? null : excuseEdit(result.snapshot, current, excuse);
  await apply(strategy, result, edit);
}

async function addPrincipleException(asked: Asked, rule: string, place: vscode.Position): Promise<void> {
  const { strategy } = asked;
  const finding = findingAt(strategy.result, asked.path, rule, place);
  const breaches = strategy.result === null || finding === null ? [] : breachesOf(strategy.result.snapshot, finding);
  const breach = breaches.length < 2 ? breaches[0] : await chooseBreach(breaches);
  const excuse = finding === null || breach === undefined ? null : await askExcuse(strategy, finding, breach.name);
  const approver = excuse === null ? undefined : await chooseApprover(strategy);
  if (breach === undefined || excuse === null || approver === undefined) return;
  const { result } = strategy;
  await apply(strategy, result, result === null ? null : breachEdit(result.snapshot, breach, excuse, approver));
}

function findingAt(result: Checked | null, path: string, rule: string, place: vscode.Position): Finding | null {
  const found = result?.findings.find(
    ({ file, rule: own, range: { start } }) =>
      file === path && own === rule && start.line === place.line && start.character === place.character,
  );
  return found ?? null;
}

async function askExcuse({ options }: OpenStrategy, finding: Finding, about = finding.message): Promise<Excuse | null> {
  const { language, asOf } = options;
  const title = vscode.l10n.t("An exception: {0}", about);
  const reason = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Why does this stay as it is for now? Whoever reads the strategy sees this."),
    ignoreFocusOut: true,
    validateInput: (typed) => reasonProblem(typed)?.[language],
  });
  if (reason === undefined) return null;
  const until = await vscode.window.showInputBox({
    title,
    prompt: vscode.l10n.t("Until which day, that day included? After it Koers asks again."),
    value: usualEnd(asOf),
    ignoreFocusOut: true,
    validateInput: (typed) => endProblem(typed, asOf)?.[language],
  });
  return until === undefined ? null : { reason, until: until.trim() };
}

async function chooseBreach(breaches: readonly Breach[]): Promise<Breach | undefined> {
  const items = breaches.map((breach) => ({ label: breach.name, breach }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("An exception for what?") }))?.breach;
}

/** A role; null for nobody yet, undefined where nothing is chosen. */
async function chooseApprover({ snapshot }: OpenStrategy): Promise<string | null | undefined> {
  const roles = Object.entries(snapshot.strategy.roles);
  if (roles.length === 0) return null;
  const items: { label: string; description?: string; role: string | null }[] = [
    ...roles.map(([role, { name }]) => ({ label: name ?? role, description: role, role })),
    { label: vscode.l10n.t("Nobody yet"), role: null },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Who agreed to it?") }))?.role;
}

async function apply(strategy: OpenStrategy, result: Checked | null, edit: FileEdit | null): Promise<void> {
  if (result !== null && edit !== null) {
    await applyChange(strategy, result.snapshot, { edits: [edit], newFile: null });
    return;
  }
  void vscode.window.showWarningMessage(vscode.l10n.t("The text has changed in the meantime. Please try again."));
}
