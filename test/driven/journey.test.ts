/** The journey map as a strategist has it: an emotion dragged and taken back, now and the target, two held together, and Mermaid. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { repoRoot } from "../harness/cache.js";
import { dragWithFinger, eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };
const HANDLE = '[data-handle="customer-life/yearly-bill"]';

describe("the journey map in the workbench", () => {
  let workbench: Workbench;
  let file: string;
  let written: string;

  before(async () => {
    workbench = await openWorkbench({ settings });
    file = path.join(workbench.folder, "journeys.yaml");
    written = await readFile(file, "utf8");
    await workbench.command("koers.openJourney");
    await handle().waitFor();
  });

  after(() => workbench?.close());

  const handle = () => workbench.webview().locator(HANDLE);
  const now = () => handle().getAttribute("aria-valuenow");

  it("writes the emotion that a point is dragged to, and takes it back as one step", async () => {
    const box = await handle().boundingBox();
    assert.ok(box !== null);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const { mouse } = workbench.page;
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x, y - 40, { steps: 5 });
    await workbench.webview().locator(".consequences").waitFor();
    assert.equal(await now(), "-0.5");
    await workbench.screenshot("journey-drag.png");
    await mouse.up();
    await workbench.saved(file, (text) =>
      assert.equal(text, written.replace(/(id: yearly-bill.*emotion: )-2,/, "$1-0.5,")),
    );
    await handle().focus();
    await workbench.page.keyboard.press("Control+Z");
    await eventually(async () => assert.equal(await now(), "-2"));
    await workbench.saved(file, (text) => assert.equal(text, written));
  });

  it("is dragged with a finger too, and the page stays where it is", async () => {
    // Taking back has opened the text beside it.
    await workbench.command("workbench.action.closeEditorsInOtherGroups");
    await handle().scrollIntoViewIfNeeded();
    const box = await handle().boundingBox();
    assert.ok(box !== null);
    await dragWithFinger(workbench.page, [box.x + box.width / 2, box.y + box.height / 2], [0, -40], () =>
      workbench.webview().locator(".consequences").waitFor(),
    );
    await eventually(async () => assert.equal(await now(), "-0.5"));
    await handle().focus();
    await workbench.page.keyboard.press("Control+Z");
    await eventually(async () => assert.equal(await now(), "-2"));
    await workbench.saved(file, (text) => assert.equal(text, written));
  });

  it("tries with Shift and the arrow keys, lets go with Escape, and leads to its line with a click", async () => {
    await handle().focus();
    await workbench.page.keyboard.press("Shift+ArrowUp");
    await workbench.page.keyboard.press("Shift+ArrowUp");
    assert.equal(await now(), "-1");
    await workbench.page.keyboard.press("Escape");
    assert.equal(await now(), "-2");
    await workbench.saved(file, (text) => assert.equal(text, written));
    await handle().click();
    await eventually(async () => assert.match(await workbench.currentLine(), /- \{ id: yearly-bill,/));
    await workbench.saved(file, (text) => assert.equal(text, written));
  });

  it("moves from the card of the step too, and writes with Enter", async () => {
    await workbench.webview().locator('[data-kind="step"][data-id="yearly-bill"]').first().focus();
    await workbench.page.keyboard.press("Shift+ArrowUp");
    await eventually(async () => assert.equal(await now(), "-1.5"));
    await workbench.page.keyboard.press("Enter");
    await workbench.saved(file, (text) => assert.match(text, /id: yearly-bill.*emotion: -1\.5,/));
    await handle().focus();
    await workbench.page.keyboard.press("Control+Z");
    await eventually(async () => assert.equal(await now(), "-2"));
    await workbench.saved(file, (text) => assert.equal(text, written));
  });

  it("shows the contacts at the target, and says that they are computed", async () => {
    const page = workbench.webview();
    await page.locator('[data-when="target"]').click();
    await page.locator("text", { hasText: "berekend" }).first().waitFor();
    await workbench.screenshot("journey-target.png");
    await page.locator('[data-when="now"]').click();
    await page.locator("text", { hasText: "per kanaal" }).first().waitFor();
  });

  it("says at its edge that it goes on sideways, and goes there", async () => {
    const page = workbench.webview();
    await page.getByRole("button", { name: "Verder naar rechts" }).click();
    const back = page.getByRole("button", { name: "Verder naar links" });
    await back.waitFor();
    await eventually(async () => {
      if (await back.isVisible()) await back.click();
      assert.equal(await back.count(), 0);
    });
  });

  it("has a Mermaid form, whose page remembers what was shown", async () => {
    const page = workbench.webview();
    await page.getByRole("button", { name: "Als Mermaid tonen" }).click();
    await page.locator(".in-mermaid svg").waitFor();
    assert.match((await page.locator(".in-mermaid svg").textContent()) ?? "", /Jaarnota begrijpen/);
    await workbench.screenshot("journey-mermaid.png");
    await page.getByRole("button", { name: "Als beeld tonen" }).click();
    await handle().waitFor();
  });
});

/** What is copied and shown as a table or as Mermaid is all that is compared. */
async function takesAllAlong(workbench: Workbench): Promise<void> {
  const page = workbench.webview();
  const journeys = ["Klant bij Lindewaard", "Op reis en dan schade", "Er verandert iets thuis"];
  await workbench.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const copied = async (choice: string): Promise<string> => {
    await workbench.page.evaluate("navigator.clipboard.writeText('')");
    await page.getByRole("button", { name: "Exporteren of kopiëren" }).click();
    await page.locator(`[data-choice="${choice}"]`).click();
    return eventually(async () => {
      const text = (await workbench.page.evaluate("navigator.clipboard.readText()")) as string;
      assert.notEqual(text, "");
      return text;
    });
  };
  for (const choice of ["mermaid", "markdown"]) {
    const text = await copied(choice);
    for (const name of journeys) assert.ok(text.includes(name), `${choice} has ${name}`);
  }
  await page.getByRole("button", { name: "Als tabel tonen" }).click();
  for (const name of journeys) await page.locator("caption", { hasText: name }).first().waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Als beeld tonen" }).first().click();
  await page.locator(".compared > .koers-journey").nth(2).waitFor();
}

describe("journeys held together", () => {
  for (const theme of ["light", "dark", "hc-light"] as const) {
    it(`share their scales, in ${theme}`, async () => {
      const workbench = await openWorkbench({ workspace: path.join(repoRoot, "samples/insurer"), theme, settings });
      try {
        await workbench.command("koers.openJourney");
        await workbench.page.locator(".quick-input-list .monaco-list-row").first().waitFor();
        await workbench.page.keyboard.press("Enter");
        const page = workbench.webview();
        await page.locator('[data-kind="step"]').first().waitFor();
        await workbench.screenshot(`${theme}/journey-wide.png`);
        await page.getByRole("button", { name: "Vergelijken met…" }).click();
        await page.getByRole("checkbox", { name: "Op reis en dan schade" }).check();
        await eventually(async () => assert.equal(await page.locator(".compared > .koers-journey").count(), 2));
        await page.getByRole("checkbox", { name: "Er verandert iets thuis" }).check();
        await eventually(async () => assert.equal(await page.locator(".compared > .koers-journey").count(), 3));
        await workbench.screenshot(`${theme}/journey-compare-choice.png`);
        await workbench.page.keyboard.press("Escape");
        await eventually(async () => assert.equal(await page.getByRole("checkbox").count(), 0));
        await workbench.screenshot(`${theme}/journey-compared.png`);
        if (theme === "light") await takesAllAlong(workbench);
        const other = page.locator('.compared > .koers-journey:nth-child(2) [data-kind="step"]').first();
        const id = await other.getAttribute("data-id");
        await other.click();
        await eventually(async () => assert.match(await workbench.currentLine(), new RegExp(`id: ${id}`)));
      } finally {
        await workbench.close();
      }
    });
  }
});
