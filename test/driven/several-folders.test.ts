/** A workspace of several folders, each with a strategy of its own, of which one goes and another comes. */
import assert from "node:assert/strict";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";
import { exampleFolder } from "../harness/workspace.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };
const FILE = "team.code-workspace";

describe("a workspace of several folders", () => {
  let workbench: Workbench;

  before(async () => {
    const parent = await mkdtemp(path.join(tmpdir(), "koers-folders-"));
    const folder = path.join(parent, "team");
    await cp(exampleFolder, path.join(folder, "energy"), { recursive: true });
    await breakLine(path.join(folder, "energy/channels.yaml"), "route: [website, chat, phone]", "route: [phne]");
    await begin(path.join(folder, "bikes"), "Bikes", "counter");
    await begin(path.join(folder, "bakery"), "Bakery", "depot");
    await writeFile(path.join(folder, FILE), foldersText("energy", "bikes"));
    try {
      workbench = await openWorkbench({ workspace: folder, workspaceFile: FILE, settings });
    } finally {
      await rm(parent, { recursive: true });
    }
  });

  after(() => workbench?.close());

  it("shows all strategies, with the findings of each", async () => {
    await workbench.command("workbench.view.extension.koers");
    await rootsAre("Bikes", "Klantcontactstrategie 2026–2028");
    await problemsWith("“phne”", "“countr”");
    await workbench.screenshot("folders-two.png");
  });

  it("suggests what the strategy of the file has", async () => {
    await openIn("bikes");
    const { keyboard } = workbench.page;
    await workbench.page.locator(".editor-instance .view-line").first().click();
    await keyboard.press("Control+End");
    await keyboard.type("  move: { now: { ");
    await keyboard.press("Control+Space");
    const rows = workbench.page.locator(".suggest-widget.visible .monaco-list-row");
    await rows.first().waitFor();
    assert.deepEqual(await rows.locator(".label-name").allTextContents(), ["counter"]);
    await workbench.screenshot("folders-suggest.png");
    await keyboard.press("Escape");
    await workbench.command("workbench.action.revertAndCloseActiveEditor");
  });

  it("draws each strategy in a panel of its own", async () => {
    for (const name of ["Bikes", "Klantcontactstrategie"]) {
      await workbench.command("workbench.action.closeEditorsInOtherGroups");
      await workbench.command("koers.openValueMatrix");
      const choice = workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: name });
      await choice.waitFor();
      await choice.click();
      const id = name === "Bikes" ? "contactMoments.move" : "contactMoments.advice";
      await workbench.webview().locator(`[data-path="${id}"]`).first().waitFor();
    }
    const tabs = await workbench.page.locator(".tab .label-name").allTextContents();
    assert.deepEqual(tabs, ["Value matrix · Bikes", "Waardematrix · Klantcontactstrategie 2026–2028"]);
    await workbench.screenshot("folders-matrix.png");
  });

  it("forgets a folder that goes, and reads one that comes", async () => {
    await writeFile(path.join(workbench.folder, FILE), foldersText("energy", "bakery"));
    await workbench.command("workbench.view.extension.koers");
    await rootsAre("Bakery", "Klantcontactstrategie 2026–2028");
    const said = await problemsWith("“phne”", "“dept”");
    assert(!said.some((row) => row.includes("“countr”")), said.join("\n"));
    await workbench.screenshot("folders-after.png");
  });

  async function rootsAre(...names: readonly string[]): Promise<void> {
    const roots = workbench.page.locator('.sidebar [role="treeitem"][aria-level="1"]');
    await eventually(async () => {
      const labels = await roots.locator(".label-name").allTextContents();
      assert.deepEqual([...labels].sort(), [...names].sort());
    });
  }

  async function problemsWith(...texts: readonly string[]): Promise<readonly string[]> {
    return eventually(async () => {
      const problems = await workbench.problems();
      for (const text of texts)
        assert(
          problems.some((row) => row.includes(text)),
          `${text}: ${problems.join("\n")}`,
        );
      return problems;
    });
  }

  async function openIn(folder: string): Promise<void> {
    await workbench.command("workbench.view.explorer");
    await workbench.openFile(`${folder}/koers.yaml`);
  }
});

function foldersText(...folders: readonly string[]): string {
  return JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) });
}

/** A strategy with one channel and one moment, whose route misspells the channel. */
async function begin(folder: string, name: string, channel: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const misspelt = `${channel.slice(0, -2)}${channel.slice(-1)}`;
  const text = `koers: 1\nname: ${name}\nlanguage: en\nchannels:\n  ${channel}: { kind: assisted }\ncontactMoments:\n  move: { value: { customer: 8, organisation: 3 }, volume: 900, route: [${misspelt}] }\nchannelMix:\n`;
  await writeFile(path.join(folder, "koers.yaml"), text);
}

async function breakLine(file: string, from: string, to: string): Promise<void> {
  const text = await readFile(file, "utf8");
  assert(text.includes(from));
  await writeFile(file, text.replace(from, to));
}
