import type { VNode } from "preact";
import type { CaseInput } from "../../../core/pictures/types/business-case.ts";
import type { Store } from "../../store.ts";
import type { DetailsProps } from "../panel-view.ts";
import { explainedFigure, shownCase } from "./tried.ts";
import { casePanelWords } from "./words.ts";

/** The figure that is pointed at, or was chosen: its formula, filled in, and what it rests on with the way there. */
export function Explained({ picture, state, store }: Omit<DetailsProps<"business-case">, "side">): VNode {
  const words = casePanelWords(state.shown.language);
  const all = picture.explained[shownCase(state)].inputs;
  const { title, value, reason, formula, filled, inputs } = explainedFigure(picture, state);
  return (
    <section class="explained" aria-label={words.explained} aria-live="polite">
      <h2>{words.explained}</h2>
      <p>
        <b>{title}</b>
      </p>
      <p>{value ?? reason}</p>
      <p class="dim small">{formula}</p>
      <ul class="small">
        {filled.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {inputs.length === 0 ? null : <h3>{words.inputs}</h3>}
      <dl class="inputs">
        {inputs.map(({ at, value: shown }) => (
          <div key={at}>
            <dt>{all[at] === undefined ? null : <Input input={all[at]} store={store} />}</dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The name of an input, which leads to its line. */
function Input({ input: { label, source }, store }: { readonly input: CaseInput; readonly store: Store }): VNode {
  if (source === null) return <>{label}</>;
  return (
    <button
      type="button"
      class="link"
      title={`${source.file}:${source.line}`}
      onClick={() => store.send({ type: "open", path: source.path, focus: false })}
    >
      {label}
    </button>
  );
}
