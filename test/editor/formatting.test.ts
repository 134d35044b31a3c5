import assert from "node:assert/strict";
import * as vscode from "vscode";
import { discardAll, eventually, koers, type, uriOf, writeFile } from "./support.ts";

describe("formatting", () => {
  before(() => koers());
  afterEach(discardAll);

  it("lays a file of the strategy out, and nothing but white space changes", async () => {
    const before = (await vscode.workspace.openTextDocument(uriOf("channels.yaml"))).getText();
    await type(
      "channels.yaml",
      "now: { phone: 70%, chat: 5%, website: 25% }",
      "now:  {phone: 70%,chat: 5% ,website: 25%}",
    );
    await eventually(async () => {
      await vscode.commands.executeCommand("editor.action.formatDocument");
      assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
    });
  });

  it("leaves a file alone that is broken, or part of no strategy", async () => {
    await type(
      "channels.yaml",
      "now: { phone: 70%, chat: 5%, website: 25% }",
      "now: { phone: 70%, chat: 5%, website: 25% ",
    );
    assert.deepEqual((await formattingOf(uriOf("channels.yaml"))) ?? [], []);
    await writeFile("node_modules/other.yaml", "a:   1\n");
    assert.deepEqual((await formattingOf(uriOf("node_modules/other.yaml"))) ?? [], []);
    await vscode.workspace.fs.delete(uriOf("node_modules"), { recursive: true });
  });
});

async function formattingOf(uri: vscode.Uri): Promise<vscode.TextEdit[] | undefined> {
  await vscode.workspace.openTextDocument(uri);
  return vscode.commands.executeCommand("vscode.executeFormatDocumentProvider", uri, {
    tabSize: 2,
    insertSpaces: true,
  });
}
