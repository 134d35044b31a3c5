/** Computed figures in the text, colours for ids, hovers with formulas, folding: as somebody sees them. */
import assert from "node:assert/strict";
import { eventually, openWorkbench, type Workbench } from "../harness/drive.js";

const SETTINGS = {
  "koers.asOf": "2026-11-01",
  "files.autoSave": "off",
  "koers.hints.quadrant": "always",
  "koers.hints.mixSum": "always",
  "koers.hints.target": true,
  "koers.lenses.matrix": true,
  "koers.lenses.references": true,
};

describe("figures in the text", () => {
  for (const theme of ["light", "dark", "hc-dark"] as const) {
    it(`are seen in ${theme}`, async () => {
      const workbench = await openWorkbench({ theme, settings: SETTINGS });
      try {
        await seen(workbench, theme);
      } catch (error) {
        await workbench.screenshot(`figures-${theme}-failed.png`);
        throw error;
      } finally {
        await workbench.close();
      }
    });
  }
});

async function seen(workbench: Workbench, theme: string): Promise<void> {
  const { page } = workbench;
  await workbench.openFile("shifts.yaml");
  const lens = page.locator(".codelens-decoration", { hasText: "netto" }).first();
  await lens.waitFor();
  await workbench.screenshot(`figures-${theme}-shifts.png`);
  // Lines that are drawn anew while the mouse is on its way are clicked again.
  await eventually(async () => {
    await lens.locator("a", { hasText: "netto" }).click({ timeout: 2_000 });
    await page.locator(".quick-input-list", { hasText: "report-move-online" }).waitFor({ timeout: 2_000 });
  });
  await workbench.screenshot(`figures-${theme}-case.png`);
  await page.keyboard.press("Escape");
  await workbench.openFile("channels.yaml");
  await eventually(async () => {
    const text = (await page.locator(".view-lines").first().innerText()).replaceAll("\u00a0", " ");
    assert.match(text, /→ simplificeren/);
  });
  await workbench.screenshot(`figures-${theme}-channels.png`);
  await page.locator('.statusbar-item[aria-label^="Koers"]').hover();
  await page.locator(".monaco-hover", { hasText: "Digitaliseringsgraad" }).waitFor();
  await workbench.screenshot(`figures-${theme}-status.png`);
  await workbench.openFile("shifts.yaml");
  await eventually(async () => {
    await page.locator(".view-line span", { hasText: /^80%$/ }).first().hover({ timeout: 2_000 });
    await page.locator(".monaco-hover", { hasText: "Telt mee in" }).waitFor({ timeout: 3_000 });
  });
  await workbench.screenshot(`figures-${theme}-number.png`);
  await workbench.openFile("principles.yaml");
  await page.locator(".codelens-decoration", { hasText: "verwijzing" }).first().waitFor();
  await workbench.screenshot(`figures-${theme}-principles.png`);
}
