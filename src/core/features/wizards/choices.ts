import type { Snapshot } from "../../project/snapshot.ts";
import { FRAGMENT_SHAPE, shape, shapeDocs } from "../../schema/catalogue.ts";
import type { ShapeIndex } from "../../schema/shape.ts";
import type { SectionName } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { partsByPath } from "../symbols-names.ts";
import type { Answer, Answers, Choice, PickQuestion, WizardContext } from "./wizard.ts";

/** The things of a section with their names and figures, in the order of the strategy. */
export function thingsOf(
  context: WizardContext,
  section: SectionName,
  among: (id: string) => boolean = () => true,
): Choice[] {
  const parts = partsByPath(context.snapshot, context.language);
  return Object.keys(context.snapshot.strategy[section])
    .filter(among)
    .map((id) => {
      const part = parts.get(`${section}.${id}`);
      return { value: id, label: part?.label ?? id, description: part?.description ?? "" };
    });
}

/** What people call a thing. */
export function nameOf({ snapshot, language }: WizardContext, section: SectionName, id: string): string {
  return partsByPath(snapshot, language).get(`${section}.${id}`)?.label ?? id;
}

/** The values of an enumeration of the format, each with what it means. */
export function valuesOf({ language }: WizardContext, section: SectionName, key: string): Choice[] {
  const thing = shape(shape(FRAGMENT_SHAPE).properties?.[section] as ShapeIndex).values as ShapeIndex;
  const index = shape(thing).properties?.[key] as ShapeIndex;
  const meanings = shapeDocs(index).values ?? {};
  return (shape(index).enum ?? []).map((value) => ({
    value,
    label: sentence(meanings[value]?.[language] ?? value),
    description: value,
  }));
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A question to be answered with yes or no. */
export function yesOrNo(id: string, ask: Text, { language }: WizardContext, help?: Text): PickQuestion {
  const [yes, no] = language === "nl" ? ["Ja", "Nee"] : ["Yes", "No"];
  const question = { id, kind: "pick", ask, choices: [choice("no", no), choice("yes", yes)] } as const;
  return help === undefined ? question : { ...question, help };
}

function choice(value: string, label: string): Choice {
  return { value, label };
}

/** The text that was answered; undefined where nothing was. */
export function textOf(answer: Answer | undefined): string | undefined {
  return typeof answer === "string" ? answer : undefined;
}

export function numberOf(answer: Answer | undefined): number | undefined {
  return typeof answer === "number" ? answer : undefined;
}

export function listOf(answer: Answer | undefined): readonly string[] {
  return Array.isArray(answer) ? (answer as readonly string[]) : [];
}

/** Whether a question was answered with yes. */
export function isYes(answers: Answers, id: string): boolean {
  return answers[id] === "yes";
}

/** Whether a section has anything in it. */
export function hasAny(snapshot: Snapshot, section: SectionName): boolean {
  return Object.keys(snapshot.strategy[section]).length > 0;
}
