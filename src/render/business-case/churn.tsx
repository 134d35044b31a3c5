import type { VNode } from "preact";
import type { ChurnPicture } from "../../core/pictures/types/business-case.ts";
import type { Language } from "../../core/words/language.ts";
import { textWidth, wrap } from "../kit/measure.ts";
import { Item, Label, round } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { SECTION_HEAD, SectionHead } from "./axis.tsx";
import { type CaseDrawing, explanation, PADDING, sourceOf } from "./drawing.ts";
import { niceStep, type Range, ticks } from "./scale.ts";

/** Room for the name of the break-even above the field. */
const ABOVE = 24;
const FIELD = 72;
const TICKS = 20;
/** From this width on the words stand beside the field. */
const BESIDE_FROM = 760;
const LINE = 17;

type Badge = keyof CaseDrawing["words"]["badges"];

interface Remark {
  readonly badge: Badge;
  readonly text: string;
}

export function churnHeight(drawing: CaseDrawing): number {
  const below = drawing.width >= BESIDE_FROM ? 0 : 36 + remarkLines(drawing).length * LINE;
  return SECTION_HEAD + ABOVE + FIELD + TICKS + below;
}

/** The difference in churn with its interval, against the difference at which the case breaks even. */
export function Churn({ drawing, top }: { readonly drawing: CaseDrawing; readonly top: number }): VNode | null {
  const { picture, words, width, left, palette } = drawing;
  if (picture.churn === null) return null;
  const interval = picture.churn.measured?.low !== null && picture.churn.measured !== null;
  const beside = width >= BESIDE_FROM;
  const field: Field = {
    left,
    right: beside ? left + (width - PADDING - left) * 0.6 : width - PADDING,
    top: top + SECTION_HEAD + ABOVE,
    ...reach(drawing, picture.churn),
  };
  const remark = { x: beside ? field.right + 32 : PADDING, y: beside ? field.top - 4 : field.top + FIELD + TICKS + 14 };
  return (
    <g>
      <path d={`M${PADDING} ${top - 8}.5H${width - PADDING}`} stroke={palette.color.lineFaint} />
      <SectionHead drawing={drawing} top={top + 6} title={words.churn} note={words.churnOf(interval)} />
      <FieldOf drawing={drawing} field={field} />
      <Marks drawing={drawing} field={field} churn={picture.churn} />
      <Words drawing={drawing} {...remark} />
    </g>
  );
}

/** Where differences are drawn: 0…1 from left to right. */
interface Field extends Range {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly step: number;
}

/** All that has a place in the field, with some room around it. */
function reach({ shown, whatIf, which }: CaseDrawing, { used, measured }: ChurnPicture): Range & { step: number } {
  const tried = whatIf?.churn?.used[which] ?? null;
  const values = [0, ...Object.values(used), measured?.value, measured?.low, measured?.high];
  const near = values.filter((value): value is number => typeof value === "number");
  const extent = Math.max(0.001, ...near) - Math.min(0, ...near);
  // A break-even that lies far away would leave the rest no room: then its side is told instead.
  const breakEven = shown?.breakEven ?? 0;
  const all = [...near, ...(Math.abs(breakEven) <= 12 * extent ? [breakEven] : []), ...(tried === null ? [] : [tried])];
  const step = niceStep((Math.max(...all) - Math.min(...all)) / 6);
  const low = Math.floor((Math.min(...all) - step * 0.4) / step) * step;
  const high = Math.ceil((Math.max(...all) + step * 0.4) / step) * step;
  return { low, high, step };
}

function placeOf(field: Field, value: number): number {
  return field.left + ((value - field.low) / (field.high - field.low)) * (field.right - field.left);
}

/** The field: on which side the case pays back, its axis, and the break-even between. */
function FieldOf({ drawing, field }: { readonly drawing: CaseDrawing; readonly field: Field }): VNode {
  const { palette, words, shown, format } = drawing;
  const { left, right, top, low, high } = field;
  const bottom = top + FIELD;
  const breakEven = shown?.breakEven ?? null;
  const zero = round(placeOf(field, 0));
  const paysTo = breakEven === null ? null : Math.min(right, Math.max(left, placeOf(field, breakEven)));
  const decimals = Math.max(0, Math.min(2, -Math.floor(Math.log10(field.step * 100) + 1e-9)));
  return (
    <g>
      {paysTo === null ? null : (
        <g opacity="0.5">
          <rect
            x={round(left)}
            y={round(top)}
            width={round(paysTo - left)}
            height={FIELD}
            fill={palette.color.saving}
            fill-opacity={palette.fillOpacity}
          />
        </g>
      )}
      {paysTo === null ? null : (
        <>
          {textWidth(words.pays, 11, 400) > paysTo - left - 16 ? null : (
            <Label x={left + 8} y={top + 15} size={11} text={words.pays} color={palette.color.dim} />
          )}
          {textWidth(words.loses, 11, 400) > right - paysTo - 16 ? null : (
            <Label x={right - 8} y={top + 15} size={11} anchor="end" text={words.loses} color={palette.color.dim} />
          )}
        </>
      )}
      <path d={`M${round(left)} ${round(bottom)}H${round(right)}`} stroke={palette.color.line} />
      <path d={`M${zero} ${round(top)}V${round(bottom)}`} stroke={palette.color.lineStrong} stroke-width="1.5" />
      {ticks({ low, high }, field.step).map((value) => (
        <g key={value}>
          <path d={`M${round(placeOf(field, value))} ${round(bottom)}v4`} stroke={palette.color.line} />
          <Label
            x={placeOf(field, value)}
            y={bottom + 17}
            size={11}
            anchor="middle"
            text={format.signed(value * 100, decimals)}
            color={palette.color.dim}
          />
        </g>
      ))}
      {breakEven === null ? null : <BreakEven drawing={drawing} field={field} value={breakEven} />}
    </g>
  );
}

function BreakEven(props: { readonly drawing: CaseDrawing; readonly field: Field; readonly value: number }): VNode {
  const { drawing, field, value } = props;
  const { palette, words, format, interactive } = drawing;
  const inside = value >= field.low && value <= field.high;
  const at = Math.min(field.right, Math.max(field.left, placeOf(field, value)));
  const text = `${words.breakEven(format.pointsOnly(value))}${inside ? "" : value < field.low ? " ←" : " →"}`;
  const half = textWidth(text, 11, 600) / 2;
  const x = Math.min(field.right - half, Math.max(field.left + half, at));
  return (
    <Item
      label={text}
      hint={explanation(drawing, "breakEvenChurnDifference")}
      path={sourceOf(drawing, "breakEvenChurnDifference")}
      kind="figure"
      id="breakEvenChurnDifference"
      interactive={interactive}
    >
      <path
        d={`M${round(at)} ${round(field.top - 8)}V${round(field.top + FIELD)}`}
        stroke={palette.color.saving}
        stroke-width="2"
        stroke-dasharray={inside ? "none" : "3 3"}
      />
      <Label
        x={x}
        y={field.top - 12}
        size={11}
        weight={600}
        anchor="middle"
        text={text}
        color={palette.color.foreground}
        halo={palette.color.background}
      />
    </Item>
  );
}

/** What was measured, what is declared, and what is being tried. */
function Marks(props: { readonly drawing: CaseDrawing; readonly field: Field; readonly churn: ChurnPicture }): VNode {
  const { drawing, field, churn } = props;
  const { palette, words, format, which, whatIf, interactive } = drawing;
  const { measured } = churn;
  const used = churn.used[which];
  const y = field.top + 30;
  const own = measured === null || used !== measured.value ? used : null;
  const tried = whatIf?.churn?.used[which] ?? null;
  const margin = measured === null || measured.high === null ? null : measured.high - measured.value;
  const measuredText =
    measured === null
      ? ""
      : words.measured(format.pointsOnly(measured.value), margin === null ? null : format.score(margin * 100, 1));
  return (
    <g>
      {measured === null ? null : (
        <Item
          label={`${words.churn}: ${measuredText}`}
          path={churn.source.path}
          kind="figure"
          id="retention"
          interactive={interactive}
        >
          {measured.low === null || measured.high === null ? null : (
            <path
              d={whisker(placeOf(field, measured.low), placeOf(field, measured.high), y)}
              fill="none"
              stroke={palette.color.foreground}
              stroke-width="2"
            />
          )}
          <circle
            cx={round(placeOf(field, measured.value))}
            cy={y}
            r="5.5"
            fill={palette.color.foreground}
            stroke={palette.color.background}
            stroke-width="2"
          />
          <Note drawing={drawing} field={field} value={measured.value} y={y + 18} text={measuredText} weight={600} />
        </Item>
      )}
      {own === null ? null : (
        <g>
          <path
            d={diamond(placeOf(field, own), y)}
            fill={palette.color.background}
            stroke={palette.color.foreground}
            stroke-width="2"
          />
          <Note
            drawing={drawing}
            field={field}
            value={own}
            y={measured === null ? y + 18 : y + 33}
            text={words.declared(format.pointsOnly(own))}
            weight={600}
          />
        </g>
      )}
      {tried === null || tried === used ? null : <Tried drawing={drawing} field={field} value={tried} />}
    </g>
  );
}

function whisker(from: number, to: number, y: number): string {
  return `M${round(from)} ${y - 6}v12m0 -6H${round(to)}m0 -6v12`;
}

function diamond(x: number, y: number): string {
  return `M${round(x)} ${y - 6}l6 6l-6 6l-6 -6z`;
}

/** Right of a place in the field, or left of it where there is no room. */
function Note(props: {
  readonly drawing: CaseDrawing;
  readonly field: Field;
  readonly value: number;
  readonly y: number;
  readonly text: string;
  readonly weight: 400 | 600;
  readonly color?: string;
}): VNode {
  const { drawing, field, value, y, text, weight } = props;
  const { palette } = drawing;
  const x = placeOf(field, value);
  const fits = x + 8 + textWidth(text, 11, weight) <= field.right;
  return (
    <Label
      x={fits ? x + 8 : x - 8}
      y={y}
      size={11}
      weight={weight}
      anchor={fits ? "start" : "end"}
      text={text}
      color={props.color ?? palette.color.foreground}
      halo={palette.color.background}
    />
  );
}

function Tried(props: { readonly drawing: CaseDrawing; readonly field: Field; readonly value: number }): VNode {
  const { drawing, field, value } = props;
  const { palette, words, format } = drawing;
  const x = Math.min(field.right, Math.max(field.left, placeOf(field, value)));
  const bottom = field.top + FIELD;
  return (
    <g data-what-if="churn">
      <path d={`M${round(x)} ${bottom - 10}l6 10h-12z`} fill={palette.color.focus} />
      <Note
        drawing={drawing}
        field={field}
        value={value}
        y={bottom - 3}
        text={`${words.whatIf} ${format.pointsOnly(value)}`}
        weight={600}
        color={palette.color.focusText}
      />
    </g>
  );
}

function remarkWidth({ width, left }: CaseDrawing): number {
  return width >= BESIDE_FROM ? (width - PADDING - left) * 0.4 - 32 : width - 2 * PADDING;
}

function remarkLines(drawing: CaseDrawing): string[] {
  return wrap(oneLine(remarkOf(drawing).text), remarkWidth(drawing), 12, 400, 5);
}

function Words({ drawing, x, y }: { readonly drawing: CaseDrawing; readonly x: number; readonly y: number }): VNode {
  const { palette, words } = drawing;
  const name = words.badges[remarkOf(drawing).badge];
  const width = textWidth(name, 12, 600) + 20;
  return (
    <g>
      <rect
        x={round(x + 0.5)}
        y={round(y) + 0.5}
        width={round(width)}
        height={20}
        rx="10"
        fill={palette.color.background}
        stroke={palette.color.info}
      />
      <Label x={x + width / 2} y={y + 15} weight={600} anchor="middle" text={name} color={palette.color.foreground} />
      {remarkLines(drawing).map((line, index) => (
        <Label key={line} x={x} y={y + 40 + index * LINE} text={line} color={palette.color.foreground} />
      ))}
    </g>
  );
}

/** How sure the difference is, and what that means for the case. */
export function remarkOf({ picture, shown, which, language }: CaseDrawing): Remark {
  const said = REMARKS[language];
  const { churn } = picture;
  if (churn === null || churn.used[which] === null) return { badge: "unknown", text: said.unknown(churn?.why ?? "") };
  const { measured } = churn;
  if (measured === null || churn.used[which] !== measured.value) {
    return { badge: "declared", text: measured === null ? said.declared : said.declaredBeside };
  }
  if (measured.low === null || measured.high === null) return { badge: "unsure", text: said.noSizes };
  const breakEven = shown?.breakEven ?? null;
  if (measured.significant === true) {
    if (breakEven === null) return { badge: "real", text: said.real };
    if (breakEven > measured.high) return { badge: "real", text: said.realPays };
    return { badge: "real", text: breakEven < measured.low ? said.realLoses : said.realEither };
  }
  if (breakEven === null) return { badge: "noise", text: said.noise };
  if (breakEven > measured.high) return { badge: "noise", text: said.noisePays };
  return { badge: "noise", text: breakEven < measured.low ? said.noiseLoses : said.noiseEither };
}

interface Remarks {
  readonly unknown: (why: string) => string;
  readonly declared: string;
  readonly declaredBeside: string;
  readonly noSizes: string;
  readonly real: string;
  readonly realPays: string;
  readonly realLoses: string;
  readonly realEither: string;
  readonly noise: string;
  readonly noisePays: string;
  readonly noiseLoses: string;
  readonly noiseEither: string;
}

const REMARKS: Readonly<Record<Language, Remarks>> = {
  en: {
    unknown: (why) => `What it does to the relationship is not known, and is not in the net: ${why}.`,
    declared: "This difference is declared in the file, not measured: nobody knows how sure it is.",
    declaredBeside: "The file declares a difference of its own, in place of the one that was measured.",
    noSizes: "Without the numbers of customers behind it nobody can say how sure this difference is.",
    real: "The interval leaves out 0: this difference is more than chance.",
    realPays: "The interval leaves out 0 and stays under the break-even: the case pays back all the same.",
    realLoses: "The whole interval lies past the break-even: the case loses on the relationship.",
    realEither: "The difference is real, but the break-even lies within the interval: the case may win or lose.",
    noise: "The interval holds 0: the measurement cannot tell this difference from chance.",
    noisePays: "The interval holds 0, but stays under the break-even: the case pays back either way.",
    noiseLoses:
      "The interval holds 0 and lies past the break-even: not even without a difference does the case pay back.",
    noiseEither:
      "The interval holds both 0 and the break-even: the measurement cannot say whether the case wins or loses. Test this difference first.",
  },
  nl: {
    unknown: (why) => `Wat het met de relatie doet is niet bekend en zit niet in het saldo: ${why}.`,
    declared: "Dit verschil is in het bestand opgegeven, niet gemeten: niemand weet hoe zeker het is.",
    declaredBeside: "Het bestand geeft een eigen verschil op, in plaats van wat is gemeten.",
    noSizes: "Zonder de aantallen klanten erachter is niet te zeggen hoe zeker dit verschil is.",
    real: "Het interval laat 0 buiten: dit verschil is meer dan toeval.",
    realPays: "Het interval laat 0 buiten en blijft onder het omslagpunt: de case verdient zich toch terug.",
    realLoses: "Het hele interval ligt voorbij het omslagpunt: de case verliest op de relatie.",
    realEither: "Het verschil is echt, maar het omslagpunt ligt in het interval: de case kan winnen of verliezen.",
    noise: "Het interval bevat 0: de meting kan dit verschil niet van toeval onderscheiden.",
    noisePays: "Het interval bevat 0, maar blijft onder het omslagpunt: de case verdient zich hoe dan ook terug.",
    noiseLoses:
      "Het interval bevat 0 en ligt voorbij het omslagpunt: ook zonder verschil verdient de case zich niet terug.",
    noiseEither:
      "Het interval bevat 0 én het omslagpunt: de meting zegt niet of de case wint of verliest. Toets dit verschil eerst.",
  },
};
