/** The value matrix as a strategist has it: moments dragged, moved with keys, chosen together, brought nearer. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Locator } from "playwright-core";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const settings = { "koers.asOf": "2026-11-01", "files.autoSave": "off" };

describe("the value matrix in the workbench", () => {
  let workbench: Workbench;
  let file: string;
  let original: string;

  before(async () => {
    workbench = await openWorkbench({ settings });
    file = path.join(workbench.folder, "channels.yaml");
    original = await readFile(file, "utf8");
    await workbench.command("koers.openValueMatrix");
    await bubble(workbench, "bill-question").waitFor();
  });

  after(() => workbench?.close());

  /** Saves until the files on disk are as they should be. */
  function saved<T>(check: () => Promise<T>): Promise<T> {
    return eventually(async () => {
      await workbench.command("workbench.action.files.saveAll");
      return check();
    });
  }

  it("writes the two numbers of a dragged moment and nothing else, and takes them back as one step", async () => {
    const { mouse, keyboard } = workbench.page;
    const [x, y] = await middleOf(bubble(workbench, "bill-question"));
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x - 60, y - 60, { steps: 4 });
    await mouse.move(x - 120, y - 130, { steps: 4 });
    await workbench.webview().locator(".consequences li").first().waitFor();
    await workbench.webview().locator("g.held").waitFor();
    await workbench.screenshot("value-matrix-drag.png");
    await mouse.up();
    const item = workbench.webview().locator('g[data-id="bill-question"]');
    await eventually(async () =>
      assert.doesNotMatch((await item.getAttribute("aria-label")) ?? "", /klant 8, organisatie 4/),
    );
    const after = await saved(async () => {
      const text = await readFile(file, "utf8");
      assert.notEqual(text, original);
      return text;
    });
    const written = /bill-question: .*value: \{ customer: (\d), organisation: (\d) \}/.exec(after);
    assert.ok(written !== null && written[1] !== "8" && written[2] !== "4", after.slice(0, 4000));
    const [customer, organisation] = [written[1] ?? "", written[2] ?? ""];
    const line = (values: string): string => written[0].replace(/\{ customer.*\}$/, values);
    const undone = after.replace(
      line(`{ customer: ${customer}, organisation: ${organisation} }`),
      line("{ customer: 8, organisation: 4 }"),
    );
    assert.equal(undone, original);
    await item.focus();
    await keyboard.press("Control+Z");
    await eventually(async () => assert.match((await item.getAttribute("aria-label")) ?? "", /klant 8, organisatie 4/));
    await saved(async () => assert.equal(await readFile(file, "utf8"), original));
  });

  it("moves a moment with Shift and the arrow keys: Enter writes, Escape takes back", async () => {
    const { keyboard } = workbench.page;
    const item = workbench.webview().locator('g[data-id="advice"]');
    await eventually(async () => assert.match((await item.getAttribute("aria-label")) ?? "", /klant 9, organisatie 9/));
    await item.focus();
    await keyboard.press("Shift+ArrowLeft");
    await workbench.webview().locator(".consequences").waitFor();
    assert.match(await workbench.webview().locator(".matrix .unseen").innerText(), /klant 8, organisatie 9/);
    await keyboard.press("Escape");
    await workbench.webview().locator(".consequences").waitFor({ state: "detached" });
    await keyboard.press("Shift+ArrowLeft");
    await keyboard.press("Shift+ArrowDown");
    await keyboard.press("Alt+Shift+ArrowDown");
    await keyboard.press("Enter");
    await eventually(async () =>
      assert.match((await item.getAttribute("aria-label")) ?? "", /klant 8, organisatie 7,9/),
    );
    await saved(async () =>
      assert.equal(
        await readFile(file, "utf8"),
        original.replace("value: { customer: 9, organisation: 9 }", "value: { customer: 8, organisation: 7.9 }"),
      ),
    );
    await item.focus();
    await keyboard.press("Control+Z");
    await eventually(async () => assert.match((await item.getAttribute("aria-label")) ?? "", /klant 9, organisatie 9/));
    await saved(async () => assert.equal(await readFile(file, "utf8"), original));
  });

  it("adds up what a line is drawn around, filters, colours and zooms, and remembers it while it is hidden", async () => {
    const { mouse } = workbench.page;
    const panel = workbench.webview();
    const [x, y] = await middleOf(bubble(workbench, "advice"));
    const [, bottom] = await middleOf(bubble(workbench, "complain"));
    await mouse.move(x - 40, y - 30);
    await mouse.down();
    for (const [dx, at] of [
      [40, y - 30],
      [40, bottom + 30],
      [-40, bottom + 30],
    ] as const) {
      await mouse.move(x + dx, at, { steps: 3 });
    }
    await mouse.up();
    await eventually(async () => assert.match(await panel.locator(".details h2").innerText(), /^2 contactmomenten/));
    assert.match(await panel.locator(".details dl").innerText(), /18\.000/);
    await panel.getByLabel("Kleur").selectOption("owner");
    await panel.getByLabel("Kwadrant").selectOption("encourage");
    await eventually(async () => assert.equal(await panel.locator("g[data-id]").count(), 2));
    await panel.getByRole("button", { name: /^Inzoomen/ }).click();
    assert.equal(await panel.getByRole("button", { name: /^Alles tonen \(0\)/ }).isEnabled(), true);
    await workbench.screenshot("value-matrix-tools.png");
    await workbench.command("workbench.action.files.newUntitledFile");
    await workbench.command("workbench.action.revertAndCloseActiveEditor");
    await eventually(async () => assert.equal(await panel.getByLabel("Kleur").inputValue(), "owner"));
    assert.match(await panel.locator(".details h2").innerText(), /^2 contactmomenten/);
    await panel.getByLabel("Kwadrant").selectOption("");
    await panel.getByRole("button", { name: /^Alles tonen \(0\)/ }).click();
    await eventually(async () => assert.equal(await panel.locator("g[data-id]").count(), 5));
  });

  it("leads with a click to the line", async () => {
    await bubble(workbench, "complain").click();
    await eventually(async () => assert.match(await workbench.currentLine(), /^ {2}complain: \{/));
  });
});

function bubble(workbench: Workbench, moment: string): Locator {
  return workbench.webview().locator(`g[data-id="${moment}"] circle`).first();
}

async function middleOf(locator: Locator): Promise<[x: number, y: number]> {
  const box = await locator.boundingBox();
  assert.ok(box !== null);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
