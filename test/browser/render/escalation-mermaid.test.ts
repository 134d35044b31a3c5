import assert from "node:assert/strict";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { escalationMermaid } from "../../../src/render/escalation/mermaid.ts";
import { launchBrowser } from "../../harness/browser.ts";
import { crowd, DEAD, escalationOf, HEAD, HOSTILE, hostile, LOOP } from "../../unit/render/escalation-fixtures.ts";

const MERMAID = path.resolve("node_modules/mermaid/dist/mermaid.min.js");

interface Drawn {
  readonly nodes: readonly string[];
  readonly labels: readonly string[];
  readonly lanes: readonly string[];
  readonly scripts: number;
}

// Runs in the page, as text: this project compiles without the DOM's types.
const READ = `(async (text) => {
  window.mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
  const { svg } = await window.mermaid.render("drawn", text);
  const host = document.createElement("div");
  host.innerHTML = svg;
  document.body.replaceChildren(host);
  const texts = (selector) => [...host.querySelectorAll(selector)].map((each) => each.innerText.replaceAll("\u200c", "").replace(/\\s+/g, " ").trim());
  return {
    nodes: texts(".node .nodeLabel"),
    labels: texts(".edgeLabels .edgeLabel .edgeLabel").filter(Boolean),
    lanes: texts(".cluster-label .nodeLabel"),
    scripts: host.querySelectorAll("script, a, img, iframe, [onload], [onclick]").length,
  };
})`;

const plain = (text: string): string => text.replaceAll("ﬂ", "fl").replaceAll("\u200c", "").replace(/\s+/g, " ").trim();

describe("an escalation as Mermaid, drawn by Mermaid", function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.addScriptTag({ path: MERMAID });
  });
  after(() => browser?.close());

  async function draw(yaml: string): Promise<Drawn> {
    const text = escalationMermaid(await escalationOf(yaml), "nl");
    return page.evaluate(`${READ}(${JSON.stringify(text)})`);
  }

  it("shows roles, steps, limits, conditions and promises", async () => {
    const drawn = await draw(LOOP);
    assert.deepEqual(
      new Set(drawn.lanes),
      new Set(["Medewerker klantcontact", "Teamleider", "Klachtencoördinator zorg- en inkomensverzekeringen"]),
    );
    assert.ok(
      drawn.nodes.includes("Tweede lijn binnen 2 dagen Tijd tot hier: 2 dagen en 15 minuten"),
      drawn.nodes.join(" | "),
    );
    assert.ok(drawn.nodes.some((text) => text.includes("wordt nooit bereikt")));
    assert.ok(drawn.labels.includes("als: buiten mandaat geeft mee: klantbeeld"), drawn.labels.join(" | "));
    assert.ok(drawn.labels.includes("gaat terug naar “Eerste lijn”"));
  });

  it("shows dead ends, and hostile text letter by letter", async () => {
    assert.ok((await draw(DEAD)).nodes.some((text) => text.startsWith("loopt dood")));
    const drawn = await draw(hostile());
    assert.equal(drawn.scripts, 0);
    const [a, b] = [
      drawn.nodes.find((text) => text.includes("subgraph")),
      drawn.nodes.find((text) => text.includes("c")),
    ];
    assert.ok(a?.includes(plain(HOSTILE[2] ?? "")), a);
    assert.ok(b !== undefined);
    for (const name of HOSTILE)
      assert.ok(
        drawn.labels.some((text) => text.includes(plain(name))),
        `${name} in ${drawn.labels.join(" | ")}`,
      );
    assert.deepEqual(drawn.lanes, [plain(HOSTILE[1] ?? "")]);
  });

  it("draws an escalation without steps, and one of 40", async () => {
    assert.deepEqual((await draw(`${HEAD}    steps: []\n`)).nodes[0], "Deze escalatie heeft nog geen stappen.");
    assert.ok((await draw(crowd(40, 6, 7))).nodes.length >= 40);
  });
});
