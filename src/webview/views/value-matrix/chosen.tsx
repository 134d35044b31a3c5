import type { VNode } from "preact";
import type { Parts } from "../../../core/numbers/kinds.ts";
import type { FindingCounts } from "../../../core/pictures/types/spot.ts";
import type { MatrixMoment } from "../../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../../core/words/format.ts";
import type { Language } from "../../../core/words/language.ts";
import { words as commonWords } from "../../../render/kit/words.ts";
import { byVolume } from "../../../render/value-matrix/bubbles.ts";
import { findingTexts, nameOf } from "../../../render/value-matrix/describe.ts";
import { matrixWords } from "../../../render/value-matrix/words.ts";
import type { Store } from "../../store.ts";
import { panelWords } from "../../words.ts";
import { PartsBar, Row, sumOf } from "./figures.tsx";
import { changeMatrix } from "./matrix-state.ts";
import { matrixPanelWords } from "./words.ts";

interface ChosenProps {
  readonly together: readonly MatrixMoment[];
  /** All of the strategy. */
  readonly moments: readonly MatrixMoment[];
  readonly frame: string;
  readonly language: Language;
  readonly store: Store;
}

/** The moments that are chosen together, and what they add up to. */
export function Chosen({ together, moments, frame, language, store }: ChosenProps): VNode {
  const format = createFormat(language);
  const words = matrixPanelWords(language);
  const [contacts, all] = [sumOf(together), sumOf(moments)];
  const missing = together.filter(({ volume }) => volume === null).length;
  const count = words.chosen(format.integer(together.length), together.length === 1);
  return (
    <aside class={frame} aria-label={count}>
      <h2>{count}</h2>
      <dl>
        <Row name={panelWords(language).volume}>
          <b>{format.integer(contacts)}</b>
          {` ${panelWords(language).perYear}`}
          {missing === 0 ? null : ` · ${matrixWords(language).withoutVolume(format.integer(missing))}`}
        </Row>
        {all === 0 ? null : <Row name={words.share}>{format.share(contacts / all)}</Row>}
        <Handled together={together} language={language} />
        <Remaining together={together} language={language} />
        <Found together={together} language={language} />
      </dl>
      <ul class="chosen">
        {[...together].sort(byVolume).map((moment) => (
          <li key={moment.id}>
            <button type="button" class="link" onClick={() => store.change({ selected: moment.source.path })}>
              {nameOf(moment)}
            </button>
            <span class="dim">{moment.volume === null ? "—" : format.integer(moment.volume)}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={() => changeMatrix(store, { chosen: [] })}>
        {words.clear}
      </button>
    </aside>
  );
}

type PartProps = Pick<ChosenProps, "together" | "language">;

/** Weighted by volume; nothing where that is not known of all. */
function Handled({ together, language }: PartProps): VNode | null {
  const parts = weighted(together);
  if (parts === null) return null;
  const words = panelWords(language);
  return (
    <Row name={words.now}>
      <PartsBar parts={parts} format={createFormat(language)} words={words} />
    </Row>
  );
}

function weighted(together: readonly MatrixMoment[]): Parts | null {
  const sums = { self: 0, assistedDigital: 0, assistedPersonal: 0 };
  let all = 0;
  for (const { parts, volume } of together) {
    if (parts === null || volume === null) return null;
    sums.self += parts.self * volume;
    sums.assistedDigital += parts.assistedDigital * volume;
    sums.assistedPersonal += parts.assistedPersonal * volume;
    all += volume;
  }
  if (all === 0) return null;
  return {
    self: sums.self / all,
    assistedDigital: sums.assistedDigital / all,
    assistedPersonal: sums.assistedPersonal / all,
  };
}

/** What remains once all shifts are finished, where any of them is shifted. */
function Remaining({ together, language }: PartProps): VNode | null {
  if (together.every(({ target }) => target === null)) return null;
  const remaining = together.map(({ target, volume }) => (target === null ? volume : target.volume));
  if (remaining.some((volume) => volume === null)) return null;
  const sum = remaining.reduce((total: number, volume) => total + (volume ?? 0), 0);
  return (
    <Row name={matrixPanelWords(language).atTarget}>
      {`${createFormat(language).integer(sum)} ${panelWords(language).perYear}`}
    </Row>
  );
}

function Found({ together, language }: PartProps): VNode | null {
  const sum = (key: keyof FindingCounts): number => together.reduce((total, { findings }) => total + findings[key], 0);
  const counts = { errors: sum("errors"), warnings: sum("warnings"), infos: sum("infos") };
  const texts = findingTexts(counts, language);
  if (texts.length === 0) return null;
  const name = commonWords(language).findings[1];
  return <Row name={name.charAt(0).toUpperCase() + name.slice(1)}>{texts.join(", ")}</Row>;
}
