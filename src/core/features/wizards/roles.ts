import type { Text } from "../../words/language.ts";
import { textOf, thingsOf } from "./choices.ts";
import { idFor, takenIn } from "./ids.ts";
import type { Answers, Choice, NewEntry, Question, WizardContext } from "./wizard.ts";

/** The value of the choice for a role that is not there yet. */
const NEW_ROLE = "+";

interface RoleQuestion {
  /** Of the question; those about a new role are called after it. */
  readonly id: string;
  readonly ask: Text;
  readonly help?: Text;
  readonly optional: boolean;
}

/** Asks for a role: one that is there, or a new one with what it may decide. */
export function roleQuestions(context: WizardContext, answers: Answers, question: RoleQuestion): Question[] {
  const isNew = answers[question.id] === NEW_ROLE;
  const pick: Question = { ...question, kind: "pick", choices: [...thingsOf(context, "roles"), newRole(context)] };
  return isNew ? [pick, ...newRoleQuestions(question.id)] : [pick];
}

function newRole({ language }: WizardContext): Choice {
  return { value: NEW_ROLE, label: language === "nl" ? "Een nieuwe rol…" : "A new role…" };
}

function newRoleQuestions(id: string): Question[] {
  return [
    {
      id: `${id}.name`,
      kind: "text",
      ask: { en: "What is this role called?", nl: "Hoe heet deze rol?" },
      help: { en: "Not a person: people change, roles stay.", nl: "Geen persoon: mensen wisselen, rollen blijven." },
    },
    {
      id: `${id}.decides`,
      kind: "text",
      ask: { en: "What may this role decide alone?", nl: "Wat mag deze rol zelf beslissen?" },
      help: {
        en: "For example compensation. Whoever may decide something can solve it at once.",
        nl: "Bijvoorbeeld compensatie. Wie iets mag beslissen, kan het meteen oplossen.",
      },
    },
  ];
}

/** A role that was answered. */
export interface AnsweredRole {
  readonly id: string;
  /** To be written, where it is new. */
  readonly entry: NewEntry | null;
}

/**
 * The roles that were answered to several questions, in their order; undefined
 * where one was skipped. A new role that is named twice is written once.
 */
export function answeredRoles(
  { snapshot }: WizardContext,
  answers: Answers,
  ids: readonly string[],
): (AnsweredRole | undefined)[] {
  const isTaken = takenIn(snapshot, "roles");
  const made = new Map<string, string>();
  return ids.map((id) => {
    const answer = textOf(answers[id]);
    if (answer === undefined || answer !== NEW_ROLE)
      return answer === undefined ? undefined : { id: answer, entry: null };
    const name = textOf(answers[`${id}.name`]) ?? "";
    const known = made.get(name);
    if (known !== undefined) return { id: known, entry: null };
    const role = idFor(name, (candidate) => isTaken(candidate) || [...made.values()].includes(candidate));
    made.set(name, role);
    const value = { name, mandate: { decides: textOf(answers[`${id}.decides`]) } };
    return { id: role, entry: { section: "roles", id: role, value } };
  });
}

/** The role that was answered to one question. */
export function answeredRole(context: WizardContext, answers: Answers, id: string): AnsweredRole | undefined {
  return answeredRoles(context, answers, [id])[0];
}

/** The entries of the roles that are new. */
export function newRoles(...roles: readonly (AnsweredRole | undefined)[]): NewEntry[] {
  return roles.flatMap((role) => (role?.entry == null ? [] : [role.entry]));
}
