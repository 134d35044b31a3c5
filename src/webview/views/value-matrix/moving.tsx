import type { VNode } from "preact";
import type { MatrixMoment, ValueMatrixPicture } from "../../../core/pictures/types/value-matrix.ts";
import { createFormat } from "../../../core/words/format.ts";
import type { Language } from "../../../core/words/language.ts";
import { words as commonWords } from "../../../render/kit/words.ts";
import { nameOf } from "../../../render/value-matrix/describe.ts";
import { matrixWords } from "../../../render/value-matrix/words.ts";
import type { Store } from "../../store.ts";
import { panelWords } from "../../words.ts";
import { Row } from "./figures.tsx";
import type { MoveMoment } from "./move.ts";
import { matrixPanelWords } from "./words.ts";

interface Moved {
  readonly moment: MatrixMoment;
  readonly edit: MoveMoment;
  /** As it would be; null until that is known. */
  readonly tried: MatrixMoment | null;
}

/** The moment that is being moved; null while none is. */
export function movedIn({ moments }: ValueMatrixPicture, { trying, tried }: Store): Moved | null {
  if (trying?.kind !== "move-moment") return null;
  const moment = moments.find(({ id }) => id === trying.moment);
  if (moment === undefined) return null;
  const after = tried?.picture?.kind === "value-matrix" ? tried.picture.moments : [];
  return { moment, edit: trying, tried: after.find(({ id }) => id === moment.id) ?? null };
}

/** While a moment moves: its values and its quadrant, before and after. */
export function Moving(props: Moved & { readonly frame: string; readonly language: Language }): VNode {
  const { moment, edit, tried, language } = props;
  const words = matrixPanelWords(language);
  const common = commonWords(language);
  const own = matrixWords(language);
  const score = (value: number): string => createFormat(language).score(value, hundredths(value) ? 2 : undefined);
  const quadrant = ({ quadrant: key }: MatrixMoment): string =>
    key === null ? own.onThreshold : own.quadrants[key].name;
  const values = [
    { name: common.customer, before: moment.customer, after: edit.customer },
    { name: common.organisation, before: moment.organisation, after: edit.organisation },
  ];
  return (
    <aside class={props.frame} aria-label={words.moving}>
      <p class="small moving">{words.moving}</p>
      <h2>{nameOf(moment)}</h2>
      <dl>
        {values.map(({ name, before, after }) => (
          <Row key={name} name={name}>
            <Change before={score(before)} after={score(after)} />
          </Row>
        ))}
        <Row name={panelWords(language).quadrant}>
          <Change before={quadrant(moment)} after={quadrant(tried ?? moment)} />
        </Row>
      </dl>
      <p class="dim small">{words.dropHint}</p>
    </aside>
  );
}

function hundredths(value: number): boolean {
  return Math.abs(value * 10 - Math.round(value * 10)) > 1e-6;
}

function Change({ before, after }: { readonly before: string; readonly after: string }): VNode {
  return before === after ? (
    <span>{after}</span>
  ) : (
    <span>
      {`${before} → `}
      <b>{after}</b>
    </span>
  );
}
