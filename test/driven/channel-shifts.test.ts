/** The channel shifts as a strategist has them: another month, the way to a line and back, and how it looks. */
import assert from "node:assert/strict";
import path from "node:path";
import { repoRoot } from "../harness/cache.js";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };
const insurer = path.join(repoRoot, "samples", "insurer");
const SLIDER = ".month-bar input";
const COURSE = '[data-handle="month"]';

/** A click with the pointer would land beside a curved band: its box is mostly empty. */
async function clickBand(workbench: Workbench, path: string): Promise<void> {
  await workbench.webview().locator(`[data-path="${path}"] .band`).first().dispatchEvent("click");
}

describe("the channel shifts in the workbench", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings });
    await workbench.command("koers.openChannelShifts");
    await workbench.webview().locator(SLIDER).waitFor();
  });

  after(() => workbench?.close());

  const slider = () => workbench.webview().locator(SLIDER);
  const facts = () => workbench.webview().locator(".facts").innerText();
  const picture = () => workbench.webview().locator(".picture svg").first().textContent();

  it("show the end of the period, and any month that is dragged or typed to", async () => {
    assert.match(await facts(), /stand december 2028/);
    assert.match((await picture()) ?? "", /171\.600 blijven over/);
    await workbench.webview().locator(COURSE).scrollIntoViewIfNeeded();
    const box = await workbench.webview().locator(`${COURSE} rect`).first().boundingBox();
    assert.ok(box !== null);
    const { mouse, keyboard } = workbench.page;
    await mouse.move(box.x + box.width - 12, box.y + 20);
    await mouse.down();
    await mouse.move(box.x + 10, box.y + 20, { steps: 5 });
    await mouse.up();
    await eventually(async () => assert.match(await facts(), /stand januari 2026/));
    assert.match((await picture()) ?? "", /186\.000 blijven over/);
    await slider().focus();
    for (let month = 0; month < 13; month++) await keyboard.press("ArrowRight");
    await eventually(async () => assert.match(await facts(), /stand februari 2027/));
    assert.equal(await slider().getAttribute("aria-valuetext"), "februari 2027");
    await workbench.webview().getByRole("button", { name: "Als tabel tonen" }).click();
    await workbench.webview().locator(".koers-table").first().waitFor();
    assert.match(await workbench.webview().locator(".table-view").innerText(), /27\.594|20\.625/);
    await workbench.webview().getByRole("button", { name: "Als beeld tonen" }).click();
    await slider().focus();
    await keyboard.press("End");
    await eventually(async () => assert.match(await facts(), /stand december 2028/));
  });

  it("lead from a band to its shift, from a bar to its channel, and from the cursor back to the band", async () => {
    await clickBand(workbench, "shifts.bill-explained-online");
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}bill-explained-online:/));
    await workbench.screenshot("channel-shifts-beside.png");
    await clickBand(workbench, "channels.website");
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}website: \{/));
    await workbench.webview().locator('[data-path="shifts.clear-letters"] .band').first().dispatchEvent("dblclick");
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}clear-letters:/));
    await workbench.page.keyboard.press("Control+Home");
    await workbench.page.keyboard.press("ArrowDown");
    await eventually(async () =>
      assert.equal(
        await workbench.webview().locator(".selected").first().getAttribute("data-path"),
        "shifts.report-move-online",
      ),
    );
  });

  it("show one moment, whose bars lead to its mix, and a journey", async () => {
    const choice = workbench.webview().locator("h1 select");
    await choice.selectOption("report-move");
    await eventually(async () => assert.match((await picture()) ?? "", /48\.000/));
    await clickBand(workbench, "channelMix.report-move.now.phone");
    await eventually(async () => assert.match(await workbench.currentLine(), /now: \{ phone: 70%/));
    await choice.selectOption("journeys/customer-life");
    await eventually(async () => assert.match(await facts(), /van de klantreis/));
  });
});

describe("the channel shifts of a full strategy", () => {
  for (const theme of ["light", "dark", "hc-dark", "hc-light"] as const) {
    it(`are worth looking at in ${theme}`, async () => {
      const workbench = await openWorkbench({ workspace: insurer, theme, settings });
      try {
        await workbench.command("koers.openChannelShifts");
        await workbench.webview().locator(SLIDER).waitFor();
        await workbench.screenshot(`${theme}/channel-shifts.png`);
        await workbench.webview().locator(SLIDER).focus();
        for (let month = 0; month < 24; month++) await workbench.page.keyboard.press("ArrowLeft");
        await eventually(async () =>
          assert.match(await workbench.webview().locator(".facts").innerText(), /stand december 2026/),
        );
        await workbench.screenshot(`${theme}/channel-shifts-month.png`);
      } finally {
        await workbench.close();
      }
    });
  }
});
