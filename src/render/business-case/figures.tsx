import type { VNode } from "preact";
import type { FigureKey } from "../../core/pictures/types/business-case.ts";
import { shorten, textWidth, wrap } from "../kit/measure.ts";
import { Item, Label } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import { type CaseDrawing, differs, explanation, PADDING, sourceOf } from "./drawing.ts";

interface Figure {
  readonly key: FigureKey;
  readonly name: string;
  readonly value: string;
  readonly note: string;
}

const CELL = 86;
const GUTTER = 24;

/** Four beside each other where there is room, else two. */
function columnsOf(width: number): number {
  return width >= 760 ? 4 : 2;
}

export function figuresHeight({ width }: CaseDrawing): number {
  return CELL * (4 / columnsOf(width));
}

/** The four figures under the verdict. */
export function Figures({ drawing, top }: { readonly drawing: CaseDrawing; readonly top: number }): VNode {
  const { palette, width, interactive } = drawing;
  const columns = columnsOf(width);
  const cell = (width - 2 * PADDING - (columns - 1) * GUTTER) / columns;
  return (
    <g>
      {figuresOf(drawing).map((figure, index) => {
        const x = PADDING + (index % columns) * (cell + GUTTER);
        const y = top + Math.floor(index / columns) * CELL;
        const size = [18, 16, 14].find((px) => textWidth(figure.value, px, 600) <= cell) ?? 12;
        return (
          <Item
            key={figure.key}
            label={`${figure.name}: ${figure.value}, ${figure.note}`}
            hint={explanation(drawing, figure.key)}
            path={sourceOf(drawing, figure.key)}
            kind="figure"
            id={figure.key}
            interactive={interactive}
          >
            <rect x={x} y={y} width={cell} height={CELL - 8} fill="transparent" />
            <path d={`M${x} ${y}.5H${x + cell}`} stroke={palette.color.line} />
            <Label
              x={x}
              y={y + 20}
              size={nameSize(figure.name, cell)}
              text={shorten(figure.name, cell, 11, 400)}
              color={palette.color.dim}
            />
            <Label
              x={x}
              y={y + 43}
              size={size}
              weight={600}
              text={shorten(figure.value, cell, size, 600)}
              color={palette.color.foreground}
            />
            {wrap(oneLine(figure.note), cell, 11, 400, 2).map((line, at) => (
              <Label key={line} x={x} y={y + 61 + at * 14} size={11} text={line} color={palette.color.dim} />
            ))}
          </Item>
        );
      })}
    </g>
  );
}

function figuresOf(drawing: CaseDrawing): Figure[] {
  const { picture, shown, which, words, format, language } = drawing;
  const unknown = commonWords(language).unknown;
  const money = (value: number | null | undefined): string =>
    value === null || value === undefined ? unknown : format.signedMoney(value);
  const others = (["low", "high"] as const).map((name) => picture.cases[name]?.total.net);
  const excluding = shown !== null && shown.retentionWhy !== null ? [words.excluding] : [];
  const range = which === "expected" ? words.lowHigh(money(others[0]), money(others[1])) : words.cases[which];
  const scenarios = differs(picture.cases) ? range : words.noScenarios;
  return [
    {
      key: "net",
      name: words.netOver(periodText(drawing)),
      value: money(shown?.total.net),
      note: [...excluding, scenarios].join(" · "),
    },
    {
      key: "npv",
      name: words.npv,
      value: money(shown?.npv),
      note:
        shown?.npvWhy ??
        (picture.discountRate === null ? "" : words.discountRate(shareText(picture.discountRate, format))),
    },
    { key: "paybackMonths", name: words.payback, ...paybackOf(drawing) },
    {
      key: "netBeforeRelationship",
      name: words.beforeRelationship,
      value: money(shown?.total.netBeforeRelationship),
      note: words.withoutRelationship,
    },
  ];
}

/** `2026–2028`, or the year alone. */
function periodText({ picture: { period } }: CaseDrawing): string {
  if (period === null) return "";
  const [first, last] = [period.first.slice(0, 4), period.last.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

function paybackOf({ shown, words, format, language }: CaseDrawing): Pick<Figure, "value" | "note"> {
  if (shown === null) return { value: commonWords(language).unknown, note: "" };
  const { payback, paybackMonth, paybackBeyond, runRate } = shown;
  if (payback !== null) {
    const note = paybackMonth === null ? "" : words.paidBackIn(format.month(paybackMonth));
    return { value: words.months(payback), note };
  }
  if (paybackBeyond !== null) {
    const perMonth = format.signedMoney(runRate).replace("+", "");
    return { value: words.notWithin, note: words.estimate(words.months(paybackBeyond), perMonth) };
  }
  if (shown.total.net >= 0) return { value: words.nothingToPayBack, note: shown.paybackWhy ?? "" };
  return { value: words.never, note: words.lastMonthCosts };
}

/** Decimals only where there are any: `6%`, `5,5%`. */
function shareText(share: number, format: CaseDrawing["format"]): string {
  return format.share(share, Number.isInteger(Math.round(share * 1000) / 10) ? 0 : 1);
}

function nameSize(name: string, room: number): number {
  return textWidth(name, 12, 400) <= room ? 12 : 11;
}
