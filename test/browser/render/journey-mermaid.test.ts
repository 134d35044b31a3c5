import assert from "node:assert/strict";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { JourneyPicture } from "../../../src/core/pictures/types/journey.ts";
import { journeyMermaid } from "../../../src/render/journey/mermaid.ts";
import { launchBrowser } from "../../harness/browser.ts";
import {
  emptyJourney,
  extreme,
  generated,
  HOSTILE,
  hostile,
  journey,
  phase,
  step,
  waterland,
} from "../../unit/render/journey-fixtures.ts";

const MERMAID = path.resolve("node_modules/mermaid/dist/mermaid.min.js");

/** What the diagram shows, read back from the drawing. */
interface Drawn {
  readonly title: string;
  readonly sections: readonly string[];
  readonly tasks: readonly string[];
  readonly actors: readonly string[];
  /** Height of each face; lower is a worse emotion. */
  readonly faces: readonly number[];
  readonly elements: readonly string[];
}

// Runs in the page, as text: this project compiles without the DOM's types.
const READ = `(async (text) => {
  window.mermaid.initialize({ startOnLoad: false, securityLevel: "strict" });
  const { svg } = await window.mermaid.render("drawn", text);
  const host = document.createElement("div");
  host.innerHTML = svg;
  document.body.append(host);
  const texts = (selector) => [...host.querySelectorAll(selector)].map((each) => each.textContent);
  return {
    title: texts("svg > text:not(.legend)").at(-1) ?? "",
    sections: texts("foreignObject .journey-section .label, foreignObject div.journey-section .label"),
    tasks: texts("foreignObject div.task .label"),
    actors: [...new Set(texts("circle > title"))],
    faces: [...host.querySelectorAll("circle.face")].map((each) => Number(each.getAttribute("cy"))),
    elements: [...new Set([...host.querySelectorAll("*")].map((each) => each.tagName.toLowerCase()))],
  };
})`;

/** White space as a browser shows it, and what no XML can hold taken out. */
function shown(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\p{Control}\ufffe\uffff\s]+/gu, " ")
    .trim();
}

describe("journey as Mermaid, drawn by Mermaid", function () {
  this.timeout(120_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.addScriptTag({ path: MERMAID });
  });
  after(() => browser?.close());

  async function draw(picture: JourneyPicture, language: "en" | "nl" = "nl"): Promise<Drawn> {
    return page.evaluate(`${READ}(${JSON.stringify(journeyMermaid(picture, language))})`);
  }

  it("shows phases, steps, channels and emotion", async () => {
    const drawn = await draw(waterland());
    assert.equal(drawn.title, "Klant bij Waterland");
    assert.deepEqual(drawn.sections, ["Oriënteren", "Aanmelden", "Regelen", "Gewend raken", "Opzeggen of blijven"]);
    assert.equal(drawn.tasks[1], "Welkom en eerste maand (geschat)");
    assert.equal(drawn.tasks.length, 7);
    assert.deepEqual([...drawn.actors].sort(), ["Chat", "E-mail", "Mijn Waterland", "Telefoon"]);
    const [lookUp = 0, , , bill = 0, advice = 0] = drawn.faces;
    assert.ok(advice < lookUp && lookUp < bill, "a better emotion stands higher");
  });

  it("shows hostile text as text, character for character", async () => {
    const drawn = await draw(hostile());
    assert.equal(drawn.title, shown(HOSTILE[1]));
    assert.deepEqual(drawn.sections, [shown(HOSTILE[0]), shown(HOSTILE[1])]);
    assert.deepEqual(drawn.tasks, [...HOSTILE.map(shown), "nog geen stappen"]);
    assert.deepEqual(new Set(drawn.actors), new Set([...HOSTILE.map(shown), "__proto__"]));
    assert.ok(!drawn.elements.includes("script"));
  });

  it("keeps a name that is one of the grammar's own words", async () => {
    const names = [
      "journey",
      "Journey naar huis",
      "title x",
      "section y",
      "accTitle: z",
      "accDescr { a }",
      "#",
      "%",
      "a%% b",
      ":",
      ";",
      "100%",
      "a, b",
      "ﬂ°60¶ß",
      "```",
    ];
    const drawn = await draw(
      journey([
        phase(
          "p",
          "section",
          null,
          names.map((name, index) => step(`s${index}`, name, { emotion: 0 })),
        ),
        phase("q", "section", null, [step("last", " \n ", { emotion: 0 })]),
      ]),
    );
    assert.deepEqual(drawn.sections, ["section", "section (2)"]);
    assert.deepEqual(drawn.tasks, [...names, "last"]);
  });

  it("draws an empty journey, unknown emotions and names longer than any box", async () => {
    assert.deepEqual((await draw(emptyJourney(), "en")).tasks, ["This journey has no phases yet."]);
    const drawn = await draw(extreme());
    assert.ok(drawn.tasks.includes("Niets bekend (emotie onbekend)"));
    assert.ok(drawn.faces.every(Number.isFinite));
  });

  it("draws 200 steps", async () => {
    assert.equal((await draw(generated(200, 12))).tasks.length, 200);
  });
});
