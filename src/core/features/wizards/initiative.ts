import { listOf, numberOf, textOf, thingsOf, valuesOf } from "./choices.ts";
import { idQuestion } from "./ids.ts";
import { answeredRole, newRoles, roleQuestions } from "./roles.ts";
import type { BoxQuestion, Question, Wizard, WizardContext } from "./wizard.ts";

export const initiative: Wizard = {
  id: "initiative",
  section: "initiatives",
  title: { en: "New initiative", nl: "Nieuw initiatief" },
  missing: () => null,
  questions(context, answers) {
    return [
      NAME,
      idQuestion(context.snapshot, "initiatives", textOf(answers.name) ?? ""),
      ...momentsQuestion(context),
      EFFORT,
      {
        id: "status",
        kind: "pick",
        ask: { en: "How far is it?", nl: "Hoe ver is het?" },
        choices: valuesOf(context, "initiatives", "status"),
      },
      ...roleQuestions(context, answers, {
        id: "owner",
        optional: true,
        ask: { en: "Who owns it?", nl: "Wie is eigenaar?" },
      }),
    ];
  },
  write(context, answers) {
    const owner = answeredRole(context, answers, "owner");
    const moments = listOf(answers.moments);
    const value = {
      name: textOf(answers.name),
      addresses: moments.length === 0 ? undefined : { moments },
      effort: numberOf(answers.effort),
      status: textOf(answers.status),
      owner: owner?.id,
    };
    return { entries: [{ section: "initiatives", id: textOf(answers.id) ?? "", value }, ...newRoles(owner)] };
  },
};

const NAME: BoxQuestion = {
  id: "name",
  kind: "text",
  ask: { en: "What do you call the improvement?", nl: "Hoe noemt u de verbetering?" },
};

const EFFORT: BoxQuestion = {
  id: "effort",
  kind: "count",
  optional: true,
  ask: { en: "How much work is it?", nl: "Hoeveel werk is het?" },
  help: {
    en: "In points or days, as long as it is the same for all initiatives.",
    nl: "In punten of dagen, als het maar voor alle initiatieven hetzelfde is.",
  },
  check: (value) => (Number(value) > 0 ? null : { en: "Choose more than 0.", nl: "Kies meer dan 0." }),
};

function momentsQuestion(context: WizardContext): Question[] {
  const choices = thingsOf(context, "contactMoments");
  if (choices.length === 0) return [];
  return [
    {
      id: "moments",
      kind: "picks",
      optional: true,
      ask: { en: "Which contact moments does it improve?", nl: "Welke contactmomenten verbetert het?" },
      choices,
    },
  ];
}
