/** The overview, the principles and the dashboard as a strategist has them: from a figure to its line, and to other views. */
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { repoRoot } from "../harness/cache.js";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const insurer = path.join(repoRoot, "samples/insurer");
const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };

describe("the boards in the workbench", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ workspace: insurer, settings });
  });

  after(() => workbench?.close());

  afterEach(() => workbench.command("workbench.action.closeAllEditors"));

  const click = async (selector: string): Promise<void> => {
    const item = workbench.webview().locator(selector).first();
    await item.scrollIntoViewIfNeeded();
    await item.click({ position: { x: 4, y: 8 } });
  };

  it("leads from the overview to the promise, a shift, a finding, and to other views", async () => {
    await workbench.command("koers.openOverview");
    await workbench.webview().locator(".picture.overview svg").first().waitFor();
    await click('[data-kind="promise"]');
    await lineIs(workbench, /^ {2}promise:/);
    await click('[data-kind="shift"]');
    await lineIs(workbench, /^ {2}clear-letters:/);
    await click('[data-kind="finding"]');
    await eventually(async () => assert.doesNotMatch(await workbench.currentLine(), /clear-letters:/));
    await workbench.webview().locator('[data-view="principles"]').click();
    await workbench.webview().locator(".picture.principles svg").first().waitFor();
  });

  it("leads from a principle and its exception to where they are written", async () => {
    await workbench.command("koers.openPrinciples");
    await workbench.webview().locator(".picture.principles svg").first().waitFor();
    await click('[data-kind="exception"]');
    await lineIs(workbench, /^ {6}- moment: claim-report/);
    await click('[data-kind="principle"]');
    await lineIs(workbench, /^ {2}people-for-moments-of-truth:/);
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("Enter");
    await lineIs(workbench, /^ {2}no-details-by-email:/);
  });

  it("finds what is searched for on a page, and in a table", async () => {
    const page = workbench.webview();
    const found = page.locator(".search .found");
    await workbench.command("koers.openDashboard");
    await page.getByRole("searchbox", { name: "Zoek op deze pagina" }).fill("polis");
    await eventually(async () => assert.match((await found.textContent()) ?? "", /^[1-9]\d* gevonden$/));
    const lit = page.locator(".picture svg [data-id]:not(.not-found)");
    for (const text of await lit.allTextContents()) assert.match(text, /polis/i);
    await workbench.screenshot("dashboard-search.png");
    await page.getByRole("button", { name: "Als tabel tonen" }).click();
    await page.getByRole("searchbox", { name: "Zoek in de tabel" }).waitFor();
    const rows = page.locator("tbody tr:visible");
    for (const text of await rows.allTextContents()) assert.match(text, /polis/i);
    assert.equal(`${await rows.count()} gevonden`, await found.textContent());
    await page.getByRole("searchbox").fill("");
    await eventually(async () => assert.equal(await found.textContent(), ""));
    await page.getByRole("button", { name: "Als beeld tonen" }).click();
    assert.equal(await page.locator(".not-found").count(), 0);
  });

  it("leads from every section of the dashboard to its line", async () => {
    await workbench.command("koers.openDashboard");
    await workbench.webview().locator(".picture.dashboard svg").first().waitFor();
    for (const [kind, line] of [
      ["objective", /^ {2}[a-z-]+:/],
      ["kpi", /^ {2}brand-trust:/],
      ["shift", /^ {2}policy-question-portal:/],
      ["decision", /^ {2}[a-z-]+:/],
      ["channel", /^ {2}[a-z-]+:/],
      ["phase", /id: /],
      ["contactMoment", /^ {2}complain/],
      ["initiative", /^ {2}[a-z-]+:/],
    ] as const) {
      await click(`svg [data-kind="${kind}"]`);
      await lineIs(workbench, line);
    }
  });
});

describe("the boards of an empty strategy", () => {
  it("add what is missing where it belongs", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "koers-empty-"));
    await writeFile(path.join(folder, "koers.yaml"), "koers: 1\nname: Leeg\nlanguage: nl\n");
    const workbench = await openWorkbench({ workspace: folder, settings });
    try {
      await workbench.command("koers.openOverview");
      const add = workbench.webview().locator('[data-add="objectives"]');
      await add.waitFor();
      await workbench.screenshot("overview-empty.png");
      await add.click();
      // The section is begun, and the cursor stands where its first thing goes.
      await workbench.page.locator(".editor-instance .view-line", { hasText: /^objectives:$/ }).waitFor();
      await lineIs(workbench, /^ {2}$/);
    } finally {
      await workbench.close();
      await rm(folder, { recursive: true });
    }
  });
});

function lineIs(workbench: Workbench, expected: RegExp): Promise<void> {
  return eventually(async () => assert.match(await workbench.currentLine(), expected));
}
