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

  it("asks what was counted, and writes it into the table", async () => {
    await workbench.command("workbench.action.closeAllEditors");
    await workbench.command("koers.newMeasurement");
    await workbench.answer("Hoeveel contacten er waren");
    await workbench.answer("Klacht");
    await workbench.answer("Alle klanten");
    await workbench.answer("2026-09");
    await workbench.answer("412");
    await workbench.answer("88");
    await workbench.page.locator('.tab.active[data-resource-name="2026.csv"]').waitFor();
    await eventually(async () => assert.equal(await workbench.currentLine(), "2026-09,complain,phone,412"));
    await workbench.screenshot("web-measured.png");
  });

  it("renames an id in all files, the table among them", async () => {
    const { page } = workbench;
    await goTo(workbench, 2, 23);
    const box = page.locator(".rename-box input");
    await eventually(async () => {
      await page.keyboard.press("F2");
      await box.waitFor({ timeout: 2000 });
    });
    await box.fill("by-voice");
    await page.keyboard.press("Enter");
    await eventually(async () => assert.match(await workbench.currentLine(), /^2026-08,[a-z-]+,by-voice,/));
    await workbench.screenshot("web-renamed.png");
    await workbench.command("workbench.action.files.saveAll");
    const problems = await workbench.problems();
    assert(!problems.some((problem) => /by-voice|“phone”/.test(problem)), problems.join("\n"));
  });

  it("saves a picture beside the strategy", async () => {
    const { page } = workbench;
    await workbench.command("koers.openValueMatrix");
    await workbench.webview().locator('button[aria-haspopup="menu"]').first().click();
    await workbench.webview().locator('[data-choice="svg"]').click();
    const place = page.locator(".quick-input-widget input[type='text']");
    await eventually(async () => assert.match(await place.inputValue(), /value-matrix.*\.svg$/));
    await workbench.screenshot("web-save.png");
    await page.keyboard.press("Enter");
    await page.locator(".notification-toast", { hasText: /\.svg/ }).waitFor();
    await workbench.screenshot("web-saved.png");
  });
});

async function goTo({ page }: Workbench, line: number, column: number): Promise<void> {
  await page.keyboard.press("Control+G");
  const box = page.locator(".quick-input-widget input").first();
  await box.fill(`:${line}:${column}`);
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}
