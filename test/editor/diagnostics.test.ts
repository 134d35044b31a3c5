import assert from "node:assert/strict";
import * as vscode from "vscode";
import {
  discardAll,
  errorsIn,
  eventually,
  findingsIn,
  koers,
  readFile,
  removeBehindTheEditor,
  ruleOf,
  type,
  uriOf,
  workspaceFolder,
  writeFile,
} from "./support.ts";

describe("findings in the editor", () => {
  before(() => koers());
  afterEach(discardAll);

  it("is clean for the example", async () => {
    await koers();
    const errors = vscode.languages
      .getDiagnostics()
      .flatMap(([, diagnostics]) => diagnostics)
      .filter(({ severity, source }) => source === "koers" && severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors, []);
  });

  it("appear for unsaved text and go when it is taken back", async () => {
    await type("channels.yaml", "route: [website, chat, phone]", "route: [website, chat, phne]");
    await eventually(async () => assert.deepEqual(await findingsIn("channels.yaml"), ["unresolved-reference: phne"]));
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await eventually(() => assert.deepEqual(errorsIn("channels.yaml"), []));
  });

  it("say what is wrong and what to do, lead to the rule, and point at what is related", async () => {
    await type("channels.yaml", "route: [website, chat, phone]", "route: [website, chat, phne]");
    const [finding] = await eventually(() => {
      const found = errorsIn("channels.yaml");
      assert.equal(found.length, 1);
      return found;
    });
    assert(finding);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    // The example is in Dutch, whatever the language of the editor.
    assert.match(finding.message, /“phne”; bedoelt u “phone”\? Schrijf phone/);
    assert(typeof finding.code === "object");
    assert.equal(finding.code.target.path, "koers.openRule");
    const [related] = finding.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), uriOf("channels.yaml").toString());
  });

  it("appear in files that nobody has open, through a change in another", async () => {
    await type("shifts.yaml", "report-move-online:", "report-move-web:");
    await type("journeys.yaml", "  customer-life:", "  customer-path:");
    await eventually(() =>
      assert(errorsIn("experience.yaml").some((error) => ruleOf(error) === "unresolved-reference")),
    );
    assert(!vscode.workspace.textDocuments.some(({ uri }) => uri.path.endsWith("experience.yaml")));
    await discardAll();
    await eventually(() => assert.deepEqual(errorsIn("experience.yaml"), []));
  });

  it("follow files that appear, change, are renamed and go on disk", async () => {
    await writeFile("extra.yaml", "channelz: {}\n");
    await eventually(async () => assert.deepEqual(await findingsIn("extra.yaml"), ["unknown-key: channelz"]));
    await writeFile("extra.yaml", "loyalty: yes\n");
    await eventually(async () => assert.deepEqual(await findingsIn("extra.yaml"), ["wrong-value: yes"]));
    await vscode.workspace.fs.rename(uriOf("extra.yaml"), uriOf("other.yaml"));
    await eventually(async () => {
      assert.deepEqual(errorsIn("extra.yaml"), []);
      assert.deepEqual(await findingsIn("other.yaml"), ["wrong-value: yes"]);
    });
    await removeBehindTheEditor("other.yaml");
    await eventually(() => assert.deepEqual(errorsIn("other.yaml"), []));
  });

  it("follow a folder that goes as a whole", async () => {
    await writeFile("parts/wrong.yaml", "channelz: {}\n");
    await eventually(() => assert.equal(errorsIn("parts/wrong.yaml").length, 1));
    await removeBehindTheEditor("parts");
    await eventually(() => assert.deepEqual(errorsIn("parts/wrong.yaml"), []));
  });

  it("leave out what git ignores, as soon as it does", async () => {
    await writeFile("drafts/wrong.yaml", "channelz: {}\n");
    await eventually(() => assert.equal(errorsIn("drafts/wrong.yaml").length, 1));
    await writeFile(".gitignore", "drafts/\n");
    await eventually(() => assert.deepEqual(errorsIn("drafts/wrong.yaml"), []));
    await removeBehindTheEditor(".gitignore");
    await eventually(() => assert.equal(errorsIn("drafts/wrong.yaml").length, 1));
    await removeBehindTheEditor("drafts");
  });

  it("leave out what the manifest excludes, while it is being typed", async () => {
    await writeFile("old.yaml", "channelz: {}\n");
    await eventually(() => assert.equal(errorsIn("old.yaml").length, 1));
    await type("koers.yaml", "language: nl", "language: nl\nexclude: [old.yaml]");
    await eventually(() => assert.deepEqual(errorsIn("old.yaml"), []));
    await discardAll();
    await eventually(() => assert.equal(errorsIn("old.yaml").length, 1));
    await removeBehindTheEditor("old.yaml");
  });

  it("follow tables of measurements, too", async () => {
    const before = await readFile("data/2026.csv");
    await writeFile("data/2026.csv", before.replace("bill-question", "bill-questoin"));
    await eventually(async () =>
      assert.deepEqual(await findingsIn("data/2026.csv"), ["unresolved-reference: bill-questoin"]),
    );
    await writeFile("data/2026.csv", before);
    await eventually(() => assert.deepEqual(errorsIn("data/2026.csv"), []));
  });

  it("belong to the nearest strategy", async () => {
    await writeFile("other/koers.yaml", "koers: 1\nname: Other\nlanguage: en\n");
    await writeFile("other/roles.yaml", "rolez: {}\n");
    const [finding] = await eventually(() => {
      const found = errorsIn("other/roles.yaml");
      assert.equal(found.length, 1);
      return found;
    });
    assert.match(finding?.message ?? "", /did you mean/);
    const { tree } = await koers();
    await eventually(async () => assert.equal((await tree.getChildren())?.length, 2));
    await removeBehindTheEditor("other");
    await eventually(async () => {
      assert.deepEqual(errorsIn("other/roles.yaml"), []);
      assert.notEqual((await tree.getChildren())?.length, 2);
    });
  });

  it("are spoken in the language that is set", async () => {
    const settings = vscode.workspace.getConfiguration("koers");
    await type("channels.yaml", "route: [website, chat, phone]", "route: [website, chat, phne]");
    await settings.update("language", "en", vscode.ConfigurationTarget.Workspace);
    await eventually(() => assert.match(errorsIn("channels.yaml")[0]?.message ?? "", /did you mean “phone”/));
    await settings.update("language", undefined, vscode.ConfigurationTarget.Workspace);
    await eventually(() => assert.match(errorsIn("channels.yaml")[0]?.message ?? "", /bedoelt u/));
  });

  it("keep the place of every kind of line end and mark", async () => {
    await writeFile("crlf.yaml", "\ufeffroles:\r\n  a: {}\r\nchannelz: {}\r\n");
    await eventually(async () => assert((await findingsIn("crlf.yaml")).includes("unknown-key: channelz")));
    await removeBehindTheEditor("crlf.yaml");
  });

  it("count from what is typed once it is saved, too", async () => {
    const editor = await type("channels.yaml", "route: [website, chat, phone]", "route: [website, chat, phne]");
    const before = await readFile("channels.yaml");
    await editor.document.save();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await koers();
    await eventually(() => assert.equal(errorsIn("channels.yaml").length, 1));
    await writeFile("channels.yaml", before);
    await eventually(() => assert.deepEqual(errorsIn("channels.yaml"), []));
  });

  it("are about the folder that is open", async () => {
    const { tree } = await koers();
    const manifest = await vscode.workspace.fs.stat(vscode.Uri.joinPath(workspaceFolder(), "koers.yaml"));
    assert.equal(manifest.type, vscode.FileType.File);
    assert((await tree.getChildren())?.every(({ strategy }) => strategy.root.path === workspaceFolder().path));
  });
});
