import { listOf, numberOf, textOf, thingsOf } from "./choices.ts";
import { idQuestion } from "./ids.ts";
import type { BoxQuestion, Question, Wizard, WizardContext } from "./wizard.ts";

export const role: Wizard = {
  id: "role",
  section: "roles",
  title: { en: "New role", nl: "Nieuwe rol" },
  missing: () => null,
  questions(context, answers) {
    return [
      NAME,
      idQuestion(context.snapshot, "roles", textOf(answers.name) ?? ""),
      TEAM,
      DECIDES,
      UP_TO,
      ...consultsQuestion(context),
      ...skillsQuestion(context),
      ...handlesQuestion(context),
    ];
  },
  write(_context, answers) {
    const skills = listOf(answers.skills);
    const handles = listOf(answers.handles);
    const value = {
      name: textOf(answers.name),
      team: textOf(answers.team),
      skills: skills.length === 0 ? undefined : skills,
      mandate: {
        decides: textOf(answers.decides),
        upTo: numberOf(answers.upTo),
        consults: textOf(answers.consults),
      },
      handles: handles.length === 0 ? undefined : handles,
    };
    return { entries: [{ section: "roles", id: textOf(answers.id) ?? "", value }] };
  },
};

const NAME: BoxQuestion = {
  id: "name",
  kind: "text",
  ask: { en: "What is this role called?", nl: "Hoe heet deze rol?" },
  help: { en: "Not a person: people change, roles stay.", nl: "Geen persoon: mensen wisselen, rollen blijven." },
};

const TEAM: BoxQuestion = {
  id: "team",
  kind: "text",
  optional: true,
  ask: { en: "In which team or department?", nl: "In welk team of welke afdeling?" },
};

const DECIDES: BoxQuestion = {
  id: "decides",
  kind: "text",
  ask: { en: "What may this role decide alone?", nl: "Wat mag deze rol zelf beslissen?" },
  help: {
    en: "For example compensation. Whoever may decide something can solve it at once.",
    nl: "Bijvoorbeeld compensatie. Wie iets mag beslissen, kan het meteen oplossen.",
  },
};

const UP_TO: BoxQuestion = {
  id: "upTo",
  kind: "money",
  optional: true,
  ask: { en: "Up to what amount?", nl: "Tot welk bedrag?" },
  help: { en: "Leave it empty where no money is involved.", nl: "Laat leeg als het niet om geld gaat." },
};

function consultsQuestion(context: WizardContext): Question[] {
  const choices = thingsOf(context, "roles");
  if (choices.length === 0) return [];
  return [
    {
      id: "consults",
      kind: "pick",
      optional: true,
      ask: { en: "Whom does it ask about what goes beyond that?", nl: "Met wie overlegt de rol over wat verder gaat?" },
      choices,
    },
  ];
}

/** In the same words as contact moments ask for, so that they are known to match. */
function skillsQuestion({ snapshot }: WizardContext): Question[] {
  const asked = Object.values(snapshot.strategy.contactMoments).flatMap(({ asksFor }) => asksFor ?? []);
  const choices = [...new Set(asked)].map((skill) => ({ value: skill, label: skill }));
  if (choices.length === 0) return [];
  return [
    {
      id: "skills",
      kind: "picks",
      optional: true,
      ask: { en: "What is somebody in this role good at?", nl: "Waar is iemand in deze rol goed in?" },
      help: { en: "These skills contact moments ask for.", nl: "Om deze vaardigheden vragen contactmomenten." },
      choices,
    },
  ];
}

function handlesQuestion(context: WizardContext): Question[] {
  const choices = thingsOf(context, "contactMoments");
  if (choices.length === 0) return [];
  return [
    {
      id: "handles",
      kind: "picks",
      optional: true,
      ask: { en: "Which contact moments does it answer?", nl: "Welke contactmomenten handelt de rol af?" },
      choices,
    },
  ];
}
