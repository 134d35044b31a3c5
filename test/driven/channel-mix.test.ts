/** The channel mix as a strategist has it: a boundary dragged, tried with keys, written and taken back. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { repoRoot } from "../harness/cache.js";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };
const HANDLE = '[data-handle="report-move//now/chat/phone"]';

describe("the channel mix in the workbench", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings });
    await workbench.command("koers.openChannelMix");
    await workbench.webview().locator(HANDLE).waitFor();
  });

  after(() => workbench?.close());

  it("writes what a dragged boundary says, and takes it back as one step", async () => {
    const file = path.join(workbench.folder, "channels.yaml");
    const before = await readFile(file, "utf8");
    const box = await workbench.webview().locator(HANDLE).boundingBox();
    assert.ok(box !== null);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const { mouse, keyboard } = workbench.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 60, y, { steps: 4 });
    await workbench.webview().locator(".consequences").waitFor();
    await workbench.screenshot("channel-mix-drag.png");
    await mouse.up();
    await workbench.page.getByRole("tab", { name: /channels\.yaml/ }).waitFor();
    const after = await workbench.saved(file, (text) => assert.notEqual(text, before));
    const written = /report-move:\n {4}now: \{ phone: (\d+)%, chat: (\d+)%, website: 25% \}/.exec(after);
    assert.ok(written !== null, after.slice(0, 2000));
    assert.equal(Number(written[1]) + Number(written[2]), 75);
    assert.equal(after.replace(written[0], "report-move:\n    now: { phone: 70%, chat: 5%, website: 25% }"), before);
    await workbench.webview().locator(HANDLE).focus();
    await keyboard.press("Control+Z");
    await eventually(async () =>
      assert.equal(await workbench.webview().locator(HANDLE).getAttribute("aria-valuenow"), "5"),
    );
    await workbench.saved(file, (text) => assert.equal(text, before));
  });

  it("tries with the arrow keys, and lets go with Escape", async () => {
    const handle = workbench.webview().locator(HANDLE);
    await handle.focus();
    await workbench.page.keyboard.press("ArrowRight");
    await workbench.webview().locator(".consequences").waitFor();
    assert.equal(await handle.getAttribute("aria-valuenow"), "6");
    await workbench.page.keyboard.press("Escape");
    await workbench.webview().locator(".consequences").waitFor({ state: "detached" });
    assert.equal(await handle.getAttribute("aria-valuenow"), "5");
  });

  it("leads from a row to its line", async () => {
    await workbench.webview().locator('[data-id="advice"] text').first().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}advice: \{ now:/));
  });
});

describe("the channel mix of many, and the channel shifts of one customer group", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: path.join(repoRoot, "samples/insurer"), settings });
  });

  after(() => workbench?.close());

  it("is a line a contact moment where that is chosen, which still leads to its line", async () => {
    const page = workbench.webview();
    await workbench.command("koers.openChannelMix");
    await page.locator("[data-handle]").first().waitFor();
    await page.getByRole("button", { name: "Compact" }).click();
    await page.locator("text", { hasText: "digitaal, nu → doel" }).first().waitFor();
    assert.equal(await page.locator("[data-handle]").count(), 0);
    assert.equal(await page.locator('[data-kind="contactMoment"]').count(), 25);
    await workbench.screenshot("channel-mix-compact.png");
    await page.locator('[data-id="policy-question"] text').first().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}policy-question:/));
    await workbench.command("workbench.action.closeAllEditors");
  });

  it("shows where the contacts of one customer group go", async () => {
    const page = workbench.webview();
    await workbench.command("koers.openChannelShifts");
    await page.getByRole("combobox").selectOption("segments/seniors");
    await page.locator(".facts", { hasText: "eigen mix bij 3 van 24 contactmomenten" }).waitFor();
    await workbench.screenshot("channel-shifts-segment.png");
  });
});
