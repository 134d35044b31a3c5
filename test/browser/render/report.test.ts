import assert from "node:assert/strict";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { problemsIn, unseenIn } from "../../harness/axe.ts";
import { launchBrowser } from "../../harness/browser.ts";
import { repoRoot } from "../../harness/cache.ts";
import { koers } from "../../terminal/run-koers.ts";

describe("the page of a report", function () {
  this.timeout(120_000);
  let browser: Browser;
  let html: string;

  before(async () => {
    browser = await launchBrowser();
    html = (await koers(repoRoot, "report", "samples/insurer", "--as-of", "2026-11-01")).out;
  });

  after(() => browser?.close());

  const open = async (look: NonNullable<Parameters<Page["emulateMedia"]>[0]>): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.emulateMedia(look);
    await page.setContent(html);
    return page;
  };

  for (const [name, look] of Object.entries({
    light: { colorScheme: "light" },
    dark: { colorScheme: "dark" },
    "forced colours": { colorScheme: "dark", forcedColors: "active" },
  } as const)) {
    it(`can be read by everybody, in ${name}, with its tables open`, async () => {
      const page = await open(look);
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      assert.deepEqual(await problemsIn(page), []);
      if (process.env.KOERS_SHOTS !== undefined) {
        await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = false; })");
        await page.screenshot({ path: path.join(repoRoot, `out/screenshots/report-${name}.png`), fullPage: true });
      }
      await page.close();
    });
  }

  it("loses nothing where colours are forced", async () => {
    const page = await open({ forcedColors: "active" });
    assert.deepEqual(await unseenIn(page), []);
    await page.close();
  });

  it("shows what is missing on paper too: its hatching is not in what only a screen shows", async () => {
    const page = await open({ media: "print" });
    const hidden = await page.evaluate(
      "[...document.querySelectorAll('pattern')].filter((each) => getComputedStyle(each.ownerSVGElement).display === 'none' || each.closest('.on-screen, .on-paper') !== null && getComputedStyle(each.closest('.on-screen, .on-paper')).display === 'none').map((each) => each.id)",
    );
    assert.deepEqual(hidden, []);
    await page.close();
  });
});
