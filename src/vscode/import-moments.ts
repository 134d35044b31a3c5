import * as vscode from "vscode";
import type { ImportPlan } from "../core/features/import/plan.ts";
import { readTables } from "../core/features/import/read.ts";
import { ImportSession } from "../core/features/import/session.ts";
import { planInWords, remarkInWords, unusedInWords } from "../core/features/import/words.ts";
import { writePlan } from "../core/features/import/write.ts";
import { emptyManifest } from "../core/features/wizards/create.ts";
import { MANIFEST_NAME } from "../core/project/discover.ts";
import type { Language } from "../core/words/language.ts";
import { askAll } from "./ask-all.ts";
import { chooseStrategy } from "./choose-strategy.ts";
import { chooseFolder } from "./create-strategy.ts";
import { mayWrite } from "./may-write.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { asOf, editorLanguage } from "./settings.ts";
import type { Strategies } from "./strategies.ts";
import { applyAndSave, reveal } from "./wizards.ts";

/** More than this does not fit a dialog; the rest is in the output. */
const MOST_REMARKS = 12;

/** The command that makes contact moments of a table of contact reasons. */
export function registerImport(strategies: Strategies, log: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand("koers.importMoments", async (node: unknown) => {
    if (!mayWrite()) return;
    const file = await chooseFile();
    if (file === null) return;
    const strategy = await strategyFor(strategies, node);
    if (strategy !== null) await importInto(strategy, strategies, file, log);
  });
}

async function chooseFile(): Promise<vscode.Uri | null> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t("A table of contact reasons with their numbers"),
      openLabel: vscode.l10n.t("Read"),
      filters: { [vscode.l10n.t("Excel or CSV")]: ["xlsx", "csv", "tsv", "txt"] },
    })) ?? [];
  return file ?? null;
}

/** The strategy that is there; where none is, an empty one is begun first. */
async function strategyFor(strategies: Strategies, node: unknown): Promise<OpenStrategy | null> {
  await strategies.settled();
  if (strategies.all.length > 0) return chooseStrategy(strategies, node);
  const folder = await chooseFolder();
  if (folder === null) return null;
  const manifest = vscode.Uri.joinPath(folder, MANIFEST_NAME);
  const contents = new TextEncoder().encode(emptyManifest(editorLanguage(), asOf(), undefined));
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(manifest, { overwrite: false, contents });
  if (!(await vscode.workspace.applyEdit(edit))) return null;
  await strategies.discover();
  await strategies.settled();
  return strategies.find(manifest)?.strategy ?? null;
}

async function importInto(
  strategy: OpenStrategy,
  strategies: Strategies,
  file: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const { language } = strategy.options;
  const reading = await readTables(await vscode.workspace.fs.readFile(file), file.path.split("/").at(-1) ?? "");
  if (!reading.ok) {
    void vscode.window.showWarningMessage(reading.reason[language]);
    return;
  }
  await strategies.settled();
  const { snapshot } = strategy;
  const session = new ImportSession(snapshot, reading.sheets, language);
  if (!(await askAll(session, language))) return;
  const { plan } = session;
  if (plan === null || plan.moments === 0) {
    void vscode.window.showWarningMessage(vscode.l10n.t("No contact reasons were found in the table."));
    return;
  }
  for (const remark of plan.remarks) log.info(remarkInWords(remark, language));
  if (!(await confirm(plan, language))) return;
  const written = writePlan(snapshot, plan);
  if (!written.ok) {
    void vscode.window.showWarningMessage(written.reason[language]);
    return;
  }
  if (!(await applyAndSave(strategy, snapshot, written.edits))) return;
  const first = plan.things.find(({ section }) => section === "contactMoments");
  if (first !== undefined) await reveal(strategy, written.snapshot, `contactMoments.${first.id}`);
}

/** Shows what becomes of the table before anything is written. */
async function confirm(plan: ImportPlan, language: Language): Promise<boolean> {
  const lines = plan.remarks.slice(0, MOST_REMARKS).map((remark) => remarkInWords(remark, language));
  const rest = plan.remarks.length - lines.length;
  const more = rest > 0 ? [vscode.l10n.t("And {0} more, in the output of Koers.", rest)] : [];
  const detail = [...lines, ...more, unusedInWords(plan, language)].filter((line) => line !== "").join("\n");
  const write = vscode.l10n.t("Write");
  const answer = await vscode.window.showInformationMessage(
    planInWords(plan, language),
    { modal: true, detail },
    write,
  );
  return answer === write;
}
