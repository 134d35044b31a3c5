import type { JourneyPhasePicture, JourneyPicture, JourneyStepPicture } from "../../core/pictures/types/journey.ts";
import { type JourneyWords, journeyWords } from "./words.ts";

/** Above 50,000 characters Mermaid draws an error instead of the diagram. */
const MAX_LENGTH = 49_000;
/** Mermaid's faces go from 1 to 5; 3 is the straight mouth. */
const NEUTRAL = 3;

/**
 * The journey as a Mermaid `journey` diagram: phases are sections, steps are
 * tasks, emotion −2…+2 is the score 1…5 and channels are the actors.
 *
 * Mermaid draws a section only through its tasks and a task only with a
 * score, so a phase without steps gets a task that says so, and a step whose
 * emotion is unknown stands at the neutral score with that in its name.
 * Actors are left out where they would make the text longer than Mermaid takes.
 */
export function journeyMermaid(picture: JourneyPicture, language: "en" | "nl"): string {
  return journeysMermaid([picture], language);
}

/** Several journeys behind each other in one diagram: each phase is then named with its journey. */
export function journeysMermaid(pictures: readonly JourneyPicture[], language: "en" | "nl"): string {
  const words = journeyWords[language];
  const full = lines(pictures, words, true);
  return full.length <= MAX_LENGTH ? full : lines(pictures, words, false);
}

function lines(pictures: readonly JourneyPicture[], words: JourneyWords, withActors: boolean): string {
  const title = mermaidText(pictures.map(nameOf).join(" · "));
  const sections = pictures.flatMap((picture): Section[] => {
    const named = (name: string): string => (pictures.length === 1 ? name : `${nameOf(picture)} – ${name}`);
    return picture.phases.length === 0
      ? [{ name: named(words.picture), tasks: [task(words.noPhases, NEUTRAL, [])] }]
      : picture.phases.map((phase) => ({ name: named(nameOf(phase)), tasks: phaseTasks(phase, words, withActors) }));
  });
  const names = distinctNeighbours(sections.map(({ name }) => name));
  const body = sections.flatMap(({ name, tasks }, index) => section(names[index] ?? name, tasks));
  return ["journey", `    title ${title}`, ...body].join("\n");
}

interface Section {
  readonly name: string;
  readonly tasks: readonly string[];
}

function nameOf({ name, id }: { readonly name: string; readonly id: string }): string {
  return visible(name) || id;
}

/** Mermaid joins neighbouring sections of the same name. */
function distinctNeighbours(names: readonly string[]): readonly string[] {
  let repeated = 1;
  return names.map((name, index) => {
    repeated = index > 0 && names[index - 1] === name ? repeated + 1 : 1;
    return repeated === 1 ? name : `${name} (${repeated})`;
  });
}

function section(name: string, tasks: readonly string[]): readonly string[] {
  return [`    section ${mermaidText(name)}`, ...tasks.map((each) => `      ${each}`)];
}

function phaseTasks(phase: JourneyPhasePicture, words: JourneyWords, withActors: boolean): readonly string[] {
  if (phase.steps.length === 0) return [task(words.noSteps, NEUTRAL, [])];
  return phase.steps.map((step) => stepTask(step, words, withActors));
}

function stepTask(step: JourneyStepPicture, words: JourneyWords, withActors: boolean): string {
  const name = visible(step.name) || step.id;
  const used = withActors ? (step.contacts ?? []).filter((each) => each.contacts > 0) : [];
  const actors = [...new Set(used.map((each) => visible(each.name) || each.channel))];
  if (step.emotion === null || !Number.isFinite(step.emotion)) {
    return task(`${name} (${words.emotionUnknown})`, NEUTRAL, actors);
  }
  const score = Math.min(5, Math.max(1, step.emotion + NEUTRAL));
  return task(step.emotionEstimated ? `${name} (${words.estimated})` : name, score, actors);
}

function task(name: string, score: number, actors: readonly string[]): string {
  const people = actors.length === 0 ? "" : `: ${actors.map(actorText).join(", ")}`;
  return `${mermaidText(name)}: ${score}${people}`;
}

/**
 * Characters with a meaning in the diagram, in Mermaid's own encoding of
 * entities (`ﬂ`, `¶`), in HTML, or in the Markdown fence around it; and two
 * percent signs, a comment. Mermaid turns `#58;` back into the character
 * after parsing.
 */
const SPECIAL = /[#;:<>&`ﬂ¶]|%(?=%)|(?<=%)%|^%/gu;
/** Words that begin a statement, and a key that is no key in a JavaScript object. */
const RESERVED_START = /^(?:journey|title|section|acctitle|accdescr|__proto__)/i;

/** The text on one line, without characters that show nothing. */
function visible(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\p{Control}\p{Zl}\p{Zp}\ufffe\uffff\s]+/gu, " ")
    .trim();
}

/** Text that the diagram's grammar takes whatever is in it, and shows as it was. */
function mermaidText(text: string, instead = ""): string {
  const escaped = (visible(text) || instead).replace(SPECIAL, encode);
  return RESERVED_START.test(escaped) ? encode(escaped) + escaped.slice(1) : escaped;
}

/** A comma ends an actor. */
function actorText(name: string): string {
  return mermaidText(name).replaceAll(",", encode);
}

/** The first character as a Mermaid entity. */
function encode(text: string): string {
  return `#${text.codePointAt(0)};`;
}
