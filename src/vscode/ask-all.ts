import type { Asking } from "../core/features/wizards/session.ts";
import type { Language } from "../core/words/language.ts";
import { askQuestion } from "./questions.ts";

/** Asks until everything is answered; false where it is abandoned. */
export async function askAll(asking: Asking, language: Language): Promise<boolean> {
  for (let step = asking.step; step !== null; step = asking.step) {
    const { question, number, of, before } = step;
    const reply = await askQuestion(question, { language, number, of, canGoBack: asking.canGoBack, before });
    if (reply.kind === "abandon") return false;
    if (reply.kind === "back") asking.back();
    else if (reply.kind === "answer") asking.answer(reply.answer);
  }
  return true;
}
