import type { VNode } from "preact";
import type { JourneyPicture } from "../../core/pictures/types/journey.ts";
import { shorten, textWidth, wrap } from "../kit/measure.ts";
import { Label } from "../kit/svg.tsx";
import { type Drawing, nameOf } from "./drawing.ts";
import { PADDING, stepCount } from "./layout.ts";

export interface TitleShape {
  readonly height: number;
  readonly name: string;
  /** What follows the name on its line; empty where it does not fit. */
  readonly beside: string;
  readonly below: readonly string[];
}

const NAME_BASELINE = 28;
const FACT_LINE = 17;
const BESIDE_GAP = 12;

/** The journey's name and its main figures, on one line where they fit. */
export function measureTitle(drawing: Drawing, width: number): TitleShape {
  const room = width - 2 * PADDING;
  const name = shorten(nameOf(drawing.picture), room, 16, 600);
  const facts = journeyFacts(drawing).join(" · ");
  const needed = textWidth(name, 16, 600) + BESIDE_GAP + textWidth(facts, 12, 400);
  if (needed <= room) return { height: 44, name, beside: facts, below: [] };
  const below = wrap(facts, room, 12, 400, 4);
  return { height: 44 + below.length * FACT_LINE, name, beside: "", below };
}

/** `levenscyclus`, `5 fasen, 7 stappen`, and the numbers that are known. */
export function journeyFacts({ picture, words, format }: Drawing): readonly string[] {
  const count = (of: JourneyPicture["phases"]["length"], word: (count: number, text: string) => string) =>
    word(of, format.integer(of));
  return [
    ...(picture.journeyKind === null ? [] : [words.kind[picture.journeyKind]]),
    `${count(picture.phases.length, words.phases)}, ${count(stepCount(picture), words.steps)}`,
    picture.contacts === null ? words.noContactsKnown : count(picture.contacts, words.contactsPerYear),
    ...(picture.digitalShare === null ? [] : [words.digitalShare(format.share(picture.digitalShare))]),
  ];
}

export function Title({ drawing, shape }: { drawing: Drawing; shape: TitleShape }): VNode {
  const { color } = drawing.palette;
  return (
    <g>
      {/* One text: the facts follow the name at the same distance in every font. */}
      <text x={PADDING} y={NAME_BASELINE} font-size={12} fill={color.dim}>
        <tspan font-size={16} font-weight={600} fill={color.foreground}>
          {shape.name}
        </tspan>
        {shape.beside === "" ? null : <tspan dx={BESIDE_GAP}>{shape.beside}</tspan>}
      </text>
      {shape.below.map((text, index) => (
        <Label x={PADDING} y={NAME_BASELINE + (index + 1) * FACT_LINE + 3} text={text} color={color.dim} />
      ))}
    </g>
  );
}
