import assert from "node:assert/strict";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { darkPalette, lightPalette } from "../../../src/render/kit/palette.ts";
import { coloringOf } from "../../../src/render/value-matrix/coloring.ts";
import {
  ValueMatrix,
  type ValueMatrixOptions,
  ValueMatrixTable,
  valueMatrixMermaid,
} from "../../../src/render/value-matrix/index.ts";
import { sizeSteps } from "../../../src/render/value-matrix/legend.tsx";
import { renderSvg } from "../../../src/render/views.tsx";
import { assertCpuTime } from "../../support/cpu-time.ts";
import {
  designPicture,
  examplePicture,
  hostilePicture,
  matrix,
  moment,
  randomPicture,
  spot,
} from "../../support/matrix-fixtures.ts";

const nl: ValueMatrixOptions = { language: "nl", palette: lightPalette };
const en: ValueMatrixOptions = { language: "en", palette: darkPalette };

describe("value matrix as SVG", () => {
  it("says in Dutch what it shows", () => {
    const svg = renderSvg(designPicture(), nl);
    for (const text of [
      "Waardematrix",
      "30 contactmomenten · 912.000 contacten per jaar",
      "Waarde voor de klant →",
      "Waarde voor de organisatie →",
      "Simplificeren",
      "Aanmoedigen",
      "Elimineren",
      "Sturen op selfservice",
      "moment van de waarheid",
      "faalvraag",
    ]) {
      assert.ok(svg.includes(text), text);
    }
    assert.doesNotMatch(svg, /Vereenvoudigen|verborgen|undefined|NaN|null/);
  });

  it("says in English what it shows", () => {
    const svg = renderSvg(designPicture(), en);
    for (const text of [
      "Value matrix",
      "30 contact moments · 912,000 contacts per year",
      "Value to the customer →",
      "Simplify",
      "Encourage",
      "Eliminate",
      "Self-service",
      "moment of truth",
      "failure demand",
    ]) {
      assert.ok(svg.includes(text), text);
    }
  });

  it("ties every moment to its source, with all its values in words", () => {
    const svg = renderSvg(designPicture(), en);
    for (const { id } of designPicture().moments) {
      assert.ok(svg.includes(`data-path="contactMoments.${id}" data-kind="contactMoment" data-id="${id}"`), id);
    }
    assert.ok(
      svg.includes(
        "<title>Verhuizing doorgeven: customer 3, organisation 8, Simplify, 48,000 contacts per year, mainly people (20.0% self), 2 warnings</title>",
      ),
    );
    assert.ok(
      svg.includes(
        "Klacht: customer 9, organisation 7, Encourage, 6,000 contacts per year, mainly people (20.0% self), failure demand, moment of truth",
      ),
    );
  });

  it("can be walked by keyboard only where it is interactive", () => {
    const count = (text: string): number => text.split('tabindex="0"').length - 1;
    const picture = designPicture();
    assert.equal(count(renderSvg(picture, nl)), 0);
    assert.equal(count(renderSvg(picture, { ...nl, interactive: true })), 30);
  });

  it("stands alone: no script, no reference, no style sheet, literal colours", () => {
    const svg = renderSvg(hostilePicture(), en);
    assert.doesNotMatch(svg, /<(script|style|image|use|foreignObject|a)\b|\b(href|src|style)=|url\(|var\(/);
    assert.doesNotMatch(svg, /[^\P{Cc}\t\n]/u);
    assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1000" height="\d+" viewBox="0 0 1000 \d+"/);
  });

  it("draws failure demand dashed and hollow, and a moment of truth with a diamond", () => {
    const plain = moment({ id: "a" });
    const draw = (given: Partial<typeof plain>): string => mark(renderSvg(matrix([{ ...plain, ...given }]), nl));
    assert.match(draw({ failureDemand: true }), /fill="none"[^>]*stroke="#d18616"[^>]*stroke-dasharray/);
    assert.doesNotMatch(draw({}), /stroke-dasharray/);
    assert.match(draw({}), /fill="#d18616" fill-opacity="0.32"/);
    assert.match(draw({ momentOfTruth: true }), /<path d="M[^"]+z"/);
    assert.doesNotMatch(draw({}), /<path/);
  });

  it("shows the worst finding only, and counts all in words", () => {
    const svg = renderSvg(matrix([moment({ id: "a", findings: { errors: 1, warnings: 2, infos: 3 } })]), nl);
    assert.ok(svg.includes("1 fout, 2 waarschuwingen, 3 opmerkingen"));
    assert.ok(svg.includes(lightPalette.color.error));
    assert.ok(!svg.includes(lightPalette.color.warning));
  });

  it("never takes unknown for nothing", () => {
    const svg = renderSvg(matrix([moment({ id: "a", volume: null, parts: null })]), nl);
    assert.ok(svg.includes("1 contactmoment · 1 zonder aantal"));
    assert.ok(svg.includes("a: klant 3, organisatie 8, Simplificeren, aantal onbekend, kanalen onbekend"));
    assert.doesNotMatch(svg, /0 contacten/);
  });

  it("says how many names are hidden, and which moments have no place", () => {
    const crowded = renderSvg(randomPicture(200, 1), nl);
    assert.match(crowded, /\d+ namen verborgen; zie de tabel/);
    const unplaced = [{ id: "u", name: "Zonder waarde", source: spot("contactMoments.u") }];
    const svg = renderSvg(matrix([moment({ id: "a" })], { unplaced }), en);
    assert.match(svg, /1 contact moment is not in the matrix, because a value is missing or wrong:/);
    assert.match(svg, /<tspan[^>]*data-path="contactMoments.u"[^>]*> ?Zonder waarde<\/tspan>/);
  });

  it("keeps its axes and says what is missing when it is empty", () => {
    const svg = renderSvg(matrix([]), en);
    assert.ok(svg.includes("Value to the customer →"));
    assert.ok(svg.includes("No contact moment has a value to both the customer and the organisation yet."));
  });

  it("rings the selected moment and names it in semibold", () => {
    const picture = examplePicture();
    const svg = renderToString(h(ValueMatrix, { picture, ...nl, selected: "advice" }));
    assert.match(svg, new RegExp(`stroke="${lightPalette.color.selection}" stroke-width="2"`));
    assert.match(svg, /font-weight="600"[^>]*>Advies over verduurzamen</);
  });

  it("has its own title line only where asked", () => {
    const svg = renderSvg(designPicture(), { ...nl, header: false });
    assert.doesNotMatch(svg, />Waardematrix</);
    assert.match(svg, /<title>Waardematrix: /);
    assert.match(renderSvg(designPicture(), nl), />Waardematrix</);
  });

  it("is drawn for 200 moments in less than 250 ms of a processor", () => {
    const picture = randomPicture(200, 31);
    assertCpuTime(250, () => renderSvg(picture, nl));
  });

  it("colours by what moments belong to, each colour with a letter, the largest group first", () => {
    const [lead, web] = [
      { id: "lead", name: "Hoofd" },
      { id: "web", name: "Webredactie" },
    ];
    const picture = matrix([
      moment({ id: "a", owner: web, volume: 10 }),
      moment({ id: "b", owner: lead, volume: 500 }),
      moment({ id: "c", volume: 100 }),
    ]);
    const svg = renderToString(h(ValueMatrix, { picture, ...nl, colorBy: "owner" }));
    assert.match(svg, /Eigenaar:.*>A<.*>Hoofd<.*>B<.*>Webredactie<.*>–<.*>geen eigenaar</s);
    const item = (id: string): string => svg.slice(svg.indexOf(`data-id="${id}"`)).split("</g></g>")[0] ?? "";
    assert.match(item("b"), new RegExp(`fill="${lightPalette.color.self}".*>A<`, "s"));
    assert.match(item("a"), new RegExp(`fill="${lightPalette.color.person}".*>B<`, "s"));
    assert.doesNotMatch(svg, />vooral mensen</);
  });

  it("tells eleven groups apart: ten letters, and the rest together", () => {
    const moments = Array.from({ length: 12 }, (_, index) =>
      moment({ id: `m-${index}`, journeys: [{ id: `j-${index}`, name: `Reis ${index}` }], volume: 100 - index }),
    );
    const { entries } = coloringOf(moments, "journey", "nl");
    assert.deepEqual(
      entries.map(({ look }) => look.letter),
      [..."ABCDEFGHI", "…"],
    );
    const signs = entries.map(({ look }) => `${look.role} ${look.inside}`);
    assert.equal(new Set(signs).size, signs.length);
    assert.equal(entries.at(-1)?.text, "3 overige");
  });

  it("draws what remains at the target as a circle with its share of the area", () => {
    const target = { volume: 250, parts: { self: 1, assistedDigital: 0, assistedPersonal: 0 } };
    const picture = matrix([moment({ id: "a", volume: 1000, target })]);
    const svg = renderToString(h(ValueMatrix, { picture, ...nl, movement: true }));
    assert.match(svg, new RegExp(`r="17" fill="none" stroke="${lightPalette.color.self}"`));
    assert.match(svg, /doel: 250 contacten per jaar, vooral zelf/);
    assert.doesNotMatch(renderSvg(picture, nl), /r="17"/);
  });

  it("shows a part of the scales with ticks of its own, and says what lies outside", () => {
    const window = { customer: [5.5, 9.5], organisation: [0.5, 4.5] } as const;
    const svg = renderToString(h(ValueMatrix, { picture: designPicture(), ...nl, window }));
    assert.match(svg, /22 contactmomenten liggen buiten beeld/);
    assert.doesNotMatch(svg, /Simplificeren</);
    assert.match(svg, />Sturen op selfservice</);
  });

  it("gives notes no sign where there are too many, and says so", () => {
    const noted = (count: number) =>
      matrix(
        Array.from({ length: count }, (_, index) =>
          moment({
            id: `m-${index}`,
            customer: index % 10,
            findings: { errors: 0, warnings: index === 0 ? 1 : 0, infos: 1 },
          }),
        ),
      );
    const many = renderSvg(noted(61), nl);
    assert.match(many, /60 contactmomenten hebben opmerkingen zonder teken; zie de tabel/);
    assert.ok(many.includes(lightPalette.color.warning) && !many.includes(lightPalette.color.info));
    assert.ok(renderSvg(noted(60), nl).includes(lightPalette.color.info));
  });

  it("marks what lies on the threshold", () => {
    const svg = renderSvg(matrix([moment({ id: "a", customer: 5 })]), nl);
    assert.match(svg, /stroke-dasharray="0.1 3"/);
    assert.match(svg, />op de grens</);
    assert.doesNotMatch(renderSvg(matrix([moment({ id: "a" })]), nl), />op de grens</);
  });

  it("scales sizes by round volumes", () => {
    assert.deepEqual(sizeSteps(90000), [90000, 50000, 10000]);
    assert.deepEqual(sizeSteps(3), [3, 1]);
    assert.deepEqual(sizeSteps(0), []);
    assert.deepEqual(sizeSteps(0.4), []);
  });
});

describe("value matrix as a table", () => {
  const table = (picture: ReturnType<typeof designPicture>, language: "en" | "nl"): string =>
    renderToString(h(ValueMatrixTable, { picture, language }));

  it("holds every number, as text and to sort by", () => {
    const html = table(examplePicture(), "nl");
    for (const text of [
      '<td class="koers-number" data-value="48000">48.000</td>',
      '<td class="koers-number" data-value="0.7">70,0%</td>',
      '<td class="koers-text" data-value="Simplificeren">Simplificeren</td>',
      '<td class="koers-text" data-value="2000">2 waarschuwingen</td>',
      "channels.yaml:9",
      "Hoe geef ik mijn verhuizing door?",
    ]) {
      assert.ok(html.includes(text), text);
    }
    assert.equal(html.match(/<tr data-path=/g)?.length, 5);
  });

  it("says unknown where nothing is known, and lists what has no place", () => {
    const html = table(
      matrix([moment({ id: "a", volume: null, parts: null })], {
        unplaced: [{ id: "u", name: "Zonder waarde", source: spot("contactMoments.u") }],
      }),
      "en",
    );
    assert.equal(html.match(/>unknown</g)?.length, 4);
    assert.match(html, /Zonder waarde<\/th><td colspan="11">not in the matrix/);
  });

  it("escapes what it is given", () => {
    assert.doesNotMatch(table(hostilePicture(), "nl"), /<script|<b>|onload="/);
  });
});

describe("value matrix as Mermaid", () => {
  it("is a quadrant chart with the threshold in the middle", () => {
    const text = valueMatrixMermaid(
      matrix([moment({ id: "a", name: "Aan (de) rand", customer: 4, organisation: 8 })], { threshold: 4 }),
      "nl",
    );
    assert.equal(
      text,
      [
        "quadrantChart",
        "    title Waardematrix#58; Klantcontactstrategie 2026–2028",
        '    x-axis "Waarde voor de klant#58; laag" --> "hoog"',
        '    y-axis "Waarde voor de organisatie#58; laag" --> "hoog"',
        '    quadrant-1 "Aanmoedigen"',
        '    quadrant-2 "Simplificeren"',
        '    quadrant-3 "Elimineren"',
        '    quadrant-4 "Sturen op selfservice"',
        '    "Aan (de) rand": [0.5, 0.833] radius: 14',
        "",
      ].join("\n"),
    );
  });

  it("leaves no name a sign that Mermaid or Markdown reads", () => {
    const text = valueMatrixMermaid(hostilePicture(), "en");
    for (const line of text.trimEnd().split("\n").slice(8)) {
      assert.match(line, /^ {4}"[^"`<>%{}[\]\\&:]+": \[[01](\.\d+)?, [01](\.\d+)?\] radius: \d+$/);
    }
    assert.equal(text.trimEnd().split("\n").length, 8 + hostilePicture().moments.length);
  });

  it("shows the 40 largest, and says so", () => {
    const text = valueMatrixMermaid(randomPicture(60, 1), "en");
    assert.equal(text.match(/radius:/g)?.length, 40);
    assert.match(text, /title .*\(the 40 largest of 60\)/);
  });
});

/** The part of the drawing that is the first moment's mark. */
function mark(svg: string): string {
  const start = svg.indexOf("<circle", svg.indexOf('data-kind="contactMoment"'));
  return svg.slice(start, svg.indexOf("<text", start));
}
