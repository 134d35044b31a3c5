import type { ComponentChildren, VNode } from "preact";
import type { JourneyPhasePicture, JourneyPicture, JourneyStepPicture } from "../../core/pictures/types/journey.ts";
import { createFormat, type Format } from "../../core/words/format.ts";
import type { Language } from "../../core/words/language.ts";
import { partOrder } from "../kit/parts.ts";
import { oneLine } from "../kit/text.ts";
import { words as commonWords, type Words } from "../kit/words.ts";
import { atTarget } from "./at-target.ts";
import { emotionText, nameOf, stepContacts } from "./drawing.ts";
import { type JourneyWords, journeyWords } from "./words.ts";

interface Context {
  readonly words: JourneyWords;
  readonly common: Words;
  readonly format: Format;
}

/** A channel that some step of the journey counts contacts of. */
interface Channel {
  readonly id: string;
  readonly name: string;
}

/**
 * All that the journey map shows and all numbers behind it, as two tables:
 * the phases, and the steps with a column a channel. A cell with a number
 * carries it as `data-value`, to sort by; what is unknown says so.
 */
export function JourneyTable({ picture, language }: { picture: JourneyPicture; language: Language }): VNode {
  const context: Context = {
    words: journeyWords[language],
    common: commonWords(language),
    format: createFormat(language),
  };
  return (
    <div class="koers-journey-table">
      <PhaseTable picture={picture} context={context} />
      <StepTable picture={picture} context={context} />
      {stepsOf(picture).some(({ target }) => target.contacts !== null) ? (
        <TargetTable picture={picture} context={context} />
      ) : null}
    </div>
  );
}

function PhaseTable({ picture, context }: { picture: JourneyPicture; context: Context }): VNode {
  const { words, common } = context;
  const { table } = words;
  const heads = [table.phase, table.stage, table.numberOfSteps, table.contacts, table.digitalShare];
  return (
    <table class="koers-table">
      <caption>{`${nameOf(picture)}: ${table.phases}`}</caption>
      <Head names={[...heads, common.self, common.personDigital, common.personPhone]} />
      <tbody>
        {picture.phases.length === 0 ? <Nothing text={words.noPhases} columns={heads.length + 3} /> : null}
        {picture.phases.map((phase) => (
          <PhaseRow key={phase.id} phase={phase} context={context} />
        ))}
      </tbody>
    </table>
  );
}

function PhaseRow({ phase, context }: { phase: JourneyPhasePicture; context: Context }): VNode {
  const { words, format } = context;
  const share = (value: number | null | undefined): VNode => (
    <NumberCell value={value ?? null} show={(known) => format.share(known)} context={context} />
  );
  return (
    <tr data-path={phase.source.path} data-kind="phase" data-id={phase.id}>
      <th scope="row">{nameOf(phase)}</th>
      <td>{phase.stage === null ? "" : words.stage[phase.stage]}</td>
      <NumberCell value={phase.steps.length} show={format.integer} context={context} />
      <NumberCell value={phase.contacts} show={format.integer} context={context} />
      {share(phase.digitalShare)}
      {partOrder.map((part) => share(phase.parts?.[part]))}
    </tr>
  );
}

function StepTable({ picture, context }: { picture: JourneyPicture; context: Context }): VNode {
  const { words, common } = context;
  const { table } = words;
  const channels = channelsOf(picture);
  const heads = [
    table.phase,
    table.step,
    table.moment,
    table.ambition,
    common.momentOfTruth,
    table.emotion,
    table.satisfaction,
    table.effort,
    table.loyalty,
    table.contacts,
    ...channels.map((channel) => channel.name),
    table.gaps,
    table.initiatives,
  ];
  return (
    <table class="koers-table">
      <caption>{`${nameOf(picture)}: ${table.steps}`}</caption>
      <Head names={heads} />
      <tbody>
        {picture.phases.flatMap((phase) =>
          phase.steps.length === 0
            ? [<Nothing key={phase.id} text={`${nameOf(phase)}: ${words.noSteps}`} columns={heads.length} />]
            : phase.steps.map((step) => (
                <StepRow key={step.id} phase={phase} step={step} channels={channels} context={context} />
              )),
        )}
      </tbody>
    </table>
  );
}

interface StepRowProps {
  readonly phase: JourneyPhasePicture;
  readonly step: JourneyStepPicture;
  readonly channels: readonly Channel[];
  readonly context: Context;
}

function StepRow({ phase, step, channels, context }: StepRowProps): VNode {
  const { words, common, format } = context;
  const one = (value: number): string => format.score(value, 1);
  return (
    <tr data-path={step.source.path} data-kind="step" data-id={step.id}>
      <td>{nameOf(phase)}</td>
      <th scope="row">{nameOf(step)}</th>
      <td>{step.moment === null ? words.noMoment : nameOf(step.moment)}</td>
      <td>{step.ambition === null ? "" : words.ambition[step.ambition]}</td>
      <td>{step.momentOfTruth ? common.yes : common.no}</td>
      <NumberCell
        value={step.emotion}
        show={(emotion) => `${emotionText(emotion, format)}${step.emotionEstimated ? ` (${words.estimated})` : ""}`}
        context={context}
      />
      <NumberCell value={step.satisfaction} show={one} context={context} />
      <NumberCell value={step.effort} show={one} context={context} />
      <NumberCell value={step.loyalty} show={(value) => format.signed(value)} context={context} />
      <NumberCell value={stepContacts(step)} show={format.integer} context={context} />
      {channels.map((channel) => (
        <ChannelCell key={channel.id} step={step} channel={channel} context={context} />
      ))}
      <td>{step.gaps.map((gap) => words.gap[gap]).join(", ")}</td>
      <td>{step.initiatives.map((each) => initiativeText(each, context)).join("; ")}</td>
    </tr>
  );
}

function stepsOf({ phases }: JourneyPicture): readonly JourneyStepPicture[] {
  return phases.flatMap(({ steps }) => steps);
}

/** A row a step: what becomes of its contacts, by channel, or why that is not known. */
function TargetTable({ picture, context }: { picture: JourneyPicture; context: Context }): VNode {
  const { words, format } = context;
  const target = atTarget(picture);
  const channels = channelsOf(target);
  const { table } = words;
  return (
    <table class="koers-table">
      <caption>{`${nameOf(picture)}: ${table.atTarget}`}</caption>
      <Head names={[table.step, table.contacts, ...channels.map(({ name }) => name), table.whyUnknown]} />
      <tbody>
        {stepsOf(target).map((step) => (
          <tr key={step.id} data-path={step.source.path} data-kind="step" data-id={step.id}>
            <th scope="row">{nameOf(step)}</th>
            <NumberCell value={stepContacts(step)} show={format.integer} context={context} />
            {channels.map((channel) => (
              <ChannelCell key={channel.id} step={step} channel={channel} context={context} />
            ))}
            <td>{step.target.why ?? ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Empty where the step names its channels and this is none of them. */
function ChannelCell({
  step,
  channel,
  context,
}: {
  step: JourneyStepPicture;
  channel: Channel;
  context: Context;
}): VNode {
  if (step.contacts === null) return <td>{context.words.table.unknown}</td>;
  const own = step.contacts.filter((each) => each.channel === channel.id);
  if (own.length === 0) return <td />;
  const contacts = own.reduce((sum, each) => sum + each.contacts, 0);
  return <NumberCell value={contacts} show={context.format.integer} context={context} />;
}

function initiativeText(initiative: JourneyStepPicture["initiatives"][number], { words, format }: Context): string {
  const { status, sprint, effort, effect } = initiative;
  const facts = [
    ...(status === null ? [] : [words.status[status]]),
    ...(sprint === null ? [] : [sprint]),
    ...(effort === null ? [] : [words.points(effort, format.score(effort))]),
    ...(effect === null ? [] : [`${effect.kpi} ${format.score(effect.before, 1)} → ${format.score(effect.after, 1)}`]),
  ];
  return oneLine(facts.length === 0 ? nameOf(initiative) : `${nameOf(initiative)} (${facts.join(", ")})`);
}

/** In the order in which the journey first names them. */
function channelsOf(picture: JourneyPicture): readonly Channel[] {
  const found = new Map<string, Channel>();
  for (const { channel, name } of picture.phases.flatMap((phase) =>
    phase.steps.flatMap((step) => step.contacts ?? []),
  )) {
    if (!found.has(channel)) found.set(channel, { id: channel, name: nameOf({ id: channel, name }) });
  }
  return [...found.values()];
}

function Head({ names }: { names: readonly string[] }): VNode {
  return (
    <thead>
      <tr>
        {names.map((name, index) => (
          <th key={index} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function NumberCell(props: { value: number | null; show: (value: number) => string; context: Context }): VNode {
  const { value, show, context } = props;
  if (value === null) return <td class="koers-number">{context.words.table.unknown}</td>;
  return (
    <td class="koers-number" data-value={value}>
      {show(value)}
    </td>
  );
}

function Nothing({ text, columns }: { text: ComponentChildren; columns: number }): VNode {
  return (
    <tr>
      <td colspan={columns}>{text}</td>
    </tr>
  );
}
