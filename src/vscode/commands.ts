import * as vscode from "vscode";
import type { Answers } from "../core/features/wizards/wizard.ts";
import type { ViewName } from "../core/pictures/types/picture.ts";
import { VIEWS } from "../core/pictures/views.ts";
import { chooseStrategy, isViewNode } from "./choose-strategy.ts";
import { createStrategy } from "./create-strategy.ts";
import type { OpenStrategy } from "./open-strategy.ts";
import { openPage } from "./pages.ts";
import type { Panels } from "./panels.ts";
import type { Strategies } from "./strategies.ts";

/** As package.json names it. */
const WALKTHROUGH = "koers.koers#start";

export interface CommandContext {
  readonly extensionUri: vscode.Uri;
  readonly strategies: Strategies;
  readonly panels: Panels;
  readonly log: vscode.LogOutputChannel;
}

/** All commands; each may be called from the palette, a menu or a row of the Strategy view. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const { strategies, panels, log, extensionUri } = context;
  const openOne = async (view: ViewName, node: unknown): Promise<void> => {
    const strategy = await chooseStrategy(strategies, node);
    const id = strategy === null ? undefined : await chooseThing(strategy, view, node);
    if (strategy !== null && id !== undefined) panels.open(strategy, { view, id }, partOf(node));
  };
  const commands: Readonly<Record<string, (...args: unknown[]) => unknown>> = {
    "koers.openValueMatrix": async (node) => {
      const strategy = await chooseStrategy(strategies, node);
      if (strategy !== null) panels.open(strategy, { view: "value-matrix", id: null }, partOf(node));
    },
    "koers.openChannelMix": (node) => openOne("channel-mix", node),
    "koers.openBusinessCase": (node) => openOne("business-case", node),
    "koers.openChannelShifts": (node) => openOne("channel-shifts", node),
    "koers.openJourney": (node) => openOne("journey", node),
    "koers.openEscalation": (node) => openOne("escalation", node),
    "koers.openOverview": (node) => openOne("overview", node),
    "koers.openPrinciples": (node) => openOne("principles", node),
    "koers.openDashboard": (node) => openOne("dashboard", node),
    "koers.check": () => strategies.refresh(),
    "koers.showOutput": () => log.show(),
    "koers.createStrategy": async (answers) => {
      // Not left to the watcher, which may come a moment too late for who goes on at once.
      if (await createStrategy(isAnswers(answers) ? answers : null)) await strategies.discover();
    },
    "koers.getStarted": () => vscode.commands.executeCommand("workbench.action.openWalkthrough", WALKTHROUGH, false),
    "koers.openRule": (rule) => openRule(extensionUri, rule),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

/** The thing whose row was clicked, else the whole strategy or the only thing, else the one that is picked. */
async function chooseThing(strategy: OpenStrategy, view: ViewName, node: unknown): Promise<string | null | undefined> {
  const { of: things, also = [], whole } = VIEWS[view];
  if (things === null) return null;
  const { language } = strategy.options;
  const { section } = things;
  if (isViewNode(node) && node.kind === "part") {
    const { kind, id } = node.part;
    if (kind === section) return id.slice(section.length + 1);
    if (also.some((other) => other.section === kind)) return id.replace(".", "/");
  }
  if (whole) return null;
  const choices = strategy.service.choices(view);
  if (choices.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t("This strategy has no {0} yet. Add one under “{1}”.", things.many[language], section),
    );
    return undefined;
  }
  if (choices.length === 1) return choices[0]?.id;
  const items = choices.map(({ id, name }) => ({ label: name, description: id, id }));
  const placeHolder = vscode.l10n.t("Which {0}?", things.one[language]);
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.id;
}

/** The path of the thing whose row was clicked: the picture marks it where it shows it. */
function partOf(node: unknown): string | null {
  return isViewNode(node) && node.kind === "part" ? node.part.id : null;
}

/** Not what a menu or a view gives along. */
function isAnswers(value: unknown): value is Answers {
  return typeof value === "object" && value !== null && "template" in value;
}

/** Only names of rules: the argument may come from a link. */
async function openRule(extensionUri: vscode.Uri, rule: unknown): Promise<void> {
  if (typeof rule !== "string" || !/^[a-z0-9-]+$/.test(rule)) return;
  await openPage(vscode.Uri.joinPath(extensionUri, "docs", "rules", `${rule}.md`));
}
