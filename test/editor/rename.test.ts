import assert from "node:assert/strict";
import * as vscode from "vscode";
import { discardAll, errorsIn, eventually, koers, type, uriOf, writeFile } from "./support.ts";

const FILES = ["channels.yaml", "data/2026.csv", "journeys.yaml", "operations.yaml", "principles.yaml", "shifts.yaml"];

describe("renaming an id", () => {
  before(() => koers());
  afterEach(discardAll);

  it("changes it in every file, and back to the letter", async () => {
    const before = await texts();
    const there = await renamed("shifts.yaml", "from: phone", "phone", "spoken-word");
    assert.deepEqual(changedFiles(there), [
      "channels.yaml",
      "data/2026.csv",
      "experience.yaml",
      "journeys.yaml",
      "operations.yaml",
      "principles.yaml",
      "shifts.yaml",
    ]);
    assert(await vscode.workspace.applyEdit(there));
    await eventually(() => assert.deepEqual(FILES.flatMap(errorsIn), []));
    const changed = await texts();
    for (const file of ["channels.yaml", "data/2026.csv"]) assert(changed[file]?.includes("spoken-word"), file);
    assert(
      await vscode.workspace.applyEdit(await renamed("channels.yaml", "  spoken-word: {", "spoken-word", "phone")),
    );
    assert.deepEqual(await texts(), before);
  });

  it("offers the id alone, and goes from a rule and from a table", async () => {
    for (const [file, place, id] of [
      ["principles.yaml", "channel != 'email'", "email"],
      ["data/2026.csv", "bill-question,phone", "phone"],
    ] as const) {
      const document = await vscode.workspace.openTextDocument(uriOf(file));
      const { range, placeholder } = await vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
        "vscode.prepareRename",
        uriOf(file),
        await positionOf(file, place, id),
      );
      assert.deepEqual([document.getText(range), placeholder], [id, id]);
      assert(changedFiles(await renamed(file, place, id, "new-word")).includes("channels.yaml"), file);
    }
  });

  it("says why it cannot be, in the language of the strategy", async () => {
    await assert.rejects(
      renamed("shifts.yaml", "from: phone", "phone", "chat"),
      /De id “chat” is al in gebruik: kanaal “Chat”/,
    );
    await assert.rejects(
      renamed("shifts.yaml", "from: phone", "phone", "Mijn Kanaal"),
      /Kies bijvoorbeeld “mijn-kanaal”/,
    );
    await type("shifts.yaml", "shifts:", "shifts: [");
    await assert.rejects(
      renamed("channels.yaml", "fallback: phone", "phone", "voice"),
      /shifts\.yaml:\d+ is niet helemaal te lezen/,
    );
  });

  it("follows what is typed, and keeps the line ends of a file", async () => {
    await writeFile("crlf.yaml", "loyalty:\r\n  x:\r\n    segments: [households]\r\n    kpi: nps\r\n");
    await eventually(async () => {
      const edit = await renamed("experience.yaml", "  households: { name", "households", "homes");
      assert(changedFiles(edit).includes("crlf.yaml"));
    });
    await type("crlf.yaml", "kpi: nps", "kpi: nps # typed");
    const edit = await renamed("experience.yaml", "  nps: {", "nps", "net-promoter");
    assert(await vscode.workspace.applyEdit(edit));
    const document = await vscode.workspace.openTextDocument(uriOf("crlf.yaml"));
    assert.match(document.getText(), /kpi: net-promoter # typed\r\n$/);
    await discardAll();
    await vscode.workspace.fs.delete(uriOf("crlf.yaml"));
  });
});

async function renamed(file: string, place: string, id: string, to: string): Promise<vscode.WorkspaceEdit> {
  const position = await positionOf(file, place, id);
  return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    uriOf(file),
    position,
    to,
  );
}

async function positionOf(file: string, place: string, id: string): Promise<vscode.Position> {
  const document = await vscode.workspace.openTextDocument(uriOf(file));
  const start = document.getText().indexOf(place);
  assert(start >= 0, `${file} has “${place}”`);
  return document.positionAt(start + place.indexOf(id) + 1);
}

function changedFiles(edit: vscode.WorkspaceEdit): string[] {
  return edit
    .entries()
    .map(([uri]) => vscode.workspace.asRelativePath(uri))
    .sort();
}

async function texts(): Promise<Record<string, string>> {
  const read: Record<string, string> = {};
  for (const file of FILES) read[file] = (await vscode.workspace.openTextDocument(uriOf(file))).getText();
  return read;
}
