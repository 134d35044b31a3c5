import type { NewMap } from "../../edits/yaml-text.ts";
import { mixNow } from "../../numbers/mix.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { FRAGMENT_SHAPE, shape, shapeDocs } from "../../schema/catalogue.ts";
import type { ShapeIndex } from "../../schema/shape.ts";
import type { Text } from "../../words/language.ts";
import { listOf, nameOf, numberOf, textOf, thingsOf, valuesOf } from "./choices.ts";
import { idFor, idQuestion } from "./ids.ts";
import { comma } from "./mix-questions.ts";
import type { Answers, BoxQuestion, Choice, PicksQuestion, Question, Wizard, WizardContext } from "./wizard.ts";

export const journey: Wizard = {
  id: "journey",
  section: "journeys",
  title: { en: "New journey", nl: "Nieuwe klantreis" },
  missing: ({ snapshot }) => (Object.keys(snapshot.strategy.contactMoments).length > 0 ? null : NO_MOMENTS),
  questions(context, answers) {
    const phases = phasesOf(context, answers);
    return [
      NAME,
      idQuestion(context.snapshot, "journeys", textOf(answers.name) ?? ""),
      { id: "kind", kind: "pick", ask: KIND, choices: valuesOf(context, "journeys", "kind") },
      ...(answers.kind === undefined ? [] : [phaseQuestion(context, answers)]),
      ...phases.map((phase) => momentsQuestion(context, phase)),
      ...satisfactionQuestions(context, answers, phases),
    ];
  },
  write(context, answers) {
    const stepIds: string[] = [];
    const phases = phasesOf(context, answers).map((phase) => {
      const moments = listOf(answers[momentsId(phase)]);
      return { id: phase.id, name: phase.name, stage: phase.stage, steps: stepsOf(context, answers, moments, stepIds) };
    });
    const value = {
      name: textOf(answers.name),
      kind: textOf(answers.kind),
      phases: phases.map((phase) => ({ ...phase, steps: phase.steps.length === 0 ? undefined : phase.steps })),
    };
    return { entries: [{ section: "journeys", id: textOf(answers.id) ?? "", value }] };
  },
};

const NO_MOMENTS: Text = {
  en: "There are no contact moments yet to make a journey of. Begin with a new contact moment.",
  nl: "Er zijn nog geen contactmomenten om een klantreis van te maken. Begin met een nieuw contactmoment.",
};

const NAME: BoxQuestion = {
  id: "name",
  kind: "text",
  ask: { en: "What is the journey called?", nl: "Hoe heet de klantreis?" },
  help: { en: "Being a customer, moving house, a claim…", nl: "Klant zijn, verhuizen, schade…" },
};

const KIND: Text = { en: "What does it tell?", nl: "Waarover gaat zij?" };

interface NewPhase {
  readonly id: string;
  readonly name: string;
  readonly stage: string | undefined;
}

/** A whole relationship goes through stages that are known; an episode has phases of its own. */
function phaseQuestion(context: WizardContext, answers: Answers): Question {
  if (answers.kind === "lifecycle") {
    return {
      id: "stages",
      kind: "picks",
      ask: { en: "Which stages does it have?", nl: "Welke fasen heeft zij?" },
      help: {
        en: "A whole relationship begins with orientation and ends with leaving.",
        nl: "Een hele relatie begint met oriëntatie en eindigt met vertrek.",
      },
      choices: stages(context),
    };
  }
  const example = context.language === "nl" ? "Vooraf, Tijdens, Erna" : "Before, During, After";
  return {
    id: "phases",
    kind: "text",
    suggestion: example,
    ask: {
      en: "Which phases does it have? Put commas between them.",
      nl: "Welke fasen heeft zij? Zet er komma's tussen.",
    },
  };
}

function phasesOf(context: WizardContext, answers: Answers): NewPhase[] {
  if (answers.kind === "lifecycle") {
    const chosen = listOf(answers.stages);
    const inOrder = stages(context).filter(({ value }) => chosen.includes(value));
    return inOrder.map(({ value, label }) => ({ id: value, name: label, stage: value }));
  }
  const ids: string[] = [];
  const names = (textOf(answers.phases) ?? "").split(/[,;]/).map((name) => name.trim());
  return names
    .filter((name) => name !== "")
    .map((name) => {
      const id = idFor(name, (candidate) => ids.includes(candidate));
      ids.push(id);
      return { id, name, stage: undefined };
    });
}

/** The stages of the format with their words. */
function stages({ language }: WizardContext): Choice[] {
  const journeys = shape(shape(FRAGMENT_SHAPE).properties?.journeys as ShapeIndex).values as ShapeIndex;
  const phases = shape(shape(journeys).properties?.phases as ShapeIndex).items as ShapeIndex;
  const stage = shape(phases).properties?.stage as ShapeIndex;
  const words = shapeDocs(stage).values ?? {};
  return (shape(stage).enum ?? []).map((value) => {
    const text = words[value]?.[language] ?? value;
    return { value, label: STAGES[value]?.[language] ?? value, description: text };
  });
}

/** What a stage is called above a phase. */
const STAGES: Readonly<Record<string, Text>> = {
  orientation: { en: "Orientation", nl: "Oriëntatie" },
  joining: { en: "Joining", nl: "Klant worden" },
  use: { en: "Use", nl: "Gebruik" },
  change: { en: "Change", nl: "Verandering" },
  leaving: { en: "Leaving", nl: "Vertrek" },
};

function momentsId(phase: NewPhase): string {
  return `moments.${phase.id}`;
}

function momentsQuestion(context: WizardContext, phase: NewPhase): PicksQuestion {
  return {
    id: momentsId(phase),
    kind: "picks",
    optional: true,
    ask: { en: `What do customers ask in “${phase.name}”?`, nl: `Wat vragen klanten in “${phase.name}”?` },
    choices: thingsOf(context, "contactMoments"),
  };
}

/** How content customers are at each step, where the strategy measures that. */
function satisfactionQuestions(context: WizardContext, answers: Answers, phases: readonly NewPhase[]): Question[] {
  const kpi = Object.values(context.snapshot.strategy.kpis).find(({ measures }) => measures === "satisfaction");
  const [low, high] = kpi?.scale ?? [];
  if (low === undefined || high === undefined) return [];
  const moments = [...new Set(phases.flatMap((phase) => listOf(answers[momentsId(phase)])))];
  return moments.map((moment) => satisfactionQuestion(context, moment, low, high));
}

function satisfactionQuestion(context: WizardContext, moment: string, low: number, high: number): BoxQuestion {
  const name = nameOf(context, "contactMoments", moment);
  const range: Text = { en: `From ${low} to ${high}.`, nl: `Van ${comma(low)} tot ${comma(high)}.` };
  return {
    id: `satisfaction.${moment}`,
    kind: "score",
    optional: true,
    ask: { en: `How content are customers with “${name}”?`, nl: `Hoe tevreden zijn klanten over “${name}”?` },
    help: {
      en: `${range.en} Leave it empty when it is not measured.`,
      nl: `${range.nl} Laat leeg als het niet is gemeten.`,
    },
    check: (value) => (Number(value) >= low && Number(value) <= high ? null : range),
  };
}

function stepsOf(context: WizardContext, answers: Answers, moments: readonly string[], taken: string[]): NewMap[] {
  return moments.map((moment) => {
    const isRepeated = taken.includes(moment);
    const id = idFor(moment, (candidate) => taken.includes(candidate));
    taken.push(id);
    const satisfaction = numberOf(answers[`satisfaction.${moment}`]);
    const truth = context.snapshot.strategy.contactMoments[moment]?.momentOfTruth === true;
    return {
      id,
      name: nameOf(context, "contactMoments", moment),
      moment,
      contacts: isRepeated ? undefined : contactsOf(context.snapshot, moment),
      metrics: satisfaction === undefined ? undefined : { satisfaction },
      momentOfTruth: truth ? true : undefined,
      ambition: truth ? "excel" : undefined,
    };
  });
}

/** All contacts of a moment by channel, unless another journey counts them already. */
function contactsOf({ strategy }: Snapshot, moment: string): Readonly<Record<string, number>> | undefined {
  const steps = Object.values(strategy.journeys).flatMap(
    ({ phases }) => phases?.flatMap((phase) => phase.steps ?? []) ?? [],
  );
  const volume = strategy.contactMoments[moment]?.volume;
  const now = mixNow(strategy, moment, null);
  if (volume === undefined || isReason(now) || steps.some((step) => step.moment === moment)) return undefined;
  const counts = Object.entries(now).map(([channel, share]) => [channel, Math.floor(volume * share + 1e-6)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
