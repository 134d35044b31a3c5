import assert from "node:assert/strict";
import * as vscode from "vscode";
import { discardAll, errorsIn, eventually, koers, type, uriOf } from "./support.ts";

const TITLE = "Verander in phone";

describe("quick fixes", () => {
  before(() => koers());
  afterEach(discardAll);

  it("mend a finding, and the next check is clean", async () => {
    const editor = await type("channels.yaml", "route: [website, chat, phone]", "route: [website, chat, phne]");
    const [finding] = await eventually(() => {
      const found = errorsIn("channels.yaml");
      assert.equal(found.length, 1);
      return found;
    });
    const [fix] = await fixesAt(finding?.range);
    assert(fix?.edit, "the fix has an edit");
    await vscode.workspace.applyEdit(fix.edit);
    await eventually(() => assert.deepEqual(errorsIn("channels.yaml"), []));
    assert(editor.document.getText().includes("route: [website, chat, phone]"));
  });

  it("are refused once the text has changed", async () => {
    const editor = await type("channels.yaml", "route: [website, chat, phone]", "route: [website, chat, phne]");
    const [finding] = await eventually(() => {
      const found = errorsIn("channels.yaml");
      assert.equal(found.length, 1);
      return found;
    });
    // Typed and asked in the same breath: the check has not seen it yet.
    const typed = editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "# a line before\n"));
    const fixes = await fixesAt(finding?.range);
    await typed;
    for (const fix of fixes) {
      if (fix.edit === undefined) continue;
      await vscode.workspace.applyEdit(fix.edit);
      assert(editor.document.getText().includes("route: [website, chat, phone]"), "made on the text as it is now");
    }
  });
});

/** Our fixes at a place, with their edits made. */
async function fixesAt(range: vscode.Range | undefined): Promise<vscode.CodeAction[]> {
  assert(range);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uriOf("channels.yaml"),
    range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
  return actions.filter(({ title }) => title === TITLE);
}
