import { takesRow } from "../../edits/rows.ts";
import { firstMonth, monthOf, monthText } from "../../numbers/dates.ts";
import { mixNow } from "../../numbers/mix.ts";
import { isReason } from "../../numbers/reason.ts";
import { isYaml } from "../../project/discover.ts";
import type { StrategyFile } from "../../project/file.ts";
import type { Measurement } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { hasAny, nameOf, numberOf, textOf, thingsOf } from "./choices.ts";
import { kpiValueQuestion, writtenValue } from "./kpi-value.ts";
import type { Answers, BoxQuestion, NewEntry, Question, Wizard, WizardContext } from "./wizard.ts";

/** The value of the choice for all customers together: no segment has this id. */
const ALL = "*";

/** The value of a KPI, or the contacts of a contact moment by channel, in a month. */
export const measurement: Wizard = {
  id: "measurement",
  section: "measurements",
  title: { en: "New measurement", nl: "Nieuwe meting" },
  missing: (context) => (ofKpis(context) || ofContacts(context) ? null : NOTHING_TO_MEASURE),
  questions(context, answers) {
    const kind = kindOf(context, answers);
    return [
      ...(ofKpis(context) && ofContacts(context) ? [whatQuestion(context)] : []),
      ...(kind === "kpi" ? kpiQuestions(context, answers) : []),
      ...(kind === "contacts" ? contactQuestions(context, answers) : []),
    ];
  },
  write(context, answers) {
    const [first, ...rest] = recordsOf(context, answers);
    return { entries: [first as NewEntry, ...rest] };
  },
  fileFor(context, answers) {
    const { snapshot } = context;
    const kind = kindOf(context, answers);
    const keys = recordsOf(context, answers).flatMap(({ value }) =>
      Object.keys(value).filter((key) => value[key] !== undefined),
    );
    const takes = (file: StrategyFile): boolean => isYaml(file.path) || takesRow(file, keys);
    const indexes = [...snapshot.strategy.measurements.keys()].reverse();
    for (const index of indexes) {
      // Values of KPIs go to the values of KPIs, contacts to contacts.
      const alike = (snapshot.strategy.measurements[index]?.kpi !== undefined) === (kind === "kpi");
      const file = alike ? snapshot.locate(`measurements.${index}`)?.file : undefined;
      if (file !== undefined && takes(file)) return file;
    }
    return null;
  },
};

const NOTHING_TO_MEASURE: Text = {
  en: "What is measured is a KPI, or the contacts of a contact moment by channel. Add one of those first.",
  nl: "Gemeten wordt een KPI, of hoeveel contacten een contactmoment per kanaal heeft. Voeg eerst een daarvan toe.",
};

function ofKpis({ snapshot }: WizardContext): boolean {
  return hasAny(snapshot, "kpis");
}

function ofContacts({ snapshot }: WizardContext): boolean {
  return hasAny(snapshot, "contactMoments") && hasAny(snapshot, "channels");
}

/** What is measured, as far as that is known by now. */
function kindOf(context: WizardContext, answers: Answers): "kpi" | "contacts" | null {
  if (!ofKpis(context)) return "contacts";
  if (!ofContacts(context)) return "kpi";
  const chosen = textOf(answers.what);
  return chosen === "kpi" || chosen === "contacts" ? chosen : null;
}

function whatQuestion({ language }: WizardContext): Question {
  const words =
    language === "nl"
      ? ["De waarde van een KPI", "Hoeveel contacten er waren"]
      : ["The value of a KPI", "How many contacts there were"];
  const [kpi, contacts] = words as [string, string];
  return {
    id: "what",
    kind: "pick",
    ask: { en: "What was measured?", nl: "Wat is er gemeten?" },
    choices: [
      { value: "kpi", label: kpi },
      { value: "contacts", label: contacts },
    ],
  };
}

function kpiQuestions(context: WizardContext, answers: Answers): Question[] {
  const kpi = context.snapshot.strategy.kpis[textOf(answers.kpi) ?? ""] ?? {};
  return [
    {
      id: "kpi",
      kind: "pick",
      ask: { en: "Of which KPI?", nl: "Van welke KPI?" },
      choices: thingsOf(context, "kpis"),
    },
    ...segmentQuestion(context),
    monthQuestion(context, answers, ({ kpi: of }) => of === answers.kpi, [null]),
    { ...kpiValueQuestion(kpi), id: "value", ask: { en: "What was its value?", nl: "Wat was de waarde?" } },
  ];
}

function contactQuestions(context: WizardContext, answers: Answers): Question[] {
  const channels = channelsOf(context, answers);
  return [
    {
      id: "moment",
      kind: "pick",
      ask: { en: "Of which contact moment?", nl: "Van welk contactmoment?" },
      choices: thingsOf(context, "contactMoments"),
    },
    ...segmentQuestion(context),
    monthQuestion(context, answers, ({ moment }) => moment === answers.moment, channels),
    ...countQuestions(context, answers, channels),
  ];
}

function segmentQuestion(context: WizardContext): Question[] {
  const segments = thingsOf(context, "segments");
  if (segments.length === 0) return [];
  const everybody = { value: ALL, label: context.language === "nl" ? "Alle klanten" : "All customers" };
  const ask: Text = { en: "Of which customers?", nl: "Van welke klanten?" };
  return [{ id: "segment", kind: "pick", ask, choices: [everybody, ...segments] }];
}

function segmentOf(answers: Answers): string | undefined {
  const answer = textOf(answers.segment);
  return answer === ALL ? undefined : answer;
}

/** Those in which the contact moment comes in; all where that is not known. */
function channelsOf({ snapshot }: WizardContext, answers: Answers): readonly string[] {
  const { strategy } = snapshot;
  const now = mixNow(strategy, textOf(answers.moment) ?? "", segmentOf(answers) ?? null);
  return Object.keys(isReason(now) ? strategy.channels : now);
}

/** A month that has begun, and in which not everything was measured yet. */
function monthQuestion(
  context: WizardContext,
  answers: Answers,
  isOf: (record: Measurement) => boolean,
  channels: readonly (string | null)[],
): BoxQuestion {
  const records = context.snapshot.strategy.measurements.filter(
    (record) => isOf(record) && record.segment === segmentOf(answers),
  );
  const months = records.flatMap(({ period }) => (period === undefined ? [] : [firstMonth(period)]));
  const current = monthOf(context.asOf);
  const next = months.length === 0 ? current - 1 : Math.max(...months) + 1;
  return {
    id: "month",
    kind: "month",
    ...(next > current ? {} : { suggestion: monthText(next) }),
    ask: { en: "Over which month?", nl: "Over welke maand?" },
    check: (month) => {
      if (firstMonth(String(month)) > current) return NOT_YET;
      const isMeasured = (channel: string | null): boolean =>
        records.some((record) => record.period === month && (channel === null || record.channel === channel));
      return channels.every(isMeasured) ? measuredText(String(month)) : null;
    },
  };
}

const NOT_YET: Text = { en: "That month has not begun yet.", nl: "Die maand is nog niet begonnen." };

function measuredText(month: string): Text {
  return {
    en: `It was measured in ${month} already. Choose another month, or change what is written there.`,
    nl: `Dit is voor ${month} al gemeten. Kies een andere maand, of wijzig wat er staat.`,
  };
}

/** The contacts by each channel that was not counted in that month yet; at least one of them. */
function countQuestions(context: WizardContext, answers: Answers, channels: readonly string[]): BoxQuestion[] {
  const { measurements } = context.snapshot.strategy;
  const known = measurements.filter(
    ({ period, moment, segment }) =>
      period === answers.month && moment === answers.moment && segment === segmentOf(answers),
  );
  const open = channels.filter((channel) => !known.some((record) => record.channel === channel));
  return open.map((channel, index) => {
    const name = nameOf(context, "channels", channel);
    const isLast = index === open.length - 1;
    const counted = open.some((other) => numberOf(answers[countId(other)]) !== undefined);
    return {
      id: countId(channel),
      kind: "count",
      optional: counted || !isLast,
      ask: { en: `How many contacts came in through ${name}?`, nl: `Hoeveel contacten kwamen binnen via ${name}?` },
      help: COUNT_HELP,
    };
  });
}

const COUNT_HELP: Text = {
  en: "Leave empty what was not counted: the plan is held against a month once all its channels are in.",
  nl: "Laat leeg wat niet is geteld: het plan wordt tegen een maand gehouden als alle kanalen er zijn.",
};

function countId(channel: string): string {
  return `contacts.${channel}`;
}

function recordsOf(context: WizardContext, answers: Answers): NewEntry[] {
  const period = textOf(answers.month);
  const segment = segmentOf(answers);
  if (kindOf(context, answers) === "kpi") {
    const value = { period, kpi: textOf(answers.kpi), segment, value: writtenValue(answers.value) };
    return [{ section: "measurements", id: null, value }];
  }
  const moment = textOf(answers.moment);
  return channelsOf(context, answers).flatMap((channel) => {
    const contacts = numberOf(answers[countId(channel)]);
    if (contacts === undefined) return [];
    return [{ section: "measurements", id: null, value: { period, moment, channel, segment, contacts } }] as const;
  });
}
