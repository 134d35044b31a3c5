/** What is done at the cursor: renaming, excusing a finding, explaining a number. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off", "files.refactoring.autoSave": true };

describe("what is done at the cursor", () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await openWorkbench({ settings });
    await workbench.openFile("shifts.yaml");
    // Written by the extension when it has read everything.
    await workbench.page.locator('.statusbar-item[aria-label^="Koers"]').waitFor();
  });
  after(() => workbench.close());

  it("renames an id in all files, and says why it cannot", async () => {
    await goTo(workbench, 4, 14);
    await rename(workbench, "chat");
    await workbench.page.getByText("De id “chat” is al in gebruik").first().waitFor();
    await workbench.screenshot("rename-refused.png");
    await workbench.page.keyboard.press("Escape");
    await goTo(workbench, 4, 14);
    await rename(workbench, "by-voice");
    await eventually(async () => {
      assert.match(await text(workbench, "channels.yaml"), / {2}by-voice: \{ name: Telefoon/);
      assert.match(await text(workbench, "data/2026.csv"), /bill-question,by-voice/);
    });
    await workbench.screenshot("renamed.png");
  });

  it("leaves a finding out, after asking why and until when", async () => {
    const { page } = workbench;
    await goTo(workbench, 55, 5);
    await page.keyboard.press("Control+.");
    const action = page.locator(".action-widget .monaco-list-row", { hasText: "Leave this finding out" });
    await action.first().waitFor();
    await workbench.screenshot("code-actions.png");
    await action.first().click();
    const box = page.locator(".quick-input-widget input");
    await page.getByText("Why does this stay as it is for now?").waitFor();
    await box.first().fill(" ");
    await workbench.screenshot("exception-reason.png");
    await box.first().fill("We meten dit in het voorjaar");
    await page.keyboard.press("Enter");
    await page.getByText("Until which day").waitFor();
    assert.equal(await box.first().inputValue(), "2027-02-01");
    await workbench.screenshot("exception-until.png");
    await page.keyboard.press("Enter");
    await page.getByText("until 2027-02-01: We meten dit in het voorjaar").first().waitFor();
    await page.keyboard.press("Control+S");
    await eventually(async () => {
      assert.match(
        await text(workbench, "shifts.yaml"),
        /\n {2}# koers-ignore unused-definition until 2027-02-01: We meten dit in het voorjaar\n {2}complaint-coaching: /,
      );
    });
    await workbench.screenshot("exception.png");
  });

  it("explains a number on a page of its own", async () => {
    const { page } = workbench;
    await goTo(workbench, 2, 6);
    await workbench.command("koers.explainNumber");
    await page.locator(".quick-input-widget .monaco-list-row", { hasText: "Netto contante waarde" }).first().click();
    await page.locator(".tab.active", { hasText: "Netto contante waarde" }).waitFor();
    await page.getByText("Ingevuld").first().waitFor();
    await workbench.screenshot("explained.png");
  });
});

async function goTo({ page }: Workbench, line: number, column: number): Promise<void> {
  await page.keyboard.press("Control+G");
  const box = page.locator(".quick-input-widget input").first();
  await box.fill(`:${line}:${column}`);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

async function rename({ page }: Workbench, to: string): Promise<void> {
  const box = page.locator(".rename-box input");
  await eventually(async () => {
    await page.keyboard.press("F2");
    await box.waitFor({ timeout: 2000 });
  });
  await box.fill(to);
  await page.keyboard.press("Enter");
}

function text({ folder }: Workbench, file: string): Promise<string> {
  return readFile(path.join(folder, file), "utf8");
}
