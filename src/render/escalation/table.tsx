import type { VNode } from "preact";
import type {
  EscalationPicture,
  EscalationPromise,
  EscalationStepPicture,
} from "../../core/pictures/types/escalation.ts";
import { durationWords } from "../../core/words/durations.ts";
import type { Language } from "../../core/words/language.ts";
import { type Column, FigureTable, numberColumn, textColumn } from "../kit/table.tsx";
import { oneLine } from "../kit/text.ts";
import { escalationFacts, limitText, nameOf, promiseOutcome, stepProblems } from "./say.ts";
import { type EscalationWords, escalationWords } from "./words.ts";

interface Props {
  readonly picture: EscalationPicture;
  readonly language: Language;
}

/** Steps, promises and, where there are any, the cases for the client. */
export function EscalationTable({ picture, language }: Props): VNode {
  const words = escalationWords(language);
  return (
    <div>
      <FigureTable
        language={language}
        caption={`${nameOf(picture)}: ${escalationFacts(picture, language)}`}
        columns={stepColumns(picture, words, language)}
        rows={picture.steps}
        thing={({ id, source }) => ({ id, kind: "step", source })}
        empty={words.empty}
      />
      <FigureTable
        language={language}
        caption={words.promise}
        columns={promiseColumns(picture, words, language)}
        rows={picture.promises}
        thing={({ id, source }) => ({ id, kind: "promise", source })}
        empty={words.noPromise}
      />
      {picture.outsourced || picture.clientCases.length > 0 ? (
        <ClientTable picture={picture} language={language} />
      ) : null}
    </div>
  );
}

function stepColumns(
  picture: EscalationPicture,
  words: EscalationWords,
  language: Language,
): Column<EscalationStepPicture>[] {
  const { table } = words;
  const duration = (seconds: number): string => durationWords(seconds, language);
  const stepName = (id: string | null): string => {
    const step = picture.steps.find((each) => each.id === id);
    return step === undefined ? "" : nameOf(step);
  };
  return [
    textColumn("step", table.step, nameOf),
    textColumn("role", table.role, ({ role }) => {
      const known = picture.roles.find(({ id }) => id === role);
      return known === undefined ? words.noRole : nameOf(known);
    }),
    {
      ...numberColumn<EscalationStepPicture>("limit", table.limit, ({ limit }) => limit?.seconds ?? null, duration),
      text: ({ limit }) => (limit === null ? null : limitText(limit, language)),
    },
    {
      ...numberColumn<EscalationStepPicture>("spent", table.spent, ({ reached }) => reached?.spent ?? null, duration),
      text: ({ reached }) => {
        if (reached === null) return words.never;
        return reached.atLeast ? `${duration(reached.spent)} ${words.orLonger}` : duration(reached.spent);
      },
    },
    textColumn("when", table.when, ({ arrow }) => (arrow?.when ?? []).map(oneLine).join("; ")),
    textColumn("to", table.to, ({ arrow }) => (arrow === null ? words.endsHere : stepName(arrow.to))),
    textColumn("handOver", table.handOver, ({ arrow }) => (arrow?.handOver ?? []).map(oneLine).join(", ")),
    textColumn("problem", table.problem, (step) => stepProblems(picture, step, language).join("; ")),
  ];
}

function promiseColumns(
  picture: EscalationPicture,
  words: EscalationWords,
  language: Language,
): Column<EscalationPromise>[] {
  const { table, clientTable } = words;
  return [
    textColumn("promise", table.promise, ({ said }) => oneLine(said)),
    {
      ...numberColumn<EscalationPromise>("within", clientTable.within, ({ within }) => within.seconds, String),
      text: ({ within }) => limitText(within, language),
    },
    textColumn("verdict", table.verdict, (promise) => promiseOutcome(picture, promise, language)),
  ];
}

function ClientTable({ picture, language }: Props): VNode {
  const words = escalationWords(language);
  const { clientTable } = words;
  type Case = EscalationPicture["clientCases"][number];
  const columns: Column<Case>[] = [
    textColumn("when", clientTable.when, ({ when }) => oneLine(when)),
    textColumn("to", clientTable.to, ({ to }) => oneLine(to)),
    {
      ...numberColumn<Case>("within", clientTable.within, ({ limit }) => limit?.seconds ?? null, String),
      text: ({ limit }) => (limit === null ? words.noLimit : limitText(limit, language)),
    },
    textColumn("handOver", clientTable.handOver, ({ handOver }) => handOver.map(oneLine).join(", ")),
  ];
  return (
    <FigureTable
      language={language}
      caption={words.client}
      columns={columns}
      rows={picture.clientCases}
      thing={({ source }) => ({ id: source.path, kind: "client-case", source })}
      empty={words.clientMissing}
    />
  );
}
