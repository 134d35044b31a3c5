import type { VNode } from "preact";
import { Label } from "../kit/svg.tsx";
import { Contacts } from "./contacts.tsx";
import { type ContactsShape, measureContacts } from "./contacts-layout.ts";
import type { Drawing } from "./drawing.ts";
import { Emotion, EmotionAxis } from "./emotion.tsx";
import { EMOTION_HEIGHT, type EmotionShape, measureEmotion } from "./emotion-layout.ts";
import { Hairline, RowLabel } from "./frame.tsx";
import { Initiatives, type InitiativesShape, measureInitiatives } from "./initiatives.tsx";
import { labelsEnd, PADDING, stack } from "./layout.ts";
import { type LegendShape, measureLegend } from "./legend.tsx";
import { measurePhases, Phases, type PhasesShape } from "./phases.tsx";
import { SATISFACTION_HEIGHT, Satisfaction } from "./satisfaction.tsx";
import { measureSteps, Steps, type StepsShape } from "./steps.tsx";
import { measureTitle, type TitleShape } from "./title.tsx";

const BOTTOM = 10;
const ROW_LABEL_BASELINE = 22;

/** Everything of the map that is measured before it is drawn. */
export interface JourneyShapes {
  readonly title: TitleShape;
  readonly phases: PhasesShape;
  readonly steps: StepsShape;
  readonly emotion: EmotionShape;
  readonly contacts: ContactsShape;
  readonly initiatives: InitiativesShape;
  readonly legend: LegendShape;
  readonly tops: Readonly<
    Record<"phases" | "steps" | "emotion" | "satisfaction" | "contacts" | "initiatives" | "legend", number>
  >;
  readonly height: number;
}

/** Measures all rows and puts them under each other; `frame` is the width that is seen at once. */
export function measureJourney(drawing: Drawing, frame: number): JourneyShapes {
  const whole = drawing.rows === "all";
  const title = measureTitle(drawing, frame);
  const phases = measurePhases(drawing);
  const steps = measureSteps(drawing);
  const contacts = measureContacts(drawing);
  const initiatives = measureInitiatives(drawing);
  const legend = measureLegend(drawing, contacts, frame);
  const { tops, bottom } = stack(title.height + 16, [
    phases.height,
    steps.height + 16,
    EMOTION_HEIGHT,
    SATISFACTION_HEIGHT,
    whole ? contacts.height : 0,
    whole ? initiatives.height : 0,
    whole ? legend.height : 0,
  ]);
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0, sixth = 0, seventh = 0] = tops;
  return {
    title,
    phases,
    steps,
    emotion: measureEmotion(drawing),
    contacts,
    initiatives,
    legend,
    tops: {
      phases: first,
      steps: second,
      emotion: third,
      satisfaction: fourth,
      contacts: fifth,
      initiatives: sixth,
      legend: seventh,
    },
    height: Math.ceil(bottom + BOTTOM),
  };
}

interface Parts {
  readonly drawing: Drawing;
  readonly shapes: JourneyShapes;
}

/** The lines between the rows, as far as a part of the map reaches. */
function Hairlines({ drawing, shapes, from, to }: Parts & { readonly from: number; readonly to: number }): VNode {
  const { tops } = shapes;
  return (
    <g>
      {(drawing.rows === "all"
        ? [tops.emotion, tops.satisfaction, tops.contacts, tops.initiatives]
        : [tops.emotion, tops.satisfaction]
      ).map((y) => (
        <Hairline drawing={drawing} y={y} from={from} to={to} />
      ))}
    </g>
  );
}

/** The names of the rows, and the scale of the emotion. */
export function RowLabels({ drawing, shapes }: Parts): VNode {
  const { tops } = shapes;
  const { row, scale, when } = drawing.words;
  const atTarget = drawing.when === "target";
  const [lowest, highest] = drawing.picture.satisfactionScale.map((end) => drawing.format.score(end));
  const rows = [
    { ...row.phase, note: atTarget ? `${row.phase.note} (${when.target})` : row.phase.note, y: tops.phases + 12 },
    { ...row.step, note: drawing.rows === "all" ? row.step.note : "", y: tops.steps + 14 },
    { ...row.emotion, y: tops.emotion + ROW_LABEL_BASELINE },
    {
      ...row.satisfaction,
      note: `${scale(`${lowest}`, `${highest}`)}; ${row.satisfaction.note}`,
      y: tops.satisfaction + ROW_LABEL_BASELINE,
    },
    ...(drawing.rows === "all"
      ? [
          {
            title: row.contacts.title,
            note: atTarget ? drawing.words.targetNote : row.contacts.note,
            y: tops.contacts + ROW_LABEL_BASELINE,
          },
          { ...row.initiatives, y: tops.initiatives + ROW_LABEL_BASELINE },
        ]
      : []),
  ];
  return (
    <g>
      <Hairlines drawing={drawing} shapes={shapes} from={PADDING} to={labelsEnd(drawing.columns)} />
      {rows.map(({ title, note, y }) => (
        <RowLabel drawing={drawing} y={y} title={title} note={note} />
      ))}
      <EmotionAxis drawing={drawing} y={tops.emotion} />
    </g>
  );
}

/** All rows, beside their names. */
export function Rows({ drawing, shapes }: Parts): VNode {
  const { tops } = shapes;
  return (
    <g>
      <Hairlines
        drawing={drawing}
        shapes={shapes}
        from={labelsEnd(drawing.columns)}
        to={drawing.columns.width - PADDING}
      />
      <Phases drawing={drawing} shape={shapes.phases} y={tops.phases} />
      <Steps drawing={drawing} shape={shapes.steps} y={tops.steps} />
      <Emotion drawing={drawing} shape={shapes.emotion} y={tops.emotion} />
      <Satisfaction drawing={drawing} y={tops.satisfaction} />
      {drawing.rows === "compared" ? null : (
        <g>
          <Contacts drawing={drawing} shape={shapes.contacts} y={tops.contacts} />
          <Initiatives drawing={drawing} shape={shapes.initiatives} y={tops.initiatives} />
        </g>
      )}
      {drawing.picture.phases.length > 0 ? null : <EmptyMessage drawing={drawing} y={tops.phases + 12} />}
    </g>
  );
}

function EmptyMessage({ drawing, y }: { drawing: Drawing; y: number }): VNode {
  const { columns, words, palette } = drawing;
  return <Label x={columns.left} y={y} text={words.noPhases} size={13} color={palette.color.foreground} />;
}
