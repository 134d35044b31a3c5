/** The business case as a strategist has it: values tried beside the file, applied, and taken back. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };
const CHURN = '[data-what-if="churnDifference"]';
const SHARE = '[data-what-if="share"]';

/** The case of the first shift of the example, chosen in the panel, with room for its values beside it. */
async function openCase(workbench: Workbench): Promise<void> {
  await workbench.command("koers.openBusinessCase");
  await workbench.webview().locator("h1 select").selectOption("report-move-online");
  await workbench.webview().locator(CHURN).waitFor();
}

describe("the business case in the workbench", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ settings });
    await openCase(workbench);
  });

  after(() => workbench?.close());

  it("tries with the keys beside what the file says, and lets go with Escape", async () => {
    const page = workbench.webview();
    const churn = page.locator(CHURN);
    await churn.focus();
    for (let step = 0; step < 3; step++) await workbench.page.keyboard.press("ArrowLeft");
    await page.locator(".what-if-line").waitFor({ state: "attached" });
    await eventually(async () => assert.match(await page.locator(".outcome td.changed").first().innerText(), /€/));
    assert.match(await page.locator(".outcome tbody td").first().innerText(), /67\.620/);
    await workbench.page.keyboard.press("Escape");
    await page.locator(".what-if-line").waitFor({ state: "detached" });
    assert.equal(await page.locator("button.primary").isDisabled(), true);
  });

  it("applies exactly the numbers that were tried, and undo restores the file", async () => {
    const page = workbench.webview();
    const file = path.join(workbench.folder, "shifts.yaml");
    const before = await readFile(file, "utf8");
    const share = page.locator(SHARE);
    await share.scrollIntoViewIfNeeded();
    const box = await share.boundingBox();
    assert.ok(box !== null);
    const { mouse, keyboard } = workbench.page;
    await mouse.move(box.x + box.width * 0.5, box.y + box.height / 2);
    await mouse.down();
    await mouse.move(box.x + box.width * 0.7, box.y + box.height / 2, { steps: 5 });
    await mouse.up();
    await page.locator(CHURN).focus();
    await keyboard.press("ArrowLeft");
    await page.locator(".what-if-line").waitFor({ state: "attached" });
    await workbench.screenshot("business-case-what-if.png");
    assert.equal(await readFile(file, "utf8"), before);
    const tried = Number(await share.getAttribute("aria-valuenow"));
    assert.ok(tried > 0.6 && tried < 0.8, String(tried));
    await page.locator("button.primary").click();
    // Until the file has it, it is still tried.
    await page.locator(".slider.changed").first().waitFor({ state: "detached" });
    // VS Code opens what was changed a moment later, and saves what is open.
    await workbench.page.locator('.tab.dirty[data-resource-name="shifts.yaml"]').first().waitFor();
    const after = await workbench.saved(file, (text) => assert.notEqual(text, before));
    const added = /\n {4}churnDifference: 0\.\d+%(?=\n)/.exec(after);
    assert.ok(added !== null, after);
    const changed = after.replace(added[0], "").replace(`share: ${Math.round(tried * 100)}%`, "share: 80%");
    assert.equal(changed, before);
    await share.focus();
    await keyboard.press("Control+Z");
    await eventually(async () => assert.equal(await share.getAttribute("aria-valuenow"), "0.8"));
    await workbench.saved(file, (text) => assert.equal(text, before));
    assert.equal(await page.locator(".what-if-line").count(), 0);
  });

  it("explains a figure, and leads to the line of what it rests on", async () => {
    const page = workbench.webview();
    await page.locator('[data-kind="figure"][data-id="investment"] rect').first().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {4}investment: 120000/));
    assert.match(await page.locator(".explained").innerText(), /Investering/);
    // It rests on what it is computed from, and on nothing else.
    assert.deepEqual(await page.locator(".explained .inputs button").allTextContents(), [
      "begin",
      "investering",
      "periode van",
      "periode tot en met",
    ]);
    // Who only points at an amount of a year sees the contacts behind it, with the same links.
    await page.locator('[data-year="2027"] [data-id="handling"] rect').first().hover();
    await eventually(async () =>
      assert.match(await page.locator(".explained").innerText(), /2027 verplaatst: [\d.,]+ contacten/),
    );
    assert.match(await page.locator(".explained").innerText(), /74\.088,45/);
    await workbench.screenshot("business-case-hover.png");
    await page.locator(".explained .inputs button", { hasText: "volume per jaar" }).click();
    await eventually(async () => assert.match(await workbench.currentLine(), /volume: 48000/));
    await page.locator(".explained .inputs button", { hasText: "terugval" }).first().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {4}leakage: 12%/));
    await page.locator('[data-case="low"]').click();
    await eventually(async () => assert.match(await page.locator(".picture").innerText(), /193\.413/));
    await page.locator('[data-case="expected"]').click();
  });

  it("leads from the whole strategy to the case of each shift", async () => {
    const page = workbench.webview();
    await page.locator("h1 select").selectOption("");
    await page.locator('[data-kind="shift"][data-id="clear-letters"]').waitFor();
    await workbench.screenshot("business-case-strategy.png");
    await page.locator(".case-details .inputs button", { hasText: "vermeden" }).first().click();
    await page.locator(CHURN).waitFor();
  });
});

describe("the look of the business case", () => {
  for (const theme of ["light", "dark", "hc-dark", "hc-light"] as const) {
    it(`is kept in ${theme}`, async () => {
      const workbench = await openWorkbench({ settings, theme });
      try {
        await openCase(workbench);
        await workbench.webview().locator(CHURN).focus();
        for (let step = 0; step < 4; step++) await workbench.page.keyboard.press("ArrowLeft");
        await workbench.webview().locator(".what-if-line").waitFor({ state: "attached" });
        await workbench.screenshot(`${theme}/business-case.png`);
      } finally {
        await workbench.close();
      }
    });
  }
});
