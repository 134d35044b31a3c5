import type { EscalationPicture, EscalationStepPicture } from "../../core/pictures/types/escalation.ts";
import { durationWords } from "../../core/words/durations.ts";
import type { Language } from "../../core/words/language.ts";
import { oneLine } from "../kit/text.ts";
import { arrowProblem, escalationFacts, limitText, nameOf, promiseOutcome } from "./say.ts";
import { type EscalationWords, escalationWords } from "./words.ts";

/** In what is to be read in Markdown beside text, longer labels are cut off. */
const LONGEST = 120;

/**
 * The escalation as a Mermaid `flowchart`: a subgraph for each role, a node for
 * each step with its limit and the time so far, and when it goes on at the
 * arrows. What is wrong is red, and said.
 */
export function escalationMermaid(picture: EscalationPicture, language: Language): string {
  const words = escalationWords(language);
  const index = new Map(picture.steps.map((step, at) => [step.id, at]));
  return [
    "flowchart TB",
    `    accTitle: ${escaped(`${words.picture}: ${nameOf(picture)}`)}`,
    `    accDescr: ${escaped(escalationFacts(picture, language))}`,
    ...(picture.steps.length === 0 ? [`    empty[${quoted([words.empty])}]`] : []),
    ...lanes(picture, words, language),
    ...picture.steps.flatMap((step, at) => arrows(picture, step, at, index, language)),
    ...picture.promises.map((promise, at) => {
      const text = [oneLine(promise.said), promiseOutcome(picture, promise, language)];
      return `    p${at}([${quoted(text)}])${promise.verdict === "broken" ? ":::wrong" : ""}`;
    }),
    "    classDef wrong stroke:#cd2b31,stroke-width:2px,stroke-dasharray:5 3",
    "",
  ].join("\n");
}

function lanes(picture: EscalationPicture, words: EscalationWords, language: Language): string[] {
  const roles = [...picture.roles.map(({ id }) => id), null];
  return roles.flatMap((id, lane) => {
    const own = picture.steps.map((step, at) => ({ step, at })).filter(({ step }) => step.role === id);
    if (own.length === 0) return [];
    const role = picture.roles.find((each) => each.id === id);
    return [
      `    subgraph r${lane}[${quoted([role === undefined ? words.noRole : nameOf(role)])}]`,
      ...own.map(({ step, at }) => `        s${at}[${quoted(nodeText(step, words, language))}]${mark(picture, step)}`),
      "    end",
    ];
  });
}

function nodeText(step: EscalationStepPicture, words: EscalationWords, language: Language): string[] {
  const { limit, reached } = step;
  return [
    nameOf(step),
    limit === null ? words.noLimit : words.within(limitText(limit, language)),
    ...(reached === null ? [words.never] : []),
    ...(reached === null || reached.spent === 0 || reached.spent === limit?.seconds
      ? []
      : [`${words.timeHere}: ${durationWords(reached.spent, language)}`]),
  ];
}

function mark({ promises }: EscalationPicture, step: EscalationStepPicture): string {
  const wrong =
    step.reached === null || step.arrow?.problem != null || promises.some((one) => one.passedIn === step.id);
  return wrong ? ":::wrong" : "";
}

function arrows(
  picture: EscalationPicture,
  step: EscalationStepPicture,
  at: number,
  index: ReadonlyMap<string, number>,
  language: Language,
): string[] {
  const { arrow } = step;
  if (arrow === null) return [];
  const words = escalationWords(language);
  const problem = arrowProblem(picture, arrow, language);
  const text = [
    ...arrow.when.map((condition, each) =>
      each === 0 ? words.when(oneLine(condition)) : words.or(oneLine(condition)),
    ),
    ...(arrow.handOver.length === 0 ? [] : [words.handOver(arrow.handOver.map(oneLine).join(", "))]),
    ...(problem === null ? [] : [problem]),
  ];
  const label = text.length === 0 ? "" : `|${quoted(text)}|`;
  const target = arrow.to === null ? undefined : index.get(arrow.to);
  if (target === undefined) return [`    s${at} -.->${label} x${at}([${quoted([problem ?? ""])}]):::wrong`];
  return [`    s${at} ${arrow.problem === "loop" ? "-.->" : "-->"}${label} s${target}`];
}

function quoted(lines: readonly string[]): string {
  return `"${lines.map((line) => escaped(abridged(line))).join("<br/>")}"`;
}

function abridged(text: string): string {
  const characters = Array.from(new Intl.Segmenter("en").segment(text), (part) => part.segment);
  return characters.length <= LONGEST ? text : `${characters.slice(0, LONGEST - 1).join("")}…`;
}

/**
 * All but letters, digits and harmless signs as Mermaid's own entities
 * (`#35;`), so that no name is read as part of the diagram, as Markdown or as
 * HTML. In Mermaid's inner notation, which it reads twice in a flowchart, `ﬂ`
 * begins an entity and `¶ß` ends one, and `\n` is a line break: they are taken apart.
 */
function escaped(text: string): string {
  const apart = text.replaceAll("ﬂ", "fl").replaceAll("¶ß", "¶\u200cß").replaceAll("\\n", "\\\u200cn");
  return apart.replace(/[^\p{L}\p{N}\p{M} ,.'’?!…·–]/gu, (character) => `#${character.codePointAt(0)};`);
}
