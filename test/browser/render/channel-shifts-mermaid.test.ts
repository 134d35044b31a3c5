import assert from "node:assert/strict";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { channelShiftsMermaid } from "../../../src/render/channel-shifts/mermaid.ts";
import { launchBrowser } from "../../harness/browser.ts";
import { AS_OF, EXAMPLE, type Files, openFiles, readFolder } from "../../support/strategy.ts";
import { manyMoments } from "../../unit/render/shifts-fixtures.ts";

const mermaidScript = path.join(path.dirname(require.resolve("mermaid/package.json")), "dist/mermaid.min.js");

describe("channel shifts as Mermaid in a browser", function () {
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

  after(() => browser?.close());

  async function drawn(files: Files | string): Promise<{ texts: string[]; bands: number; scripts: number }> {
    const picture = (await openFiles(files)).picture("channel-shifts", null, { language: "nl", asOf: AS_OF });
    assert.ok(picture !== null);
    return page.evaluate(renderMermaid, channelShiftsMermaid(picture, "nl"));
  }

  it("draws every channel three times, and what is prevented", async () => {
    const { texts, bands } = await drawn(readFolder(EXAMPLE));
    for (const name of ["Telefoon (nu)", "Mijn Waterland (straks)", "Telefoon (doel)", "Vermeden"]) {
      assert.ok(
        texts.some((text) => text.startsWith(name)),
        `${name} in ${texts.join(" | ")}`,
      );
    }
    // Four channels that stay in both halves, two ways of moving, one of leaking.
    assert.equal(bands, 11);
  });

  it("draws hostile names as near as Mermaid can, and runs none of them", async () => {
    const { texts, scripts } = await drawn(
      manyMoments(3, '<img src=x onerror=alert(1)>, "a","b",9 %%{init}%% #35; &amp; ]]> één €'),
    );
    const name = "(img src-x onerror-alert(1)), 'a','b',9  pct pct(init) pct pct ?35, &amp, ))) een EUR 1 (nu)";
    assert.ok(
      texts.some((text) => text.startsWith(name)),
      texts.join(" | "),
    );
    assert.equal(scripts, 0);
  });
});

// The function below runs in the page, whose globals Node's types do not know.
type Element = { readonly textContent: string };
declare const document: any, mermaid: any;

async function renderMermaid(text: string): Promise<{ texts: string[]; bands: number; scripts: number }> {
  const { svg } = await mermaid.render("drawing", text);
  const main = document.querySelector("main");
  main.innerHTML = svg;
  return {
    texts: Array.from(main.querySelectorAll("text"), (element: Element) => element.textContent),
    bands: main.querySelectorAll(".link").length,
    scripts: main.querySelectorAll("script, img, foreignObject, [onload], [onerror]").length,
  };
}
