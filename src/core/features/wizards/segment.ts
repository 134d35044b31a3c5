import type { Text } from "../../words/language.ts";
import { listOf, numberOf, textOf, thingsOf } from "./choices.ts";
import { idQuestion } from "./ids.ts";
import { comma, percentOf } from "./mix-questions.ts";
import type { BoxQuestion, Question, Wizard, WizardContext } from "./wizard.ts";

export const segment: Wizard = {
  id: "segment",
  section: "segments",
  title: { en: "New segment", nl: "Nieuw segment" },
  missing: () => null,
  questions(context, answers) {
    return [
      NAME,
      idQuestion(context.snapshot, "segments", textOf(answers.name) ?? ""),
      shareQuestion(context),
      LIFETIME,
      ...prefersQuestion(context),
      TREATMENT,
    ];
  },
  write(_context, answers) {
    const prefers = listOf(answers.prefers);
    const value = {
      name: textOf(answers.name),
      share: textOf(answers.share),
      lifetimeValue: numberOf(answers.lifetime),
      prefers: prefers.length === 0 ? undefined : prefers,
      treatment: textOf(answers.treatment),
    };
    return { entries: [{ section: "segments", id: textOf(answers.id) ?? "", value }] };
  },
};

const NAME: BoxQuestion = {
  id: "name",
  kind: "text",
  ask: { en: "What is this group of customers called?", nl: "Hoe heet deze groep klanten?" },
};

/** Together the groups are all customers, so the others leave a certain part. */
function shareQuestion({ snapshot }: WizardContext): BoxQuestion {
  const taken = Object.values(snapshot.strategy.segments).reduce((sum, { share }) => sum + (share ?? 0), 0);
  const left = Math.max(0, Math.round((1 - taken) * 1e6) / 1e4);
  const none: Text = {
    en: "The other segments are 100% of the customers already: leave it empty, and divide them anew later.",
    nl: "De andere segmenten zijn al 100% van de klanten: laat leeg, en verdeel ze later opnieuw.",
  };
  const some: Text = {
    en: `The other segments leave ${left}%.`,
    nl: `De andere segmenten laten ${comma(left)}% over.`,
  };
  const question: BoxQuestion = {
    id: "share",
    kind: "share",
    optional: true,
    ask: { en: "What part of the customers is it?", nl: "Welk deel van de klanten is het?" },
    help: left === 0 ? none : some,
    check: (value) =>
      percentOf(String(value)) >= 0 && percentOf(String(value)) <= left ? null : left === 0 ? none : some,
  };
  return taken > 0 && left > 0 ? { ...question, suggestion: `${left}%` } : question;
}

const LIFETIME: BoxQuestion = {
  id: "lifetime",
  kind: "money",
  optional: true,
  ask: {
    en: "What is a customer worth over the whole relationship?",
    nl: "Wat is een klant waard over de hele relatie?",
  },
  help: {
    en: "With it, the cost of customers who leave counts in every business case.",
    nl: "Hiermee tellen klanten die vertrekken mee in elke businesscase.",
  },
};

function prefersQuestion(context: WizardContext): Question[] {
  const choices = thingsOf(context, "channels");
  if (choices.length === 0) return [];
  const ask: Text = { en: "Which channels do they like best?", nl: "Welke kanalen gebruiken zij het liefst?" };
  return [{ id: "prefers", kind: "picks", optional: true, ask, choices }];
}

const TREATMENT: BoxQuestion = {
  id: "treatment",
  kind: "text",
  optional: true,
  ask: { en: "How do you treat them, in one sentence?", nl: "Hoe behandelt u hen, in één zin?" },
};
