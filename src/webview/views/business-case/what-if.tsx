import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { BusinessCasePicture, CasePicture, WhatIfInput } from "../../../core/pictures/types/business-case.ts";
import type { Language } from "../../../core/words/language.ts";
import { type CaseFormat, caseFormat, relationshipIn } from "../../../render/business-case/numbers.ts";
import { type CaseWords, caseWords } from "../../../render/business-case/words.ts";
import { words as commonWords } from "../../../render/kit/words.ts";
import { Consequences } from "../../consequences.tsx";
import type { DetailsProps } from "../panel-view.ts";
import { Slider } from "./slider.tsx";
import { shownCase, triedPicture } from "./tried.ts";
import { editOf, ownKey, settledKeys, type Tried, triedValues } from "./values.ts";
import { casePanelWords } from "./words.ts";

type Props = Pick<DetailsProps<"business-case">, "picture" | "state" | "store">;

/** What a shift would bring with other values: tried beside what the file says, written only when applied. */
export function WhatIf({ picture, state, store }: Props): VNode {
  const { language } = state.shown;
  const words = casePanelWords(language);
  const tried = triedValues(picture, state.own);
  useTrial({ picture, state, store }, tried);
  const changes = Object.keys(tried).length > 0;
  const reset = (): void => store.changeOwn(Object.fromEntries(picture.whatIf.map(({ key }) => [ownKey(key), null])));
  const write = (scenario: "low" | "high" | null): void => {
    const edit = editOf(picture, tried, scenario);
    if (edit === null) return;
    store.edit(edit);
    // What a scenario says is no longer tried; what is applied is let go of once the file has it.
    if (scenario !== null) reset();
  };
  return (
    <section class="what-if" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="dim small">{words.legend}</p>
      {picture.whatIf.map((input) => (
        <Field key={input.key} input={input} tried={tried} {...{ picture, state, store }} />
      ))}
      <div class="outcome-head">
        <h2>{words.outcome}</h2>
        <button type="button" class="link" disabled={!changes} onClick={reset}>
          {words.reset}
        </button>
      </div>
      <Outcome {...{ picture, state, store }} />
      <button type="button" class="primary" disabled={!changes} onClick={() => write(null)}>
        {words.apply}
      </button>
      <p class="dim small">{words.nothingWritten}</p>
      {changes ? (
        <p class="small">
          {words.saveAs}{" "}
          <button type="button" class="link" onClick={() => write("low")}>
            {words.low}
          </button>
          {" · "}
          <button type="button" class="link" onClick={() => write("high")}>
            {words.high}
          </button>
        </p>
      ) : null}
      {changes ? <Consequences state={state} store={store} /> : null}
    </section>
  );
}

/** Asks for the outcome whenever something else is tried, the file says something else, or it could not be applied. */
function useTrial({ picture, state, store }: Props, tried: Tried): void {
  const asked = JSON.stringify(tried);
  useEffect(() => {
    const edit = editOf(picture, tried, null);
    if (edit !== null) store.try(edit);
    else if (store.tried !== null) store.forgetTrial();
    const settled = settledKeys(picture, state.own);
    if (settled.length > 0) store.changeOwn(Object.fromEntries(settled.map((key) => [key, null])));
  }, [asked, picture, store.refusal]);
}

interface FieldProps extends Props {
  readonly input: WhatIfInput;
  readonly tried: Tried;
}

function Field({ input, tried, picture, state, store }: FieldProps): VNode {
  const { language } = state.shown;
  const { key } = input;
  const words = caseWords(language);
  const value = tried[key] ?? input.value;
  const changed = tried[key] !== undefined;
  const show = (shown: number | null): string => valueText(input, shown, picture, language);
  return (
    <div class="field">
      <button
        type="button"
        class="name"
        onClick={() => store.send({ type: "open", path: input.source.path, focus: false })}
      >
        {words.keys[key]}
      </button>
      <span class={changed ? "value changed" : "value"}>{show(value)}</span>
      <Slider
        input={input}
        name={words.keys[key]}
        value={value}
        changed={changed}
        show={show}
        onChange={(next) => store.changeOwn({ [ownKey(key)]: next === input.value ? null : next })}
        onReset={() => store.changeOwn({ [ownKey(key)]: null })}
      />
    </div>
  );
}

/** A value as it is read: with its unit, and no more decimals than it needs. */
export function valueText(
  { unit, step }: WhatIfInput,
  value: number | null,
  picture: BusinessCasePicture,
  language: Language,
): string {
  if (value === null) return commonWords(language).unknown;
  const format = caseFormat(language, picture.currency);
  const words = caseWords(language);
  const money = (decimals: number): string => format.money(value, picture.currency, decimals);
  switch (unit) {
    case "share":
      return format.share(value, step < 0.01 && Math.round(value * 1000) % 10 !== 0 ? 1 : 0);
    case "points":
      return format.points(value, Math.round(value * 10_000) % 10 === 0 ? 1 : 2);
    case "contact":
      return `${money(2)} ${words.perContact}`;
    case "customer":
      return `${money(Number.isInteger(value) ? 0 : 2)} ${words.perCustomer}`;
    case "year":
      return `${money(0)} ${words.aYear}`;
    case "money":
      return money(0);
    case "month":
      return format.month(monthAfter(picture.period?.first ?? "2000-01", value));
  }
}

function monthAfter(first: string, months: number): string {
  const month = Number(first.slice(0, 4)) * 12 + Number(first.slice(5)) - 1 + months;
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** What the file says beside what is tried. */
function Outcome({ picture, state, store }: Props): VNode {
  const { language } = state.shown;
  const words = casePanelWords(language);
  const all = caseWords(language);
  const which = shownCase(state);
  const format = caseFormat(language, picture.currency);
  const tried = triedPicture(picture, state, store)?.cases[which] ?? null;
  const rows: readonly [name: string, of: (one: CasePicture) => string][] = [
    [all.figures.net, (one) => format.signedMoney(one.total.net)],
    [all.npv, (one) => (one.npv === null ? commonWords(language).unknown : format.signedMoney(one.npv))],
    [all.payback, (one) => paybackText(one, all)],
    [words.relationship, (one) => relationshipText(one, format, language)],
  ];
  return (
    <table class="outcome">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{words.outcome}</span>
          </th>
          <th scope="col">{words.file}</th>
          <th scope="col" class="changed">
            {words.whatIf}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, of]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{picture.cases[which] === null ? "–" : of(picture.cases[which])}</td>
            <td class="changed">{tried === null ? "" : of(tried)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function paybackText({ payback }: CasePicture, words: CaseWords): string {
  return payback === null ? "–" : words.months(payback);
}

function relationshipText(one: CasePicture, format: CaseFormat, language: Language): string {
  const relationship = relationshipIn(one.total);
  return relationship === null ? commonWords(language).unknown : format.signedMoney(relationship);
}
