import type { JourneyPicture, JourneyStepPicture } from "../../core/pictures/types/journey.ts";
import { createFormat, type Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import type { Palette } from "../kit/palette.ts";
import { hatchId } from "../kit/svg.tsx";
import { oneLine } from "../kit/text.ts";
import { type Words, words } from "../kit/words.ts";
import { atTarget } from "./at-target.ts";
import {
  COMPARED_MIN_WIDTH,
  type Collapse,
  type Columns,
  DEFAULT_WIDTH,
  layOutColumns,
  STEP_MIN_WIDTH,
} from "./layout.ts";
import { type JourneyWords, journeyWords } from "./words.ts";

/** How a journey is drawn. */
export interface JourneyOptions {
  readonly language: Language;
  readonly palette: Palette;
  /** In px; the map is wider where its steps do not fit. Default 1400. */
  readonly width?: number;
  /** Makes phases, steps and initiatives reachable by keyboard. Default false. */
  readonly interactive?: boolean;
  readonly fontFamily?: string;
  /** The contacts of today, or those once all shifts are finished. Default now. */
  readonly when?: "now" | "target";
  /** Default all; beside another journey only what can be held against it. */
  readonly rows?: "all" | "compared";
  /** Which phases are drawn as one column. Default: all from 60 steps on. */
  readonly collapse?: Partial<Collapse>;
}

/** What every row of the map needs to draw itself. */
export interface Drawing {
  readonly picture: JourneyPicture;
  readonly columns: Columns;
  /** The same columns with the contacts of today: both states are drawn on one scale. */
  readonly nowColumns: Columns;
  readonly when: "now" | "target";
  readonly rows: "all" | "compared";
  readonly words: JourneyWords;
  readonly common: Words;
  readonly format: Format;
  readonly palette: Palette;
  readonly interactive: boolean;
  /** Keeps the ids in this picture apart from those in others on a page. */
  readonly scope: string;
  /** The fill of what is missing. */
  readonly hatch: string;
}

export function createDrawing(today: JourneyPicture, options: JourneyOptions): Drawing {
  const when = options.when ?? "now";
  const picture = when === "now" ? today : atTarget(today);
  const scope = `journey-${picture.id.replace(/[^\w-]/g, "")}`;
  const least = options.rows === "compared" ? COMPARED_MIN_WIDTH : STEP_MIN_WIDTH;
  const layOut = (shown: JourneyPicture): Columns =>
    layOutColumns(shown, options.width ?? DEFAULT_WIDTH, collapse, least);
  const collapse: Collapse = { phases: "auto", open: [], ...options.collapse };
  return {
    picture,
    columns: layOut(picture),
    nowColumns: layOut(today),
    when,
    rows: options.rows ?? "all",
    words: journeyWords[options.language],
    common: words(options.language),
    format: createFormat(options.language),
    palette: options.palette,
    interactive: options.interactive === true,
    scope,
    hatch: `url(#${hatchId(scope, "line")})`,
  };
}

/** A name as it is shown; the id where a thing has no name. */
export function nameOf(thing: { readonly id: string; readonly name: string }): string {
  return oneLine(thing.name) || oneLine(thing.id);
}

/** An emotion as text, with its sign. */
export function emotionText(emotion: number, format: Format): string {
  return format.signed(emotion, Number.isInteger(emotion) ? 0 : 1);
}

/** Contacts a year of a step, over its channels. */
export function stepContacts(step: JourneyStepPicture): number | null {
  return step.contacts === null ? null : step.contacts.reduce((sum, each) => sum + each.contacts, 0);
}
