import type { VNode } from "preact";
import type { ViewName } from "../../core/pictures/types/picture.ts";
import { shorten, textWidth, wrap } from "./measure.ts";
import type { Palette } from "./palette.ts";
import { Label } from "./svg.tsx";
import { oneLine } from "./text.ts";

/*
 * Boards are pages of blocks: each knows its height before anything is drawn, so
 * that the page is as long as what stands on it.
 */

/** SVG has no elements for what is clicked. */
const LINK = { tabindex: 0, role: "button" } as const;

/** A part of a board; drawn with its top left corner at x, y. */
export interface Block {
  readonly height: number;
  readonly draw: (x: number, y: number) => VNode;
}

/** Blocks below each other. */
export function stacked(blocks: readonly Block[], gap = 0): Block {
  const shown = blocks.filter((block) => block.height > 0);
  const height = shown.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, shown.length - 1);
  return {
    height,
    draw: (x, y) => {
      let top = y;
      return (
        <g>
          {shown.map((block) => {
            const drawn = block.draw(x, top);
            top += block.height + gap;
            return drawn;
          })}
        </g>
      );
    },
  };
}

/** Blocks beside each other, tops level. */
export function beside(blocks: readonly { readonly x: number; readonly block: Block }[]): Block {
  return {
    height: Math.max(0, ...blocks.map(({ block }) => block.height)),
    draw: (x, y) => <g>{blocks.map(({ x: dx, block }) => block.draw(x + dx, y))}</g>,
  };
}

/** Columns of one width where there is room for two, else all below each other. */
export function inColumns(width: number, columnsFrom: number, blocks: readonly ((width: number) => Block)[]): Block {
  if (width < columnsFrom || blocks.length < 2) {
    return stacked(
      blocks.map((block) => block(width)),
      SECTION_GAP,
    );
  }
  const column = Math.floor((width - COLUMN_GAP * (blocks.length - 1)) / blocks.length);
  return beside(blocks.map((block, index) => ({ x: index * (column + COLUMN_GAP), block: block(column) })));
}

/** Between two columns. */
export const COLUMN_GAP = 40;

/** Between two sections of a board. */
export const SECTION_GAP = 28;
const SECTION_HEAD = 36;

export interface SectionProps {
  readonly title: string;
  /** Beside the title, dim. */
  readonly note?: string;
  readonly width: number;
  readonly palette: Palette;
  readonly body: Block;
  /** A link at the end of the head to the view that says more; only where somebody can follow it. */
  readonly link?: ViewLink | undefined;
}

/** A way to another view. */
export interface ViewLink {
  readonly text: string;
  readonly view: ViewName;
}

/** One hairline above, a title, and what stands below it. */
export function section({ title, note, width, palette, body, link }: SectionProps): Block {
  const titleWidth = textWidth(title, 13, 600);
  const linkWidth = link === undefined ? 0 : textWidth(link.text, 12, 400) + 16;
  const room = width - titleWidth - 12 - linkWidth;
  const below = note !== undefined && textWidth(note, 11, 400) > room;
  const noteRoom = below ? width : room;
  const head = below ? SECTION_HEAD + 16 : SECTION_HEAD;
  return {
    height: head + body.height,
    draw: (x, y) => (
      <g>
        <path d={`M${x} ${y + 0.5}H${x + width}`} stroke={palette.color.line} />
        <Label x={x} y={y + 22} size={13} weight={600} text={title} color={palette.color.foreground} />
        {note === undefined || note === "" ? null : (
          <Label
            x={below ? x : x + titleWidth + 12}
            y={below ? y + 39 : y + 22}
            size={11}
            text={shorten(note, noteRoom, 11, 400)}
            color={palette.color.dim}
          />
        )}
        {link === undefined ? null : <SectionLink link={link} of={title} right={x + width} y={y} palette={palette} />}
        {body.draw(x, y + head)}
      </g>
    ),
  };
}

interface SectionLinkProps {
  readonly link: ViewLink;
  readonly of: string;
  readonly right: number;
  readonly y: number;
  readonly palette: Palette;
}

function SectionLink({ link, of, right, y, palette }: SectionLinkProps): VNode {
  const width = Math.ceil(textWidth(link.text, 12, 400));
  return (
    <g data-view={link.view} {...LINK} aria-label={`${link.text}: ${of}`}>
      <rect x={right - width} y={y + 8} width={width} height={20} fill="transparent" />
      <Label x={right} y={y + 22} anchor="end" text={link.text} color={palette.color.focusText} />
    </g>
  );
}

export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

const FIGURE_HEIGHT = 62;
const NOTE_LINE = 14;
const MOST_NOTE_LINES = 2;

/** Figures in a row, each under its own hairline; in two rows where they are many for the width. */
export function keyFigures(figures: readonly KeyFigure[], width: number, palette: Palette): Block {
  const perRow = width < 640 ? Math.min(2, figures.length) : figures.length;
  const gap = 24;
  const column = (width - gap * (perRow - 1)) / perRow;
  const rows = Math.ceil(figures.length / perRow);
  const noteLines = Math.max(1, ...figures.map(({ note }) => noteOf(note, column).length));
  const rowHeight = FIGURE_HEIGHT + (noteLines - 1) * NOTE_LINE;
  return {
    height: rows * rowHeight + (rows - 1) * 8,
    draw: (x, y) => (
      <g>
        {figures.map((figure, index) => (
          <Figure
            key={figure.label}
            figure={figure}
            x={x + (index % perRow) * (column + gap)}
            y={y + Math.floor(index / perRow) * (rowHeight + 8)}
            width={column}
            palette={palette}
          />
        ))}
      </g>
    ),
  };
}

function noteOf(note: string, width: number): string[] {
  return wrap(note, width, 11, 400, MOST_NOTE_LINES);
}

interface FigureProps {
  readonly figure: KeyFigure;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly palette: Palette;
}

function Figure({ figure, x, y, width, palette }: FigureProps): VNode {
  const { color } = palette;
  return (
    <g>
      <title>{`${figure.label}: ${figure.value}. ${figure.note}`}</title>
      <path d={`M${x} ${y + 0.5}H${x + width}`} stroke={color.line} />
      <Label x={x} y={y + 18} size={11} text={shorten(figure.label, width, 11, 400)} color={color.dim} />
      <Label
        x={x}
        y={y + 39}
        size={16}
        weight={600}
        text={shorten(figure.value, width, 16, 600)}
        color={color.foreground}
      />
      {noteOf(figure.note, width).map((line, index) => (
        <Label key={line} x={x} y={y + 57 + index * NOTE_LINE} size={11} text={line} color={color.dim} />
      ))}
    </g>
  );
}

export interface TextOptions {
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly color: string;
  readonly lines?: number;
}

/** Text wrapped to a width. */
export function textBlock(text: string, width: number, options: TextOptions): Block {
  const { size = 12, weight = 400, color, lines = 3 } = options;
  const leading = Math.round(size * 1.35);
  const wrapped = wrap(oneLine(text), width, size, weight, lines);
  return {
    height: wrapped.length * leading,
    draw: (x, y) => (
      <g>
        <title>{oneLine(text)}</title>
        {wrapped.map((line, index) => (
          <Label
            key={String(index)}
            x={x}
            y={y + size + index * leading}
            size={size}
            weight={weight}
            text={line}
            color={color}
          />
        ))}
      </g>
    ),
  };
}

export interface EmptyProps {
  readonly text: string;
  /** A link that adds what is missing; only where there is somebody to click it. */
  readonly add?: { readonly text: string; readonly section: string } | undefined;
  readonly width: number;
  readonly palette: Palette;
  readonly interactive: boolean;
}

/** What is missing, and the link that adds it. */
export function emptyBlock({ text, add, width, palette, interactive }: EmptyProps): Block {
  const words = textBlock(text, width, { color: palette.color.dim });
  if (add === undefined || !interactive) return words;
  const link: Block = {
    height: 22,
    draw: (x, y) => (
      <g data-add={add.section} {...LINK} aria-label={add.text}>
        <rect x={x} y={y} width={Math.ceil(textWidth(add.text, 12, 400))} height={20} fill="transparent" />
        <Label x={x} y={y + 15} text={add.text} color={palette.color.focusText} />
      </g>
    ),
  };
  return stacked([words, link]);
}

/** How many are left out, and where they are. */
export function moreBlock(text: string, width: number, palette: Palette): Block {
  return textBlock(text, width, { size: 11, color: palette.color.dim, lines: 2 });
}

/** Rows of one height, below each other. */
export function rowsBlock<Row>(
  rows: readonly Row[],
  rowHeight: number,
  draw: (row: Row, x: number, y: number, index: number) => VNode,
): Block {
  return {
    height: rows.length * rowHeight,
    draw: (x, y) => <g>{rows.map((row, index) => draw(row, x, y + index * rowHeight, index))}</g>,
  };
}
