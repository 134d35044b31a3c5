/** The panels as a strategist has them: opened, clicked, walked, broken, reloaded, and looked at. */
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { repoRoot } from "../harness/cache.js";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const insurer = path.join(repoRoot, "samples/insurer");
const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };

describe("the panels in the workbench", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings });
  });

  after(() => workbench?.close());

  afterEach(() => workbench.command("workbench.action.revertAndCloseActiveEditor").catch(() => undefined));

  it("lead from a bubble to its line, and from the cursor to its bubble", async () => {
    await openMatrix(workbench, "channels.yaml");
    await bubble(workbench, "advice").locator("circle").first().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}advice: \{/));
    assert.equal(await detailsTitle(workbench), "Advies over verduurzamen");
    await goToLine(workbench, 10);
    await eventually(async () => assert.equal(await detailsTitle(workbench), "Onduidelijke brief"));
  });

  it("can be walked with the arrow keys, and Enter goes to the text", async () => {
    await openMatrix(workbench, "channels.yaml");
    await bubble(workbench, "bill-unclear").locator("circle").first().click();
    await workbench.page.keyboard.press("ArrowRight");
    await eventually(async () => assert.equal(await detailsTitle(workbench), "Uitleg over de rekening"));
    await workbench.page.keyboard.press("ArrowUp");
    await eventually(async () => assert.notEqual(await detailsTitle(workbench), "Uitleg over de rekening"));
    await workbench.page.keyboard.press("ArrowDown");
    await eventually(async () => assert.equal(await detailsTitle(workbench), "Uitleg over de rekening"));
    await workbench.page.keyboard.press("Enter");
    await eventually(async () => assert.equal(await editorHasFocus(workbench), true));
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}bill-question: \{/));
  });

  it("follow what is typed, and keep the last good picture while the text is broken", async () => {
    await openMatrix(workbench, "channels.yaml");
    const before = await placeOf(bubble(workbench, "advice"));
    await replace(workbench, "value: { customer: 9, organisation: 9 }", "value: { customer: 9, organisation: 6 }");
    await eventually(async () => assert.notDeepEqual(await placeOf(bubble(workbench, "advice")), before));
    const good = await placeOf(bubble(workbench, "advice"));
    await replace(workbench, "value: { customer: 9, organisation: 6 }", "value: { customer: 9, organisation: 6");
    const notice = workbench.webview().locator(".notice");
    await notice.waitFor();
    assert.match(await notice.innerText(), /channels\.yaml is niet te lezen op regel \d+/);
    assert.deepEqual(await placeOf(bubble(workbench, "advice")), good);
    await workbench.screenshot("broken.png");
    await workbench.page.keyboard.press("Control+Z");
    await notice.waitFor({ state: "detached" });
  });

  it("come back after a reload as they were", async () => {
    await openMatrix(workbench, "channels.yaml");
    await bubble(workbench, "complain").locator("circle").first().click();
    await workbench.webview().getByRole("button", { name: "Als tabel tonen" }).click();
    await workbench.webview().locator('tr.selected[data-path="contactMoments.complain"]').waitFor();
    const reloaded = workbench.page.waitForEvent("load");
    await workbench.command("workbench.action.reloadWindow");
    await reloaded;
    const row = workbench.webview().locator('tr.selected[data-path="contactMoments.complain"]');
    await row.waitFor();
    await workbench.webview().getByRole("button", { name: "Als beeld tonen" }).click();
    await bubble(workbench, "complain").waitFor();
    // Its line to the extension is there again, too.
    await bubble(workbench, "advice").locator("circle").first().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}advice: \{/));
  });

  it("sort their tables", async () => {
    await openMatrix(workbench, "channels.yaml");
    await workbench.webview().getByRole("button", { name: "Als tabel tonen" }).click();
    const volumes = workbench.webview().locator('th[data-column="volume"]');
    await volumes.click();
    assert.deepEqual(await names(workbench), ["Klacht", "Advies over verduurzamen", "Onduidelijke brief"]);
    await volumes.press("Enter");
    assert.deepEqual(await names(workbench), ["Uitleg over de rekening", "Verhuizing doorgeven", "Onduidelijke brief"]);
    assert.equal(await volumes.getAttribute("aria-sort"), "descending");
  });

  it("say so when the strategy is changed behind the editor", async () => {
    await openMatrix(workbench, "koers.yaml");
    const file = path.join(workbench.folder, "channels.yaml");
    const before = await readFile(file, "utf8");
    await writeFile(file, before.replace("  complain: { name: Klacht,", "  complain: { name: Ontevreden klant,"));
    await workbench
      .webview()
      .getByRole("button", { name: /^Ontevreden klant/ })
      .first()
      .waitFor();
    await writeFile(file, before);
    await workbench
      .webview()
      .getByRole("button", { name: /^Klacht/ })
      .first()
      .waitFor();
  });
});

describe("the pictures of a full strategy", () => {
  for (const theme of ["light", "dark", "hc-dark", "hc-light"] as const) {
    it(`are worth looking at in ${theme}`, async () => {
      const workbench = await openWorkbench({ workspace: insurer, theme, settings });
      try {
        await workbench.command("workbench.view.extension.koers");
        await workbench.command("koers.openValueMatrix");
        await bubble(workbench, "claim-report").locator("circle").first().waitFor();
        await workbench.screenshot(`${theme}/matrix.png`);
        await bubble(workbench, "claim-report").locator("circle").first().click();
        await eventually(async () => assert.equal(await detailsTitle(workbench), "Schade melden"));
        await workbench.screenshot(`${theme}/matrix-beside.png`);
        await workbench.webview().getByRole("button", { name: "Als tabel tonen" }).click();
        await workbench.webview().locator(".koers-table").waitFor();
        await workbench.screenshot(`${theme}/matrix-table.png`);
        await workbench.command("workbench.action.closeAllEditors");
        await workbench.command("koers.openJourney");
        await workbench.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
        await workbench.page.keyboard.press("Enter");
        const step = workbench.webview().locator('[data-kind="step"]').first();
        await step.waitFor();
        await workbench.screenshot(`${theme}/journey.png`);
        await step.click();
        await eventually(async () => assert.match(await workbench.currentLine(), /^ +- \{? ?id: /));
        await workbench.screenshot(`${theme}/journey-beside.png`);
      } finally {
        await workbench.close();
      }
    });
  }
});

async function openMatrix(workbench: Workbench, file: string): Promise<void> {
  await workbench.command("workbench.action.closeAllEditors");
  await workbench.openFile(file);
  await workbench.command("koers.openValueMatrix");
  await bubble(workbench, "advice").locator("circle").first().waitFor();
}

function bubble(workbench: Workbench, moment: string): Locator {
  return workbench.webview().locator(`svg [data-path="contactMoments.${moment}"]`).first();
}

function detailsTitle(workbench: Workbench): Promise<string> {
  return workbench.webview().locator(".details h2").innerText();
}

async function names(workbench: Workbench): Promise<string[]> {
  const cells = await workbench.webview().locator("tbody th").allInnerTexts();
  return cells.slice(0, 3).map((cell) => cell.split("\n")[0] ?? "");
}

/** Where a bubble is drawn in its picture. */
async function placeOf(bubble: Locator): Promise<(string | null)[]> {
  const circle = bubble.locator("circle").first();
  return [await circle.getAttribute("cx"), await circle.getAttribute("cy")];
}

function editorHasFocus(workbench: Workbench): Promise<boolean> {
  return workbench.page.evaluate("document.activeElement?.closest('.monaco-editor') !== null");
}

async function goToLine(workbench: Workbench, line: number): Promise<void> {
  await workbench.command("workbench.action.focusFirstEditorGroup");
  await workbench.page.keyboard.press("Control+G");
  await workbench.page.locator(".quick-input-widget input").first().fill(`:${line}`);
  await workbench.page.keyboard.press("Enter");
}

/** Replaces a text in the editor in the first column, as one who uses find and replace. */
async function replace(workbench: Workbench, from: string, to: string): Promise<void> {
  const { page } = workbench;
  await workbench.command("workbench.action.focusFirstEditorGroup");
  await page.keyboard.press("Control+H");
  const find = page.locator(".find-widget.visible textarea.input, .find-widget.visible .find-part textarea").first();
  await find.fill(from);
  await page.locator(".find-widget.visible .replace-part textarea").first().fill(to);
  await page.locator(".find-widget.visible .matchesCount", { hasText: "of 1" }).waitFor({ state: "attached" });
  await page.keyboard.press("Control+Alt+Enter");
  await page.keyboard.press("Escape");
}
