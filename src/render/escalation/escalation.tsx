import type { ComponentChildren, VNode } from "preact";
import type { EscalationPicture } from "../../core/pictures/types/escalation.ts";
import { shorten, wrap } from "../kit/measure.ts";
import { Label, round, Svg } from "../kit/svg.tsx";
import type { DrawOptions } from "../view.ts";
import { Client, measureClient } from "./client.tsx";
import { createDrawing, type Drawing } from "./drawing.ts";
import { Flow } from "./flow.tsx";
import { layoutFlow, PADDING, TIME_WIDTH } from "./layout.ts";
import { measurePromises, Promises } from "./promise-bar.tsx";
import { escalationFacts, nameOf } from "./say.ts";

export const ESCALATION_WIDTH = 1000;
const SECTION_GAP = 22;

/**
 * An escalation as a flow from top to bottom: roles as lanes, the limits added
 * up beside them, set against what customers were promised.
 */
export function Escalation({ picture, ...options }: DrawOptions & { readonly picture: EscalationPicture }): VNode {
  const drawing = createDrawing(picture, options);
  const asked = options.width ?? ESCALATION_WIDTH;
  const header = options.header === false ? 0 : headerHeight(drawing, asked);
  if (picture.steps.length === 0) return <Empty drawing={drawing} width={asked} header={header} />;
  const flow = layoutFlow(picture, drawing.language, asked);
  const width = Math.max(asked, Math.ceil(flow.right + PADDING));
  // A wide flow is read from its left: what has no lanes stays within a usual page.
  const frame = Math.min(width, Math.max(asked, ESCALATION_WIDTH));
  const promises = measurePromises(drawing, frame);
  const client = measureClient(drawing, frame);
  const flowTop = header + 20 + promises.height + SECTION_GAP;
  const clientTop = flowTop + flow.height + SECTION_GAP;
  return (
    <Frame drawing={drawing} width={width} height={Math.ceil(clientTop + (client.height || -SECTION_GAP) + 20)}>
      {header === 0 ? null : <Header drawing={drawing} width={asked} />}
      <g transform={`translate(0 ${header + 20})`}>
        <Promises drawing={drawing} shape={promises} />
      </g>
      <Hairline drawing={drawing} y={flowTop - SECTION_GAP / 2} width={width} />
      <g transform={`translate(0 ${flowTop})`}>
        <Flow drawing={drawing} layout={flow} />
      </g>
      {client.height === 0 ? null : (
        <g>
          <Hairline drawing={drawing} y={clientTop - SECTION_GAP / 2} width={width} />
          <g transform={`translate(0 ${clientTop})`}>
            <Client drawing={drawing} shape={client} />
          </g>
        </g>
      )}
    </Frame>
  );
}

function Frame(props: {
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
  readonly children: ComponentChildren;
}): VNode {
  const { drawing, width, height, children } = props;
  const { picture, words, palette, language, interactive } = drawing;
  return (
    <Svg
      width={width}
      height={height}
      title={`${words.picture}: ${nameOf(picture)}`}
      description={escalationFacts(picture, language)}
      palette={palette}
      interactive={interactive}
    >
      {children}
    </Svg>
  );
}

function Hairline({
  drawing,
  y,
  width,
}: {
  readonly drawing: Drawing;
  readonly y: number;
  readonly width: number;
}): VNode {
  return <path d={`M${PADDING} ${round(y) + 0.5}H${width - PADDING}`} stroke={drawing.palette.color.lineFaint} />;
}

const FACT_LINE = 17;

function factLines({ picture, language }: Drawing, width: number): string[] {
  return wrap(escalationFacts(picture, language), width - 2 * PADDING, 12, 400, 4);
}

function headerHeight(drawing: Drawing, width: number): number {
  return 36 + factLines(drawing, width).length * FACT_LINE;
}

function Header({ drawing, width }: { readonly drawing: Drawing; readonly width: number }): VNode {
  const { picture, palette } = drawing;
  return (
    <g>
      <Label
        x={PADDING}
        y={28}
        text={shorten(nameOf(picture), width - 2 * PADDING, 16, 600)}
        size={16}
        weight={600}
        color={palette.color.foreground}
      />
      {factLines(drawing, width).map((line, index) => (
        <Label
          key={String(index)}
          x={PADDING}
          y={28 + (index + 1) * FACT_LINE + 3}
          text={line}
          color={palette.color.dim}
        />
      ))}
    </g>
  );
}

/** The column of the time stays, and one sentence says what is missing. */
function Empty(props: { readonly drawing: Drawing; readonly width: number; readonly header: number }): VNode {
  const { drawing, width, header } = props;
  const { words, palette } = drawing;
  const top = header + 20;
  return (
    <Frame drawing={drawing} width={width} height={top + 70}>
      {header === 0 ? null : <Header drawing={drawing} width={width} />}
      <Label x={PADDING} y={top + 19} text={words.timeHere} weight={600} color={palette.color.foreground} />
      <Label x={PADDING} y={top + 33} text={words.timeHereNote} size={11} color={palette.color.dim} />
      <path d={`M${PADDING + TIME_WIDTH} ${top + 0.5}H${width - PADDING}`} stroke={palette.color.line} />
      <Label x={PADDING + TIME_WIDTH} y={top + 22} text={words.empty} size={13} color={palette.color.foreground} />
    </Frame>
  );
}
