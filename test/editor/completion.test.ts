import assert from "node:assert/strict";
import * as vscode from "vscode";
import { discardAll, eventually, koers, type, uriOf, writeFile } from "./support.ts";

describe("suggestions while typing", () => {
  before(() => koers());
  afterEach(discardAll);

  it("offer keys with their explanation, as snippets", async () => {
    const editor = await type("shifts.yaml", "    from: phone\n", "    from: phone\n    ow\n");
    const items = await suggestionsAfter(editor, "    ow");
    const owner = items.find((item) => labelOf(item) === "owner");
    assert(owner, items.map(labelOf).join(", "));
    assert.equal((owner.insertText as vscode.SnippetString).value, "owner: $1");
    assert.match((owner.documentation as vscode.MarkdownString).value, /^\*\*Eigenaar\*\* · `owner`/);
    assert.equal(textIn(editor, owner.range), "ow");
  });

  it("offer ids of other files, with a card for the one that is looked at", async () => {
    const editor = await type("shifts.yaml", "moment: report-move", "moment: rep");
    const items = await suggestionsAfter(editor, "moment: rep", 100);
    const move = items.find((item) => labelOf(item) === "report-move");
    assert(move, items.map(labelOf).join(", "));
    assert.match((move.label as vscode.CompletionItemLabel).description ?? "", /^Verhuizing doorgeven/);
    assert.match((move.documentation as vscode.MarkdownString).value, /^\*\*Verhuizing doorgeven\*\*/);
  });

  for (const mode of ["insert", "replace"]) {
    it(`take the place of the word under the cursor when the editor is to ${mode}`, async () => {
      const suggest = vscode.workspace.getConfiguration("editor.suggest");
      await suggest.update("insertMode", mode, vscode.ConfigurationTarget.Workspace);
      try {
        const editor = await type("shifts.yaml", "to: website", "to: chatter");
        const end = endOf(editor, "to: chat");
        editor.selection = new vscode.Selection(end, end);
        await eventually(async () => {
          await vscode.commands.executeCommand("editor.action.triggerSuggest");
          await new Promise((resolve) => setTimeout(resolve, 200));
          await vscode.commands.executeCommand("acceptSelectedSuggestion");
          assert.equal(editor.document.lineAt(end.line).text.trim(), "to: chat");
        });
      } finally {
        await suggest.update("insertMode", undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
  }

  it("offer ids in a table", async () => {
    const editor = await type("data/2026.csv", "bill-question,phone", "bill-question,we");
    const items = await suggestionsAfter(editor, "bill-question,we");
    assert(items.some((item) => labelOf(item) === "website"));
  });

  it("are silent in texts, and in files that are part of no strategy", async () => {
    const editor = await type("koers.yaml", "organisation: Waterland", "organisation: Wat");
    assert.deepEqual(ofKoers(await suggestionsAfter(editor, "organisation: Wat")), []);
    await writeFile("node_modules/other.yaml", "channels:\n  phone:\n    ki\n");
    const other = await vscode.window.showTextDocument(uriOf("node_modules/other.yaml"));
    assert.deepEqual(ofKoers(await suggestionsAfter(other, "    ki")), []);
    await vscode.workspace.fs.delete(uriOf("node_modules"), { recursive: true });
  });
});

/** What is offered behind the first occurrence of a text; so many of them with all that can be told. */
async function suggestionsAfter(
  editor: vscode.TextEditor,
  text: string,
  resolved = 0,
): Promise<vscode.CompletionItem[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    editor.document.uri,
    endOf(editor, text),
    undefined,
    resolved,
  );
  return items;
}

function endOf({ document }: vscode.TextEditor, text: string): vscode.Position {
  const start = document.getText().indexOf(text);
  assert(start >= 0, `there is “${text}”`);
  return document.positionAt(start + text.length);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === "string" ? label : label.label;
}

/** The editor's own suggestions are words that stand in the text. */
function ofKoers(items: readonly vscode.CompletionItem[]): string[] {
  return items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text).map(labelOf);
}

function textIn({ document }: vscode.TextEditor, range: vscode.CompletionItem["range"]): string {
  assert(range instanceof vscode.Range);
  return document.getText(range);
}
