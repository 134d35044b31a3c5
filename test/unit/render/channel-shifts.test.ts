import assert from "node:assert/strict";
import { renderToString } from "preact-render-to-string";
import type { ChannelShiftsPicture } from "../../../src/core/pictures/types/channel-shifts.ts";
import { figuresAt, stopIndex } from "../../../src/render/channel-shifts/figures.ts";
import { flowHeight, layoutFlow, NODE_WIDTH } from "../../../src/render/channel-shifts/layout.ts";
import { channelShiftsMermaid } from "../../../src/render/channel-shifts/mermaid.ts";
import { lightPalette } from "../../../src/render/kit/palette.ts";
import { drawingOf, renderSvg } from "../../../src/render/views.tsx";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { manyMoments } from "./shifts-fixtures.ts";
import { all, overlaps, readSvg, textBoxes } from "./svg-reader.ts";

const nl = { language: "nl", palette: lightPalette } as const;

async function draw(files: Parameters<typeof openFiles>[0], id: string | null = null): Promise<ChannelShiftsPicture> {
  const picture = (await openFiles(files)).picture("channel-shifts", id, { language: "nl", asOf: AS_OF });
  assert.ok(picture !== null);
  return picture;
}

const FRAME = { x: { now: 150, tried: 500, resolved: 800 }, top: 100 };

describe("the drawing of channel shifts", () => {
  let example: ChannelShiftsPicture;
  let crowd: ChannelShiftsPicture;
  before(async () => {
    example = await draw(readFolder(EXAMPLE));
    crowd = await draw(manyMoments(200));
  });

  it("keeps one scale from left to right, and its bands within their bars, in every month", () => {
    for (const picture of [example, crowd]) {
      const height = flowHeight(picture.stops.map((_, stop) => figuresAt(picture, stop)));
      for (const stop of [0, 9, 17, picture.shown]) {
        const figures = figuresAt(picture, stop);
        const { nodes, bands, top, bottom } = layoutFlow(figures, { ...FRAME, height });
        const sum = (column: string): number =>
          nodes.filter((node) => node.column === column).reduce((total, node) => total + node.height, 0);
        for (const column of ["now", "tried", "resolved"]) assert.ok(Math.abs(sum(column) - 330) < 1e-6, column);
        for (const node of nodes) {
          assert.ok(node.y >= top - 1e-6 && node.y + node.height <= bottom + 1e-6);
        }
        for (const band of bands) {
          const ends = [
            { x: band.x - NODE_WIDTH, y: band.y },
            { x: band.endX, y: band.endY },
          ];
          for (const end of ends) {
            const node = nodes.find(
              (each) =>
                each.x === end.x && each.y <= end.y + 1e-6 && each.y + each.height >= end.y + band.height - 1e-6,
            );
            assert.ok(node !== undefined, `${band.kind} ${band.from} → ${band.to}`);
          }
        }
        const columns = ["now", "tried", "resolved"].map((column) => nodes.filter((node) => node.column === column));
        for (const column of columns) {
          for (const [index, node] of column.slice(1).entries()) {
            const above = column[index] as (typeof column)[number];
            assert.ok(node.y >= above.y + above.height + above.inducedHeight);
          }
        }
      }
    }
  });

  it("puts what moves between channels side by side, and what is prevented on top", () => {
    const { channels } = figuresAt(example);
    assert.deepEqual(
      channels.map(({ key }) => key),
      ["phone", "website", "chat", "email"],
    );
  });

  it("draws the smallest of many channels as one, and loses none of their contacts", () => {
    const { channels, now } = figuresAt(crowd);
    assert.equal(channels.length, 8);
    assert.equal(channels.filter(({ name }) => name === null).length, 1);
    assert.equal(
      channels.reduce((sum, { members }) => sum + members.length, 0),
      12,
    );
    const total = channels.reduce((sum, channel) => sum + channel.now, 0);
    assert.ok(Math.abs(total - now) < 1e-6);
    assert.match(renderSvg(crowd, nl), /5 overige kanalen/);
  });

  it("says the figures of the design page", () => {
    const svg = renderSvg(example, nl).replaceAll(/ |&nbsp;/g, " ");
    for (const text of [
      "171.600 + 14.400 vermeden",
      "171.600 blijven over",
      "117.300 · 63,1%",
      "49.546 · 28,9%",
      "−67.754 contacten",
      "+53.354 contacten",
      "verplaatst 60.630",
      "terugval 7.276 (12% van verplaatst)",
      "probeert 108.630",
      "opgelost 101.354",
      "+2.494 aanzuigende werking",
      "14.400 · 7,7% van nu",
      "digitaal 71,1%",
      "ondergrens persoonlijk 30%",
      "59,06%",
    ]) {
      assert.ok(svg.includes(`>${text}`), text);
    }
  });

  it("has no text over another, or outside, with few and with many, wide and narrow", async () => {
    const five = await draw(manyMoments(5));
    const hostile = await draw(manyMoments(3, '<b>"Naam" & co]]></b> met een lange staart die nergens past'));
    for (const picture of [example, crowd, five, hostile]) {
      for (const width of [440, 1320]) {
        for (const shown of [14, picture.shown]) {
          const boxes = textBoxes(readSvg(renderSvg({ ...picture, shown }, { ...nl, width })));
          assert.ok(boxes.length > 30);
          assert.deepEqual(overlaps(boxes), [], `${picture.name} at ${width} in ${shown}`);
          for (const { left, right, text } of boxes) assert.ok(left >= 0 && right <= width, text);
        }
      }
    }
  });

  it("leads from every band to its shift, and from every bar to its channel", () => {
    const marks = all(readSvg(renderSvg(example, nl))).filter((each) => each.attributes["data-path"] !== undefined);
    const paths = new Set(marks.map((each) => each.attributes["data-path"]));
    for (const path of ["shifts.report-move-online", "shifts.clear-letters", "channels.phone", "channels.email"]) {
      assert.ok(paths.has(path), path);
    }
  });

  it("says what is missing where there is nothing, and keeps its columns", async () => {
    const svg = renderSvg(await draw("koers: 1\nname: Leeg\n"), nl);
    assert.match(svg, /Nog geen contactmoment heeft zowel een volume als een kanaalmix\./);
    assert.match(svg, />waar het contact begint</);
    assert.match(svg, /Er zijn geen maanden te tonen: period\.start ontbreekt\./);
    assert.doesNotMatch(svg, /NaN|Infinity/);
  });

  it("has all numbers as tables, in both languages", () => {
    const table = renderToString(drawingOf(example).table(example, "nl"));
    assert.equal(table.match(/<table/g)?.length, 3);
    for (const text of ["49.546", "−67.754", "26.880", "december 2028", "Aanzuigende werking", "71,13%"]) {
      assert.ok(table.includes(text), text);
    }
    const english = renderToString(drawingOf(example).table(example, "en"));
    assert.ok(english.includes("49,546") && english.includes("Induced demand"));
  });

  it("shows another month by its name", () => {
    const shown = stopIndex(example, "2026-01");
    assert.equal(shown, 0);
    const svg = renderSvg({ ...example, shown: 0 }, nl);
    assert.match(svg, />Januari 2026</);
    assert.doesNotMatch(svg, />terugval /);
    assert.equal(stopIndex(example, "2031-01"), null);
  });

  it("adds up in Mermaid as in the picture", () => {
    const rows = channelShiftsMermaid(example, "nl")
      .split("\n")
      .filter((line) => /,\d/.test(line));
    const sum = (pattern: RegExp): number =>
      rows.filter((row) => pattern.test(row)).reduce((total, row) => total + Number(row.split(",").at(-1)), 0);
    assert.ok(Math.abs(sum(/\(nu\)",/) - 186_000) < 0.1);
    assert.ok(Math.abs(sum(/,"[^"]*\(doel\)",/) - 171_600) < 0.1);
    assert.ok(rows.includes('"Mijn Waterland (straks)","Telefoon (doel)",7275.6'));
  });
});
