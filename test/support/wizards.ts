import assert from "node:assert/strict";
import { readAnswer } from "../../src/core/features/wizards/answers.ts";
import { WIZARDS } from "../../src/core/features/wizards/index.ts";
import { type Asking, WizardSession } from "../../src/core/features/wizards/session.ts";
import type { Answer, Question } from "../../src/core/features/wizards/wizard.ts";
import type { StrategyService } from "../../src/core/service.ts";
import { applyEdits } from "../../src/core/text/edit.ts";
import type { Language } from "../../src/core/words/language.ts";
import { AS_OF, type Files } from "./strategy.ts";

/** What somebody says to the questions of a wizard, by their id; the rest is answered as easily as can be. */
export type Said = Readonly<Record<string, string | readonly string[]>>;

export function sessionOf(service: StrategyService, wizard: string, language: Language = "en"): WizardSession {
  const found = WIZARDS.find(({ id }) => id === wizard);
  assert.ok(found, wizard);
  return new WizardSession(found, { snapshot: service.snapshot, language, asOf: AS_OF });
}

/** Answers all questions; gives the ids of those that were asked. */
export function answerAll(session: Asking, said: Said): string[] {
  const asked: string[] = [];
  for (let step = session.step; step !== null; step = session.step) {
    asked.push(step.question.id);
    assert.ok(asked.length < 60, `no end of questions: ${asked.join(" ")}`);
    const wrong = session.answer(answerTo(step.question, said[step.question.id]));
    assert.equal(wrong, null, `${step.question.id}: ${wrong?.en}`);
  }
  return asked;
}

/** What is typed where nothing else is said. */
const DEFAULTS: Readonly<Record<string, string>> = { share: "25%", month: "2026-12", duration: "1d", count: "100" };

function answerTo(question: Question, said: string | readonly string[] | undefined): Answer {
  if (question.kind === "picks")
    return said === undefined ? question.choices.slice(0, 2).map(({ value }) => value) : said;
  if (question.kind === "pick") return (said as string) ?? question.choices[0]?.value ?? null;
  const typed =
    (said as string) ??
    question.suggestion ??
    (question.optional === true && question.kind !== "count" ? "" : (DEFAULTS[question.kind] ?? "Something"));
  const reading = readAnswer(question, typed);
  assert.ok(reading.ok, `${question.id} “${typed}”: ${reading.ok ? "" : reading.message.en}`);
  return reading.value;
}

/** The files as they are once a wizard has written. */
export function filesAfter(service: StrategyService, session: WizardSession): { files: Files; path: string } {
  const written = session.write();
  assert.ok(written.ok, written.ok ? "" : written.reason.en);
  const files = Object.fromEntries(
    service.snapshot.files.map((file) => [
      file.path,
      applyEdits(
        file.text,
        written.edits.filter((edit) => edit.file === file.path),
      ),
    ]),
  );
  return { files, path: written.path };
}
