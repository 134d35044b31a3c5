import assert from "node:assert/strict";
import type { ChannelMixPicture } from "../../../src/core/pictures/types/channel-mix.ts";
import { layoutCompact } from "../../../src/render/channel-mix/compact-layout.ts";
import { layoutMix } from "../../../src/render/channel-mix/layout.ts";
import { lightPalette } from "../../../src/render/kit/palette.ts";
import { renderSvg } from "../../../src/render/views.tsx";
import { moveBoundary } from "../../../src/webview/views/channel-mix/boundary.ts";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { all, overlaps, readSvg, textBoxes } from "../render/svg-reader.ts";

const options = { language: "nl", asOf: AS_OF } as const;
const nl = { language: "nl", palette: lightPalette } as const;

async function mixOf(files: Parameters<typeof openFiles>[0], id: string | null = null): Promise<ChannelMixPicture> {
  const picture = (await openFiles(files)).picture("channel-mix", id, options);
  assert.ok(picture !== null);
  return picture;
}

describe("the channel mix", () => {
  let example: ChannelMixPicture;
  before(async () => {
    example = await mixOf(readFolder(EXAMPLE));
  });

  it("shows the worked target of the example, beside the absolute contacts", () => {
    const [row] = example.rows;
    const phone = row?.target.shares?.find(({ channel }) => channel === "phone");
    assert.ok(Math.abs((phone?.share ?? 0) - 0.2072) < 1e-9);
    assert.ok(Math.abs((phone?.contacts ?? 0) - 48_000 * 0.2072) < 1e-6);
    assert.ok((row?.difference ?? 1) < 0.005);
    assert.ok(Math.abs((example.digitalShare.target ?? 0) - 0.7113) < 0.00005);
    // Letters that are clear prevent contacts: those that remain are fewer.
    const letters = example.rows.find(({ id }) => id === "bill-unclear");
    assert.ok((letters?.target.contacts ?? 0) < (letters?.now.contacts ?? 0));
  });

  it("orders channels from self-service to the phone, and knows where each set is written", () => {
    const [row] = example.rows;
    assert.deepEqual(
      row?.now.shares?.map(({ part }) => part),
      ["self", "assistedDigital", "assistedPersonal"],
    );
    assert.equal(row?.now.source?.path, "channelMix.report-move.now");
    assert.equal(row?.target.source, null);
    assert.equal(row?.declared?.source?.file, "channels.yaml");
  });

  it("shows one moment with its segments, and their own volume", async () => {
    const picture = await mixOf(readFolder(EXAMPLE), "report-move");
    assert.deepEqual(
      picture.rows.map(({ segment, now }) => [segment, now.contacts]),
      [
        [null, 48_000],
        ["households", 43_200],
        ["business", 4_800],
      ],
    );
    assert.equal((await openFiles(readFolder(EXAMPLE))).picture("channel-mix", "nobody", options), null);
  });

  it("says why a mix is not known, and never shows 0 for it", async () => {
    const picture = await mixOf("koers: 1\ncontactMoments:\n  a: { name: Iets, volume: 10 }\n");
    assert.deepEqual(picture.rows[0]?.now, {
      shares: null,
      why: "“Iets” heeft geen kanaalmix",
      contacts: 10,
      source: null,
    });
    assert.match(renderSvg(picture, nl), /“Iets” heeft geen kanaalmix/);
  });

  it("draws bars on one scale, inside the picture, and texts that do not touch", () => {
    for (const width of [480, 1000]) {
      const { rows, left, right } = layoutMix(example, width, 64);
      for (const bar of rows.flatMap(({ bars }) => bars)) {
        const drawn = bar.shares.reduce((sum, share) => sum + share.width, 0);
        assert.ok(Math.abs(drawn - (right - left) * Math.min(1, bar.sum)) < 1e-6);
        assert.ok(bar.shares.every(({ x, width: wide }) => x >= left && x + wide <= right + 1e-6));
      }
      const boxes = textBoxes(readSvg(renderSvg(example, { ...nl, width })));
      assert.ok(boxes.length > 20);
      for (const [index, a] of boxes.entries()) {
        assert.ok(a.left >= 0 && a.right <= width, a.text);
        for (const b of boxes.slice(index + 1)) {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          assert.ok(apart, `“${a.text}” and “${b.text}” at ${width}`);
        }
      }
    }
  });

  it("shows many moments compactly: each once, by quadrant, the largest first, and nothing over another", () => {
    const [first] = example.rows;
    assert.ok(first !== undefined);
    const quadrants = ["encourage", "self-service", "simplify", "eliminate", null] as const;
    const many = Array.from({ length: 120 }, (_, index) => ({
      ...(example.rows[index % example.rows.length] ?? first),
      id: `m-${index}`,
      moment: `m-${index}`,
      name: index % 7 === 0 ? `Arbeidsongeschiktheidsverzekering aanvragen ${index}` : `Moment ${index}`,
      quadrant: quadrants[index % 5] ?? null,
    }));
    const picture = { ...example, rows: many };
    for (const width of [480, 1000]) {
      const { columns, bottom } = layoutCompact(picture, width, 64);
      const rows = columns.flatMap(({ lines }) => lines.flatMap((line) => (line.kind === "row" ? [line.row] : [])));
      assert.equal(new Set(rows.map(({ id }) => id)).size, 120);
      assert.deepEqual([...new Set(rows.map(({ quadrant }) => quadrant))], quadrants);
      const contacts = rows.filter(({ quadrant }) => quadrant === "simplify").map(({ now }) => now.contacts ?? -1);
      assert.deepEqual(
        contacts,
        [...contacts].sort((a, b) => b - a),
      );
      assert.ok(bottom < (width === 1000 ? 2000 : 3700), String(bottom));
      const svg = readSvg(renderSvg(picture, { ...nl, width }));
      const boxes = textBoxes(svg);
      assert.deepEqual(overlaps(boxes), []);
      assert.ok(boxes.every(({ left, right }) => left >= 0 && right <= width));
      assert.equal(all(svg).filter(({ attributes }) => attributes["data-kind"] === "contactMoment").length, 120);
    }
    // As it is drawn in full, whoever asks for that.
    assert.match(renderSvg({ ...example, rows: many.slice(0, 39) }, nl), />nu</);
  });

  it("moves a boundary without losing a contact", () => {
    const share = (channel: string, value: number) => ({
      channel,
      name: channel,
      part: null,
      share: value,
      contacts: null,
    });
    assert.deepEqual(moveBoundary(share("a", 0.25), share("b", 0.7), 0.05), { a: 0.3, b: 0.65 });
    assert.deepEqual(moveBoundary(share("a", 0.25), share("b", 0.7), 2), { a: 0.95, b: 0 });
    assert.equal(moveBoundary(share("a", 0), share("b", 0.7), -0.01), null);
  });
});
