/** What somebody sees who opens a strategy on a page such as vscode.dev, without anything installed. */
import assert from "node:assert/strict";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { repoRoot } from "../harness/cache.js";
import { eventually, openWebWorkbench, type Workbench } from "../harness/drive.js";
import { workbook } from "../support/workbook.js";

const EXAMPLE = path.join(repoRoot, "test/fixtures/example");
const TABLE = [
  ["Contactreden", "Aantal", "Klantwaarde", "Organisatiewaarde", "Telefoon", "Website"],
  ["Storing", "12.000", 2, 4, { percent: 0.7 }, { percent: 0.3 }],
  ["Beker kwijt", 3000, 5, 4, 60, 40],
];

describe("the workbench in a browser", () => {
  let workbench: Workbench;

  before(async () => {
    const folder = path.join(await mkdtemp(path.join(tmpdir(), "koers-web-")), "strategy");
    await cp(EXAMPLE, folder, { recursive: true });
    await writeFile(path.join(folder, "reasons.xlsx"), workbook({ Redenen: TABLE }));
    try {
      workbench = await openWebWorkbench(folder);
    } finally {
      await rm(path.dirname(folder), { recursive: true });
    }
    const { page } = workbench;
    await page.locator(".explorer-folders-view .monaco-list-row", { hasText: "channels.yaml" }).click();
    await page.locator('.tab.active[data-resource-name="channels.yaml"]').waitFor();
  });

  after(() => workbench?.close());

  it("draws the value matrix beside the text", async () => {
    await workbench.command("koers.openValueMatrix");
    const points = workbench.webview().locator("svg [tabindex]");
    await points.first().waitFor();
    assert((await points.count()) > 3);
    await workbench.screenshot("web-matrix.png");
  });

  it("shows the strategy in its view, and its notes among the problems", async () => {
    await workbench.command("koers.strategy.focus");
    const rows = workbench.page.locator(".pane-body .monaco-list-row", { hasText: "Contactmomenten" });
    await rows.first().waitFor();
    await eventually(async () => assert((await workbench.problems()).length > 0));
    await workbench.screenshot("web-strategy.png");
  });

  it("makes contact moments of a table from Excel", async () => {
    const { page } = workbench;
    await workbench.command("koers.importMoments");
    const place = page.locator(".quick-input-widget input[type='text']");
    await place.waitFor();
    await place.fill("/reasons.xlsx");
    await page.keyboard.press("Enter");
    await workbench.answer("1 – 5");
    const dialog = page.locator(".monaco-dialog-box");
    await dialog.waitFor();
    assert.match((await dialog.textContent()) ?? "", /2 contactmomenten/);
    await dialog.locator(".monaco-button", { hasText: "Write" }).click();
    await workbench.command("koers.openValueMatrix");
    await workbench.webview().locator('[data-path="contactMoments.beker-kwijt"]').first().waitFor();
    await workbench.screenshot("web-import.png");
  });
});
