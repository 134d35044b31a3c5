import type { VNode } from "preact";
import type { Case, CasePicture } from "../../core/pictures/types/business-case.ts";
import { textWidth } from "../kit/measure.ts";
import { spreadApart } from "../kit/spread.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { MoneyAxis, type Plot, plotOf, SECTION_HEAD, SectionHead } from "./axis.tsx";
import { atMonth, type CaseDrawing, differs, explanation, sourceOf } from "./drawing.ts";
import { CASE_ORDER } from "./numbers.ts";

const LABEL_STEP = 16;

export function cumulativeHeight({ scale }: CaseDrawing): number {
  return SECTION_HEAD + (scale.cumulative.high - scale.cumulative.low) * scale.pixels + 20;
}

/** The net added up month by month: the case that is shown, within the band from low to high. */
export function Cumulative({ drawing, top }: { readonly drawing: CaseDrawing; readonly top: number }): VNode {
  const { words, scale, shown, palette, whatIf, which } = drawing;
  const plot = plotOf(scale.cumulative, scale.pixels, top + SECTION_HEAD);
  const tried = whatIf?.cases[which] ?? null;
  return (
    <g>
      <SectionHead drawing={drawing} top={top} title={words.cumulative} note={words.sameScale} />
      <Band drawing={drawing} plot={plot} />
      <MoneyAxis drawing={drawing} plot={plot} range={scale.cumulative} years />
      {shown === null ? null : (
        <path
          d={lineOf(drawing, shown, plot)}
          fill="none"
          stroke={palette.color.foreground}
          stroke-width="2"
          stroke-linejoin="round"
        />
      )}
      {tried === null ? null : (
        <path
          class="what-if-line"
          d={lineOf(drawing, tried, plot)}
          fill="none"
          stroke={palette.color.focus}
          stroke-width="2"
          stroke-dasharray="5 4"
        />
      )}
      <InvestmentNote drawing={drawing} plot={plot} />
      <Paybacks drawing={drawing} plot={plot} />
      <Ends drawing={drawing} plot={plot} />
    </g>
  );
}

function placeIn(drawing: CaseDrawing, plot: Plot): (amount: number) => number {
  return (amount) => plot.zero - amount * drawing.scale.pixels;
}

/** From zero at the beginning of the period to the end of each month. */
function pointsOf(drawing: CaseDrawing, { months }: CasePicture, plot: Plot): [x: number, y: number][] {
  const place = placeIn(drawing, plot);
  return [
    [drawing.left, plot.zero],
    ...months.map(({ cumulative }, index): [number, number] => [atMonth(drawing, index + 1), place(cumulative)]),
  ];
}

function lineOf(drawing: CaseDrawing, one: CasePicture, plot: Plot): string {
  return `M${pathOf(pointsOf(drawing, one, plot))}`;
}

function pathOf(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${round(x)} ${round(y)}`).join("L");
}

/** Between the worst and the best of the low and the high case, month by month. */
function Band({ drawing, plot }: { readonly drawing: CaseDrawing; readonly plot: Plot }): VNode | null {
  const { palette, picture } = drawing;
  const { low, high } = picture.cases;
  if (low === null || high === null) return null;
  const [a, b] = [pointsOf(drawing, low, plot), pointsOf(drawing, high, plot)];
  const upper = a.map(([x, y], index): [number, number] => [x, Math.min(y, b[index]?.[1] ?? y)]);
  const lower = a.map(([x, y], index): [number, number] => [x, Math.max(y, b[index]?.[1] ?? y)]);
  if (upper.every(([, y], index) => Math.abs(y - (lower[index]?.[1] ?? y)) < 0.5)) return null;
  return (
    <g data-band="low-high">
      <path
        d={`M${pathOf(upper)}L${pathOf([...lower].reverse())}z`}
        fill={palette.color.lineFaint}
        fill-opacity={palette.barOpacity}
      />
      <path d={`M${pathOf(upper)}M${pathOf(lower)}`} fill="none" stroke={palette.color.barEdge} />
    </g>
  );
}

/** Where the line falls because the money is spent. */
function InvestmentNote({ drawing, plot }: { readonly drawing: CaseDrawing; readonly plot: Plot }): VNode | null {
  const { shown, palette, words, left, scale } = drawing;
  if (shown === null) return null;
  const months = shown.months.map(({ investment }) => investment);
  const most = Math.max(0, ...months);
  const index = months.indexOf(most);
  if (most * scale.pixels < 24) return null;
  const place = placeIn(drawing, plot);
  const middle = place((shown.months[index]?.cumulative ?? 0) + most / 2);
  const text = words.components.investment.toLowerCase();
  const x = atMonth(drawing, index) - 6;
  const before = x - textWidth(text, 11, 400) > left + 4;
  return (
    <Label
      x={before ? x : atMonth(drawing, index + 1) + 8}
      y={middle + 4}
      size={11}
      anchor={before ? "end" : "start"}
      text={text}
      color={palette.color.dim}
      halo={palette.color.background}
    />
  );
}

interface PaidBack {
  readonly cases: readonly Case[];
  readonly x: number;
  readonly text: string;
}

/** Where each case has paid back, or that the one shown has not. */
function Paybacks({ drawing, plot }: { readonly drawing: CaseDrawing; readonly plot: Plot }): VNode {
  const marks = paidBack(drawing);
  let [row, reached] = [0, drawing.left];
  return (
    <g>
      {marks.map((mark) => {
        // Each leads upwards to the left; where that would meet the one before, it stands higher.
        const under = isLowAlone(mark);
        const left = mark.x - 8 - textWidth(mark.text, 11, 600);
        if (!under) {
          row = left < reached ? row + 1 : 0;
          reached = mark.x + 4;
        }
        const y = under ? plot.zero + 22 : Math.max(plot.top + 10, plot.zero - 14 - row * 16);
        return <PaybackMark key={mark.text} drawing={drawing} mark={mark} zero={plot.zero} y={y} />;
      })}
      <NotPaidBack drawing={drawing} plot={plot} />
    </g>
  );
}

/** Under the low case nothing else runs: its words may stand there. */
function isLowAlone({ cases }: PaidBack): boolean {
  return cases.length === 1 && cases[0] === "low";
}

function PaybackMark(props: {
  readonly drawing: CaseDrawing;
  readonly mark: PaidBack;
  readonly zero: number;
  readonly y: number;
}): VNode {
  const { drawing, mark, zero, y } = props;
  const { palette, which, left, right } = drawing;
  const { cases, x, text } = mark;
  const own = cases.includes(which);
  const color = own ? palette.color.foreground : palette.color.dim;
  const width = textWidth(text, 11, 600);
  const under = y > zero;
  const at = under ? Math.min(x + 4, right - width - 4) : Math.max(x - 8, left + width + 4);
  return (
    <g data-payback={cases.join(" ")}>
      {under ? null : (
        <path
          d={`M${round(x)} ${round(zero - 5)}V${round(y - 4)}H${round(x - 5)}`}
          fill="none"
          stroke={palette.color.line}
        />
      )}
      <circle
        cx={round(x)}
        cy={round(zero)}
        r="5"
        fill={palette.color.background}
        stroke={color}
        stroke-width={own ? 2 : 1.5}
      />
      <Label
        x={at}
        y={y}
        size={11}
        weight={own ? 600 : 400}
        anchor={under ? "start" : "end"}
        text={text}
        color={color}
        halo={palette.color.background}
      />
    </g>
  );
}

/** From the earliest on; cases that pay back in the same month stand together. */
function paidBack(drawing: CaseDrawing): PaidBack[] {
  const { picture, words, which: shown } = drawing;
  const cases = differs(picture.cases) ? CASE_ORDER : [shown];
  const months = new Map<string, Case[]>();
  for (const which of cases) {
    const month = picture.cases[which]?.paybackMonth ?? null;
    if (month !== null) months.set(month, [...(months.get(month) ?? []), which]);
  }
  return [...months.entries()]
    .flatMap(([month, all]): PaidBack[] => {
      const one = picture.cases[all[0] as Case];
      const index = one?.months.findIndex((candidate) => candidate.month === month) ?? -1;
      if (one === null || one.payback === null || index < 0) return [];
      const names = all.map((which) => words.cases[which].toLowerCase()).join(", ");
      return [{ cases: all, x: atMonth(drawing, index + 1), text: `${names}: ${words.months(one.payback)}` }];
    })
    .sort((a, b) => a.x - b.x);
}

function NotPaidBack({ drawing, plot }: { readonly drawing: CaseDrawing; readonly plot: Plot }): VNode | null {
  const { shown, which, words, palette, left, right, picture } = drawing;
  if (shown === null || shown.payback !== null || shown.total.net >= 0 || picture.period === null) return null;
  const text = words.notPaidBack(words.cases[which].toLowerCase(), picture.period.last.slice(0, 4));
  const points = pointsOf(drawing, shown, plot);
  const width = textWidth(text, 11, 400);
  // The figure above says it too.
  if (width > right - left - 16) return null;
  // Where it is too long to end there it begins at the axis.
  const end = Math.max(right - 32, left + width + 4);
  const under = points.filter(([x]) => x >= end - width - 8 && x <= end + 8).map(([, y]) => y);
  const y = Math.min(plot.bottom - 4, Math.max(plot.zero + 16, ...under.map((line) => line + 18)));
  return (
    <Label
      x={end}
      y={y}
      size={11}
      anchor="end"
      text={text}
      color={palette.color.foreground}
      halo={palette.color.background}
    />
  );
}

interface End {
  readonly key: string;
  readonly name: string;
  readonly amount: number;
  readonly look: "shown" | "other" | "what-if";
}

/** What each line comes to, behind its end. */
function Ends({ drawing, plot }: { readonly drawing: CaseDrawing; readonly plot: Plot }): VNode {
  const ends = endsOf(drawing).sort((a, b) => b.amount - a.amount);
  const place = placeIn(drawing, plot);
  const labels = spreadApart(
    ends.map(({ amount }) => place(amount)),
    LABEL_STEP,
    plot.top,
    Math.max(plot.bottom, plot.top + (ends.length - 1) * LABEL_STEP),
  );
  return (
    <g>
      {ends.map((end, index) => (
        <EndLabel key={end.key} drawing={drawing} end={end} y={place(end.amount)} label={labels[index] ?? 0} />
      ))}
    </g>
  );
}

function endsOf({ picture, which, whatIf, words }: CaseDrawing): End[] {
  const all = differs(picture.cases) ? CASE_ORDER : [which];
  const ends = all.flatMap((name): End[] => {
    const one = picture.cases[name];
    if (one === null) return [];
    const look = name === which ? "shown" : "other";
    return [{ key: name, name: words.cases[name].toLowerCase(), amount: one.total.net, look }];
  });
  const tried = whatIf?.cases[which];
  if (tried === undefined || tried === null) return ends;
  return [...ends, { key: "what-if", name: words.whatIf, amount: tried.total.net, look: "what-if" }];
}

function EndLabel(props: {
  readonly drawing: CaseDrawing;
  readonly end: End;
  readonly y: number;
  readonly label: number;
}): VNode {
  const { drawing, end, y, label } = props;
  const { palette, right, width, format, interactive } = drawing;
  const color = { shown: palette.color.foreground, other: palette.color.dim, "what-if": palette.color.focusText }[
    end.look
  ];
  const weight = end.look === "other" ? 400 : 600;
  const amount = format.signedMoney(end.amount);
  const marks = (
    <>
      <path
        d={`M${round(right)} ${round(y)}L${round(right + 8)} ${round(label)}H${round(right + 11)}`}
        fill="none"
        stroke={palette.color.line}
      />
      {end.look === "what-if" ? (
        <circle
          cx={round(right)}
          cy={round(y)}
          r="5"
          fill={palette.color.background}
          stroke={palette.color.focus}
          stroke-width="2"
        />
      ) : null}
      <Label x={right + 14} y={label + 4} size={11} weight={weight} text={end.name} color={color} />
      <Label x={width - 24} y={label + 4} size={11} weight={weight} anchor="end" text={amount} color={color} />
    </>
  );
  if (end.look !== "shown") return <g>{marks}</g>;
  return (
    <Item
      label={`${end.name}: ${amount}`}
      hint={explanation(drawing, "net")}
      path={sourceOf(drawing, "net")}
      kind="figure"
      id="net"
      interactive={interactive}
    >
      {marks}
    </Item>
  );
}
