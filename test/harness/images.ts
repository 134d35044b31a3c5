/**
 * Draws the pictures of the documentation: `npm run images`. They are what the terminal writes, as PNG, because a
 * marketplace shows no SVG: of both samples, and of a generated strategy of 200 contact moments.
 */
import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Picture } from "../../src/core/pictures/types/picture.ts";
import { MemoryWorkspace } from "../../src/core/project/memory.ts";
import { StrategyService } from "../../src/core/service.ts";
import { disk } from "../../src/node/disk.ts";
import { darkPalette, lightPalette, type Palette } from "../../src/render/kit/palette.ts";
import { renderSvg } from "../../src/render/views.tsx";
import { launchBrowser } from "./browser.ts";
import { repoRoot } from "./cache.ts";
import { largeStrategy } from "./large-strategy.ts";

const AS_OF = "2026-11-01";
const FOLDER = path.join(repoRoot, "docs/images");

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof launchBrowser>>["newPage"]>>;

/** Views of which there is a dark picture too. */
const IN_DARK: readonly string[] = ["overview", "value-matrix"];

/** The views of a small start; a full strategy shows the others better. */
const OF_STARTER: readonly string[] = ["overview", "value-matrix", "journey"];

/** A page shows no more of a picture than this, in px. */
const TALLEST = 1800;

/** The pictures in light, some in dark too. */
async function drawSample(page: Page, sample: string): Promise<void> {
  const service = await StrategyService.open(disk, `${repoRoot.replaceAll("\\", "/")}/samples/${sample}`);
  for (const picture of service.pictures({ language: service.language(), asOf: AS_OF })) {
    if (sample === "starter" && !OF_STARTER.includes(picture.kind)) continue;
    const name = `${sample}-${nameOf(picture)}`;
    await draw(page, service, picture, lightPalette, name);
    if (IN_DARK.includes(picture.kind)) await draw(page, service, picture, darkPalette, `${name}-dark`);
  }
}

/** One picture of each view of the strategy of 200 contact moments. */
async function drawLarge(page: Page): Promise<void> {
  const files = Object.entries(largeStrategy()).map(([name, text]) => [`/large/${name}`, text]);
  const service = await StrategyService.open(new MemoryWorkspace(Object.fromEntries(files)), "/large");
  const drawn = new Set<string>();
  for (const picture of service.pictures({ language: service.language(), asOf: AS_OF })) {
    if (drawn.has(picture.kind)) continue;
    drawn.add(picture.kind);
    await draw(page, service, picture, lightPalette, `large/${picture.kind}`);
  }
}

function nameOf(picture: Picture): string {
  return "id" in picture && picture.id !== null ? `${picture.kind}-${picture.id}` : picture.kind;
}

async function draw(
  page: Page,
  service: StrategyService,
  picture: Picture,
  palette: Palette,
  name: string,
): Promise<void> {
  await page.setContent(`<body style="margin:0">${renderSvg(picture, { language: service.language(), palette })}`);
  const box = await page.locator("svg").first().boundingBox();
  if (box === null) throw new Error(`${name} cannot be seen`);
  const clip = { ...box, height: Math.min(box.height, TALLEST) };
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), clip, fullPage: true });
  console.log(`docs/images/${name}.png`);
}

async function main(): Promise<void> {
  mkdirSync(path.join(FOLDER, "large"), { recursive: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 2400, height: 1400 } });
    for (const sample of ["insurer", "starter"]) await drawSample(page, sample);
    await drawLarge(page);
  } finally {
    await browser.close();
  }
}

void main();
