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

  it("come in several where there are several ways out, and the one that is chosen is made", async () => {
    const written = "complain: { now: { phone: 65%, email: 35% }";
    const editor = await type("channels.yaml", written, written.replace("65%", "75%"));
    const finding = await eventually(() => {
      const found = errorsIn("channels.yaml").find(({ message }) => message.includes("110"));
      assert(found);
      return found;
    });
    const offered = (await actionsAt(finding.range)).filter(({ title }) => title.includes("%"));
    assert.deepEqual(
      offered.map(({ title }) => title.replaceAll("\u00a0", " ")),
      [
        "Haal de 10,0% te veel weg bij Telefoon",
        "Haal de 10,0% te veel weg bij E-mail",
        "Breng alle aandelen naar rato op 100%",
      ],
    );
    assert(offered[0]?.edit, "the fix has an edit");
    await vscode.workspace.applyEdit(offered[0].edit);
    await eventually(() => assert.deepEqual(errorsIn("channels.yaml"), []));
    assert(editor.document.getText().includes(written));
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

/** The fixes with the title of the tests at a place, with their edits made. */
async function fixesAt(range: vscode.Range | undefined): Promise<vscode.CodeAction[]> {
  return (await actionsAt(range)).filter(({ title }) => title === TITLE);
}

/** All quick fixes at a place, with their edits made. */
function actionsAt(range: vscode.Range | undefined): Thenable<vscode.CodeAction[]> {
  assert(range);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    uriOf("channels.yaml"),
    range,
    vscode.CodeActionKind.QuickFix.value,
    10,
  );
}
