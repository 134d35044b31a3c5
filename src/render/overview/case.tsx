import { verdict } from "../business-case/verdict.ts";
import { caseWords } from "../business-case/words.ts";
import { type Block, emptyBlock, type KeyFigure, keyFigures, section, stacked, textBlock } from "../kit/block.tsx";
import { linkTo, type OverviewDrawing } from "./drawing.ts";

/** The verdict, and the figures under it. */
export function caseSection(drawing: OverviewDrawing, width: number): Block {
  const { picture, words, palette, language, interactive } = drawing;
  const text = verdict(picture.case, "expected", language);
  const known = picture.case.cases.expected !== null;
  const add = { text: words.addShift, section: "shifts" };
  const body = known
    ? stacked(
        [
          textBlock(text, width, { size: 16, weight: 600, color: palette.color.foreground, lines: 4 }),
          keyFigures(caseFigures(drawing), width, palette),
        ],
        16,
      )
    : picture.case.shifts.length === 0
      ? emptyBlock({ text, add, width, palette, interactive })
      : textBlock(text, width, { color: palette.color.foreground, lines: 4 });
  return section({ title: words.case, width, palette, body, link: linkTo(drawing, "business-case") });
}

/** Net, present value, payback and digital share. */
export function caseFigures(drawing: OverviewDrawing): KeyFigure[] {
  const { picture, words, format, language } = drawing;
  const own = caseWords(language);
  const { cases, discountRate } = picture.case;
  const money = (value: number | null | undefined): string =>
    value === null || value === undefined ? words.unknown : format.signedMoney(value);
  const expected = cases.expected;
  return [
    {
      label: words.net(periodText(drawing)),
      value: money(expected?.total.net),
      note: [
        ...(expected !== null && expected.retentionWhy !== null ? [words.withoutRelationship] : []),
        own.lowHigh(money(cases.low?.total.net), money(cases.high?.total.net)),
      ].join(" · "),
    },
    {
      label: own.npv,
      value: money(expected?.npv),
      note:
        expected?.npvWhy ??
        (discountRate === null
          ? ""
          : own.discountRate(
              format.share(discountRate, Number.isInteger(Math.round(discountRate * 1000) / 10) ? 0 : 1),
            )),
    },
    { label: words.payback, ...paybackOf(drawing) },
    {
      label: own.beforeRelationship,
      value: money(expected?.total.netBeforeRelationship),
      note: own.withoutRelationship,
    },
  ];
}

function periodText({ picture }: OverviewDrawing): string {
  const { period } = picture.case;
  if (period === null) return "";
  const [first, last] = [period.first.slice(0, 4), period.last.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

function paybackOf({ picture, words, format }: OverviewDrawing): Pick<KeyFigure, "value" | "note"> {
  const { expected } = picture.case.cases;
  if (expected === null) return { value: words.unknown, note: "" };
  const { payback, paybackMonth, paybackBeyond, paybackWhy, total } = expected;
  if (payback !== null) {
    return { value: words.months(payback), note: paybackMonth === null ? "" : format.month(paybackMonth) };
  }
  if (paybackBeyond !== null) return { value: words.notWithin, note: words.estimate(words.months(paybackBeyond)) };
  return { value: total.net >= 0 ? words.nothingToPayBack : words.notWithin, note: paybackWhy ?? "" };
}
