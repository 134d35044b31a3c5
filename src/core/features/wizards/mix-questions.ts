import type { Text } from "../../words/language.ts";
import { listOf, nameOf, textOf, thingsOf } from "./choices.ts";
import type { Answers, PicksQuestion, Question, WizardContext } from "./wizard.ts";

/**
 * Asks which channels are used and then the share of each but the last, which
 * gets what is left, so that it is always 100%.
 */
export function mixQuestions(context: WizardContext, answers: Answers, needsPerson: boolean): Question[] {
  if (thingsOf(context, "channels").length === 0) return [];
  const chosen = listOf(answers.channels);
  const shares = chosen.slice(0, -1).map((_, index) => shareQuestion(context, answers, chosen, index));
  return [channelsQuestion(context, needsPerson), ...shares];
}

function channelsQuestion(context: WizardContext, needsPerson: boolean): PicksQuestion {
  return {
    id: "channels",
    kind: "picks",
    optional: true,
    ask: { en: "In which channels does it come in now?", nl: "Via welke kanalen komt het nu binnen?" },
    help: { en: "After this: how much in each.", nl: "Hierna: hoeveel in elk." },
    choices: thingsOf(context, "channels"),
    check: (ids) => (needsPerson && ids.length > 0 && !ids.some((id) => isAssisted(context, id)) ? PERSON : null),
  };
}

function isAssisted({ snapshot }: WizardContext, channel: string): boolean {
  return snapshot.strategy.channels[channel]?.kind === "assisted";
}

const PERSON: Text = {
  en: "At a moment of truth customers must be able to reach a person: choose a channel with people too.",
  nl: "Op een moment van de waarheid moeten klanten een mens kunnen bereiken: kies ook een kanaal met mensen.",
};

function shareQuestion(context: WizardContext, answers: Answers, chosen: readonly string[], index: number): Question {
  const channel = chosen[index] as string;
  const left = leftAfter(answers, chosen.slice(0, index));
  const last = index === chosen.length - 2;
  const name = nameOf(context, "channels", channel);
  const rest = nameOf(context, "channels", chosen[index + 1] as string);
  return {
    id: shareId(channel),
    kind: "share",
    ask: { en: `What part comes in through ${name}?`, nl: `Welk deel komt binnen via ${name}?` },
    help: last
      ? {
          en: `${left}% is left; the rest goes to ${rest}.`,
          nl: `Er is ${comma(left)}% over; de rest gaat naar ${rest}.`,
        }
      : { en: `${left}% is left to divide.`, nl: `Er is nog ${comma(left)}% te verdelen.` },
    check: (value) => withinCheck(percentOf(String(value)), left),
  };
}

function withinCheck(percent: number, left: number): Text | null {
  if (percent < 0) return { en: "A part cannot be below 0%.", nl: "Een deel kan niet onder 0% liggen." };
  if (percent <= left) return null;
  return {
    en: `That is more than the ${left}% that is left.`,
    nl: `Dat is meer dan de ${comma(left)}% die nog over is.`,
  };
}

/** What was answered, as it is written in a strategy; undefined where no channels were chosen. */
export function answeredMix(answers: Answers): Readonly<Record<string, string>> | undefined {
  const chosen = listOf(answers.channels);
  const last = chosen.at(-1);
  if (last === undefined) return undefined;
  const others = chosen.slice(0, -1);
  const shares = others.map((channel) => [channel, textOf(answers[shareId(channel)]) ?? "0%"] as const);
  const all = [...shares, [last, `${leftAfter(answers, others)}%`] as const];
  return Object.fromEntries(all.filter(([, share]) => percentOf(share) > 0));
}

function shareId(channel: string): string {
  return `share.${channel}`;
}

/** In percent, without the dust of adding fractions. */
function leftAfter(answers: Answers, channels: readonly string[]): number {
  const taken = channels.reduce((sum, channel) => sum + percentOf(textOf(answers[shareId(channel)]) ?? "0%"), 0);
  return Math.round((100 - taken) * 1e4) / 1e4;
}

/** The number of a share that is written as `40%`. */
export function percentOf(share: string): number {
  return Number(share.replace("%", ""));
}

/** A number as it is written in Dutch. */
export function comma(number: number): string {
  return String(number).replace(".", ",");
}
