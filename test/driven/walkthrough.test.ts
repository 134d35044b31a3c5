/** From an empty folder to a checked strategy and a drawn matrix, without typing a line of YAML, in both languages. */
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

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

describe("the walkthrough", () => {
  for (const language of ["en", "nl"] as const) {
    it(`leads from an empty folder to a drawn matrix, in ${language}`, async () => {
      const folder = await mkdtemp(path.join(tmpdir(), "koers-walk-"));
      await mkdir(path.join(folder, "strategy"));
      await writeFile(path.join(folder, "strategy/notes.txt"), "Nothing yet.\n");
      const workbench = await openWorkbench({ workspace: path.join(folder, "strategy"), settings, language });
      try {
        await walk(workbench, language);
      } catch (error) {
        await workbench.screenshot(`walkthrough-${language}-failed.png`);
        throw error;
      } finally {
        await workbench.close();
        await rm(folder, { recursive: true });
      }
    });
  }
});

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
