import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { ViewNode } from "../../src/vscode/strategy-view.ts";
import { discardAll, eventually, koers, type } from "./support.ts";

describe("the Strategy view", () => {
  before(() => koers());
  afterEach(discardAll);

  it("shows the sections of the only strategy, with how much is in them", async () => {
    const moments = await rowNamed("Contactmomenten");
    assert.equal(moments.item.description, "5");
    assert.equal(moments.item.collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
    const things = await children(moments.node);
    assert.deepEqual(
      things.map(({ item }) => item.label),
      ["Verhuizing doorgeven", "Onduidelijke brief", "Uitleg over de rekening", "Advies over verduurzamen", "Klacht"],
    );
    assert.match(String(things[0]?.item.description), /48\.000/);
  });

  it("leads to the source", async () => {
    const [first] = await children((await rowNamed("Contactmomenten")).node);
    const { command, arguments: args = [] } = first?.item.command ?? assert.fail("a row can be clicked");
    await vscode.commands.executeCommand(command, ...args);
    const editor = vscode.window.activeTextEditor;
    assert(editor);
    assert(editor.document.lineAt(editor.selection.active.line).text.includes("report-move: {"));
  });

  it("marks the parts with findings, and follows what is typed", async () => {
    await type("channels.yaml", "Verhuizing doorgeven", "Verhuizing melden");
    await type("channels.yaml", "route: [website, chat, phone]", "route: [website, chat, phne]");
    await eventually(async () => {
      const moments = await rowNamed("Contactmomenten");
      assert.equal(moments.item.resourceUri?.query, "error");
      assert.equal((await children(moments.node))[0]?.item.label, "Verhuizing melden");
    });
  });
});

interface Row {
  readonly node: ViewNode;
  readonly item: vscode.TreeItem;
}

async function children(parent?: ViewNode): Promise<Row[]> {
  const { tree } = await koers();
  const nodes = (await tree.getChildren(parent)) ?? [];
  return Promise.all(nodes.map(async (node) => ({ node, item: await tree.getTreeItem(node) })));
}

async function rowNamed(label: string): Promise<Row> {
  const rows = await children();
  const row = rows.find(({ item }) => item.label === label);
  assert(row, `there is a row “${label}” among ${rows.map(({ item }) => item.label).join(", ")}`);
  return row;
}
