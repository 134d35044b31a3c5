import type { VNode } from "preact";
import type { JourneyStepPicture } from "../../core/pictures/types/journey.ts";
import { wrap } from "../kit/measure.ts";
import { Diamond, Item, Label, round } from "../kit/svg.tsx";
import { type Drawing, emotionText, nameOf, stepContacts } from "./drawing.ts";
import type { JourneyColumn } from "./layout.ts";

const PAD = 9;
const NAME_LINE = 16;
const NOTE_LINE = 14;
const SIGN_WIDTH = 12;

/** A line under the name of a step, with or without a sign before it. */
interface Note {
  readonly lines: readonly string[];
  readonly sign: "truth" | "gap" | null;
  readonly strong: boolean;
}

interface Card {
  readonly column: JourneyColumn;
  readonly name: readonly string[];
  readonly notes: readonly Note[];
}

export interface StepsShape {
  readonly height: number;
  readonly cards: readonly Card[];
}

export function measureSteps(drawing: Drawing): StepsShape {
  const cards = drawing.columns.columns.map((column) => measureCard(column, drawing));
  const nameLines = Math.max(2, ...cards.map((card) => card.name.length));
  // Beside another journey a step needs no more than its name.
  const least = drawing.rows === "all" ? 2 : 0;
  const noteLines = Math.max(
    least,
    ...cards.map((card) => card.notes.reduce((sum, note) => sum + note.lines.length, 0)),
  );
  return { cards, height: 10 + nameLines * NAME_LINE + 8 + noteLines * NOTE_LINE + 9 };
}

function measureCard(column: JourneyColumn, drawing: Drawing): Card {
  const room = column.width - 2 * PAD;
  const texts = drawing.rows === "all" ? notesOf(column, drawing) : [];
  const notes = texts.map(({ text, maxLines, sign, strong }) => ({
    sign,
    strong,
    lines: wrap(text, room - (sign === null ? 0 : SIGN_WIDTH), 11, 400, maxLines),
  }));
  return { column, notes, name: wrap(cardName(column, drawing), room, 13, 600, 4) };
}

function cardName({ kind, steps }: JourneyColumn, { words, format }: Drawing): string {
  const [first] = steps;
  if (first === undefined) return words.noSteps;
  return kind === "step" ? nameOf(first) : words.steps(steps.length, format.integer(steps.length));
}

interface NoteText {
  readonly text: string;
  readonly maxLines: number;
  readonly sign: Note["sign"];
  readonly strong: boolean;
}

function notesOf(column: JourneyColumn, drawing: Drawing): readonly NoteText[] {
  const [first] = column.steps;
  if (first === undefined) return [];
  return column.kind === "step" ? stepNotes(first, drawing) : phaseNotes(column.steps, drawing);
}

function stepNotes(step: JourneyStepPicture, { words, common }: Drawing): readonly NoteText[] {
  const notes: NoteText[] = [];
  const plain = { sign: null, strong: false, maxLines: 2 } as const;
  if (step.moment === null) notes.push({ ...plain, text: words.noMoment });
  // A moment with the step's own name says nothing new.
  else if (nameOf(step.moment) !== nameOf(step)) notes.push({ ...plain, text: nameOf(step.moment) });
  const ambition = step.ambition === null ? null : words.ambition[step.ambition];
  if (step.momentOfTruth) {
    notes.push({ text: ambition ?? common.momentOfTruth, maxLines: 2, sign: "truth", strong: true });
  } else if (ambition !== null) {
    notes.push({ ...plain, text: ambition, strong: step.ambition === "excel" });
  }
  if (step.gaps.includes("evidence")) notes.push({ text: words.gap.evidence, maxLines: 2, sign: "gap", strong: false });
  return notes;
}

function phaseNotes(steps: readonly JourneyStepPicture[], { words, format }: Drawing): readonly NoteText[] {
  const truths = steps.filter((step) => step.momentOfTruth).length;
  const without = steps.filter((step) => step.gaps.includes("evidence")).length;
  const [first, last] = [steps[0], steps.at(-1)];
  const notes: NoteText[] = [];
  if (first && last) notes.push({ text: `${nameOf(first)} … ${nameOf(last)}`, maxLines: 3, sign: null, strong: false });
  if (truths > 0) {
    notes.push({
      text: words.momentsOfTruth(truths, format.integer(truths)),
      maxLines: 2,
      sign: "truth",
      strong: true,
    });
  }
  if (without > 0) {
    notes.push({ text: words.withoutEvidence(format.integer(without)), maxLines: 2, sign: "gap", strong: false });
  }
  return notes;
}

export function Steps({ drawing, shape, y }: { drawing: Drawing; shape: StepsShape; y: number }): VNode {
  return (
    <g>
      {shape.cards.map((card) => (
        <StepCard drawing={drawing} card={card} y={y} height={shape.height} />
      ))}
    </g>
  );
}

function StepCard({ drawing, card, y, height }: { drawing: Drawing; card: Card; y: number; height: number }): VNode {
  const { kind, phase, steps } = card.column;
  const [step] = steps;
  const drawn = <CardBody drawing={drawing} card={card} y={y} height={height} />;
  if (kind !== "step" || step === undefined) {
    const label = [nameOf(phase), cardName(card.column, drawing), ...steps.map(nameOf)].join(", ");
    return (
      <Item label={label} path={phase.source.path} kind="phase" id={phase.id} interactive={false}>
        {drawn}
      </Item>
    );
  }
  return (
    <Item
      label={stepLabel(step, drawing)}
      path={step.source.path}
      kind="step"
      id={step.id}
      interactive={drawing.interactive}
    >
      {drawn}
    </Item>
  );
}

function CardBody({ drawing, card, y, height }: { drawing: Drawing; card: Card; y: number; height: number }): VNode {
  const { color } = drawing.palette;
  const { x, width, kind, steps } = card.column;
  const truth = kind === "step" && steps[0]?.momentOfTruth === true;
  const edge = { x: round(x) + 0.5, y: round(y) + 0.5, width: round(width) - 1, height: round(height) - 1, rx: 4 };
  return (
    <g>
      {/* Edges behind it: this card stands for more than one step. */}
      {kind !== "phase" ? null : (
        <path
          d={`M${edge.x + 4} ${edge.y + edge.height + 3}H${edge.x + edge.width - 4}M${edge.x + 8} ${edge.y + edge.height + 6}H${edge.x + edge.width - 8}`}
          stroke={color.line}
        />
      )}
      <rect
        {...edge}
        fill={color.background}
        stroke={truth ? color.foreground : color.line}
        {...(kind === "empty" ? { "stroke-dasharray": "3 3" } : {})}
      />
      {card.name.map((text, index) => (
        <Label
          x={x + PAD}
          y={y + 23 + index * NAME_LINE}
          text={text}
          size={13}
          weight={kind === "empty" ? 400 : 600}
          color={kind === "empty" ? color.dim : color.foreground}
        />
      ))}
      <Notes drawing={drawing} notes={card.notes} x={x + PAD} bottom={y + height - 11} />
    </g>
  );
}

/** The notes stand at the bottom of the card, so that they line up along the journey. */
function Notes(props: { drawing: Drawing; notes: readonly Note[]; x: number; bottom: number }): VNode {
  const { drawing, notes, x, bottom } = props;
  const { color } = drawing.palette;
  const count = notes.reduce((sum, note) => sum + note.lines.length, 0);
  let line = 0;
  return (
    <g>
      {notes.map((note) => {
        const start = bottom - (count - line - 1) * NOTE_LINE;
        line += note.lines.length;
        return (
          <g>
            {note.sign === "truth" ? <Diamond x={x + 4} y={start - 4} size={4.5} palette={drawing.palette} /> : null}
            {note.sign === "gap" ? (
              <rect
                x={round(x)}
                y={round(start - 8)}
                width={9}
                height={9}
                fill={drawing.hatch}
                stroke={color.line}
                stroke-width={0.5}
              />
            ) : null}
            {note.lines.map((text, index) => (
              <Label
                x={x + (note.sign === null ? 0 : SIGN_WIDTH)}
                y={start + index * NOTE_LINE}
                text={text}
                size={11}
                color={note.strong ? color.foreground : color.dim}
              />
            ))}
          </g>
        );
      })}
    </g>
  );
}

/** All that the map says of a step, in words. */
export function stepLabel(step: JourneyStepPicture, { words, common, format }: Drawing): string {
  const contacts = stepContacts(step);
  const emotion =
    step.emotion === null
      ? words.emotionUnknown
      : `${words.table.emotion} ${emotionText(step.emotion, format)}${step.emotionEstimated ? ` (${words.estimated})` : ""}`;
  return [
    nameOf(step),
    step.moment === null ? words.noMoment : nameOf(step.moment),
    ...(step.ambition === null ? [] : [words.ambition[step.ambition]]),
    ...(step.momentOfTruth ? [common.momentOfTruth] : []),
    emotion,
    step.satisfaction === null
      ? words.notMeasured
      : `${words.table.satisfaction} ${format.score(step.satisfaction, 1)}`,
    contacts === null ? words.gap.contacts : words.contactsPerYear(contacts, format.integer(contacts)),
    ...(step.gaps.includes("evidence") ? [words.gap.evidence] : []),
  ].join(", ");
}
