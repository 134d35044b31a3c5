/**
 * Draws the pictures of both samples for the documentation: `npm run images`.
 * They are what the terminal writes, as PNG, because a marketplace shows no SVG.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { StrategyService } from "../../src/core/service.ts";
import { disk } from "../../src/node/disk.ts";
import { darkPalette, lightPalette } from "../../src/render/kit/palette.ts";
import { renderSvg } from "../../src/render/views.tsx";
import { launchBrowser } from "./browser.ts";
import { repoRoot } from "./cache.ts";

const AS_OF = "2026-11-01";
const FOLDER = path.join(repoRoot, "docs/images");

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>["newPage"]>>;

async function drawSample(page: Page, sample: string): Promise<void> {
  const service = await StrategyService.open(disk, `${repoRoot.replaceAll("\\", "/")}/samples/${sample}`);
  const language = service.language();
  for (const picture of service.pictures({ language, asOf: AS_OF })) {
    const name = `${sample}-${picture.kind}${"id" in picture && picture.id !== null ? `-${picture.id}` : ""}`;
    await draw(page, renderSvg(picture, { language, palette: lightPalette }), name);
    await draw(page, renderSvg(picture, { language, palette: darkPalette }), `${name}-dark`);
  }
}

async function draw(page: Page, svg: string, name: string): Promise<void> {
  await page.setContent(`<body style="margin:0">${svg}`);
  await page
    .locator("svg")
    .first()
    .screenshot({ path: path.join(FOLDER, `${name}.png`) });
  console.log(`docs/images/${name}.png`);
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 2400, height: 1400 } });
    for (const sample of ["insurer", "starter"]) await drawSample(page, sample);
  } finally {
    await browser.close();
  }
}

void main();
