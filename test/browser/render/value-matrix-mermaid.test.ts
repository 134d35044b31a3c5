import assert from "node:assert/strict";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { ValueMatrixPicture } from "../../../src/core/pictures/types/value-matrix.ts";
import { lightPalette } from "../../../src/render/kit/palette.ts";
import { valueMatrixMermaid } from "../../../src/render/value-matrix/index.ts";
import { renderSvg } from "../../../src/render/views.tsx";
import { launchBrowser } from "../../harness/browser.ts";
import { designPicture, hostilePicture, matrix, randomPicture } from "../../support/matrix-fixtures.ts";

const mermaidScript = path.join(path.dirname(require.resolve("mermaid/package.json")), "dist/mermaid.min.js");

describe("value matrix in a browser", function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setContent("<!doctype html><title>Mermaid</title><main></main>");
    await page.addScriptTag({ path: mermaidScript });
    await page.evaluate('mermaid.initialize({ startOnLoad: false, securityLevel: "strict" })');
  });

  after(async () => {
    await browser?.close();
  });

  for (const language of ["en", "nl"] as const) {
    it(`draws every moment of the design page as Mermaid (${language})`, async () => {
      const drawn = await drawMermaid(designPicture(), language);
      assert.equal(drawn.points, 30);
      for (const { name } of designPicture().moments) assert.ok(drawn.texts.includes(name), name);
    });
  }

  it("draws hostile names as Mermaid, letter by letter, and runs none of them", async () => {
    const drawn = await drawMermaid(hostilePicture(), "nl");
    assert.equal(drawn.points, hostilePicture().moments.length);
    for (const text of [
      "<script>alert(1)</script>",
      "\"quoted\" & 'single' `tick`",
      "]]> <!-- --> <![CDATA[",
      "😀👩‍👩‍👧‍👦 emoji #1; #quot; &amp; ﬂ°°35¶ß",
      "style: a:#b; classDef x:#y; end",
      "[0.1, 0.2] radius: 99, color: #ff0000",
      "line break --> x-axis title",
      '\\" onload="alert(1)" `',
      "Waardematrix: <script>alert(1)</script>",
    ]) {
      assert.ok(drawn.texts.includes(text), `${text} in ${drawn.texts.join(" | ")}`);
    }
    assert.equal(drawn.scripts, 0);
  });

  it("draws an empty matrix, and a crowd, as Mermaid", async () => {
    assert.equal((await drawMermaid(matrix([]), "en")).points, 0);
    assert.equal((await drawMermaid(randomPicture(200, 1), "en")).points, 40);
  });

  const pictures: readonly [string, ValueMatrixPicture][] = [
    ["hostile names", hostilePicture()],
    ["200 moments", randomPicture(200, 2)],
    ["the design page", designPicture()],
    ["nothing", matrix([])],
  ];
  for (const [name, picture] of pictures) {
    it(`is well-formed XML that keeps its text inside: ${name}`, async () => {
      for (const width of [480, 1000]) {
        const svg = renderSvg(picture, { language: "nl", palette: lightPalette, width });
        assert.deepEqual(await page.evaluate(inspectSvg, svg), { error: null, scripts: 0, outside: [] });
      }
    });
  }

  it("has no name wider than the room it was given, in this browser's type", async () => {
    const svg = renderSvg(designPicture(), { language: "nl", palette: lightPalette });
    assert.deepEqual(await page.evaluate(overlappingTexts, svg), []);
  });

  async function drawMermaid(
    picture: ValueMatrixPicture,
    language: "en" | "nl",
  ): Promise<{ texts: string[]; points: number; scripts: number }> {
    return page.evaluate(renderMermaid, valueMatrixMermaid(picture, language));
  }
});

// The functions below run in the page, whose globals Node's types do not know. They bind no
// function to a name: tsx would wrap it in a helper that the page does not have.
type Element = { readonly textContent: string };
declare const document: any, mermaid: any, DOMParser: any;

async function renderMermaid(text: string): Promise<{ texts: string[]; points: number; scripts: number }> {
  const { svg } = await mermaid.render("drawing", text);
  const main = document.querySelector("main");
  main.innerHTML = svg;
  return {
    texts: Array.from(main.querySelectorAll("text"), (element: Element) => element.textContent),
    points: main.querySelectorAll("circle").length,
    scripts: main.querySelectorAll("script, foreignObject, [onload], [onclick]").length,
  };
}

function inspectSvg(svg: string): { error: string | null; scripts: number; outside: string[] } {
  const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
  const error = parsed.querySelector("parsererror")?.textContent ?? null;
  const main = document.querySelector("main");
  main.innerHTML = svg;
  const frame = main.firstElementChild.getBoundingClientRect();
  const outside = [...main.querySelectorAll("text")]
    .filter((text) => {
      const box = text.getBoundingClientRect();
      return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
    })
    .map((text) => text.textContent);
  return { error, scripts: parsed.querySelectorAll("script").length, outside };
}

function overlappingTexts(svg: string): string[] {
  const main = document.querySelector("main");
  main.innerHTML = svg;
  const texts = [...main.querySelectorAll("text")].map((text) => ({
    text: text.textContent,
    box: text.getBoundingClientRect(),
  }));
  return texts.flatMap((a, index) =>
    texts
      .slice(index + 1)
      .filter(
        (b) =>
          a.box.left < b.box.right &&
          b.box.left < a.box.right &&
          // Line boxes are taller than the letters in them.
          a.box.top + 2 < b.box.bottom - 2 &&
          b.box.top + 2 < a.box.bottom - 2,
      )
      .map((b) => `${a.text} / ${b.text}`),
  );
}
