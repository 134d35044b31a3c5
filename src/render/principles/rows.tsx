import type { VNode } from "preact";
import type { PrincipleException, PrinciplePicture, PrincipleThing } from "../../core/pictures/types/principles.ts";
import { type Block, beside, moreBlock, stacked, textBlock } from "../kit/block.tsx";
import { wrap } from "../kit/measure.ts";
import { FindingGlyph, Item, Label } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { aboutText, type PrinciplesDrawing, statementOf } from "./drawing.ts";
import { OutcomeGlyph } from "./glyph.tsx";

/** With more, the others are in the table. */
const MOST_THINGS = 6;
const GLYPH_ROOM = 24;
const PAD = 12;
const COLUMNS_FROM = 760;

/** A principle with what came of it: below a hairline, what speaks against it beside it. */
export function principleBlock(drawing: PrinciplesDrawing, principle: PrinciplePicture, width: number): Block {
  const wide = width >= COLUMNS_FROM;
  const left = wide ? Math.round(width * 0.48) : width;
  const head = headBlock(drawing, principle, left);
  const rightWidth = wide ? width - left - 32 : width - GLYPH_ROOM;
  const evidence = evidenceBlock(drawing, principle, rightWidth);
  const body = wide
    ? beside([
        { x: 0, block: head },
        { x: left + 32, block: evidence },
      ])
    : stacked([head, { ...evidence, draw: (x, y) => evidence.draw(x + GLYPH_ROOM, y) }], 6);
  return {
    height: body.height + 2 * PAD,
    draw: (x, y) => (
      <g key={principle.id}>
        <path d={`M${x} ${y + 0.5}H${x + width}`} stroke={drawing.palette.color.lineFaint} />
        {body.draw(x, y + PAD)}
      </g>
    ),
  };
}

/** What it says, why, and for what it holds. */
function headBlock(drawing: PrinciplesDrawing, principle: PrinciplePicture, width: number): Block {
  const { palette, interactive, words } = drawing;
  const statement = statementOf(principle);
  const room = width - GLYPH_ROOM;
  const dim = palette.color.dim;
  const texts = stacked(
    [
      textBlock(statement, room, { size: 13, weight: 600, color: palette.color.foreground, lines: 3 }),
      ...(principle.rationale === null
        ? []
        : [textBlock(principle.rationale, room, { color: palette.color.foreground, lines: 2 })]),
      textBlock(aboutText(drawing, principle), room, { size: 11, color: dim, lines: 2 }),
    ],
    3,
  );
  return {
    height: texts.height,
    draw: (x, y) => (
      <Item
        label={[statement, words.outcomes[principle.outcome], aboutText(drawing, principle)].join("; ")}
        path={principle.source.path}
        kind="principle"
        id={principle.id}
        interactive={interactive}
      >
        <rect x={x} y={y} width={width} height={texts.height} fill="transparent" />
        <OutcomeGlyph palette={palette} outcome={principle.outcome} x={x + 8} y={y + 8} />
        {texts.draw(x + GLYPH_ROOM, y)}
      </Item>
    ),
  };
}

/** The outcome in a word, what breaks it, and the exceptions. */
function evidenceBlock(drawing: PrinciplesDrawing, principle: PrinciplePicture, width: number): Block {
  const { words, palette, format } = drawing;
  const things = [...principle.broken, ...principle.unknown];
  const shown = things.slice(0, MOST_THINGS);
  const left = things.length - shown.length;
  const explanation = explanationOf(drawing, principle);
  return stacked(
    [
      textBlock(words.outcomes[principle.outcome], width, { weight: 600, color: palette.color.foreground }),
      ...stripOf(drawing, principle, width),
      ...(explanation === null ? [] : [textBlock(explanation, width, { color: palette.color.foreground, lines: 3 })]),
      ...shown.map((thing) => thingBlock(drawing, thing, width)),
      ...(left > 0 ? [moreBlock(words.moreThings(format.integer(left)), width, palette)] : []),
      ...principle.exceptions.map((exception) => exceptionBlock(drawing, exception, width)),
    ],
    4,
  );
}

const SQUARE = 9;
const SQUARE_STEP = 13;

/** A square for each thing it applies to: it holds, is broken, excepted, or not known. Many say no more than their number. */
function stripOf({ palette }: PrinciplesDrawing, principle: PrinciplePicture, width: number): Block[] {
  const { cases, holds, broken, excepted, unknown, appliesTo, outcome } = principle;
  const judged = outcome === "broken" || outcome === "unknown" || outcome === "holds";
  if (!judged || appliesTo === "strategy" || cases * SQUARE_STEP > width) return [];
  const kinds = [
    ...Array<"broken">(broken.length).fill("broken"),
    ...Array<"unknown">(unknown.length).fill("unknown"),
    ...Array<"excepted">(excepted).fill("excepted"),
    ...Array<"holds">(holds).fill("holds"),
  ];
  return [
    {
      height: SQUARE + 5,
      draw: (x, y) => (
        <g>
          {kinds.map((kind, index) => (
            <path
              key={String(index)}
              d={`M${x + index * SQUARE_STEP + 0.5} ${y + 2.5}h${SQUARE}v${SQUARE}h-${SQUARE}z${kind === "broken" ? `l${SQUARE} ${SQUARE}m0 -${SQUARE}l-${SQUARE} ${SQUARE}` : ""}`}
              fill={kind === "holds" ? palette.color.mixed : "none"}
              fill-opacity={kind === "holds" ? palette.barOpacity : "0"}
              stroke={palette.color[kind === "broken" ? "error" : "mixed"]}
              {...(kind === "excepted" || kind === "unknown"
                ? { "stroke-dasharray": kind === "unknown" ? "1 2" : "3 2" }
                : {})}
            />
          ))}
        </g>
      ),
    },
  ];
}

function explanationOf({ words }: PrinciplesDrawing, { outcome, why }: PrinciplePicture): string | null {
  if (outcome === "no-rule") return words.noRule;
  if (outcome === "nothing") return words.appliesToNothing;
  return why;
}

/** Its name, then the values: on one line where they fit. */
function thingBlock(drawing: PrinciplesDrawing, thing: PrincipleThing, width: number): Block {
  const { palette, interactive, words } = drawing;
  const name = oneLine(thing.name ?? words.wholeStrategy);
  const why = oneLine(thing.why);
  const indent = 14;
  const room = width - indent;
  const lines = wrap(why === "" ? name : `${name}: ${why}`, room, 12, 400, 3);
  return {
    height: lines.length * 16 + 2,
    draw: (x, y) => (
      <Item
        key={`${thing.source.path} ${name}`}
        label={why === "" ? name : `${name}: ${why}`}
        path={thing.source.path}
        kind="thing"
        id={thing.source.path}
        interactive={interactive}
      >
        <rect x={x} y={y} width={width} height={lines.length * 16} fill="transparent" />
        <path d={`M${x + 2} ${y + 8.5}h6`} stroke={palette.color.lineStrong} stroke-width="1.4" />
        {lines.map((line, index) => (
          <Label
            key={String(index)}
            x={x + indent}
            y={y + 12 + index * 16}
            text={line}
            color={palette.color.foreground}
          />
        ))}
      </Item>
    ),
  };
}

/** For what, because of what, until when and by whom: one that is past is an error, as it is judged. */
function exceptionBlock(drawing: PrinciplesDrawing, exception: PrincipleException, width: number): Block {
  const { palette, interactive, words } = drawing;
  const title = words.exceptionFor(oneLine(exception.name) || words.wholeStrategy);
  const standing = standingText(drawing, exception);
  const indent = 20;
  const room = width - indent;
  const texts = stacked([
    textBlock(title, room, { color: palette.color.foreground, lines: 2 }),
    textBlock(standing, room, { size: 11, color: palette.color.dim, lines: 2 }),
    ...(exception.because === null
      ? []
      : [textBlock(exception.because, room, { size: 11, color: palette.color.dim, lines: 2 })]),
  ]);
  return {
    height: texts.height + 4,
    draw: (x, y) => (
      <Item
        key={exception.source.path}
        label={[title, standing, oneLine(exception.because ?? "")].filter(Boolean).join("; ")}
        path={exception.source.path}
        kind="exception"
        id={exception.source.path}
        interactive={interactive}
      >
        <rect x={x} y={y} width={width} height={texts.height} fill="transparent" />
        <ExceptionGlyph drawing={drawing} exception={exception} x={x + 7} y={y + 8} />
        {texts.draw(x + indent, y)}
      </Item>
    ),
  };
}

function ExceptionGlyph(props: {
  readonly drawing: PrinciplesDrawing;
  readonly exception: PrincipleException;
  readonly x: number;
  readonly y: number;
}): VNode {
  const { drawing, exception, x, y } = props;
  const { palette } = drawing;
  if (exception.past) return <FindingGlyph x={x} y={y} severity="error" palette={palette} size={5} />;
  if (exception.needed === false) return <FindingGlyph x={x} y={y} severity="info" palette={palette} size={5} />;
  return <path d={`M${x - 5} ${y - 4.5}h10v9h-10z`} fill="none" stroke={palette.color.dim} stroke-dasharray="3 2" />;
}

/** `tot en met 30 jun 2027 · akkoord van Hoofd klantbeleving`. */
export function standingText({ words, values }: PrinciplesDrawing, exception: PrincipleException): string {
  const { until, past, approvedBy, needed } = exception;
  const day = until === null ? null : values.period(until);
  const dated = day === null ? words.noDate : past ? words.ended(day) : words.until(day);
  return [
    dated,
    approvedBy === null ? words.notApproved : words.approvedBy(oneLine(approvedBy)),
    ...(needed === false ? [words.notNeeded] : []),
  ].join(" · ");
}
