import type { VNode } from "preact";
import type { ObjectivePicture } from "../../core/pictures/types/dashboard.ts";
import type { FindingPicture } from "../../core/pictures/types/overview.ts";
import type { PrinciplePicture } from "../../core/pictures/types/principles.ts";
import {
  type Block,
  beside,
  COLUMN_GAP,
  emptyBlock,
  moreBlock,
  rowsBlock,
  section,
  stacked,
  textBlock,
} from "../kit/block.tsx";
import { shorten, textWidth, wrap } from "../kit/measure.ts";
import { StatusGlyph, statusName } from "../kit/status.tsx";
import { FindingGlyph, Item, Label } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords, plural } from "../kit/words.ts";
import { OutcomeGlyph } from "../principles/glyph.tsx";
import { principleWords } from "../principles/words.ts";
import { linkTo, type OverviewDrawing } from "./drawing.ts";

const MOST = 8;
const OBJECTIVE_ROW = 36;
const INDENT = 22;
const HALVES_FROM = 700;

/** How the objectives stand. */
export function objectivesSection(drawing: OverviewDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const shown = picture.objectives.slice(0, MOST);
  const left = picture.objectives.length - shown.length;
  const rows = rowsBlock(shown, OBJECTIVE_ROW, (objective, x, y) => (
    <Objective key={objective.id} drawing={drawing} objective={objective} x={x} y={y} width={width} />
  ));
  const add = { text: words.addObjective, section: "objectives" };
  return section({
    title: words.objectives,
    width,
    palette,
    link: linkTo(drawing, "dashboard"),
    body: stacked([
      shown.length === 0 ? emptyBlock({ text: words.noObjectives, add, width, palette, interactive }) : rows,
      ...(left > 0 ? [moreBlock(words.more(format.integer(left)), width, palette)] : []),
    ]),
  });
}

interface ObjectiveProps {
  readonly drawing: OverviewDrawing;
  readonly objective: ObjectivePicture;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function Objective({ drawing, objective, x, y, width }: ObjectiveProps): VNode {
  const { palette, interactive, language } = drawing;
  const status = statusName(objective.status, language);
  const name = oneLine(objective.name) || objective.id;
  const figures = figuresText(drawing, objective);
  const statusWidth = textWidth(status, 11, 400);
  return (
    <Item
      label={[name, figures, status].join("; ")}
      path={objective.source.path}
      kind="objective"
      id={objective.id}
      interactive={interactive}
    >
      <rect x={x} y={y} width={width} height={OBJECTIVE_ROW - 4} fill="transparent" />
      <StatusGlyph x={x + 7} y={y + 8} status={objective.status} palette={palette} />
      <Label
        x={x + INDENT}
        y={y + 12}
        text={shorten(name, width - INDENT - statusWidth - 12, 12, 400)}
        color={palette.color.foreground}
      />
      <Label x={x + width} y={y + 12} size={11} anchor="end" text={status} color={palette.color.foreground} />
      <Label
        x={x + INDENT}
        y={y + 27}
        size={11}
        text={shorten(figures, width - INDENT, 11, 400)}
        color={palette.color.dim}
      />
    </Item>
  );
}

/** `Customer Effort Score 3,3 → 2,9 in dec 2027`. */
function figuresText({ values, words }: OverviewDrawing, objective: ObjectivePicture): string {
  const { kpi, measured, target, by, baseline, why } = objective;
  const unit = kpi?.unit ?? null;
  const now = measured.at(-1)?.value ?? baseline;
  return [
    ...(kpi === null ? [] : [oneLine(kpi.name)]),
    ...(now === null ? [] : [values.kpi(now, unit)]),
    ...(target === null || by === null
      ? why === null
        ? []
        : [why]
      : [words.toTarget(values.kpi(target, unit), values.period(by))]),
  ].join(" ");
}

/** Which principles hold: those that do not come first. */
export function principlesSection(drawing: OverviewDrawing, width: number): Block {
  const { picture, words, palette, interactive, format } = drawing;
  const { principles } = picture.principles;
  const shown = principles.slice(0, MOST);
  const left = principles.length - shown.length;
  const holds = principles.filter(({ outcome }) => outcome === "holds").length;
  const add = { text: words.addPrinciple, section: "principles" };
  return section({
    title: words.principles,
    note: principles.length === 0 ? "" : words.principlesHold(format.integer(holds), format.integer(principles.length)),
    width,
    palette,
    link: linkTo(drawing, "principles"),
    body: stacked([
      ...(principles.length === 0
        ? [emptyBlock({ text: words.noPrinciples, add, width, palette, interactive })]
        : [inHalves(width, (half) => shown.map((principle) => principleBlock(drawing, principle, half)))]),
      ...(left > 0 ? [moreBlock(words.more(format.integer(left)), width, palette)] : []),
    ]),
  });
}

/** In two columns where there is room. */
function inHalves(width: number, blocksOf: (width: number) => readonly Block[]): Block {
  if (width < HALVES_FROM) return stacked(blocksOf(width));
  const half = Math.floor((width - COLUMN_GAP) / 2);
  const blocks = blocksOf(half);
  const middle = Math.ceil(blocks.length / 2);
  return beside([
    { x: 0, block: stacked(blocks.slice(0, middle)) },
    { x: half + COLUMN_GAP, block: stacked(blocks.slice(middle)) },
  ]);
}

function principleBlock(drawing: OverviewDrawing, principle: PrinciplePicture, width: number): Block {
  const { palette, interactive, language } = drawing;
  const statement = oneLine(principle.statement) || principle.id;
  const outcome = principleWords(language).outcomes[principle.outcome];
  const told = principle.outcome === "holds" ? statement : `${statement} (${outcome})`;
  const lines = wrap(told, width - INDENT, 12, 400, 2);
  return {
    height: lines.length * 16 + 6,
    draw: (x, y) => (
      <Item
        key={principle.id}
        label={`${statement}; ${outcome}`}
        path={principle.source.path}
        kind="principle"
        id={principle.id}
        interactive={interactive}
      >
        <rect x={x} y={y} width={width} height={lines.length * 16 + 2} fill="transparent" />
        <OutcomeGlyph palette={palette} outcome={principle.outcome} x={x + 7} y={y + 8} />
        {lines.map((line, index) => (
          <Label
            key={String(index)}
            x={x + INDENT}
            y={y + 12 + index * 16}
            text={line}
            color={palette.color.foreground}
          />
        ))}
      </Item>
    ),
  };
}

/** The gravest findings, and how many there are. */
export function findingsSection(drawing: OverviewDrawing, width: number): Block {
  const { picture, words, palette, format } = drawing;
  const { counts, top } = picture.findings;
  const all = counts.errors + counts.warnings + counts.infos;
  return section({
    title: words.findings,
    note: countsText(drawing),
    width,
    palette,
    body: stacked([
      ...(all === 0 ? [textBlock(words.noFindings, width, { color: palette.color.dim })] : []),
      ...top.map((finding) => findingBlock(drawing, finding, width)),
      ...(all > top.length ? [moreBlock(words.more(format.integer(all - top.length)), width, palette)] : []),
    ]),
  });
}

/** `2 fouten, 31 waarschuwingen, 4 opmerkingen`. */
export function countsText({ picture, format, language }: OverviewDrawing): string {
  const common = commonWords(language);
  const { errors, warnings, infos } = picture.findings.counts;
  const counted = [
    [errors, common.errors],
    [warnings, common.warnings],
    [infos, common.infos],
  ] as const;
  return counted
    .filter(([count]) => count > 0)
    .map(([count, forms]) => `${format.integer(count)} ${plural(count, forms)}`)
    .join(", ");
}

function findingBlock(drawing: OverviewDrawing, finding: FindingPicture, width: number): Block {
  const { palette, interactive, language } = drawing;
  const common = commonWords(language);
  const severity = { error: common.errors[0], warning: common.warnings[0], info: common.infos[0] }[finding.severity];
  const message = oneLine(finding.message);
  const lines = wrap(message, width - INDENT, 12, 400, 2);
  return {
    height: lines.length * 16 + 6,
    draw: (x, y) => (
      <Item
        key={finding.source.path}
        label={`${severity}: ${message}`}
        path={finding.source.path}
        kind="finding"
        id={finding.source.path}
        interactive={interactive}
      >
        <rect x={x} y={y} width={width} height={lines.length * 16 + 2} fill="transparent" />
        <FindingGlyph x={x + 7} y={y + 8} severity={finding.severity} palette={palette} size={5} />
        {lines.map((line, index) => (
          <Label
            key={String(index)}
            x={x + INDENT}
            y={y + 12 + index * 16}
            text={line}
            color={palette.color.foreground}
          />
        ))}
      </Item>
    ),
  };
}
