import assert from "node:assert/strict";
import { h } from "preact";
import { createFormat } from "../../../src/core/words/format.ts";
import { shorten, textWidth, wrap } from "../../../src/render/kit/measure.ts";
import { cssPalette, darkPalette, lightPalette, paletteCss, vscodeCss } from "../../../src/render/kit/palette.ts";
import { Item, Label, placeLegend, Svg, svgText } from "../../../src/render/kit/svg.tsx";
import { oneLine, xmlSafe } from "../../../src/render/kit/text.ts";

const nb = "\u00a0";

describe("numbers in pictures", () => {
  const nl = createFormat("nl");
  const en = createFormat("en");

  it("follow the design page in both languages", () => {
    assert.equal(nl.money(-67620.03, "EUR"), `€${nb}−67.620`);
    assert.equal(en.money(-67620.03, "EUR"), "−€67,620");
    assert.equal(nl.share(0.2072), "20,7%");
    assert.equal(en.share(0.2072), "20.7%");
    assert.equal(nl.points(0.0023), `0,23${nb}procentpunt`);
    assert.equal(en.points(0.0023), `0.23${nb}percentage${nb}point`);
    assert.equal(nl.money(6.8, "EUR", 2), `€${nb}6,80`);
    assert.equal(nl.integer(48000), "48.000");
  });

  it("round half up from the decimal value, not from the double below it", () => {
    assert.equal(en.score(1.005, 2), "1.01");
    assert.equal(en.share(0.20725, 2), "20.73%");
    assert.equal(en.share(0.2005, 1), "20.1%");
  });

  it("show signs for differences, and no minus on what rounds to nothing", () => {
    assert.equal(nl.signed(31), "+31");
    assert.equal(nl.signed(-12), "−12");
    assert.equal(nl.signed(0), "0");
    assert.equal(nl.signed(-0.2), "0");
    assert.equal(nl.integer(-0.2), "0");
  });
});

describe("widths of text", () => {
  it("grow with size and weight, and count accents, marks and wide characters", () => {
    const width = textWidth("Waardematrix", 12, 400);
    assert.ok(width > 70 && width < 95, String(width));
    assert.equal(textWidth("Waardematrix", 24, 400), width * 2);
    assert.ok(textWidth("Waardematrix", 12, 600) > width);
    assert.equal(textWidth("é", 12, 400), textWidth("e", 12, 400));
    assert.equal(textWidth("e\u0301", 12, 400), textWidth("e", 12, 400));
    assert.ok(textWidth("漢", 12, 400) >= 12);
  });

  it("are held by every wrapped line, whatever the text", () => {
    const texts = ["Arbeidsongeschiktheidsverzekeringsaanvraag", "a b c d e f g", "een-twee-drie", "😀😀😀😀😀😀"];
    for (const text of texts) {
      for (const width of [30, 60, 100]) {
        for (const line of wrap(text, width, 12, 400, 3)) {
          assert.ok(textWidth(line, 12, 400) <= width, `${line} in ${width}`);
        }
      }
    }
  });

  it("break long words with a hyphen, and end in an ellipsis when lines run out", () => {
    const lines = wrap("Arbeidsongeschiktheidsverzekeringsaanvraag", 100, 12, 400, 2);
    assert.equal(lines.length, 2);
    assert.match(lines[0] ?? "", /^Arbeids\w+-$/);
    assert.match(lines[1] ?? "", /…$/);
    assert.deepEqual(wrap("kort", 100, 12, 400, 2), ["kort"]);
    assert.deepEqual(wrap("", 100, 12, 400, 2), []);
  });

  it("end even where not one character fits", () => {
    assert.equal(wrap("lang woord", 1, 12, 400, 4).length, 4);
    assert.equal(shorten("lang", 1, 12, 400), "…");
  });

  it("never cut an emoji in two", () => {
    const family = "👩‍👩‍👧‍👦";
    assert.doesNotMatch(shorten(family.repeat(4), 40, 12, 400), /\u200d…/);
  });
});

describe("text in XML", () => {
  it("loses what XML cannot hold, and nothing else", () => {
    assert.equal(xmlSafe("a\u0000\u0001\u000b\uFFFE\uFFFFb\t\n"), "ab\t\n");
    assert.equal(xmlSafe("x\uD800y\uDC00z😀"), "xyz😀");
  });

  it("is one line in a picture, without marks that turn its direction", () => {
    assert.equal(oneLine("  a\r\n b\u202Ec\u2066 "), "a bc");
  });

  it("is escaped, and empty attributes keep a value", () => {
    const item = Item({ label: '"<b>&', path: "", kind: "k", id: "i", children: [] });
    const text = svgText(
      Svg({
        width: 10,
        height: 10,
        title: "]]> a = b",
        palette: lightPalette,
        children: [item, h(Label, { x: 0, y: 0, text: "<script>", color: "#000" })],
      }),
    );
    assert.match(text, /data-path=""/);
    assert.match(text, /<title>&quot;&lt;b>&amp;<\/title>/);
    assert.match(text, /aria-label="\]\]&gt; a = b"/);
    assert.doesNotMatch(text, /<script/);
  });

  it("can be reached by keyboard only in an interactive picture", () => {
    const item = (interactive: boolean): string =>
      svgText(Item({ label: "l", path: "p", kind: "k", id: "i", interactive, children: [] }));
    assert.match(item(true), /tabindex="0" role="button"><title>l</);
    assert.doesNotMatch(item(false), /tabindex|role/);
  });
});

describe("palettes", () => {
  it("have literal colours for files that stand alone", () => {
    for (const palette of [lightPalette, darkPalette]) {
      for (const color of Object.values(palette.color)) {
        assert.match(color, /^(#[0-9a-f]{6}|transparent)$/);
      }
    }
  });

  it("keep text readable on their ground", () => {
    for (const { color } of [lightPalette, darkPalette]) {
      for (const role of ["foreground", "dim", "focusText"] as const) {
        assert.ok(contrast(color[role], color.background) >= 4.5, `${role} ${color[role]}`);
      }
      for (const role of ["self", "person", "error", "warning", "info"] as const) {
        assert.ok(contrast(color[role], color.background) >= 2.9, `${role} ${color[role]}`);
      }
    }
  });

  it("define every variable in every style sheet and mode", () => {
    const used = [
      ...Object.values(cssPalette.color),
      cssPalette.fillOpacity,
      cssPalette.barOpacity,
      cssPalette.signOpacity,
    ].map((value) => value.slice("var(".length, -1));
    for (const css of [paletteCss(), vscodeCss]) {
      const blocks = css.match(/\{[^{}]*--koers[^{}]*\}/g) ?? [];
      assert.ok(blocks.length >= 3);
      for (const block of blocks) {
        for (const name of used) assert.ok(block.includes(`${name}: `), `${name} in ${block}`);
      }
    }
  });
});

describe("a legend", () => {
  it("starts a new row where an entry does not fit", () => {
    const entry = (text: string) => ({ text, sign: () => h("g", {}) });
    const placed = placeLegend([entry("a"), entry("b"), entry("c")], 100, () => 20);
    assert.equal(placed.rows, 2);
    assert.deepEqual(
      placed.entries.map(({ x, row }) => [x, row]),
      [
        [0, 0],
        [58, 0],
        [0, 1],
      ],
    );
  });
});

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
