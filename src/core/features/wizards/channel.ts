import type { Text } from "../../words/language.ts";
import { isYes, numberOf, textOf, thingsOf, valuesOf, yesOrNo } from "./choices.ts";
import { idQuestion } from "./ids.ts";
import { answeredRole, newRoles, roleQuestions } from "./roles.ts";
import type { Answers, BoxQuestion, PickQuestion, Question, Wizard, WizardContext } from "./wizard.ts";

export const channel: Wizard = {
  id: "channel",
  section: "channels",
  title: { en: "New channel", nl: "Nieuw kanaal" },
  missing: () => null,
  questions(context, answers) {
    return [
      NAME,
      idQuestion(context.snapshot, "channels", textOf(answers.name) ?? ""),
      kindQuestion(context),
      yesOrNo("digital", DIGITAL, context, DIGITAL_HELP),
      { ...STATUS, choices: valuesOf(context, "channels", "status") },
      COST,
      ...selfQuestions(context, answers),
    ];
  },
  write(context, answers) {
    const owner = answeredRole(context, answers, "owner");
    const value = {
      name: textOf(answers.name),
      kind: textOf(answers.kind),
      digital: isYes(answers, "digital"),
      status: textOf(answers.status),
      costPerContact: numberOf(answers.cost),
      fallback: textOf(answers.fallback),
      content: owner === undefined ? undefined : { owner: owner.id, reviewEvery: "90d", reviewed: context.asOf },
    };
    return { entries: [{ section: "channels", id: textOf(answers.id) ?? "", value }, ...newRoles(owner)] };
  },
};

const NAME: BoxQuestion = {
  id: "name",
  kind: "text",
  ask: { en: "What is the channel called?", nl: "Hoe heet het kanaal?" },
  help: { en: "Phone, chat, website, an app…", nl: "Telefoon, chat, website, een app…" },
};

const DIGITAL: Text = { en: "Is the contact digital?", nl: "Is het contact digitaal?" };
const DIGITAL_HELP: Text = {
  en: "Chat with a person is digital as well as personal.",
  nl: "Chatten met een medewerker is digitaal én persoonlijk.",
};

const STATUS: Omit<PickQuestion, "choices"> = {
  id: "status",
  kind: "pick",
  ask: { en: "Is it in use?", nl: "Is het in gebruik?" },
};

const COST: BoxQuestion = {
  id: "cost",
  kind: "money",
  optional: true,
  ask: { en: "What does one contact cost on average?", nl: "Wat kost één contact gemiddeld?" },
  help: {
    en: "Every saving is computed from it. Leave it empty when it is not known.",
    nl: "Elke besparing wordt hiermee berekend. Laat leeg als het niet bekend is.",
  },
};

/** Behind a machine or a page customers must be able to reach somebody, so first there are people. */
function kindQuestion(context: WizardContext): PickQuestion {
  const all = valuesOf(context, "channels", "kind");
  const withoutPeople = peopleIn(context).length === 0;
  const help: Text = {
    en: "Begin with a channel in which people answer: from every other one they must be within reach.",
    nl: "Begin met een kanaal waar mensen antwoorden: vanuit elk ander kanaal moeten zij bereikbaar zijn.",
  };
  const question = {
    id: "kind",
    kind: "pick",
    ask: { en: "Who answers there?", nl: "Wie geeft daar antwoord?" },
  } as const;
  if (!withoutPeople) return { ...question, choices: all };
  return { ...question, help, choices: all.filter(({ value }) => value === "assisted") };
}

function selfQuestions(context: WizardContext, answers: Answers): Question[] {
  if (answers.kind === undefined || answers.kind === "assisted") return [];
  return [
    {
      id: "fallback",
      kind: "pick",
      ask: {
        en: "Where do customers go when it does not work out there?",
        nl: "Waar gaan klanten heen als het daar niet lukt?",
      },
      choices: peopleIn(context),
    },
    ...roleQuestions(context, answers, {
      id: "owner",
      optional: true,
      ask: { en: "Who keeps the answers there correct?", nl: "Wie houdt de antwoorden daar juist?" },
    }),
  ];
}

function peopleIn(context: WizardContext) {
  const { channels } = context.snapshot.strategy;
  return thingsOf(context, "channels", (id) => channels[id]?.kind === "assisted" && isOpen(channels[id]?.status));
}

function isOpen(status: string | undefined): boolean {
  return status !== "retired" && status !== "planned";
}
