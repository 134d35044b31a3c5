import type { EscalationPicture, EscalationStepPicture } from "../../core/pictures/types/escalation.ts";
import type { Language } from "../../core/words/language.ts";
import { wrap } from "../kit/measure.ts";
import { oneLine } from "../kit/text.ts";
import { arrowProblem, limitText, nameOf } from "./say.ts";
import { escalationWords } from "./words.ts";

export const CARD_PAD = 10;
export const NAME_LINE = 16;
export const NOTE_LINE = 15;
export const TEXT_LINE = 14;
/** The text beside an arrow begins here, from the left edge of its card. */
export const TEXT_INSET = 28;
export const SIGN_WIDTH = 15;
const MOST_CONDITIONS = 4;

export type Sign = "error" | "warning";

export interface Line {
  readonly text: string;
  readonly strong: boolean;
  /** Before the first line of a text with one. */
  readonly sign: Sign | null;
  /** The sign's colour, also on the lines that follow it. */
  readonly tone: Sign | null;
}

/** The texts of a step, and how high its card must be for them. */
export interface StepTexts {
  readonly name: readonly string[];
  readonly notes: readonly Line[];
  readonly beside: readonly Line[];
  readonly height: number;
}

/** What stands above a lane. */
export function laneTexts(
  picture: EscalationPicture,
  id: string | null,
  width: number,
  language: Language,
): { name: string[]; notes: Line[] } {
  const words = escalationWords(language);
  const role = picture.roles.find((each) => each.id === id);
  if (role === undefined) return { name: [words.noRole], notes: [] };
  const team = role.team === null ? [] : textLines(oneLine(role.team), width, 1);
  const mandate = role.mandate ? [] : textLines(words.noMandate, width, 1, { sign: "warning" });
  return { name: wrap(nameOf(role), width, 12, 600, 2), notes: [...team, ...mandate] };
}

interface LineStyle {
  readonly sign?: Sign;
  readonly strong?: boolean;
}

/** A text in lines of at most `width` px, a sign before the first where one is asked for. */
export function textLines(text: string, width: number, most: number, style: LineStyle = {}): Line[] {
  const { sign = null, strong = false } = style;
  const weight = sign === "error" ? 600 : 400;
  return wrap(text, width - (sign === null ? 0 : SIGN_WIDTH), 11, weight, most).map((line, index) => ({
    text: line,
    strong,
    sign: index === 0 ? sign : null,
    tone: sign,
  }));
}

/** What stands on a card, and beside the arrow that leaves it. */
export function stepTexts(
  picture: EscalationPicture,
  step: EscalationStepPicture,
  laneWidth: number,
  language: Language,
): StepTexts {
  const words = escalationWords(language);
  const room = laneWidth - 2 * CARD_PAD;
  const name = wrap(nameOf(step), room, 13, 600, 3);
  const notes = [
    ...(step.limit === null
      ? textLines(words.noLimit, room, 1, { sign: "warning" })
      : textLines(words.within(limitText(step.limit, language)), room, 2, { strong: true })),
    ...(step.reached === null ? textLines(words.never, room, 2, { sign: "error" }) : []),
    ...(step.arrow === null && step.reached !== null ? textLines(words.endsHere, room, 1) : []),
  ];
  const height = CARD_PAD + name.length * NAME_LINE + notes.length * NOTE_LINE + CARD_PAD - 2;
  return { name, notes, height, beside: besideArrow(picture, step, laneWidth - TEXT_INSET, language) };
}

/** When it goes on, and with what: beside the arrow, under the card. */
function besideArrow(
  picture: EscalationPicture,
  { arrow }: EscalationStepPicture,
  room: number,
  language: Language,
): Line[] {
  if (arrow === null) return [];
  const words = escalationWords(language);
  const problem = arrowProblem(picture, arrow, language);
  const shown = arrow.when.slice(0, MOST_CONDITIONS);
  const hidden = arrow.when.length - shown.length;
  return [
    ...shown.flatMap((condition, index) => {
      const text = oneLine(condition);
      return textLines(index === 0 ? words.when(text) : words.or(text), room, 3, { strong: true });
    }),
    ...(hidden > 0 ? textLines(words.more(String(hidden)), room, 1) : []),
    ...(arrow.when.length === 0 && problem === null ? textLines(words.onward, room, 1) : []),
    ...(arrow.handOver.length === 0 ? [] : textLines(words.handOver(arrow.handOver.map(oneLine).join(", ")), room, 4)),
    ...(problem === null ? [] : textLines(problem, room, 3, { sign: "error" })),
  ];
}
