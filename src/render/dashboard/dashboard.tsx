import type { VNode } from "preact";
import type { DashboardPicture } from "../../core/pictures/types/dashboard.ts";
import { type Block, inColumns, keyFigures, SECTION_GAP, stacked } from "../kit/block.tsx";
import { Heading } from "../kit/heading.tsx";
import { textWidth } from "../kit/measure.ts";
import { PartRect } from "../kit/part-rect.tsx";
import { partOrder } from "../kit/parts.ts";
import { Hatch, hatchId, Legend, placeLegend, Svg } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { words as commonWords } from "../kit/words.ts";
import type { DrawOptions } from "../view.ts";
import { backlogSection } from "./backlog.tsx";
import { contactsSection } from "./contacts.tsx";
import { type DashboardDrawing, drawingFor, HATCH } from "./drawing.ts";
import { experienceSection } from "./experience.tsx";
import { dashboardFacts } from "./facts.ts";
import { figuresOf } from "./figures.ts";
import { gapsSection } from "./gaps.tsx";
import { objectivesSection, otherKpisSection } from "./objectives.tsx";
import { phasesSection } from "./phases.tsx";
import { shiftsSection } from "./shifts.tsx";
import { thresholdsSection } from "./thresholds.tsx";

const DEFAULT_WIDTH = 1000;
const LEAST_WIDTH = 420;
const PADDING = 24;
/** From this width on two sections stand beside each other. */
const COLUMNS_FROM = 780;

export type DashboardProps = { readonly picture: DashboardPicture } & DrawOptions;

/** Everything that is followed of a strategy, on one page. */
export function Dashboard(props: DashboardProps): VNode {
  const { picture, language, palette } = props;
  const width = Math.max(LEAST_WIDTH, Math.round(props.width ?? DEFAULT_WIDTH));
  const drawing = drawingFor(picture, props);
  const { words } = drawing;
  const room = width - 2 * PADDING;
  const top = props.header === false ? 16 : 68;
  const page = pageOf(drawing, room);
  const legend = legendOf(drawing, room);
  const title = `${words.dashboard}: ${oneLine(picture.name)}`;
  const legendTop = top + page.height + 32;
  return (
    <Svg
      width={width}
      height={Math.ceil(legendTop + legend.rows * 20 + 12)}
      title={title}
      description={dashboardFacts(picture, language)}
      palette={palette}
      interactive={drawing.interactive}
    >
      <defs>
        <Hatch scope={HATCH} color="line" palette={palette} />
      </defs>
      {props.header === false ? null : (
        <Heading title={title} facts={dashboardFacts(picture, language)} x={PADDING} room={room} palette={palette} />
      )}
      {page.draw(PADDING, top)}
      <Legend entries={legend.entries} x={PADDING} y={legendTop} palette={palette} />
    </Svg>
  );
}

function pageOf(drawing: DashboardDrawing, room: number) {
  const others = otherKpisSection(drawing, room);
  return stacked(
    [
      keyFigures(figuresOf(drawing), room, drawing.palette),
      objectivesSection(drawing, room),
      ...(others === null ? [] : [others]),
      inColumns(room, COLUMNS_FROM, [
        (width) => column(drawing, width, [shiftsSection, contactsSection, gapsSection]),
        (width) => column(drawing, width, [thresholdsSection, phasesSection, experienceSection]),
      ]),
      backlogSection(drawing, room),
    ],
    SECTION_GAP,
  );
}

function column(
  drawing: DashboardDrawing,
  width: number,
  sections: readonly ((drawing: DashboardDrawing, width: number) => Block)[],
): Block {
  return stacked(
    sections.map((draw) => draw(drawing, width)),
    SECTION_GAP,
  );
}

function legendOf({ palette, language }: DashboardDrawing, room: number) {
  const common = commonWords(language);
  const names = { self: common.self, assistedDigital: common.personDigital, assistedPersonal: common.personPhone };
  const entries = [
    ...partOrder.map((part) => ({
      text: names[part],
      sign: (x: number, y: number) => <PartRect x={x} y={y - 6} width={14} height={12} part={part} palette={palette} />,
    })),
    {
      text: common.dataMissing,
      sign: (x: number, y: number) => (
        <rect
          x={x + 0.5}
          y={y - 6}
          width={13}
          height={12}
          fill={`url(#${hatchId(HATCH, "line")})`}
          stroke={palette.color.line}
        />
      ),
    },
  ];
  return placeLegend(entries, room, (text) => textWidth(text, 11, 400));
}
