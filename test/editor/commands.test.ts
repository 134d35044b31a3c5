import assert from "node:assert/strict";
import * as vscode from "vscode";
import { discardAll, errorsIn, eventually, koers, panels, readFile, uriOf, writeFile } from "./support.ts";

describe("commands", () => {
  before(() => koers());
  afterEach(discardAll);

  it("are all there", async () => {
    const known = await vscode.commands.getCommands(true);
    const declared: { command: string }[] =
      vscode.extensions.getExtension("koers.koers")?.packageJSON.contributes.commands ?? [];
    assert(declared.length > 0);
    for (const { command } of declared) assert(known.includes(command), command);
  });

  it("open the value matrix once, and a journey", async () => {
    await vscode.commands.executeCommand("koers.openValueMatrix");
    await vscode.commands.executeCommand("koers.openValueMatrix");
    await vscode.commands.executeCommand("koers.openJourney");
    await eventually(() =>
      assert.deepEqual(panels(), [
        { type: "koers.valueMatrix", title: "Waardematrix" },
        { type: "koers.journey", title: "Klant bij Waterland" },
      ]),
    );
  });

  it("check everything anew", async () => {
    await vscode.commands.executeCommand("koers.check");
    assert.deepEqual(errorsIn("channels.yaml"), []);
  });

  it("write no strategy over one that is there", async () => {
    const before = await readFile("koers.yaml");
    await vscode.commands.executeCommand("koers.createStrategy");
    assert.equal(await readFile("koers.yaml"), before);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uriOf("koers.yaml").toString());
  });

  it("write a strategy without errors where there is none", async () => {
    const before = await readFile("koers.yaml");
    const { tree } = await koers();
    await vscode.workspace.fs.delete(uriOf("koers.yaml"));
    await eventually(async () => assert.equal((await tree.getChildren())?.length, 0));
    await vscode.commands.executeCommand("koers.createStrategy", { template: "starter" });
    await eventually(async () => assert.notEqual((await tree.getChildren())?.length, 0));
    assert.match(await readFile("koers.yaml"), /^# Your first customer-contact strategy/);
    await discardAll();
    await writeFile("koers.yaml", before);
    await koers();
    await eventually(() => assert.deepEqual(errorsIn("channels.yaml"), []));
  });
});
