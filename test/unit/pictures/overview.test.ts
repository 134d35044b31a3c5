import assert from "node:assert/strict";
import type { OverviewPicture } from "../../../src/core/pictures/types/overview.ts";
import { darkPalette, lightPalette } from "../../../src/render/kit/palette.ts";
import { renderSvg } from "../../../src/render/views.tsx";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { overlaps, readSvg, textBoxes } from "../render/svg-reader.ts";

const nl = { language: "nl", palette: lightPalette } as const;
const en = { language: "en", palette: darkPalette } as const;

async function overviewOf(files: Parameters<typeof openFiles>[0]): Promise<OverviewPicture> {
  const picture = (await openFiles(files)).picture("overview", null, { language: "nl", asOf: AS_OF });
  assert.ok(picture !== null);
  return picture;
}

describe("the overview", () => {
  let example: OverviewPicture;
  before(async () => {
    example = await overviewOf(readFolder(EXAMPLE));
  });

  it("holds the worked figures of the strategy", () => {
    assert.equal(example.promise?.source.path, "experience.promise");
    const shift = example.case.shifts.find(({ id }) => id === "report-move-online");
    assert.ok(Math.abs((shift?.net.expected ?? 0) + 67_620.03) < 0.005);
    assert.ok(Math.abs((example.contacts.parts.target?.self ?? 0) - 0.5906) < 0.00005);
    assert.equal(example.matrix.moments.length, 5);
    assert.equal(example.principles.principles.length, 3);
    assert.equal(example.objectives.length, 3);
  });

  it("tells the gravest findings, one of each rule first, each with its place", async () => {
    const { counts, top } = example.findings;
    assert.ok(top.length <= 8 && top.length <= counts.errors + counts.warnings + counts.infos);
    const rank = { error: 0, warning: 1, info: 2 };
    const ranks = top.map(({ severity }) => rank[severity]);
    assert.deepEqual(ranks, [...ranks].sort());
    assert.ok(top.every(({ source }) => source.line > 0 && source.file.endsWith(".yaml")));
    const many = await overviewOf(
      `koers: 1\nchannels:\n${Array.from({ length: 9 }, (_, index) => `  c${index}: { kind: asisted }`).join("\n")}\nkpis: { one: { measures: anger } }\nwrong: {}\n`,
    );
    const messages = many.findings.top.map(({ message }) => message);
    assert.ok(
      messages.some((message) => message.includes("wrong")),
      messages.join("\n"),
    );
  });

  it("draws it in both languages, wide and narrow, with every text apart and inside", () => {
    for (const options of [nl, en, { ...nl, width: 600 }, { ...nl, width: 420, interactive: true }]) {
      const source = renderSvg(example, options);
      const svg = readSvg(source);
      const boxes = textBoxes(svg).filter(({ text }) => !/organisati|organisation/i.test(text));
      assert.deepEqual(overlaps(boxes), []);
      for (const { text, left, right, bottom } of boxes) {
        const inside = left >= 0 && right <= Number(svg.attributes.width) + 0.5;
        assert.ok(inside && bottom <= Number(svg.attributes.height), text);
      }
      assert.doesNotMatch(source, /NaN|undefined|Infinity/);
    }
    const svg = renderSvg(example, nl);
    for (const text of [
      "€\u00a0−67.620",
      "19 maanden",
      "Uitleg over de rekening",
      "digitaal 71,1%",
      "3 van 3 gaan op",
    ]) {
      assert.ok(svg.includes(text), text);
    }
  });

  it("leads from each part to its view, where somebody can follow", () => {
    const panel = renderSvg(example, { ...nl, interactive: true });
    for (const view of ["value-matrix", "channel-mix", "channel-shifts", "business-case", "dashboard", "principles"]) {
      assert.ok(panel.includes(`data-view="${view}"`), view);
    }
    assert.doesNotMatch(renderSvg(example, nl), /data-view/);
  });

  it("says what to add where there is nothing", async () => {
    const empty = renderSvg(await overviewOf("koers: 1\n"), { ...nl, interactive: true });
    for (const section of ["experience", "contactMoments", "channelMix", "shifts", "objectives", "principles"]) {
      assert.ok(empty.includes(`data-add="${section}"`), section);
    }
    assert.doesNotMatch(empty, /NaN|Infinity/);
    assert.deepEqual(overlaps(textBoxes(readSvg(empty)).filter(({ text }) => !/organisatie/.test(text))), []);
  });

  it("shows two hundred contact moments, the names of the largest apart", async () => {
    const moments = Array.from(
      { length: 200 },
      (_, index) =>
        `  m${index}: { name: Arbeidsongeschiktheidsverzekering wijzigen ${index}, volume: ${1000 + index * 400}, value: { customer: ${((index * 37) % 101) / 10}, organisation: ${((index * 61) % 101) / 10} } }`,
    );
    const picture = await overviewOf(`koers: 1\ncontactMoments:\n${moments.join("\n")}\n`);
    const svg = readSvg(renderSvg(picture, nl));
    assert.deepEqual(overlaps(textBoxes(svg).filter(({ text }) => !/organisatie/.test(text))), []);
    assert.ok(Number(svg.attributes.height) < 2500);
  });
});
