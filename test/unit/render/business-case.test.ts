import assert from "node:assert/strict";
import { drawPicture } from "../../../src/cli/pictures.tsx";
import type { BusinessCasePicture } from "../../../src/core/pictures/types/business-case.ts";
import type { StrategyService } from "../../../src/core/service.ts";
import type { Language } from "../../../src/core/words/language.ts";
import { BusinessCase, type BusinessCaseProps } from "../../../src/render/business-case/business-case.tsx";
import { caseFormat } from "../../../src/render/business-case/numbers.ts";
import { moneyScale, ticks } from "../../../src/render/business-case/scale.ts";
import { verdict } from "../../../src/render/business-case/verdict.ts";
import { segmentsOf } from "../../../src/render/business-case/years.tsx";
import { darkPalette, lightPalette } from "../../../src/render/kit/palette.ts";
import { svgText } from "../../../src/render/kit/svg.tsx";
import { renderMermaid } from "../../../src/render/views.tsx";
import { AS_OF, EXAMPLE, openFiles, readFolder } from "../../support/strategy.ts";
import { all, overlaps, readSvg, textBoxes } from "./svg-reader.ts";

const example = readFolder(EXAMPLE);

function caseOf(service: StrategyService, id: string | null, language: Language = "nl"): BusinessCasePicture {
  return service.picture("business-case", id, { language, asOf: AS_OF }) ?? assert.fail(`no case of ${id}`);
}

function drawn(picture: BusinessCasePicture, more: Partial<BusinessCaseProps> = {}): string {
  return svgText(BusinessCase({ picture, language: "nl", palette: lightPalette, ...more }));
}

/** The example with so many shifts of one initiative, under long names. */
function many(count: number): string {
  const shifts = Array.from({ length: count }, (_, index) => {
    const name = `Arbeidsongeschiktheidsverzekeringsvoorwaarden nummer ${index} <doorgeven> & "bevestigen"`;
    const money = `investment: ${1_000 * (index + 1)}, runningCost: ${500 * index}`;
    return `  s${index}: { name: '${name}', moment: m, from: a, to: b, share: ${(index % 9) + 1}%, start: 2026-0${(index % 8) + 1}, end: 2027-06, leakage: 10%, ${money} }`;
  });
  return [
    "koers: 1",
    "language: nl",
    "period: { start: 2026, end: 2029 }",
    "discountRate: 5%",
    "channels: { a: { costPerContact: 5 }, b: { costPerContact: 1 } }",
    "contactMoments: { m: { volume: 120000 } }",
    "channelMix: { m: { now: { a: 100% } } }",
    "shifts:",
    ...shifts,
    "",
  ].join("\n");
}

describe("the business case as a picture", () => {
  let service: StrategyService;
  before(async () => {
    service = await openFiles(example);
  });

  it("keeps all words apart and inside, at every width, for one and for many", async () => {
    const pictures = [
      ...["report-move-online", "bill-explained-online", "clear-letters", null].map((id) => caseOf(service, id)),
      caseOf(await openFiles(many(5)), null),
      caseOf(await openFiles(many(200)), null),
    ];
    for (const picture of pictures) {
      for (const width of [480, 700, 1000, 1400]) {
        const boxes = textBoxes(readSvg(drawn(picture, { width })));
        assert.ok(boxes.length > 20);
        for (const box of boxes) assert.ok(box.left >= -0.5 && box.right <= width + 0.5, `${box.text} at ${width}`);
        assert.deepEqual(overlaps(boxes), [], `${picture.id} at ${width}`);
      }
    }
  });

  it("keeps them apart while something is tried, for every case, in both languages", () => {
    const picture = caseOf(service, "report-move-online");
    const outcome = service.editsOf({
      kind: "change-shift",
      shift: "report-move-online",
      scenario: null,
      values: { churnDifference: 0.002 },
    });
    assert.ok(outcome.ok);
    const target = { view: "business-case", id: "report-move-online" } as const;
    const { picture: whatIf } = service.trial(outcome.edits, target, { language: "nl", asOf: AS_OF });
    assert.ok(whatIf?.kind === "business-case");
    for (const language of ["nl", "en"] as const) {
      for (const which of ["low", "expected", "high"] as const) {
        const svg = readSvg(drawn(picture, { whatIf, which, language, width: 760 }));
        assert.deepEqual(overlaps(textBoxes(svg)), [], `${which} in ${language}`);
        assert.equal(all(svg).filter((each) => each.attributes.class === "what-if-line").length, 1);
      }
    }
    // The line of the file stays where it was.
    const line = (source: string): string | undefined =>
      all(readSvg(source)).find((each) => each.attributes["stroke-width"] === "2" && each.attributes.fill === "none")
        ?.attributes.d;
    assert.equal(line(drawn(picture, { whatIf })), line(drawn(picture)));
  });

  it("draws both charts on one scale, and stacks from zero outwards", () => {
    const picture = caseOf(service, "report-move-online");
    const [first] = picture.cases.expected?.years ?? [];
    assert.ok(first !== undefined);
    const segments = segmentsOf(first);
    assert.deepEqual(
      segments.map(({ component }) => component),
      ["retention", "handling", "running", "investment"],
    );
    const below = segments.filter(({ effect }) => effect < 0);
    assert.equal(below[0]?.from, 0);
    assert.ok(Math.abs((below.at(-1)?.to ?? 0) - (first.net - first.handling)) < 1e-6);
    const scale = moneyScale(picture, null);
    const rects = all(readSvg(drawn(picture))).filter((each) => each.name === "rect");
    const investment = rects.find(
      (each) => Math.abs(Number(each.attributes.height) - 120_000 * scale.pixels + 1) < 0.1,
    );
    assert.ok(investment !== undefined, "the bar of 120,000 is as high as the scale says");
    assert.deepEqual(ticks({ low: -250, high: 120 }, 100), [-200, -100, 0, 100]);
  });

  it("says first what it comes to, and calls noise noise", async () => {
    const say = (id: string | null, language: Language): string =>
      verdict(caseOf(service, id, language), "expected", language);
    assert.equal(
      say("report-move-online", "nl"),
      "Afhandelen wordt goedkoper, maar relatieverlies eet 56% van de besparing op: niet terugverdiend binnen de periode. Het gemeten verschil is ruis.",
    );
    assert.equal(
      say("report-move-online", "en"),
      "Handling gets cheaper, but lost relationships eat 56% of the saving: it does not pay back within the period. The measured difference is noise.",
    );
    assert.equal(
      say("bill-explained-online", "en"),
      "The case pays back in 17 months. The measured difference is noise.",
    );
    assert.match(
      say("clear-letters", "nl"),
      /^De case verdient zich terug in 6 maanden; de relatie levert daarvan €\u00a025\.764 op\. Het verschil in vertrek is opgegeven/,
    );
    assert.match(say(null, "nl"), /Bij 2 van de 3 verschuivingen is het gemeten verschil ruis\.$/);
    const small = await openFiles(many(1));
    assert.match(
      verdict(caseOf(small, "s0"), "expected", "nl"),
      /effect op de relatie is niet bekend en telt niet mee\.$/,
    );
    const empty = await openFiles("koers: 1\nperiod: { start: 2026, end: 2027 }\n");
    assert.match(verdict(caseOf(empty, null), "expected", "en"), /has no channel shifts yet/);
    assert.match(drawn(caseOf(empty, null)), /2026/, "axes stay");
  });

  it("shows the worked figures as people read them", () => {
    const text = textBoxes(readSvg(drawn(caseOf(service, "report-move-online"))))
      .map((box) => box.text.replaceAll("\u00a0", " "))
      .join("\n");
    for (const figure of [
      "€ −67.620",
      "€ −71.385",
      "€ +56.660",
      "laag € −193.413, hoog € +75.540",
      "omslagpunt 0,23",
    ]) {
      assert.ok(text.includes(figure), figure);
    }
    for (const part of ["Afhandelen+143.057", "Behoud−78.908", "gemeten 0,5 ± 1,7", "hoog: 24 maanden", "ruis"]) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
    const en = caseFormat("en", "EUR");
    assert.deepEqual([en.signedMoney(75_540.32), en.signedMoney(-0.2), en.signedMoney(0)], ["+€75,540", "€0", "€0"]);
  });

  it("has every month, year and case in its table, and escapes what people write", async () => {
    const page =
      drawPicture(caseOf(service, "report-move-online"), { format: "html", theme: undefined, language: "nl" }) ?? "";
    assert.equal(page.match(/<th scope="row"[^>]*>(Laag|Verwacht|Hoog)</g)?.length, 3);
    assert.equal(page.match(/<th scope="row"[^>]*>juli 2027</g)?.length, 3);
    assert.equal(page.match(/<th scope="row"[^>]*>2028</g)?.length, 3);
    const svg = readSvg(drawn(caseOf(await openFiles(many(5)), "s1"), { palette: darkPalette }));
    assert.ok(textBoxes(svg).some(({ text }) => text.includes("nummer 1 <doorgeven>")));
  });

  it("is a chart of Mermaid too", () => {
    const text = renderMermaid(caseOf(service, "report-move-online"), "nl") ?? "";
    assert.match(text, /^xychart-beta\n {4}title "Businesscase#58; Verhuizing doorgeven/);
    assert.match(text, /x-axis \["2026", "2027", "2028"\]/);
    assert.match(text, /bar \[-127240, 13472, 46148\]\n {4}line \[-127240, -113768, -67620\]/);
  });
});
