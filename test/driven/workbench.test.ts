/** What surrounds the panels: the view, the problems, the rule's page, an empty folder, other languages, no trust. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { eventually, openWorkbench, type Workbench, type WorkbenchOptions } from "../harness/drive.js";
import { exampleFolder } from "../harness/workspace.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };
const WRONG = "route: [website, chat, phne]";

describe("the workbench", () => {
  it("leads from a problem to the page of its rule", async () => {
    await withFolder(brokenExample, {}, async (workbench) => {
      await eventually(async () => {
        const problems = await workbench.problems();
        assert(
          problems.some((problem) => problem.includes("“phne”; bedoelt u “phone”?")),
          problems.join("\n"),
        );
      });
      await workbench.screenshot("problems.png");
      await workbench.page.locator(".markers-panel a", { hasText: "unresolved-reference" }).first().click();
      await workbench.page.locator(".tab", { hasText: "unresolved-reference.md" }).waitFor();
      await workbench.webview().locator("h1").first().waitFor();
      await workbench.screenshot("rule-page.png");
    });
  });

  it("shows the strategy in the activity bar, and its state in the status bar", async () => {
    await withFolder(brokenExample, {}, async (workbench) => {
      await workbench.command("workbench.view.extension.koers");
      const row = workbench.page.locator('.pane-body [role="treeitem"]', { hasText: "Contactmomenten" });
      await row.waitFor();
      await eventually(async () => assert.match((await row.getAttribute("aria-label")) ?? "", /has errors/));
      await row.click();
      await workbench.page.locator('.tab.active[data-resource-name="channels.yaml"]').waitFor();
      await row.locator(".monaco-tl-twistie").click();
      await workbench.page.locator('[role="treeitem"]', { hasText: "Verhuizing doorgeven" }).first().click();
      await workbench.page.locator('.tab.active[data-resource-name="channels.yaml"]').waitFor();
      await workbench.screenshot("strategy-view.png");
      await workbench.page.locator('.statusbar-item[aria-label^="Koers"]').click();
      await workbench.page.locator(".markers-panel").waitFor();
    });
  });

  it("offers to create a strategy where there is none", async () => {
    await withFolder(emptyFolder, {}, async (workbench) => {
      await workbench.command("workbench.view.extension.koers");
      const create = workbench.page.locator(".welcome-view-content .monaco-button", { hasText: "Create a strategy" });
      await create.waitFor();
      await workbench.screenshot("welcome.png");
      await create.click();
      for (let question = 0; question < 7; question++) await workbench.answer();
      await workbench.page.locator('.tab.active[data-resource-name="koers.yaml"]').waitFor();
      await workbench.page.locator('[role="treeitem"]', { hasText: "Contact moments" }).first().waitFor();
      await workbench.screenshot("created.png");
      assert(existsSync(path.join(workbench.folder, "koers.yaml")));
    });
  });

  it("speaks Dutch", async () => {
    await withFolder(emptyFolder, { language: "nl" }, async (workbench) => {
      await workbench.command("workbench.view.extension.koers");
      const create = workbench.page.locator(".welcome-view-content .monaco-button", { hasText: "Strategie maken" });
      await create.waitFor();
      await create.click();
      await workbench.answer("Een klein begin");
      await workbench.answer("English");
      for (let question = 0; question < 5; question++) await workbench.answer();
      await workbench.page.locator('[role="treeitem"]', { hasText: "Contact moments" }).first().waitFor();
      await workbench.command("Waardematrix openen");
      await workbench.webview().locator('[data-path="contactMoments.advice"]').first().waitFor();
      assert.match((await status(workbench)) ?? "", /fouten 0/);
      await workbench.screenshot("dutch.png");
    });
  });

  it("only reads and checks in a folder that is not trusted", async () => {
    await withFolder(brokenExample, { restricted: true }, async (workbench) => {
      await eventually(async () => {
        const problems = await workbench.problems();
        assert(
          problems.some((problem) => problem.includes("“phne”")),
          problems.join("\n"),
        );
      });
      await workbench.command("koers.openValueMatrix");
      await workbench.webview().locator('[data-path="contactMoments.advice"]').first().waitFor();
      await workbench.screenshot("restricted.png");
    });
  });

  it("has a root for each of several strategies", async () => {
    await withFolder(twoStrategies, {}, async (workbench) => {
      await workbench.command("workbench.view.extension.koers");
      const roots = workbench.page.locator('.pane-body [role="treeitem"][aria-level="1"]');
      await eventually(async () => assert.equal(await roots.count(), 2));
      await workbench.screenshot("two-strategies.png");
      await workbench.command("koers.openValueMatrix");
      await workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: "Empty" }).click();
      const add = workbench.webview().getByRole("button", { name: "Add a contact moment" });
      await add.waitFor();
      await workbench.screenshot("empty-matrix.png");
      await add.click();
      await workbench.webview().locator('[data-path="contactMoments.first-question"]').first().waitFor();
    });
  });
});

/** Opens a folder that is made for one test. */
async function withFolder(
  make: (folder: string) => Promise<void>,
  options: WorkbenchOptions,
  use: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const parent = await mkdtemp(path.join(tmpdir(), "koers-driven-"));
  try {
    const folder = path.join(parent, "strategy");
    await make(folder);
    const workbench = await openWorkbench({ workspace: folder, settings, ...options });
    try {
      await use(workbench);
    } catch (error) {
      await workbench.screenshot("failed.png");
      throw error;
    } finally {
      await workbench.close();
    }
  } finally {
    await rm(parent, { recursive: true });
  }
}

/** The workbench waits for a file in its explorer. */
async function emptyFolder(folder: string): Promise<void> {
  await mkdir(folder);
  await writeFile(path.join(folder, "notes.txt"), "Nothing yet.\n");
}

async function brokenExample(folder: string): Promise<void> {
  await cp(exampleFolder, folder, { recursive: true });
  const file = path.join(folder, "channels.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("route: [website, chat, phone]", WRONG));
}

async function twoStrategies(folder: string): Promise<void> {
  await cp(exampleFolder, path.join(folder, "energy"), { recursive: true });
  await mkdir(path.join(folder, "empty"));
  await writeFile(path.join(folder, "empty/koers.yaml"), "koers: 1\nname: Empty\nlanguage: en\n");
}

function status(workbench: Workbench): Promise<string | null> {
  return workbench.page.locator('.statusbar-item[aria-label^="Koers"]').getAttribute("aria-label");
}
