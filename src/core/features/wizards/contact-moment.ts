import { quadrantAt, valueScale, valueThreshold } from "../../numbers/quadrant.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Text } from "../../words/language.ts";
import { QUADRANT_NAMES } from "../../words/quadrants.ts";
import { isYes, numberOf, textOf, valuesOf, yesOrNo } from "./choices.ts";
import { idQuestion } from "./ids.ts";
import { answeredMix, comma, mixQuestions } from "./mix-questions.ts";
import { answeredRole, newRoles, roleQuestions } from "./roles.ts";
import type { Answers, BoxQuestion, PickQuestion, Question, Wizard, WizardContext } from "./wizard.ts";

export const contactMoment: Wizard = {
  id: "contactMoment",
  section: "contactMoments",
  title: { en: "New contact moment", nl: "Nieuw contactmoment" },
  missing: () => null,
  questions(context, answers) {
    return [
      QUESTION,
      { ...NAME, suggestion: shortened(textOf(answers.question) ?? "") },
      idQuestion(context.snapshot, "contactMoments", textOf(answers.name) ?? ""),
      valueQuestion(context, "customer"),
      valueQuestion(context, "organisation"),
      ...treatmentQuestion(context, answers),
      VOLUME,
      { ...DEMAND, choices: valuesOf(context, "contactMoments", "demand") },
      ...failureQuestions(context, answers),
      yesOrNo("truth", TRUTH, context, TRUTH_HELP),
      ...mixQuestions(context, answers, isYes(answers, "truth")),
    ];
  },
  write(context, answers) {
    const owner = answeredRole(context, answers, "owner");
    const id = textOf(answers.id) ?? "";
    const moment = {
      name: textOf(answers.name),
      question: textOf(answers.question),
      value: { customer: numberOf(answers.customer), organisation: numberOf(answers.organisation) },
      treatment: textOf(answers.treatment),
      volume: numberOf(answers.volume),
      demand: textOf(answers.demand),
      cause: textOf(answers.cause),
      owner: owner?.id,
      momentOfTruth: isYes(answers, "truth") ? true : undefined,
    };
    const now = answeredMix(answers);
    const mix = now === undefined ? [] : [{ section: "channelMix", id, value: { now } } as const];
    return { entries: [{ section: "contactMoments", id, value: moment }, ...mix, ...newRoles(owner)] };
  },
};

const QUESTION: BoxQuestion = {
  id: "question",
  kind: "text",
  ask: { en: "What does the customer ask, in their own words?", nl: "Wat vraagt de klant, in eigen woorden?" },
  help: { en: "How do I report that I am moving?", nl: "Hoe geef ik mijn verhuizing door?" },
};

const NAME: BoxQuestion = {
  id: "name",
  kind: "text",
  ask: { en: "What do you call it?", nl: "Hoe noemt u het?" },
  help: { en: "A short name for pictures and reports.", nl: "Een korte naam voor tekeningen en rapporten." },
};

const VOLUME: BoxQuestion = {
  id: "volume",
  kind: "count",
  optional: true,
  ask: { en: "How many contacts a year?", nl: "Hoeveel contacten per jaar?" },
  help: {
    en: "From your contact log; leave it empty when it is not known.",
    nl: "Uit uw contactregistratie; laat leeg als het niet bekend is.",
  },
};

const DEMAND: Omit<PickQuestion, "choices"> = {
  id: "demand",
  kind: "pick",
  ask: { en: "Why do customers ask this?", nl: "Waarom vragen klanten dit?" },
};

const TRUTH: Text = { en: "Is it a moment of truth?", nl: "Is het een moment van de waarheid?" };
const TRUTH_HELP: Text = {
  en: "The relationship is made or broken here.",
  nl: "De relatie wordt hier gemaakt of gebroken.",
};

/** A short question makes a fair name without its question mark. */
function shortened(question: string): string {
  const line = question.replace(/[?!.…\s]+$/u, "");
  return line.length <= 30 ? line : "";
}

const WHOSE: Readonly<Record<"customer" | "organisation", Text>> = {
  customer: { en: "What is this contact worth to the customer?", nl: "Wat is dit contact waard voor de klant?" },
  organisation: {
    en: "What is this contact worth to the organisation?",
    nl: "Wat is dit contact waard voor de organisatie?",
  },
};

function valueQuestion({ snapshot }: WizardContext, id: "customer" | "organisation"): BoxQuestion {
  const [low, high] = valueScale(snapshot);
  const line = valueThreshold(snapshot);
  return {
    id,
    kind: "score",
    ask: WHOSE[id],
    help: {
      en: `From ${low} (nothing) to ${high} (very much); above ${line} is high.`,
      nl: `Van ${comma(low)} (niets) tot ${comma(high)} (heel veel); boven de ${comma(line)} is hoog.`,
    },
    check: (value) => {
      const inside = Number(value) >= low && Number(value) <= high;
      const outside: Text = {
        en: `The value matrix goes from ${low} to ${high}.`,
        nl: `De waardematrix loopt van ${comma(low)} tot ${comma(high)}.`,
      };
      return inside ? null : outside;
    },
  };
}

/** Only on the line between low and high people must say themselves how it is treated. */
function treatmentQuestion(context: WizardContext, answers: Answers): Question[] {
  const [customer, organisation] = [numberOf(answers.customer), numberOf(answers.organisation)];
  if (customer === undefined || organisation === undefined) return [];
  if (!isReason(quadrantAt(customer, organisation, valueThreshold(context.snapshot)))) return [];
  const choices = Object.entries(QUADRANT_NAMES).map(([value, name]) => ({ value, label: name[context.language] }));
  return [
    {
      id: "treatment",
      kind: "pick",
      ask: {
        en: "It lies on the line between low and high. What do you do with it?",
        nl: "Het ligt op de grens tussen laag en hoog. Wat doet u ermee?",
      },
      choices,
    },
  ];
}

function failureQuestions(context: WizardContext, answers: Answers): Question[] {
  if (answers.demand !== "failure") return [];
  return [
    {
      id: "cause",
      kind: "text",
      optional: true,
      ask: { en: "What causes it?", nl: "Waardoor komt het?" },
      help: { en: "Letters in legal language", nl: "Brieven in juridische taal" },
    },
    ...roleQuestions(context, answers, {
      id: "owner",
      optional: true,
      ask: { en: "Who takes the cause away?", nl: "Wie neemt de oorzaak weg?" },
    }),
  ];
}
