/** The value matrix as a strategist has it: moments dragged, moved with keys, chosen together, brought nearer. */
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Locator } from "playwright-core";
import { repoRoot } from "../harness/cache.js";
import { dragWithFinger, eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const insurer = path.join(repoRoot, "samples/insurer");
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
      assert.doesNotMatch((await item.locator("title").first().textContent()) ?? "", /klant 8, organisatie 4/),
    );
    const after = await workbench.saved(file, (text) => assert.notEqual(text, original));
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
    await eventually(async () =>
      assert.match((await item.locator("title").first().textContent()) ?? "", /klant 8, organisatie 4/),
    );
    await workbench.saved(file, (text) => assert.equal(text, original));
  });

  it("lets a finger move a moment, and takes it back", async () => {
    const { page } = workbench;
    // Taking back has opened the text beside it.
    await workbench.command("workbench.action.closeEditorsInOtherGroups");
    const item = workbench.webview().locator('g[data-id="bill-question"]');
    const [x, y] = await middleOf(bubble(workbench, "bill-question"));
    await dragWithFinger(page, [x, y], [-130, -130], () =>
      workbench.webview().locator(".consequences li").first().waitFor(),
    );
    await eventually(async () =>
      assert.doesNotMatch((await item.locator("title").first().textContent()) ?? "", /klant 8, organisatie 4/),
    );
    const after = await workbench.saved(file, (text) => assert.notEqual(text, original));
    assert.equal(after.replace(/(bill-question: .*value: )\{[^}]*\}/, "$1{ customer: 8, organisation: 4 }"), original);
    await item.focus();
    await page.keyboard.press("Control+Z");
    await eventually(async () =>
      assert.match((await item.locator("title").first().textContent()) ?? "", /klant 8, organisatie 4/),
    );
    await workbench.saved(file, (text) => assert.equal(text, original));
  });

  it("moves a moment with Shift and the arrow keys: Enter writes, Escape takes back", async () => {
    const { keyboard } = workbench.page;
    const item = workbench.webview().locator('g[data-id="advice"]');
    await eventually(async () =>
      assert.match((await item.locator("title").first().textContent()) ?? "", /klant 9, organisatie 9/),
    );
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
      assert.match((await item.locator("title").first().textContent()) ?? "", /klant 8, organisatie 7,9/),
    );
    await workbench.saved(file, (text) =>
      assert.equal(
        text,
        original.replace("value: { customer: 9, organisation: 9 }", "value: { customer: 8, organisation: 7.9 }"),
      ),
    );
    await item.focus();
    await keyboard.press("Control+Z");
    await eventually(async () =>
      assert.match((await item.locator("title").first().textContent()) ?? "", /klant 9, organisatie 9/),
    );
    await workbench.saved(file, (text) => assert.equal(text, original));
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

describe("the value matrix of a full strategy", () => {
  for (const theme of ["light", "dark", "hc-dark", "hc-light"] as const) {
    it(`is worth looking at while a moment is moved, in ${theme}`, async () => {
      const workbench = await openWorkbench({ workspace: insurer, theme, settings });
      try {
        await workbench.command("koers.openValueMatrix");
        await bubble(workbench, "claim-report").waitFor();
        await workbench.webview().getByLabel("Kleur").selectOption("journey");
        await workbench.webview().getByRole("checkbox", { name: "Doel" }).check();
        await workbench.screenshot(`${theme}/matrix-journeys.png`);
        await workbench.webview().getByLabel("Kleur").selectOption("handling");
        await drag(workbench, "claim-report", [-250, 180]);
        await workbench.webview().locator(".consequences li").first().waitFor();
        await workbench.screenshot(`${theme}/matrix-moving.png`);
        await workbench.page.keyboard.press("Escape");
        await workbench.webview().locator("g.held").waitFor({ state: "detached" });
        await workbench.page.mouse.up();
      } finally {
        await workbench.close();
      }
    });
  }

  it("holds 200 contact moments, and brings a dense corner nearer", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "koers-200-"));
    await writeFile(path.join(folder, "koers.yaml"), manyMoments(200));
    const workbench = await openWorkbench({ workspace: folder, settings });
    try {
      await workbench.command("koers.openValueMatrix");
      await bubble(workbench, "moment-7").waitFor();
      await workbench.screenshot("light/matrix-200.png");
      const [x, y] = await middleOf(bubble(workbench, "moment-7"));
      const all = await workbench.webview().locator("g[data-id]").count();
      await workbench.page.mouse.move(x, y);
      await workbench.page.keyboard.down("Control");
      for (let notch = 0; notch < 3; notch++) await workbench.page.mouse.wheel(0, -120);
      await workbench.page.keyboard.up("Control");
      await eventually(async () => assert.ok((await workbench.webview().locator("g[data-id]").count()) < all / 2));
      await bubble(workbench, "moment-7").waitFor();
      await workbench.screenshot("light/matrix-200-near.png");
    } finally {
      await workbench.close();
      await rm(folder, { recursive: true });
    }
  });
});

/** Moments all over the matrix, in a file of their own kind: half points, three owners, every volume. */
function manyMoments(count: number): string {
  const names = ["Verhuizing doorgeven", "Uitleg over de rekening", "Klacht", "Incasso regelen", "Contract verlengen"];
  const moments = Array.from({ length: count }, (_, index) => {
    const [customer, organisation] = [((index * 37) % 41) / 4, ((index * 23) % 39) / 4];
    const volume = 1000 + ((index * 7919) % 60_000);
    const value = `{ customer: ${Math.min(10, customer)}, organisation: ${Math.min(10, organisation)} }`;
    return `  moment-${index}: { name: ${names[index % names.length]} ${index}, value: ${value}, volume: ${volume}, owner: role-${index % 3} }`;
  });
  const roles = [0, 1, 2].map((index) => `  role-${index}: { name: Rol ${index} }`);
  return ["koers: 1", "name: Veel", "language: nl", "roles:", ...roles, "contactMoments:", ...moments, ""].join("\n");
}

/** Takes a bubble by so many px, and keeps holding it. */
async function drag(workbench: Workbench, moment: string, [dx, dy]: readonly [number, number]): Promise<void> {
  const [x, y] = await middleOf(bubble(workbench, moment));
  const { mouse } = workbench.page;
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + dx / 2, y + dy / 2, { steps: 4 });
  await mouse.move(x + dx, y + dy, { steps: 4 });
}

function bubble(workbench: Workbench, moment: string): Locator {
  return workbench.webview().locator(`g[data-id="${moment}"] circle`).first();
}

async function middleOf(locator: Locator): Promise<[x: number, y: number]> {
  const box = await locator.boundingBox();
  assert.ok(box !== null);
  return [box.x + box.width / 2, box.y + box.height / 2];
}
