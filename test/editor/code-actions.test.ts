import assert from "node:assert/strict";
import * as vscode from "vscode";
import { discardAll, errorsIn, eventually, koers, type, uriOf, writeFile } from "./support.ts";

describe("code actions", () => {
  before(() => koers());
  afterEach(discardAll);

  it("define what is missing, in the file that has the section", async () => {
    const editor = await type("channels.yaml", "route: [website, chat, phone]", "route: [website, kiosk, phone]");
    const range = await eventually(() => {
      const [error] = errorsIn("channels.yaml");
      assert(error);
      return error.range;
    });
    await run(await action("channels.yaml", range, "Definieer “kiosk” (kanaal)"));
    await eventually(() => assert.deepEqual(errorsIn("channels.yaml"), []));
    assert.match(editor.document.getText(), /\n {2}kiosk: \{ name: Kiosk, kind: assisted \}\n/);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand("undo");
    assert(!editor.document.getText().includes("kiosk: {"), "one step takes it back");
  });

  it("ask for the file where several would do", async () => {
    await writeFile("more.yaml", "roles:\n  extra: { name: Extra, handles: [advice] }\n");
    try {
      const editor = await type("principles.yaml", "consults: team-lead", "consults: chief");
      const range = await eventually(() => {
        const [error] = errorsIn("principles.yaml");
        assert(error);
        return error.range;
      });
      const define = await action("principles.yaml", range, "Definieer “chief” (rol)");
      const inMore = (): boolean => textOf("more.yaml").includes("  chief: { name: Chief }");
      const here = (): boolean => editor.document.getText().includes("  chief: { name: Chief }");
      await runAndTakeFirst(define, () => inMore() || here());
    } finally {
      await discardAll();
      await vscode.workspace.fs.delete(uriOf("more.yaml"));
    }
  });

  it("move a section to a file of its own", async () => {
    const before = await vscode.workspace.openTextDocument(uriOf("shifts.yaml"));
    const text = before.getText();
    const at = before.positionAt(text.indexOf("initiatives:") + 3);
    await run(await action("shifts.yaml", new vscode.Range(at, at), "Verplaats “initiatives” naar initiatives.yaml"));
    try {
      await eventually(() => assert.deepEqual([errorsIn("shifts.yaml"), errorsIn("initiatives.yaml")], [[], []]));
      const moved = await vscode.workspace.openTextDocument(uriOf("initiatives.yaml"));
      assert.match(moved.getText(), /^initiatives:\n {2}online-move-service: /);
      assert(!before.getText().includes("initiatives:"));
    } finally {
      await writeFile("shifts.yaml", text);
      await vscode.workspace.fs.delete(uriOf("initiatives.yaml"));
    }
  });

  it("explain a number on a page with links to its lines", async () => {
    const document = await vscode.workspace.openTextDocument(uriOf("shifts.yaml"));
    const explain = await eventually(() => {
      const at = document.positionAt(document.getText().indexOf("report-move-online:") + 3);
      return action("shifts.yaml", new vscode.Range(at, at), "Explain this number", "Dit getal uitleggen");
    });
    await runAndTakeFirst(explain, () => vscode.window.activeTextEditor?.document.uri.scheme === "koers-number");
    const page = vscode.window.activeTextEditor?.document;
    assert.equal(page?.uri.scheme, "koers-number");
    assert.match(page.getText(), /^.+\n€\s.+\nshifts\.report-move-online\.handling\n\nFormule\n/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", page.uri);
    assert(links.some(({ target }) => target?.path.endsWith("/channels.yaml") && /^L\d+,\d+$/.test(target.fragment)));
  });

  it("fix what is safe when a file is saved", async () => {
    const editor = await type("channels.yaml", "costPerContact: 6.80", "costPerContact: 6,80");
    const actions = await eventually(async () => {
      const found = await actionsAt("channels.yaml", new vscode.Range(0, 0, 0, 0), "source.fixAll.koers");
      assert.equal(found.length, 1);
      return found;
    });
    assert(actions[0]?.edit);
    await vscode.workspace.applyEdit(actions[0].edit);
    assert(editor.document.getText().includes("costPerContact: 6.80"));
  });
});

function textOf(file: string): string {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === uriOf(file).toString());
  return open?.getText() ?? "";
}

async function actionsAt(file: string, range: vscode.Range, kind?: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uriOf(file),
    range,
    kind,
    30,
  );
}

async function action(file: string, range: vscode.Range, ...titles: string[]): Promise<vscode.CodeAction> {
  const all = await actionsAt(file, range);
  const found = all.find(({ title }) => titles.includes(title));
  assert(found, `“${titles[0]}” is offered; there are: ${all.map(({ title }) => title).join(" · ")}`);
  return found;
}

/** As the editor does when an action is chosen. */
async function run({ edit, command }: vscode.CodeAction): Promise<void> {
  if (edit !== undefined) assert(await vscode.workspace.applyEdit(edit));
  if (command !== undefined) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

/** Runs an action that offers a choice, and takes the first. */
async function runAndTakeFirst(chosen: vscode.CodeAction, isDone: () => boolean): Promise<void> {
  const running = run(chosen);
  await eventually(async () => {
    await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    assert(isDone(), "the first choice is taken");
  });
  await running;
}
