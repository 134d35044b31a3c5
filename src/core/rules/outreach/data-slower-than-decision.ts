import type { Snapshot } from "../../project/snapshot.ts";
import type { Decision, Strategy } from "../../strategy/model.ts";
import { durationWords } from "../../words/durations.ts";
import type { Text } from "../../words/language.ts";
import { called } from "../called.ts";
import { fixReplacing, writtenAt } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Report, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "data-slower-than-decision",
    severity: "warning",
    fixable: true,
    title: { en: "Decision is faster than its data", nl: "Besluit is sneller dan zijn gegevens" },
    what: {
      en: "A decision must be taken sooner than the data of its KPI, or other data that it rests on, are refreshed.",
      nl: "Een besluit moet sneller worden genomen dan de gegevens van de KPI, of andere gegevens waar het op rust, worden ververst.",
    },
    why: {
      en: "By the time anybody can see that the limit was passed, it should have been acted on.",
      nl: "Tegen de tijd dat iemand kan zien dat de grens voorbij is, had er al iets moeten gebeuren.",
    },
    mend: {
      en: "Refresh the data more often, or give the decision more time.",
      nl: "Ververs de gegevens vaker, of geef het besluit meer tijd.",
    },
    examples: {
      good: [
        "koers: 1\ndataSources:\n  log: { refresh: 1d }\nkpis:\n  wait: { unit: duration, better: lower, source: log }\ndecisions:\n  staff-up: { when: { kpi: wait, above: 60s, for: 2w }, then: More people, within: 2d }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\ndataSources:\n  log: { refresh: 7d }\n  plan: { refresh: 30d }\nkpis:\n  wait: { unit: duration, better: lower, source: log }\ndecisions:\n  staff-up: { when: { kpi: wait, above: 60s, for: 2w }, then: More people, within: 2d, dataSources: [plan] }\n",
          expect: ["2d", "2d"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { strategy } = snapshot;
    for (const [id, decision] of Object.entries(strategy.decisions)) {
      for (const source of sourcesOf(strategy, decision)) {
        const found = tooSlow(snapshot, id, decision, source);
        if (found !== null) report(found);
      }
    }
  },
};

/** The data that a decision rests on: those of its KPI, and what it names itself. */
function sourcesOf(strategy: Strategy, { when, dataSources = [] }: Decision): Set<string> {
  const source = strategy.kpis[when?.kpi ?? ""]?.source;
  return new Set([...(source === undefined ? [] : [source]), ...dataSources]);
}

/** Its time is the shorter of how long the limit must be passed and how soon it must then be done. */
function tooSlow(snapshot: Snapshot, id: string, { when, within }: Decision, source: string): Report | null {
  const { dataSources, decisions } = snapshot.strategy;
  const refresh = dataSources[source]?.refresh;
  const duration = when?.for;
  const byDuration = within === undefined || (duration !== undefined && duration < within);
  const time = byDuration ? duration : within;
  const at = valueAt(snapshot, byDuration ? `decisions.${id}.when.for` : `decisions.${id}.within`);
  if (refresh === undefined || time === undefined || at === null || refresh <= time) return null;
  const [decision, data] = [called(decisions, id), called(dataSources, source)];
  const refreshed = valueAt(snapshot, `dataSources.${source}.refresh`);
  return {
    ...at,
    what: {
      en: () =>
        `“${decision}” turns on ${durationWords(time, "en")}, but “${data}” is refreshed every ${durationWords(refresh, "en")}.`,
      nl: () =>
        `Bij “${decision}” gaat het om ${durationWords(time, "nl")}, maar “${data}” wordt elke ${durationWords(refresh, "nl")} ververst.`,
    },
    related:
      refreshed === null
        ? []
        : [
            {
              at: refreshed.at,
              what: { en: "How often the data are refreshed.", nl: "Hoe vaak de gegevens worden ververst." },
            },
          ],
    fixes: [
      takingOver(snapshot, at.path, `dataSources.${source}.refresh`, {
        en: "Give the decision as long as the data take",
        nl: "Geef het besluit zo lang als de gegevens nodig hebben",
      }),
      takingOver(snapshot, `dataSources.${source}.refresh`, at.path, {
        en: `Refresh “${data}” as often as the decision asks`,
        nl: `Ververs “${data}” zo vaak als het besluit vraagt`,
      }),
    ],
  };
}

/** Writes at one path what stands at another. */
function takingOver(snapshot: Snapshot, path: string, from: string, title: Text): Fix | null {
  const written = writtenAt(snapshot, from);
  return written === null ? null : fixReplacing(snapshot, path, written, title);
}
