/**
 * Draws the pictures of both samples for the documentation: `npm run images`.
 * They are what the terminal writes, as PNG, because a marketplace shows no SVG.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { StrategyService } from "../../src/core/service.ts";
import { disk } from "../../src/node/disk.ts";
import { renderJourneySvg } from "../../src/render/journey/index.tsx";
import { darkPalette, lightPalette } from "../../src/render/kit/palette.ts";
import { renderValueMatrixSvg } from "../../src/render/value-matrix/index.ts";
import { launchBrowser } from "./browser.ts";
import { repoRoot } from "./cache.ts";

const AS_OF = "2026-11-01";
const FOLDER = path.join(repoRoot, "docs/images");

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>["newPage"]>>;

async function drawSample(page: Page, sample: string): Promise<void> {
  const service = await StrategyService.open(disk, `${repoRoot.replaceAll("\\", "/")}/samples/${sample}`);
  const language = service.language();
  const matrix = service.valueMatrix({ language, asOf: AS_OF });
  await draw(page, renderValueMatrixSvg(matrix, { language, palette: lightPalette }), `${sample}-value-matrix`);
  await draw(page, renderValueMatrixSvg(matrix, { language, palette: darkPalette }), `${sample}-value-matrix-dark`);
  for (const id of service.journeys) {
    const journey = service.journey(id);
    if (journey === null) continue;
    await draw(page, renderJourneySvg(journey, { language, palette: lightPalette }), `${sample}-journey-${id}`);
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
