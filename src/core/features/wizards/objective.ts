import { firstMonth, lastMonth, monthText } from "../../numbers/dates.ts";
import { readDuration } from "../../schema/values.ts";
import type { Kpi } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { hasAny, isYes, listOf, numberOf, textOf, thingsOf, valuesOf, yesOrNo } from "./choices.ts";
import { idQuestion } from "./ids.ts";
import { kpiValueQuestion, writtenValue } from "./kpi-value.ts";
import { comma, percentOf } from "./mix-questions.ts";
import { answeredRole, newRoles, roleQuestions } from "./roles.ts";

import type { Answer, Answers, BoxQuestion, NewEntry, Question, Wizard, WizardContext } from "./wizard.ts";

/** The value of the choice for a KPI that is not there yet. */
const NEW_KPI = "+";

/** A KPI and an objective for it; either may be there already. */
export const objective: Wizard = {
  id: "objective",
  section: "objectives",
  title: { en: "New KPI and objective", nl: "Nieuwe KPI en nieuw doel" },
  missing: () => null,
  questions(context, answers) {
    const isNew = isNewKpi(context, answers);
    return [
      ...kpiQuestion(context),
      ...(isNew ? kpiQuestions(context, answers) : []),
      ...(isNew ? [yesOrNo("goal", GOAL, context, GOAL_HELP)] : []),
      ...(hasGoal(context, answers) ? goalQuestions(context, answers) : []),
    ];
  },
  write(context, answers) {
    const owner = answeredRole(context, answers, "owner");
    const kpi = isNewKpi(context, answers) ? [kpiEntry(answers)] : [];
    const goal = hasGoal(context, answers) ? [goalEntry(context, answers, owner?.id)] : [];
    const [first, ...rest] = [...goal, ...kpi, ...newRoles(owner)];
    return { entries: [first as NewEntry, ...rest] };
  },
};

function isNewKpi({ snapshot }: WizardContext, answers: Answers): boolean {
  return answers.kpi === NEW_KPI || !hasAny(snapshot, "kpis");
}

function hasGoal(context: WizardContext, answers: Answers): boolean {
  return isNewKpi(context, answers) ? isYes(answers, "goal") : answers.kpi !== undefined;
}

const GOAL: Text = { en: "Do you want to set an objective for it now?", nl: "Wilt u er nu een doel voor stellen?" };
const GOAL_HELP: Text = {
  en: "From where you are to where you want to be, and by when.",
  nl: "Van waar u staat naar waar u wilt zijn, en wanneer.",
};

function kpiQuestion(context: WizardContext): Question[] {
  const choices = thingsOf(context, "kpis");
  if (choices.length === 0) return [];
  const fresh = context.language === "nl" ? "Een nieuwe KPI…" : "A new KPI…";
  const ask: Text = { en: "Which KPI is the objective about?", nl: "Over welke KPI gaat het doel?" };
  return [{ id: "kpi", kind: "pick", ask, choices: [...choices, { value: NEW_KPI, label: fresh }] }];
}

function kpiQuestions(context: WizardContext, answers: Answers): Question[] {
  const name: BoxQuestion = {
    id: "kpiName",
    kind: "text",
    ask: { en: "What is the KPI called?", nl: "Hoe heet de KPI?" },
    help: { en: "Satisfaction, Customer Effort Score…", nl: "Klanttevredenheid, Customer Effort Score…" },
  };
  return [
    name,
    idQuestion(context.snapshot, "kpis", textOf(answers.kpiName) ?? "", "kpiId"),
    {
      id: "measures",
      kind: "pick",
      ask: { en: "What does it say something about?", nl: "Waar zegt zij iets over?" },
      choices: valuesOf(context, "kpis", "measures"),
    },
    {
      id: "unit",
      kind: "pick",
      ask: { en: "In what is it expressed?", nl: "Waarin wordt zij uitgedrukt?" },
      choices: valuesOf(context, "kpis", "unit"),
    },
    ...(answers.unit === "score" ? scaleQuestions(answers) : []),
    {
      id: "better",
      kind: "pick",
      ask: { en: "Which way is better?", nl: "Welke kant is beter?" },
      choices: valuesOf(context, "kpis", "better"),
    },
    ...sourceQuestion(context),
  ];
}

function scaleQuestions(answers: Answers): Question[] {
  const [low, high] =
    answers.measures === "loyalty" ? ["-100", "100"] : ["1", answers.measures === "effort" ? "7" : "10"];
  const lowest = numberOf(answers.lowest);
  const above: Text = {
    en: `Choose more than ${lowest}.`,
    nl: `Kies meer dan ${comma(lowest ?? 0)}.`,
  };
  return [
    {
      id: "lowest",
      kind: "score",
      suggestion: low,
      ask: { en: "What is the lowest score?", nl: "Wat is de laagste score?" },
    },
    {
      id: "highest",
      kind: "score",
      suggestion: high,
      ask: { en: "And the highest?", nl: "En de hoogste?" },
      check: (value) => (lowest === undefined || Number(value) > lowest ? null : above),
    },
  ];
}

function sourceQuestion(context: WizardContext): Question[] {
  const choices = thingsOf(context, "dataSources");
  if (choices.length === 0) return [];
  const ask: Text = { en: "Where does the value come from?", nl: "Waar komt de waarde vandaan?" };
  return [{ id: "source", kind: "pick", optional: true, ask, choices }];
}

function kpiEntry(answers: Answers): NewEntry {
  const [lowest, highest] = [numberOf(answers.lowest), numberOf(answers.highest)];
  const value = {
    name: textOf(answers.kpiName),
    measures: textOf(answers.measures),
    unit: textOf(answers.unit),
    scale: lowest === undefined || highest === undefined ? undefined : [lowest, highest],
    better: textOf(answers.better),
    source: textOf(answers.source),
  };
  return { section: "kpis", id: textOf(answers.kpiId) ?? "", value };
}

/** The KPI of the objective, as far as it is known by now. */
function chosenKpi({ snapshot }: WizardContext, answers: Answers): Pick<Kpi, "unit" | "scale" | "better"> {
  const known = snapshot.strategy.kpis[textOf(answers.kpi) ?? ""];
  if (known !== undefined) return known;
  const { value } = kpiEntry(answers);
  return value as Pick<Kpi, "unit" | "scale" | "better">;
}

function goalQuestions(context: WizardContext, answers: Answers): Question[] {
  const kpi = chosenKpi(context, answers);
  const statement: BoxQuestion = {
    id: "statement",
    kind: "text",
    ask: { en: "What do you want to reach, in one sentence?", nl: "Wat wilt u bereiken, in één zin?" },
    help: { en: "Moving house is hardly any effort.", nl: "Verhuizen kost de klant nauwelijks moeite." },
  };
  return [
    statement,
    idQuestion(context.snapshot, "objectives", textOf(answers.statement) ?? ""),
    { ...kpiValueQuestion(kpi), id: "baseline", ask: { en: "Where are you now?", nl: "Waar staat u nu?" } },
    targetQuestion(kpi, answers.baseline),
    byQuestion(context),
    ...momentsQuestion(context),
    ...roleQuestions(context, answers, {
      id: "owner",
      optional: true,
      ask: { en: "Who owns this objective?", nl: "Wie is eigenaar van dit doel?" },
    }),
  ];
}

/** On the side of the baseline that is better. */
function targetQuestion(kpi: Pick<Kpi, "unit" | "scale" | "better">, baseline: Answer | undefined): BoxQuestion {
  const plain = kpiValueQuestion(kpi);
  const wrongWay: Text =
    kpi.better === "lower"
      ? {
          en: "For this KPI lower is better: choose less than where you are.",
          nl: "Bij deze KPI is lager beter: kies minder dan waar u staat.",
        }
      : {
          en: "For this KPI higher is better: choose more than where you are.",
          nl: "Bij deze KPI is hoger beter: kies meer dan waar u staat.",
        };
  return {
    ...plain,
    id: "target",
    ask: { en: "Where do you want to be?", nl: "Waar wilt u zijn?" },
    check: (value) => {
      const outside = plain.check?.(value) ?? null;
      const difference = sizeOf(value) - sizeOf((baseline as string | number | undefined) ?? value);
      if (outside !== null || kpi.better === undefined || baseline === undefined || baseline === null) return outside;
      return (kpi.better === "lower" ? difference < 0 : difference > 0) ? null : wrongWay;
    },
  };
}

/** A value as a number that compares: shares in percent, durations in seconds. */
function sizeOf(value: string | number): number {
  if (typeof value === "number") return value;
  return readDuration(value) ?? percentOf(value);
}

function byQuestion({ snapshot, asOf }: WizardContext): BoxQuestion {
  const { end } = snapshot.manifest.period ?? {};
  const next = monthText(firstMonth(asOf.slice(0, 7)) + 12);
  const late = end !== undefined && next > monthText(lastMonth(end));
  return {
    id: "by",
    kind: "month",
    suggestion: late && end !== undefined ? monthText(lastMonth(end)) : next,
    ask: { en: "By when?", nl: "Wanneer?" },
  };
}

function momentsQuestion(context: WizardContext): Question[] {
  if (!hasAny(context.snapshot, "contactMoments")) return [];
  const ask: Text = {
    en: "Which contact moments must bring it about?",
    nl: "Welke contactmomenten moeten daarvoor zorgen?",
  };
  return [{ id: "moments", kind: "picks", optional: true, ask, choices: thingsOf(context, "contactMoments") }];
}

function goalEntry(context: WizardContext, answers: Answers, owner: string | undefined): NewEntry {
  const moments = listOf(answers.moments);
  const value = {
    statement: textOf(answers.statement),
    kpi: isNewKpi(context, answers) ? textOf(answers.kpiId) : textOf(answers.kpi),
    moments: moments.length === 0 ? undefined : moments,
    baseline: writtenValue(answers.baseline),
    target: writtenValue(answers.target),
    by: textOf(answers.by),
    owner,
  };
  return { section: "objectives", id: textOf(answers.id) ?? "", value };
}
