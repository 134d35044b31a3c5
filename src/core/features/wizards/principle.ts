import type { NewMap } from "../../edits/yaml-text.ts";
import { quadrantOf } from "../../numbers/quadrant.ts";
import { orNull } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { SectionName } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { hasAny, listOf, nameOf, numberOf, textOf, thingsOf } from "./choices.ts";
import { idQuestion } from "./ids.ts";
import { comma, percentOf } from "./mix-questions.ts";
import type { Answers, BoxQuestion, PicksQuestion, Question, Wizard, WizardContext } from "./wizard.ts";

export const principle: Wizard = {
  id: "principle",
  section: "principles",
  title: { en: "New design principle", nl: "Nieuw ontwerpprincipe" },
  missing: () => null,
  questions(context, answers) {
    const demand = demandOf(answers);
    return [
      {
        id: "demand",
        kind: "pick",
        ask: { en: "What does the principle demand?", nl: "Wat eist het principe?" },
        choices: offered(context).map(({ id, label }) => ({ value: id, label: label[context.language] })),
      },
      ...(demand === null ? [] : demand.questions(context)),
      ...(demand === null ? [] : scopeQuestions(context, answers, demand)),
      { ...STATEMENT, suggestion: demand?.statement(context, answers)[context.language] ?? "" },
      RATIONALE,
      idQuestion(context.snapshot, "principles", textOf(answers.statement) ?? ""),
    ];
  },
  write(context, answers) {
    const demand = demandOf(answers);
    const value = {
      statement: textOf(answers.statement),
      rationale: textOf(answers.rationale),
      appliesTo: demand === null ? undefined : scopeOf(answers, demand),
      rule: demand?.rule(context, answers),
    };
    return { entries: [{ section: "principles", id: textOf(answers.id) ?? "", value }] };
  },
};

const STATEMENT: BoxQuestion = {
  id: "statement",
  kind: "text",
  ask: { en: "How do you put it, in one sentence?", nl: "Hoe formuleert u het, in één zin?" },
};

const RATIONALE: BoxQuestion = {
  id: "rationale",
  kind: "text",
  optional: true,
  ask: { en: "Why do you hold to it?", nl: "Waarom houdt u eraan vast?" },
};

/** Something that can be demanded of contact moments or of shifts, and be checked by itself. */
interface Demand {
  readonly id: string;
  readonly label: Text;
  readonly selector: "moments" | "shifts" | null;
  questions(context: WizardContext): readonly Question[];
  statement(context: WizardContext, answers: Answers): Text;
  /** CEL. */
  rule(context: WizardContext, answers: Answers): string | undefined;
}

const ONLY_WORDS: Demand = {
  id: "words",
  label: { en: "Something else, which people check", nl: "Iets anders, wat mensen zelf toetsen" },
  selector: null,
  questions: () => [],
  statement: () => ({ en: "", nl: "" }),
  rule: () => undefined,
};

const DEMANDS: readonly Demand[] = [
  {
    id: "person",
    label: { en: "That a person can be reached", nl: "Dat een mens bereikbaar is" },
    selector: "moments",
    questions: () => [],
    statement: () => ({ en: "There is always a person.", nl: "Er is altijd een mens." }),
    rule: () => "moment.target.exists(channel, strategy.channels[channel].kind == 'assisted')",
  },
  {
    id: "not-through",
    label: { en: "That a channel is not used", nl: "Dat een kanaal niet wordt gebruikt" },
    selector: "moments",
    questions: (context) => [
      {
        id: "channel",
        kind: "pick",
        ask: { en: "Which channel?", nl: "Welk kanaal?" },
        choices: thingsOf(context, "channels"),
      },
    ],
    statement: (context, answers) => {
      const name = nameOf(context, "channels", textOf(answers.channel) ?? "");
      return { en: `This is not done through ${name}.`, nl: `Dit gaat niet via ${name}.` };
    },
    rule: (_context, answers) => `moment.target.all(channel, channel != '${textOf(answers.channel)}')`,
  },
  {
    id: "personal",
    label: { en: "A least part with a person", nl: "Een minimaal deel met een mens" },
    selector: "moments",
    questions: () => [
      {
        id: "least",
        kind: "share",
        suggestion: "30%",
        ask: { en: "What part at least?", nl: "Welk deel ten minste?" },
        check: (value) => (percentOf(String(value)) > 0 && percentOf(String(value)) <= 100 ? null : PART),
      },
    ],
    statement: (_context, answers) => {
      const least = percentOf(textOf(answers.least) ?? "0%");
      return {
        en: `At least ${least}% of the contacts are with a person.`,
        nl: `Ten minste ${comma(least)}% van de contacten is met een mens.`,
      };
    },
    rule: (_context, answers) => `moment.personalShare >= ${percentOf(textOf(answers.least) ?? "0%") / 100}`,
  },
  {
    id: "few-channels",
    label: { en: "No more than so many channels", nl: "Niet meer dan zoveel kanalen" },
    selector: "moments",
    questions: () => [
      {
        id: "most",
        kind: "count",
        suggestion: "3",
        ask: { en: "How many channels at most?", nl: "Hoeveel kanalen ten hoogste?" },
        check: (value) => (Number.isInteger(value) && Number(value) > 0 ? null : WHOLE),
      },
    ],
    statement: (_context, answers) => {
      const most = numberOf(answers.most) ?? 1;
      return {
        en: `No more than ${most} channels for one question.`,
        nl: `Niet meer dan ${most} kanalen voor één vraag.`,
      };
    },
    rule: (_context, answers) => `size(moment.target) <= ${numberOf(answers.most) ?? 1}`,
  },
  {
    id: "pays",
    label: { en: "That a shift pays for itself", nl: "Dat een verschuiving zich terugbetaalt" },
    selector: "shifts",
    questions: () => [],
    statement: () => ({
      en: "A shift pays for itself within the period of the strategy.",
      nl: "Een verschuiving betaalt zich terug binnen de periode van de strategie.",
    }),
    rule: () => "shift.expected.cumulative > 0",
  },
  ONLY_WORDS,
];

const PART: Text = { en: "Choose more than 0% and at most 100%.", nl: "Kies meer dan 0% en hoogstens 100%." };
const WHOLE: Text = { en: "Choose a whole number from 1.", nl: "Kies een heel getal vanaf 1." };

/** What there is something for to be demanded of. */
function offered({ snapshot }: WizardContext): Demand[] {
  const section: Readonly<Record<"moments" | "shifts", SectionName>> = { moments: "contactMoments", shifts: "shifts" };
  return DEMANDS.filter(({ id, selector }) => {
    if (id === "not-through" && !hasAny(snapshot, "channels")) return false;
    return selector === null || hasAny(snapshot, section[selector]);
  });
}

function demandOf(answers: Answers): Demand | null {
  return DEMANDS.find(({ id }) => id === answers.demand) ?? null;
}

/** What contact moments may have in common. */
const GROUPS: readonly { readonly id: string; readonly label: Text; readonly attributes: NewMap }[] = [
  {
    id: "truth",
    label: { en: "All moments of truth", nl: "Alle momenten van de waarheid" },
    attributes: { momentOfTruth: true },
  },
  {
    id: "encourage",
    label: { en: "All that we encourage", nl: "Alles wat we aanmoedigen" },
    attributes: { quadrant: "encourage" },
  },
  {
    id: "self-service",
    label: { en: "All that goes to self-service", nl: "Alles waarbij we sturen op selfservice" },
    attributes: { quadrant: "self-service" },
  },
  {
    id: "emotional",
    label: { en: "All with a high emotional load", nl: "Alles met een hoge emotionele lading" },
    attributes: { emotionalLoad: "high" },
  },
];

const CHOSEN = "chosen";

function scopeQuestions(context: WizardContext, answers: Answers, demand: Demand): Question[] {
  const { language } = context;
  if (demand.selector === null) return [];
  if (demand.selector === "shifts") return [listQuestion(context, "shifts")];
  const chosen = {
    value: CHOSEN,
    label: language === "nl" ? "Contactmomenten die ik kies" : "Contact moments that I choose",
  };
  const group: Question = {
    id: "group",
    kind: "pick",
    ask: { en: "For which contact moments?", nl: "Voor welke contactmomenten?" },
    choices: [...groupsIn(context).map(({ id, label }) => ({ value: id, label: label[language] })), chosen],
  };
  return answers.group === CHOSEN ? [group, listQuestion(context, "contactMoments")] : [group];
}

/** Groups with something in them: a principle that applies to nothing checks nothing. */
function groupsIn({ snapshot }: WizardContext): typeof GROUPS {
  const { contactMoments } = snapshot.strategy;
  return GROUPS.filter(({ attributes }) => {
    return Object.keys(contactMoments).some((id) => hasAttributes(snapshot, id, attributes));
  });
}

function hasAttributes(snapshot: Snapshot, id: string, attributes: NewMap): boolean {
  const quadrant = orNull(quadrantOf(snapshot, id));
  const moment: Readonly<Record<string, unknown>> = { ...snapshot.strategy.contactMoments[id], quadrant };
  return Object.entries(attributes).every(([name, value]) => moment[name] === value);
}

function listQuestion(context: WizardContext, section: "contactMoments" | "shifts"): PicksQuestion {
  const moments: Text = { en: "Which contact moments?", nl: "Welke contactmomenten?" };
  const shifts: Text = { en: "Which shifts?", nl: "Welke verschuivingen?" };
  const ask = section === "shifts" ? shifts : moments;
  return { id: "list", kind: "picks", ask, choices: thingsOf(context, section) };
}

function scopeOf(answers: Answers, demand: Demand): NewMap | undefined {
  if (demand.selector === null) return undefined;
  const group = GROUPS.find(({ id }) => id === answers.group);
  return { [demand.selector]: group?.attributes ?? listOf(answers.list) };
}
