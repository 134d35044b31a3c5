/** An escalation as a strategist has it: opened, clicked, shown as Mermaid, and taken along as a file or as text. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };

describe("an escalation in the workbench", () => {
  let workbench: Workbench;
  /** What the pages complained of, and what they asked for elsewhere. */
  const refused: string[] = [];
  const asked: string[] = [];

  before(async () => {
    workbench = await openWorkbench({ settings });
    workbench.page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    workbench.page.on("request", (request) => asked.push(request.url()));
    await workbench.openFile("koers.yaml");
    await workbench.command("koers.openEscalation");
    await workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: "Klacht" }).first().click();
    await step("first-line").waitFor();
  });

  after(() => workbench?.close());

  const step = (id: string) => workbench.webview().locator(`[data-kind="step"][data-id="${id}"]`).first();
  const button = (name: string) => workbench.webview().getByRole("button", { name, exact: true });
  const take = async (choice: string): Promise<void> => {
    await button("Exporteren of kopiëren").click();
    await workbench.webview().locator(`[data-choice="${choice}"]`).click();
  };

  it("leads from a step, a role and a promise to their lines", async () => {
    await step("second-line").locator("text").first().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /- \{ id: second-line,/));
    await workbench.webview().locator('[data-kind="role"][data-id="adviser"] text').first().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}adviser:/));
    await workbench.webview().locator('[data-kind="promise"] text').first().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /within: 10d|complaint/));
  });

  it("is drawn by Mermaid itself, and goes back, without a request or a broken policy", async () => {
    const [refusedBefore, askedBefore] = [refused.length, asked.length];
    await button("Als Mermaid tonen").click();
    const drawn = workbench.webview().locator(".in-mermaid svg");
    await drawn.waitFor();
    assert.match((await drawn.textContent()) ?? "", /buiten mandaat/);
    await workbench.screenshot("escalation-mermaid.png");
    await button("Als beeld tonen").click();
    await step("first-line").waitFor();
    assert.deepEqual(refused.slice(refusedBefore), []);
    const elsewhere = asked
      .slice(askedBefore)
      .filter((url) => !/^(data|blob|vscode-webview):|^https?:\/\/(127\.0\.0\.1|localhost)/.test(url))
      .filter((url) => !/vscode-(resource|cdn|webview|unpkg)/.test(url));
    assert.deepEqual(elsewhere, []);
  });

  it("is saved as SVG and as PNG, in the colours of the theme", async () => {
    for (const kind of ["svg", "png"] as const) {
      const file = path.join(workbench.folder, `klacht.${kind}`);
      await take(kind);
      const input = workbench.page.locator(".quick-input-widget input").first();
      await eventually(async () =>
        assert.match(await input.inputValue(), new RegExp(`escalation-complaint\\.${kind}$`)),
      );
      await input.fill(file);
      await workbench.page.keyboard.press("Enter");
      await eventually(async () => assert.ok((await readFile(file)).length > 1000));
      const bytes = await readFile(file);
      if (kind === "png") assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from("PNG")]);
      else assert.match(bytes.toString("utf8"), /^<svg xmlns=.*#[0-9a-f]{6}.*Klachten/s);
      assert.doesNotMatch(bytes.toString("latin1"), /var\(--/);
    }
  });

  it("is copied as Mermaid and as a table", async () => {
    const pasted = async (): Promise<string> => {
      await workbench.command("workbench.action.files.newUntitledFile");
      await workbench.page.keyboard.press("Control+V");
      const text = workbench.page.locator(".editor-group-container.active .view-lines").first();
      await eventually(async () => assert.notEqual((await text.innerText()).trim(), ""));
      const said = (await text.innerText()).replaceAll("\u00a0", " ");
      await workbench.command("workbench.action.revertAndCloseActiveEditor");
      return said;
    };
    await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await take("mermaid");
    assert.match(await pasted(), /flowchart TB/);
    await take("markdown");
    assert.match(await pasted(), /\| Stap \| Rol \|/);
  });

  it("is shown as a table, with the words of every step", async () => {
    await button("Als tabel tonen").click();
    const row = workbench.webview().locator('tr[data-id="final"]');
    await row.waitFor();
    assert.match((await row.innerText()).replace(/\s+/g, " "), /5 werkdagen 8 dagen en 15 minuten/);
    await button("Als beeld tonen").click();
  });
});

describe("an escalation, looked at", () => {
  for (const theme of ["light", "dark", "hc-dark"] as const) {
    it(`is worth looking at in ${theme}`, async () => {
      const workbench = await openWorkbench({ theme, settings });
      try {
        await workbench.command("koers.openEscalation");
        await workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: "Klacht" }).first().click();
        await workbench.webview().locator('[data-kind="step"]').first().waitFor();
        await workbench.screenshot(`${theme}/escalation.png`);
        await workbench.webview().getByRole("button", { name: "Als Mermaid tonen" }).click();
        await workbench.webview().locator(".in-mermaid svg").waitFor();
        await workbench.screenshot(`${theme}/escalation-mermaid.png`);
      } finally {
        await workbench.close();
      }
    });
  }
});
