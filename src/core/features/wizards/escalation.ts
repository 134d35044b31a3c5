import type { Text } from "../../words/language.ts";
import { hasAny, isYes, listOf, textOf, thingsOf, yesOrNo } from "./choices.ts";
import { idFor, idQuestion } from "./ids.ts";
import { answeredRoles, newRoles, roleQuestions } from "./roles.ts";
import type { Answers, BoxQuestion, Question, Wizard, WizardContext } from "./wizard.ts";

/** More steps than this help nobody. */
const MOST_STEPS = 5;

export const escalation: Wizard = {
  id: "escalation",
  section: "escalations",
  title: { en: "New escalation", nl: "Nieuwe escalatie" },
  missing: () => null,
  questions(context, answers) {
    return [
      NAME,
      idQuestion(context.snapshot, "escalations", textOf(answers.name) ?? ""),
      ...momentsQuestion(context),
      ...stepNumbers(answers).flatMap((number) => stepQuestions(context, answers, number)),
    ];
  },
  write(context, answers) {
    const numbers = stepNumbers(answers);
    const roles = answeredRoles(context, answers, numbers.map(roleId));
    const ids: string[] = [];
    for (const role of roles) ids.push(idFor(role?.id ?? "step", (id) => ids.includes(id)));
    const steps = numbers.map((_, index) => ({
      id: ids[index],
      role: roles[index]?.id,
      resolveWithin: textOf(answers[`within.${index + 1}`]),
      escalateWhen: ids[index + 1] === undefined ? undefined : [textOf(answers[`when.${index + 1}`]) ?? ""],
      to: ids[index + 1],
    }));
    const moments = listOf(answers.moments);
    const value = {
      name: textOf(answers.name),
      appliesTo: moments.length === 0 ? undefined : { moments },
      steps,
    };
    const id = textOf(answers.id) ?? "";
    return { entries: [{ section: "escalations", id, value }, ...newRoles(...roles)] };
  },
};

const NAME: BoxQuestion = {
  id: "name",
  kind: "text",
  ask: { en: "What is this escalation called?", nl: "Hoe heet deze escalatie?" },
  help: { en: "Complaint, outage, threat…", nl: "Klacht, storing, bedreiging…" },
};

function momentsQuestion(context: WizardContext): Question[] {
  if (!hasAny(context.snapshot, "contactMoments")) return [];
  return [
    {
      id: "moments",
      kind: "picks",
      optional: true,
      ask: { en: "For which contact moments?", nl: "Voor welke contactmomenten?" },
      help: { en: "Choose none when it is for all.", nl: "Kies niets als zij voor alle geldt." },
      choices: thingsOf(context, "contactMoments"),
    },
  ];
}

/** The steps up to and including the first after which nobody takes over. */
function stepNumbers(answers: Answers): number[] {
  const numbers = [1];
  while (numbers.length < MOST_STEPS && isYes(answers, `more.${numbers.length}`)) numbers.push(numbers.length + 1);
  return numbers;
}

function roleId(number: number): string {
  return `role.${number}`;
}

function stepQuestions(context: WizardContext, answers: Answers, number: number): Question[] {
  const first: Text = { en: "Who tries to solve it first?", nl: "Wie probeert het als eerste op te lossen?" };
  const next: Text = { en: "Who takes over?", nl: "Wie neemt het over?" };
  const more: Text = { en: "Can somebody take over after that?", nl: "Kan daarna iemand het overnemen?" };
  const within: BoxQuestion = {
    id: `within.${number}`,
    kind: "duration",
    ask: { en: "How long may that take?", nl: "Hoelang mag dat duren?" },
    help: { en: "15 minutes, 4 hours, 5 working days", nl: "15 minuten, 4 uur, 5 werkdagen" },
  };
  const when: BoxQuestion = {
    id: `when.${number}`,
    kind: "text",
    ask: { en: "When does it go to the next?", nl: "Wanneer gaat het naar de volgende?" },
    help: { en: "Beyond the mandate", nl: "Buiten het mandaat" },
  };
  return [
    ...roleQuestions(context, answers, { id: roleId(number), optional: false, ask: number === 1 ? first : next }),
    within,
    ...(number === MOST_STEPS ? [] : [yesOrNo(`more.${number}`, more, context)]),
    ...(isYes(answers, `more.${number}`) && number < MOST_STEPS ? [when] : []),
  ];
}
