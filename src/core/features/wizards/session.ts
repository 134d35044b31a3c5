import type { Text } from "../../words/language.ts";
import { readAnswer } from "./answers.ts";
import type { Answer, Answers, PickQuestion, Question, Wizard, WizardContext } from "./wizard.ts";
import { filesWith, type Written, writeEntries } from "./write.ts";

/** The question in which file to write, where there are several. */
const FILE = "file";

/** A question with its place among the others, counted from 1. */
export interface Step {
  readonly question: Question;
  readonly number: number;
  readonly of: number;
  /** What was answered before, when one comes back to it. */
  readonly before: Answer | undefined;
}

/** Questions that are asked one by one: each may depend on what was answered before it. */
export class Asking {
  private readonly given: Record<string, Answer> = {};
  private at = 0;

  constructor(private readonly questionsFor: (answers: Answers) => readonly Question[]) {}

  /** The question to ask now; null when all are answered. */
  get step(): Step | null {
    const questions = this.questions;
    const question = questions[this.at];
    if (question === undefined) return null;
    return { question, number: this.at + 1, of: questions.length, before: this.given[question.id] };
  }

  /** Whether there is a question before this one. */
  get canGoBack(): boolean {
    return this.at > 0;
  }

  back(): void {
    if (this.at > 0) this.at--;
  }

  /** Answers the question at hand; says what is wrong with an answer that cannot be. */
  answer(answer: Answer): Text | null {
    const question = this.questions[this.at];
    if (question === undefined) return null;
    const wrong = wrongWith(question, answer);
    if (wrong !== null) return wrong;
    this.given[question.id] = answer;
    this.at++;
    return null;
  }

  /** The answers to the questions before this one: what was said later may no longer hold. */
  get answers(): Answers {
    const known: Record<string, Answer | undefined> = {};
    for (let count = 0; count < this.at; count++) {
      const id = this.questionsFor(known)[count]?.id;
      if (id !== undefined) known[id] = this.given[id];
    }
    return known;
  }

  private get questions(): readonly Question[] {
    return this.questionsFor(this.answers);
  }
}

/** One run of a wizard: asks, goes back, and writes in the end. Writes nothing before that. */
export class WizardSession extends Asking {
  constructor(
    private readonly wizard: Wizard,
    private readonly context: WizardContext,
  ) {
    super((answers) => [...wizard.questions(context, answers), ...fileQuestion(context, wizard)]);
  }

  /** The edits that come of the answers. */
  write(): Written {
    const { answers, context, wizard } = this;
    const file = wizard.fileFor?.(context, answers)?.path ?? (answers[FILE] as string | undefined);
    return writeEntries(context, wizard.write(context, answers), file ?? null);
  }
}

function wrongWith(question: Question, answer: Answer): Text | null {
  if (answer === null) return question.optional === true ? null : NEEDED;
  if (question.kind === "pick") return question.choices.some(({ value }) => value === answer) ? null : NEEDED;
  if (question.kind === "picks") {
    const values = answer as readonly string[];
    if (values.length === 0 && question.optional !== true) return NEEDED;
    return question.check?.(values) ?? null;
  }
  const reading = readAnswer(question, String(answer));
  return reading.ok ? null : reading.message;
}

const NEEDED: Text = { en: "Please choose one.", nl: "Kies er een." };

function fileQuestion({ snapshot, language }: WizardContext, { section, fileFor }: Wizard): PickQuestion[] {
  const files = filesWith(snapshot, section);
  if (files.length < 2 || fileFor !== undefined) return [];
  const counted = (path: string): string => {
    const count = [...snapshot.definitionsOf(section).values()].filter(([first]) => first?.file.path === path).length;
    return language === "nl" ? `${count} daarin` : `${count} in it`;
  };
  return [
    {
      id: FILE,
      kind: "pick",
      ask: { en: "In which file?", nl: "In welk bestand?" },
      choices: files.map(({ path }) => ({ value: path, label: path, description: counted(path) })),
    },
  ];
}
