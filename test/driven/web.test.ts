/** What somebody sees who opens a strategy on a page such as vscode.dev, without anything installed. */
import assert from "node:assert/strict";
import { eventually, openWebWorkbench, type Workbench } from "../harness/drive.js";

describe("the workbench in a browser", () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWebWorkbench();
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
});
