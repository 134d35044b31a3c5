import assert from "node:assert/strict";
import * as vscode from "vscode";
import { discardAll, eventually, koers, type, uriOf, writeFile } from "./support.ts";

describe("finding one's way", () => {
  before(() => koers());
  afterEach(discardAll);

  it("goes from an id to its definition in another file", async () => {
    const [link] = await definitionsAt("shifts.yaml", "from: phone", "phone");
    assert(link);
    assert.equal(await textAt("shifts.yaml", link.originSelectionRange), "phone");
    assert.equal(link.targetUri.toString(), uriOf("channels.yaml").toString());
    assert.equal(await textAt("channels.yaml", link.targetSelectionRange), "phone");
  });

  it("goes there from an expression and from a table", async () => {
    for (const [file, place, id] of [
      ["principles.yaml", "channel != 'email'", "email"],
      ["data/2026.csv", "bill-question,phone", "phone"],
    ] as const) {
      const [link] = await definitionsAt(file, place, id);
      assert(link, file);
      assert.equal(await textAt("channels.yaml", link.targetSelectionRange), id);
    }
  });

  it("lists every place that names a thing", async () => {
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeReferenceProvider",
      uriOf("channels.yaml"),
      await positionOf("channels.yaml", "  chat: { name", "chat"),
    );
    const files = new Set(found.map(({ uri }) => vscode.workspace.asRelativePath(uri)));
    for (const file of ["channels.yaml", "journeys.yaml", "data/2026.csv"]) assert(files.has(file), file);
    for (const { uri, range } of found) {
      assert.equal(await textAt(vscode.workspace.asRelativePath(uri), range), "chat");
    }
  });

  it("follows what is typed and not saved", async () => {
    await type("shifts.yaml", "to: website", "to: chat");
    const [link] = await definitionsAt("shifts.yaml", "to: chat", "chat");
    assert.equal(await textAt("channels.yaml", link?.targetSelectionRange), "chat");
  });

  it("tells what an id and a key mean, in the language of the strategy", async () => {
    const card = await hoverAt("shifts.yaml", "moment: report-move", "report-move");
    assert.match(card, /^\*\*Verhuizing doorgeven\*\* · contactmoment `report-move`/);
    assert.match(card, /\[channels\\\.yaml\\:\d+\]\(<.*channels\.yaml#L\d+%2C\d+>\)/);
    const key = await hoverAt("shifts.yaml", "leakage: 12%", "leakage");
    assert.match(key, /^\*\*Terugval\*\* · `leakage`/);
    assert.match(key, /\[Alle sleutels van Kanaalverschuivingen\]\(command:koers\.openFormat\?/);
  });

  it("shows the parts of a file and finds things in all files", async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      uriOf("journeys.yaml"),
    );
    const journeys = symbols.find(({ name }) => name === "Klantreizen");
    assert.equal(journeys?.children[0]?.name, "Klant bij Waterland");
    assert.equal(journeys?.children[0]?.children[0]?.name, "Oriënteren");
    const things = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "verhuizing door",
    );
    assert(things.some(({ name }) => name === "Verhuizing doorgeven (report-move)"));
  });

  it("leaves files alone that are part of no strategy", async () => {
    await writeFile("node_modules/other.yaml", "channels: { phone: { fallback: phone } }\n");
    const uri = uriOf("node_modules/other.yaml");
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      uri,
      new vscode.Position(0, 3),
    );
    assert.deepEqual(hovers, []);
    await vscode.workspace.fs.delete(uriOf("node_modules"), { recursive: true });
  });
});

async function positionOf(file: string, place: string, word: string): Promise<vscode.Position> {
  const document = await vscode.workspace.openTextDocument(uriOf(file));
  const start = document.getText().indexOf(place);
  assert(start >= 0, `${file} has “${place}”`);
  return document.positionAt(start + place.indexOf(word) + 1);
}

async function textAt(file: string, range: vscode.Range | undefined): Promise<string> {
  assert(range);
  return (await vscode.workspace.openTextDocument(uriOf(file))).getText(range);
}

async function definitionsAt(file: string, place: string, word: string): Promise<vscode.LocationLink[]> {
  const position = await positionOf(file, place, word);
  return eventually(async () => {
    const found = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      "vscode.executeDefinitionProvider",
      uriOf(file),
      position,
    );
    assert(found.length > 0);
    return found;
  });
}

async function hoverAt(file: string, place: string, word: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    uriOf(file),
    await positionOf(file, place, word),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value))
    .join("\n");
}
