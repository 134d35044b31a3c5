/** The channel mix as a strategist has it: a boundary dragged, tried with keys, written and taken back. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
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
