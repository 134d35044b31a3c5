import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { YamlExtensionApi } from "./red-hat/extension.ts";
import { discardAll, eventually, koers, type, uriOf, writeFile } from "./support.ts";

/** The YAML extension of Red Hat beside Koers, both at work in the same files. */
describe("beside the YAML extension of Red Hat", () => {
  let api: YamlExtensionApi;
  let serving: vscode.Disposable | undefined;

  before(async () => {
    await koers();
    const extension = vscode.extensions.getExtension<YamlExtensionApi>("redhat.vscode-yaml");
    assert(extension, "the stand-in is installed");
    api = await extension.activate();
    serving = api.serve();
  });
  after(() => serving?.dispose());
  afterEach(discardAll);

  it("gives a schema to the files of a strategy, in its language, and to no others", async () => {
    const contributor = await eventually(() => api.contributors.get("koers") ?? assert.fail("Koers contributes"));
    const schemaOf = (file: string) => contributor.requestSchema(uriOf(file).toString());
    assert.equal(schemaOf("koers.yaml"), "koers://schemas/nl/koers-manifest.json");
    assert.equal(schemaOf("channels.yaml"), "koers://schemas/nl/koers-fragment.json");
    assert.equal(schemaOf("node_modules/other.yaml"), undefined);
    assert.equal(contributor.requestSchema("file:///elsewhere/docker-compose.yaml"), undefined);
    const schema = contributor.requestSchemaContent("koers://schemas/nl/koers-fragment.json") ?? "";
    assert.match(schema, /"\$comment": "Contactmomenten: /);
    assert(JSON.parse(schema).properties.channelMix);
  });

  it("underlines a misspelt key once", async () => {
    await type("channels.yaml", "  phone: {", "  phone: { nmae: x,");
    const [only, ...others] = await eventually(async () => {
      const found = await underlinedAt("channels.yaml", "nmae");
      assert.equal(found.length, 1);
      return found;
    });
    assert.equal(only?.source, "koers");
    assert.deepEqual(others, []);
  });

  for (const [mistake, text] of [
    ["a colon too many", "roles:\n  night-shift: name: Night\n"],
    ["a repeated key", "roles:\n  night-shift: { name: Night }\n  night-shift: { name: Again }\n"],
  ] as const) {
    it(`underlines broken YAML once, and keeps its own words for it: ${mistake}`, async () => {
      await writeFile("broken.yaml", text);
      const uri = uriOf("broken.yaml");
      await vscode.window.showTextDocument(uri);
      await eventually(() => {
        const found = vscode.languages.getDiagnostics(uri);
        assert(found.some(({ source }) => source === "YAML"));
        const [own] = found.filter(({ source }) => source === "koers");
        assert.equal(own?.severity, vscode.DiagnosticSeverity.Hint);
        assert.match(own.message, /YAML|sleutel/);
      });
      // Where the other is silent, the line is our own again.
      serving?.dispose();
      await eventually(() => {
        const [own, ...others] = vscode.languages.getDiagnostics(uri);
        assert.deepEqual([own?.source, own?.severity], ["koers", vscode.DiagnosticSeverity.Error]);
        assert.deepEqual(others, []);
      });
      serving = api.serve();
      await discardAll();
      await vscode.workspace.fs.delete(uri);
    });
  }

  it("explains and completes once", async () => {
    await eventually(async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        uriOf("shifts.yaml"),
        await positionOf("shifts.yaml", "leakage"),
      );
      const texts = hovers.map(({ contents }) =>
        contents.map((content) => (content as vscode.MarkdownString).value).join(""),
      );
      assert.equal(texts.filter((text) => text !== "").length, 1, texts.join("\n\n"));
    });
    await type("shifts.yaml", "shifts:", "shifts:\n  ");
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      uriOf("shifts.yaml"),
      await positionOf("shifts.yaml", "\n  \n", 3),
    );
    assert.deepEqual(
      items.filter(({ detail }) => detail === "Red Hat").map(({ label }) => label),
      [],
    );
  });

  it("leaves a manifest that belongs to no folder to it", async () => {
    const uri = uriOf("koers.yaml").with({ scheme: "untitled", path: "/elsewhere/koers.yaml" });
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), "koers: 1\nnaem: x\n");
    await vscode.workspace.applyEdit(edit);
    await vscode.languages.setTextDocumentLanguage(document, "yaml");
    const [wrong] = await eventually(() => {
      const found = vscode.languages.getDiagnostics(uri);
      assert.equal(found.length, 1);
      return found;
    });
    assert.match(wrong?.message ?? "", /naem/);
    assert.match(wrong?.source ?? "", /^yaml-schema: Koers manifest/);
  });

  it("takes the schema of a file that becomes part of a strategy", async () => {
    const contributor = api.contributors.get("koers") ?? assert.fail("Koers contributes");
    await writeFile("extra.yaml", "channels: {}\n");
    await eventually(() => assert.notEqual(contributor.requestSchema(uriOf("extra.yaml").toString()), undefined));
    await vscode.workspace.fs.delete(uriOf("extra.yaml"));
    await eventually(() => assert.equal(contributor.requestSchema(uriOf("extra.yaml").toString()), undefined));
  });
});

async function positionOf(file: string, text: string, offset = 1): Promise<vscode.Position> {
  const document = await vscode.workspace.openTextDocument(uriOf(file));
  const start = document.getText().indexOf(text);
  assert(start >= 0, `${file} has “${text}”`);
  return document.positionAt(start + offset);
}

/** What is underlined where a word stands: hints are not. */
async function underlinedAt(file: string, word: string): Promise<vscode.Diagnostic[]> {
  const position = await positionOf(file, word);
  return vscode.languages
    .getDiagnostics(uriOf(file))
    .filter(({ range, severity }) => range.contains(position) && severity !== vscode.DiagnosticSeverity.Hint);
}
