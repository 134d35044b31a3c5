import { firstDay } from "../../numbers/dates.ts";
import { mixNow } from "../../numbers/mix.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Text } from "../../words/language.ts";
import { hasAny, numberOf, textOf, thingsOf } from "./choices.ts";
import { kpiValueQuestion } from "./kpi-value.ts";
import { percentOf } from "./mix-questions.ts";
import type { Answers, BoxQuestion, PickQuestion, Wizard, WizardContext } from "./wizard.ts";

/** What was measured of customers who used one channel for one contact moment. */
export const relationshipReturn: Wizard = {
  id: "relationshipReturn",
  section: "relationshipReturns",
  title: { en: "New relationship return", nl: "Nieuw relatierendement" },
  missing: ({ snapshot }) =>
    hasAny(snapshot, "contactMoments") && hasAny(snapshot, "channels") ? null : NOTHING_TO_MEASURE,
  questions(context, answers) {
    return [
      {
        id: "moment",
        kind: "pick",
        ask: { en: "Of which contact moment?", nl: "Van welk contactmoment?" },
        choices: thingsOf(context, "contactMoments"),
      },
      channelQuestion(context, answers),
      periodQuestion(context, answers),
      CUSTOMERS,
      CHURN,
      satisfactionQuestion(context),
      // Something must have been measured.
      { ...RESOLVED, optional: textOf(answers.churn) !== undefined || numberOf(answers.satisfaction) !== undefined },
    ];
  },
  write(_context, answers) {
    const value = {
      moment: textOf(answers.moment),
      channel: textOf(answers.channel),
      churn: textOf(answers.churn),
      satisfaction: numberOf(answers.satisfaction),
      resolved: textOf(answers.resolved),
      customers: numberOf(answers.customers),
      period: writtenPeriod(textOf(answers.period) ?? ""),
    };
    return { entries: [{ section: "relationshipReturns", id: null, value }] };
  },
};

const NOTHING_TO_MEASURE: Text = {
  en: "It is measured for a contact moment and a channel. Add those first.",
  nl: "Het wordt gemeten voor een contactmoment en een kanaal. Voeg die eerst toe.",
};

const CUSTOMERS: BoxQuestion = {
  id: "customers",
  kind: "count",
  optional: true,
  ask: { en: "Of how many customers is this known?", nl: "Van hoeveel klanten is dit bekend?" },
  help: {
    en: "With few customers a difference may be chance; Koers reckons with that.",
    nl: "Bij weinig klanten kan een verschil toeval zijn; Koers rekent daarmee.",
  },
};

const OF_ALL: Text = { en: "Choose a part from 0% to 100%.", nl: "Kies een deel van 0% tot 100%." };

function partQuestion(id: string, ask: Text, help: Text): BoxQuestion {
  const check = (value: string | number): Text | null => {
    const percent = percentOf(String(value));
    return percent >= 0 && percent <= 100 ? null : OF_ALL;
  };
  return { id, kind: "share", optional: true, ask, help, check };
}

const CHURN = partQuestion(
  "churn",
  { en: "What part of them left afterwards?", nl: "Welk deel van hen vertrok daarna?" },
  {
    en: "It shows what a channel does to the relationship. Leave it empty when it is not known.",
    nl: "Hieraan is te zien wat een kanaal met de relatie doet. Laat leeg als het niet bekend is.",
  },
);

const RESOLVED = partQuestion(
  "resolved",
  { en: "What part was solved in this channel?", nl: "Welk deel werd in dit kanaal opgelost?" },
  { en: "The rest comes back elsewhere.", nl: "De rest komt elders terug." },
);

/** Those in which the contact moment comes in; all where that is not known. */
function channelQuestion(context: WizardContext, answers: Answers): PickQuestion {
  const now = mixNow(context.snapshot.strategy, textOf(answers.moment) ?? "", null);
  return {
    id: "channel",
    kind: "pick",
    ask: { en: "Which channel did these customers use?", nl: "Welk kanaal gebruikten deze klanten?" },
    choices: thingsOf(context, "channels", (id) => isReason(now) || Object.hasOwn(now, id)),
  };
}

function periodQuestion({ snapshot, asOf }: WizardContext, answers: Answers): BoxQuestion {
  const known = snapshot.strategy.relationshipReturns.filter(
    ({ moment, channel }) => moment === answers.moment && channel === answers.channel,
  );
  return {
    id: "period",
    kind: "period",
    suggestion: String(Number(asOf.slice(0, 4)) - 1),
    ask: { en: "Over which period?", nl: "Over welke periode?" },
    check: (value) => {
      if (firstDay(String(value)) > asOf) return NOT_YET;
      return known.some(({ period }) => period === String(value)) ? measuredText(String(value)) : null;
    },
  };
}

const NOT_YET: Text = { en: "That period has not begun yet.", nl: "Die periode is nog niet begonnen." };

function measuredText(period: string): Text {
  return {
    en: `For this channel ${period} is there already. Choose another period, or change what is written there.`,
    nl: `Voor dit kanaal is ${period} er al. Kies een andere periode, of wijzig wat er staat.`,
  };
}

function satisfactionQuestion({ snapshot }: WizardContext): BoxQuestion {
  const kpi = Object.values(snapshot.strategy.kpis).find(({ measures }) => measures === "satisfaction");
  const asked = kpiValueQuestion({ unit: "score", ...(kpi?.scale === undefined ? {} : { scale: kpi.scale }) });
  return {
    ...asked,
    id: "satisfaction",
    optional: true,
    ask: { en: "How satisfied were they?", nl: "Hoe tevreden waren zij?" },
  };
}

/** A year is a number in YAML. */
function writtenPeriod(period: string): string | number {
  return /^\d{4}$/.test(period) ? Number(period) : period;
}
