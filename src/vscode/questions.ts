import * as vscode from "vscode";
import { readAnswer } from "../core/features/wizards/answers.ts";
import type { Answer, BoxQuestion, PickQuestion, PicksQuestion, Question } from "../core/features/wizards/wizard.ts";
import type { Language, Text } from "../core/words/language.ts";

/** How a question is to be shown: one of several, in a language. */
export interface Showing {
  readonly language: Language;
  /** Counted from 1. */
  readonly number: number;
  readonly of: number;
  readonly canGoBack: boolean;
  /** What was answered before, when one comes back to it. */
  readonly before: Answer | undefined;
}

/** What somebody does with a question; Escape abandons everything. */
export type Reply = { readonly kind: "answer"; readonly answer: Answer } | { readonly kind: "back" | "abandon" };

/** Asks one question in the quick input of the editor. */
export function askQuestion(question: Question, showing: Showing): Promise<Reply> {
  switch (question.kind) {
    case "pick":
    case "picks":
      return pick(question, showing);
    default:
      return fillIn(question, showing);
  }
}

interface ChoiceItem extends vscode.QuickPickItem {
  /** Null for the item that skips the question. */
  readonly value: string | null;
}

function pick(question: PickQuestion | PicksQuestion, showing: Showing): Promise<Reply> {
  const input = vscode.window.createQuickPick<ChoiceItem>();
  const words = (text: Text): string => text[showing.language];
  prepare(input, question, showing);
  const several = question.kind === "picks";
  input.canSelectMany = several;
  if (question.help !== undefined) input.placeholder = words(question.help);
  input.matchOnDescription = true;
  input.items = itemsOf(question);
  const chosen = [showing.before ?? []].flat();
  const items = input.items.filter(({ value }) => value !== null && chosen.includes(value));
  if (several) input.selectedItems = items;
  else if (items.length > 0) input.activeItems = items;
  return reply(input, () => {
    const values = input.selectedItems.map(({ value }) => value);
    if (question.kind === "pick") return values[0] === undefined ? null : { answer: values[0] };
    const list = values.filter((value) => value !== null);
    const needed: Text = { en: "Choose at least one.", nl: "Kies er ten minste één." };
    const wrong = list.length === 0 && question.optional !== true ? needed : (question.check?.(list) ?? null);
    if (wrong === null) return { answer: list };
    input.title = words(wrong);
    return null;
  });
}

function itemsOf(question: PickQuestion | PicksQuestion): ChoiceItem[] {
  const items = question.choices.map(({ value, label, description, detail }) => {
    return { value, label, description: description ?? "", ...(detail === undefined ? {} : { detail }) };
  });
  if (question.kind === "picks" || question.optional !== true) return items;
  return [...items, { value: null, label: vscode.l10n.t("Skip this question"), description: "" }];
}

function fillIn(question: BoxQuestion, showing: Showing): Promise<Reply> {
  const input = vscode.window.createInputBox();
  prepare(input, question, showing);
  const { language, before } = showing;
  if (question.help !== undefined) input.prompt = question.help[language];
  input.placeholder = question.optional === true ? vscode.l10n.t("May be left empty") : "";
  input.value = before === undefined ? (question.suggestion ?? "") : shown(before);
  if (input.value !== "") input.valueSelection = [0, input.value.length];
  const changed = input.onDidChangeValue((text) => {
    input.validationMessage = text.trim() === "" ? undefined : remark(question, text, language);
  });
  return reply(input, () => {
    const reading = readAnswer(question, input.value);
    if (reading.ok) return { answer: reading.value };
    input.validationMessage = { message: reading.message[language], severity: vscode.InputBoxValidationSeverity.Error };
    return null;
  }).finally(() => changed.dispose());
}

/** What is wrong with what is typed, or how it is understood where it is written otherwise. */
function remark(question: BoxQuestion, text: string, language: Language): vscode.InputBoxValidationMessage | undefined {
  const reading = readAnswer(question, text);
  if (!reading.ok) {
    return { message: reading.message[language], severity: vscode.InputBoxValidationSeverity.Error };
  }
  if (reading.value === null || String(reading.value) === text.trim()) return undefined;
  const message = vscode.l10n.t("Understood as {0}", shown(reading.value));
  return { message, severity: vscode.InputBoxValidationSeverity.Info };
}

function shown(answer: Answer): string {
  return answer === null ? "" : String(answer);
}

/** The question is the title: what is typed, and what is wrong with it, leaves that alone. */
function prepare(input: vscode.QuickPick<ChoiceItem> | vscode.InputBox, { ask }: Question, showing: Showing): void {
  input.title = ask[showing.language];
  input.step = showing.number;
  input.totalSteps = showing.of;
  // Somebody who looks something up in the meantime must not begin anew.
  input.ignoreFocusOut = true;
  input.buttons = showing.canGoBack ? [vscode.QuickInputButtons.Back] : [];
}

/** Shows an input until it is answered, left by the back button, or closed. */
function reply(
  input: vscode.QuickPick<ChoiceItem> | vscode.InputBox,
  accept: () => { readonly answer: Answer } | null,
): Promise<Reply> {
  return new Promise<Reply>((resolve) => {
    input.onDidAccept(() => {
      const accepted = accept();
      if (accepted === null) return;
      resolve({ kind: "answer", answer: accepted.answer });
      input.hide();
    });
    input.onDidTriggerButton(() => {
      resolve({ kind: "back" });
      input.hide();
    });
    // What was resolved before stays so.
    input.onDidHide(() => {
      resolve({ kind: "abandon" });
      input.dispose();
    });
    input.show();
  });
}
