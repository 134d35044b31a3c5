import assert from "node:assert/strict";
import * as vscode from "vscode";
import { discardAll, eventually, koers, panels, type, uriOf } from "./support.ts";

describe("figures, colours and structure", () => {
  before(() => koers());
  afterEach(async () => {
    for (const section of ["hints.target", "lenses.references"]) {
      await vscode.workspace.getConfiguration("koers").update(section, undefined, vscode.ConfigurationTarget.Workspace);
    }
    await discardAll();
  });

  it("tells what a shift brings above it, and follows what is typed in another file", async () => {
    assert.match((await lensesOf("shifts.yaml"))[0] ?? "", /^netto €\u00a0−67\.620 · /);
    await type("channels.yaml", "costPerContact: 6.80", "costPerContact: 16.80");
    await eventually(async () => assert.match((await lensesOf("shifts.yaml"))[0] ?? "", /^netto €\u00a0[1-9]/));
  });

  it("counts references where that is asked for, and leads to them", async () => {
    assert.deepEqual(await lensesOf("experience.yaml"), []);
    await set("lenses.references", true);
    await eventually(async () =>
      assert((await lensesOf("experience.yaml")).some((title) => / verwijzingen$/.test(title))),
    );
  });

  it("opens a journey from above it", async () => {
    const lenses = await resolvedLenses("journeys.yaml");
    const command = lenses.find((lens) => lens.command?.title === "Bekijk de klantreis")?.command;
    assert(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    await eventually(() => assert(panels().some((panel) => panel.type === "koers.journey")));
  });

  it("shows hints by their settings", async () => {
    assert.deepEqual(await hintsOf("channels.yaml"), []);
    await set("hints.target", true);
    await eventually(async () => assert.equal((await hintsOf("channels.yaml"))[0], "berekend 20,7%"));
    await type(
      "channels.yaml",
      "now: { phone: 70%, chat: 5%, website: 25% }",
      "now: { phone: 70%, chat: 5%, website: 15% }",
    );
    await eventually(async () => assert((await hintsOf("channels.yaml")).includes("= 90%")));
  });

  it("colours ids and values", async () => {
    await vscode.workspace.openTextDocument(uriOf("shifts.yaml"));
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      uriOf("shifts.yaml"),
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      uriOf("shifts.yaml"),
    );
    const types = Array.from({ length: 5 }, (_, at) => legend.tokenTypes[tokens.data[at * 5 + 3] as number]);
    assert.deepEqual(types, ["koersShift", "koersMoment", "koersChannel", "koersChannel", "koersShare"]);
    assert.equal(tokens.data[4], 1, "the first is a definition");
  });

  it("folds, selects, and leads to where a number comes from", async () => {
    const folding = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      "vscode.executeFoldingRangeProvider",
      uriOf("shifts.yaml"),
    );
    assert(folding.some(({ start, end }) => start === 1 && end === 19));
    const document = await vscode.workspace.openTextDocument(uriOf("shifts.yaml"));
    const place = document.positionAt(document.getText().indexOf("80%") + 1);
    const [selection] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      "vscode.executeSelectionRangeProvider",
      document.uri,
      [place],
    );
    // The editor begins with the word.
    const texts: string[] = [];
    for (let each = selection; each !== undefined; each = each.parent) texts.push(document.getText(each.range));
    assert.deepEqual(texts.slice(0, 3), ["80", "80%", "share: 80%"]);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      place,
    );
    const said = hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value));
    assert.match(said.join("\n"), /Telt mee in:[\s\S]*Formule: [\s\S]*channels\.yaml#L\d+/);
  });
});

async function set(section: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration("koers").update(section, value, vscode.ConfigurationTarget.Workspace);
}

async function resolvedLenses(file: string): Promise<vscode.CodeLens[]> {
  await vscode.workspace.openTextDocument(uriOf(file));
  return vscode.commands.executeCommand("vscode.executeCodeLensProvider", uriOf(file), 99);
}

async function lensesOf(file: string): Promise<string[]> {
  return (await resolvedLenses(file)).flatMap(({ command }) => (command === undefined ? [] : [command.title]));
}

async function hintsOf(file: string): Promise<string[]> {
  await vscode.workspace.openTextDocument(uriOf(file));
  const all = new vscode.Range(0, 0, 9999, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    "vscode.executeInlayHintProvider",
    uriOf(file),
    all,
  );
  return hints.map(({ label }) => String(label));
}
