/** From an empty folder to a checked strategy and a drawn matrix, without typing a line of YAML, in both languages. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { repoRoot } from "../harness/cache.js";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";
import { workbook } from "../support/workbook.js";

const settings = { "koers.asOf": "2026-11-01" };

/** What is said in each language: the words of the editor and of the questions. */
const WORDS = {
  en: {
    steps: [
      "Create a strategy",
      "See what it holds",
      "Add a contact moment",
      "Look at the value matrix",
      "Let contacts move",
      "See what contradicts itself",
    ],
    create: "Create a strategy",
    template: "A small start",
    language: "English",
    question: "Where can I have my bike repaired?",
    name: "Repair",
    yes: "Yes",
    channels: ["Phone", "Website"],
    rest: "the rest goes to Website",
    none: "errors 0, warnings 0",
  },
  nl: {
    steps: [
      "Maak een strategie",
      "Zie wat erin staat",
      "Voeg een contactmoment toe",
      "Bekijk de waardematrix",
      "Laat contacten verschuiven",
      "Zie wat zichzelf tegenspreekt",
    ],
    create: "Strategie maken",
    template: "Een klein begin",
    language: "Nederlands",
    question: "Waar kan ik mijn fiets laten repareren?",
    name: "Reparatie",
    yes: "Ja",
    channels: ["Telefoon", "Website"],
    rest: "de rest gaat naar Website",
    none: "fouten 0, waarschuwingen 0",
  },
} as const;

describe("without YAML", () => {
  for (const language of ["en", "nl"] as const) {
    it(`the walkthrough leads from an empty folder to a drawn matrix, in ${language}`, () =>
      withFolder({ "notes.txt": "Nothing yet.\n" }, language, (workbench) => walk(workbench, language)));
  }

  it("a table from Excel becomes a value matrix", () =>
    withFolder({ "reasons.xlsx": workbook({ Redenen: TABLE }) }, "nl", setUpFromExcel));

  it("a shift is asked for from its section, and Escape leaves everything as it was", () =>
    withFolder({ "koers.yaml": readFileSync(STARTER) }, "en", addShift));
});

async function withFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  language: "en" | "nl",
  use: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "koers-walk-"));
  const workspace = path.join(folder, "strategy");
  await mkdir(workspace);
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(workspace, name), content);
  const workbench = await openWorkbench({ workspace, settings, language });
  try {
    await use(workbench);
  } catch (error) {
    await workbench.screenshot("without-yaml-failed.png");
    throw error;
  } finally {
    await workbench.close();
    await rm(folder, { recursive: true });
  }
}

const STARTER = path.join(repoRoot, "samples/starter/koers.yaml");

const TABLE = [
  ["Contactreden", "Aantal", "Klantwaarde", "Organisatiewaarde", "Telefoon", "Website", "Opmerking"],
  ["Verhuizing", "12.000", 2, 4, { percent: 0.7 }, { percent: 0.3 }, "druk in mei"],
  ["Klacht", 3000, 5, 4, 60, 40, null],
  ["Onduidelijke brief", "veel", 1, 1, 80, 20, null],
  ["Totaal", 15000, null, null, null, null, null],
];

async function confirmAgain(page: Page): Promise<never> {
  await page.keyboard.press("Enter");
  throw new Error("the file has not been chosen");
}

async function setUpFromExcel(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  await workbench.command("koers.importMoments");
  const place = page.locator(".quick-input-widget input[type='text']");
  await place.waitFor();
  await place.fill(path.join(workbench.folder, "reasons.xlsx"));
  await page.keyboard.press("Enter");
  const scale = page.locator(".quick-input-title", { hasText: "Op welke schaal" });
  // Whether the path is looked up first, and Enter asked for again, depends on how fast it was typed.
  await eventually(() => scale.waitFor({ timeout: 2_000 }).catch(() => confirmAgain(page)));
  await workbench.answer("1 – 5");
  const dialog = page.locator(".monaco-dialog-box");
  await dialog.waitFor();
  await workbench.screenshot("import-preview.png");
  assert.match((await dialog.textContent()) ?? "", /3 contactmomenten.*Rij 4: Aantal: “veel” is geen getal/s);
  await dialog.locator(".monaco-button", { hasText: "Schrijven" }).click();
  await eventually(async () => {
    const text = await readFile(path.join(workbench.folder, "koers.yaml"), "utf8");
    assert.match(text, /verhuizing:\n +name: Verhuizing/);
  });
  await workbench.command("koers.openValueMatrix");
  await workbench.webview().locator('[data-path="contactMoments.klacht"]').first().waitFor();
  await workbench.screenshot("import-matrix.png");
}

async function addShift(workbench: Workbench): Promise<void> {
  const { page } = workbench;
  const written = (): Promise<string> => readFile(path.join(workbench.folder, "koers.yaml"), "utf8");
  const before = await written();
  await workbench.command("workbench.view.extension.koers");
  const row = page.locator('[role="treeitem"][aria-label^="Channel shifts"]');
  await row.hover();
  await row.locator('.action-label[aria-label^="New channel shift"]').click();
  await workbench.answer("Choosing a bike");
  await workbench.answer("Phone");
  await page.keyboard.press("Escape");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  assert.equal(await written(), before);

  await row.hover();
  await row.locator('.action-label[aria-label^="New channel shift"]').click();
  await workbench.answer("New address");
  await workbench.answer("Phone");
  await workbench.screenshot("shift-to.png");
  await workbench.answer("Website");
  const input = page.locator(".quick-input-widget input[type='text']");
  await input.fill("120");
  await page.locator(".quick-input-message", { hasText: "at most 100%" }).waitFor();
  await workbench.screenshot("shift-share.png");
  await workbench.answer("50");
  // Begin, end, leakage, churn, once, every year, initiative, evidence, name, id.
  for (let question = 0; question < 10; question++) await workbench.answer();
  await eventually(async () => assert.match(await written(), /new-address-through-website/));
  await eventually(async () => assert.match((await status(workbench)) ?? "", /errors 0/));
  await workbench.screenshot("shift-written.png");
}

async function walk(workbench: Workbench, language: "en" | "nl"): Promise<void> {
  const words = WORDS[language];
  const { page } = workbench;
  const shot = (name: string): Promise<string> => workbench.screenshot(`walkthrough-${language}-${name}.png`);
  // Wide enough for the pictures beside the steps.
  await page.setViewportSize({ width: 1500, height: 860 });
  await workbench.command("koers.getStarted");
  const step = (index: number) => page.locator(".getting-started-step", { hasText: words.steps[index] as string });
  const done = (index: number) =>
    eventually(async () =>
      assert.equal(await step(index).locator(".codicon-getting-started-step-checked.complete").count(), 1),
    );
  await step(5).waitFor();
  await shot("1-start");

  await page.locator(".getting-started-step.expanded .monaco-button", { hasText: words.create }).click();
  await page.locator(".quick-input-list .monaco-list-row", { hasText: words.template }).waitFor();
  await shot("2-template");
  await workbench.answer(words.template);
  await workbench.answer(words.language);
  await workbench.answer("Fietsen Vrij");
  for (let question = 0; question < 4; question++) await workbench.answer();
  await page.locator('.tab.active[data-resource-name="koers.yaml"]').waitFor();
  await workbench.command("koers.getStarted");
  await done(0);

  await workbench.command("koers.newContactMoment");
  await workbench.answer(words.question);
  await workbench.answer(words.name);
  await workbench.answer();
  await workbench.answer("8");
  await workbench.answer("6,5");
  await workbench.answer("12.000");
  await workbench.answer();
  await workbench.answer(words.yes);
  await workbench.answer([...words.channels]);
  await page.locator(".quick-input-widget", { hasText: words.rest }).waitFor();
  await shot("3-question");
  await workbench.answer("60");
  await eventually(async () => {
    const text = await readFile(path.join(workbench.folder, "koers.yaml"), "utf8");
    assert.match(text, /volume: 12000/);
    assert.match(text, /phone: 60%, website: 40%/);
  });
  await shot("4-written");

  await workbench.command("koers.openValueMatrix");
  await workbench.webview().locator('[data-path^="contactMoments.repa"]').first().waitFor();
  await eventually(async () =>
    assert.ok((await status(workbench))?.includes(words.none), (await status(workbench)) ?? ""),
  );
  await shot("5-matrix");

  await workbench.command("koers.strategy.focus");
  await workbench.command("koers.check");
  await workbench.command("koers.getStarted");
  for (const index of [0, 1, 2, 3, 5]) await done(index);
  await shot("6-done");
}

function status(workbench: Workbench): Promise<string | null> {
  return workbench.page.locator('.statusbar-item[aria-label^="Koers"]').getAttribute("aria-label");
}
