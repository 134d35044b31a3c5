import type { FileEdit } from "../../edits/file-edit.ts";
import { firstMonth, lastMonth, monthText } from "../../numbers/dates.ts";
import { mixNow } from "../../numbers/mix.ts";
import type { ByChannel } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { targetFix } from "../../rules/mix/targets.ts";
import { computedTarget } from "../../rules/mix/written.ts";
import { createFormat } from "../../words/format.ts";
import type { Text } from "../../words/language.ts";
import { nameOf, numberOf, textOf, thingsOf } from "./choices.ts";
import { idQuestion } from "./ids.ts";
import { comma, percentOf } from "./mix-questions.ts";
import type { Answers, BoxQuestion, Choice, PickQuestion, Question, Wizard, WizardContext } from "./wizard.ts";

/** The value that says that contacts are prevented instead of moved. */
const NOWHERE = "none";

export const shift: Wizard = {
  id: "shift",
  section: "shifts",
  title: { en: "New channel shift", nl: "Nieuwe kanaalverschuiving" },
  missing: (context) => (movable(context).length > 0 ? null : NOTHING_TO_MOVE),
  questions(context, answers) {
    const to = textOf(answers.to);
    return [
      { ...MOMENT, choices: movable(context) },
      fromQuestion(context, answers),
      toQuestion(context, answers),
      shareQuestion(context, answers),
      ...periodQuestions(context, answers),
      ...(to === undefined || to === NOWHERE ? [] : [LEAKAGE, CHURN]),
      INVESTMENT,
      RUNNING,
      ...initiativeQuestion(context),
      ...evidenceQuestions(context, answers),
      { ...NAME, suggestion: suggestedName(context, answers) },
      idQuestion(context.snapshot, "shifts", textOf(answers.name) ?? ""),
    ];
  },
  write(context, answers) {
    const source = textOf(answers.source);
    const confidence = textOf(answers.confidence);
    const value = {
      name: textOf(answers.name),
      moment: textOf(answers.moment),
      from: textOf(answers.from),
      to: textOf(answers.to),
      share: textOf(answers.share),
      start: textOf(answers.start),
      end: textOf(answers.end),
      ramp: "s-curve",
      leakage: textOf(answers.leakage),
      churnDifference: textOf(answers.churn),
      investment: numberOf(answers.investment),
      runningCost: numberOf(answers.running),
      initiative: textOf(answers.initiative),
      evidence: source === undefined ? undefined : { source, date: context.asOf.slice(0, 7), confidence },
    };
    const moment = textOf(answers.moment) ?? "";
    return {
      entries: [{ section: "shifts", id: textOf(answers.id) ?? "", value }],
      follow: ({ snapshot }, written) => targetsFollow(snapshot, written, moment),
    };
  },
};

const NOTHING_TO_MOVE: Text = {
  en: "There is no contact moment yet of which is known through which channels it comes in. Begin with a new contact moment.",
  nl: "Er is nog geen contactmoment waarvan bekend is via welke kanalen het binnenkomt. Begin met een nieuw contactmoment.",
};

/** Contact moments of which something is left to move, with their figures. */
function movable(context: WizardContext): Choice[] {
  return thingsOf(context, "contactMoments", (id) => Object.keys(leftIn(context.snapshot, id)).length > 0);
}

/** Of each channel of a contact moment, the part of its contacts that no shift takes yet. */
function leftIn({ strategy }: Snapshot, moment: string): ByChannel {
  const now = mixNow(strategy, moment, null);
  if (isReason(now)) return {};
  const shifts = Object.values(strategy.shifts).filter((each) => each.moment === moment);
  const left = Object.entries(now).map(([channel, share]) => {
    const taken = shifts.filter(({ from }) => from === channel).reduce((sum, each) => sum + (each.share ?? 0), 0);
    return [channel, share > 0 ? Math.round((1 - taken) * 1e6) / 1e6 : 0] as const;
  });
  return Object.fromEntries(left.filter(([, part]) => part > 0));
}

const MOMENT: Omit<PickQuestion, "choices"> = {
  id: "moment",
  kind: "pick",
  ask: { en: "Which contact moment shifts?", nl: "Welk contactmoment verschuift?" },
};

function fromQuestion(context: WizardContext, answers: Answers): PickQuestion {
  const moment = textOf(answers.moment) ?? "";
  const now = mixNow(context.snapshot.strategy, moment, null);
  const { share } = createFormat(context.language);
  const choices = thingsOf(context, "channels", (id) => leftIn(context.snapshot, moment)[id] !== undefined);
  return {
    id: "from",
    kind: "pick",
    ask: { en: "Which channel do the contacts leave?", nl: "Uit welk kanaal gaan de contacten weg?" },
    choices: choices.map((each) => ({
      ...each,
      description: [isReason(now) ? "" : share(now[each.value] ?? 0), each.description].filter(Boolean).join(" · "),
    })),
  };
}

function toQuestion(context: WizardContext, answers: Answers): PickQuestion {
  const prevented: Text = { en: "Nowhere: the contact is prevented", nl: "Nergens: het contact wordt voorkomen" };
  const others = thingsOf(context, "channels", (id) => id !== answers.from);
  return {
    id: "to",
    kind: "pick",
    ask: { en: "Where do they go?", nl: "Waar gaan ze heen?" },
    choices: [...others, { value: NOWHERE, label: prevented[context.language] }],
  };
}

function shareQuestion(context: WizardContext, answers: Answers): BoxQuestion {
  const [moment, from] = [textOf(answers.moment) ?? "", textOf(answers.from) ?? ""];
  const left = Math.round((leftIn(context.snapshot, moment)[from] ?? 1) * 1e6) / 1e4;
  const name = nameOf(context, "channels", from);
  return {
    id: "share",
    kind: "share",
    ask: {
      en: `What part of the contacts that now come in through ${name} will move?`,
      nl: `Welk deel van de contacten die nu via ${name} binnenkomen, verschuift?`,
    },
    help:
      left < 100
        ? { en: `Other shifts leave ${left}%.`, nl: `Andere verschuivingen laten ${comma(left)}% over.` }
        : { en: "For example 40%, once the shift is finished.", nl: "Bijvoorbeeld 40%, als de verschuiving klaar is." },
    check: (value) => (percentOf(String(value)) > 0 && percentOf(String(value)) <= left ? null : outside(left)),
  };
}

function outside(left: number): Text {
  return { en: `Choose more than 0% and at most ${left}%.`, nl: `Kies meer dan 0% en hoogstens ${comma(left)}%.` };
}

/** The first and the last month of the shift, within the period of the strategy. */
function periodQuestions({ snapshot, asOf }: WizardContext, answers: Answers): Question[] {
  const { period } = snapshot.manifest;
  const first = period?.start === undefined ? null : monthText(firstMonth(period.start));
  const last = period?.end === undefined ? null : monthText(lastMonth(period.end));
  const next = monthText(firstMonth(asOf.slice(0, 7)) + 1);
  const start = first !== null && (next < first || (last !== null && next > last)) ? first : next;
  const begun = textOf(answers.start) ?? start;
  const afterYear = monthText(firstMonth(begun) + 11);
  const end = last !== null && afterYear > last ? last : afterYear;
  const check = (value: string | number, from: string | null): Text | null => {
    const month = String(value);
    if (from !== null && month < from) return before(from);
    return last !== null && month > last ? beyond(last) : null;
  };
  return [
    { ...START, suggestion: start, check: (value: string | number) => check(value, first) },
    { ...END, suggestion: end, check: (value: string | number) => check(value, begun) },
  ];
}

const START: BoxQuestion = {
  id: "start",
  kind: "month",
  ask: { en: "In which month does it begin?", nl: "In welke maand begint het?" },
};

const END: BoxQuestion = {
  id: "end",
  kind: "month",
  ask: { en: "In which month is it finished?", nl: "In welke maand is het klaar?" },
};

function before(month: string): Text {
  return { en: `Choose ${month} or later.`, nl: `Kies ${month} of later.` };
}

function beyond(month: string): Text {
  return { en: `The strategy ends in ${month}.`, nl: `De strategie eindigt in ${month}.` };
}

const LEAKAGE: BoxQuestion = {
  id: "leakage",
  kind: "share",
  suggestion: "10%",
  ask: {
    en: "What part will not be solved there and call after all?",
    nl: "Welk deel wordt daar niet opgelost en belt alsnog?",
  },
  help: { en: "Nobody solves everything: 10 to 20% is usual.", nl: "Niets lost alles op: 10 tot 20% is gewoon." },
  check: (value) => {
    const percent = percentOf(String(value));
    return percent >= 0 && percent < 100 ? null : { en: "Choose from 0% to 100%.", nl: "Kies van 0% tot 100%." };
  },
};

const CHURN: BoxQuestion = {
  id: "churn",
  kind: "share",
  optional: true,
  ask: {
    en: "How many more customers leave after the new channel than after the old one?",
    nl: "Hoeveel meer klanten vertrekken na het nieuwe kanaal dan na het oude?",
  },
  help: {
    en: "0% when there is no difference; leave it empty when it is not known.",
    nl: "0% als er geen verschil is; laat leeg als het niet bekend is.",
  },
};

const INVESTMENT: BoxQuestion = {
  id: "investment",
  kind: "money",
  optional: true,
  ask: { en: "What does it cost once?", nl: "Wat kost het eenmalig?" },
  help: { en: "Building, training, communication.", nl: "Bouwen, opleiden, communiceren." },
};

const RUNNING: BoxQuestion = {
  id: "running",
  kind: "money",
  optional: true,
  ask: { en: "And every year?", nl: "En elk jaar?" },
  help: { en: "Licences, upkeep, content.", nl: "Licenties, beheer, inhoud." },
};

function initiativeQuestion(context: WizardContext): Question[] {
  const choices = thingsOf(context, "initiatives");
  if (choices.length === 0) return [];
  const ask: Text = { en: "Which initiative brings it about?", nl: "Welk initiatief brengt het tot stand?" };
  return [{ id: "initiative", kind: "pick", optional: true, ask, choices }];
}

function evidenceQuestions(context: WizardContext, answers: Answers): Question[] {
  const source: BoxQuestion = {
    id: "source",
    kind: "text",
    optional: true,
    ask: { en: "What are these figures based on?", nl: "Waarop zijn deze cijfers gebaseerd?" },
    help: { en: "A test with 200 customers", nl: "Een proef met 200 klanten" },
  };
  if (textOf(answers.source) === undefined) return [source];
  const confidence: PickQuestion = {
    id: "confidence",
    kind: "pick",
    ask: { en: "How sure is that?", nl: "Hoe zeker is dat?" },
    choices: confidences(context),
  };
  return [source, confidence];
}

function confidences({ language }: WizardContext): Choice[] {
  const words: Readonly<Record<"measured" | "estimated" | "assumed", Text>> = {
    measured: { en: "Measured", nl: "Gemeten" },
    estimated: { en: "Estimated from something similar", nl: "Geschat op grond van iets vergelijkbaars" },
    assumed: { en: "Assumed: nobody knows yet", nl: "Aangenomen: niemand weet het nog" },
  };
  return Object.entries(words).map(([value, label]) => ({ value, label: label[language] }));
}

const NAME: BoxQuestion = {
  id: "name",
  kind: "text",
  ask: { en: "What do you call this shift?", nl: "Hoe noemt u deze verschuiving?" },
};

function suggestedName(context: WizardContext, answers: Answers): string {
  const [moment, to] = [textOf(answers.moment), textOf(answers.to)];
  if (moment === undefined || to === undefined) return "";
  const name = nameOf(context, "contactMoments", moment);
  if (to === NOWHERE) return context.language === "nl" ? `${name} voorkomen` : `Prevent ${name}`;
  const channel = nameOf(context, "channels", to);
  return context.language === "nl" ? `${name} via ${channel}` : `${name} through ${channel}`;
}

/** A declared target that was true before the shift is true after it. */
function targetsFollow(before: Snapshot, after: Snapshot, moment: string): FileEdit[] {
  const mix = before.strategy.channelMix[moment];
  const segments = Object.keys(mix?.segments ?? {}).filter((id) => mix?.segments?.[id]?.target !== undefined);
  const places = [
    ...(mix?.target === undefined ? [] : [{ path: `channelMix.${moment}.target`, segment: null }]),
    ...segments.map((segment) => ({ path: `channelMix.${moment}.segments.${segment}.target`, segment })),
  ];
  return places.flatMap(({ path, segment }) => {
    const computed = computedTarget(after, moment, segment);
    return computed === null ? [] : (targetFix(after, path, computed)?.edits ?? []);
  });
}
