import type { VNode } from "preact";
import type { DetailsProps } from "../panel-view.ts";
import { chosenFigure, shownCase } from "./tried.ts";
import { casePanelWords } from "./words.ts";

/** The figure that was pointed at: its formula, filled in, and what it rests on with the way there. */
export function Explained({ picture, state, store }: Omit<DetailsProps<"business-case">, "side">): VNode {
  const words = casePanelWords(state.shown.language);
  const { figures, inputs } = picture.explained[shownCase(state)];
  const { title, value, reason, formula, filled } = figures[chosenFigure(picture, state)];
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
        {inputs.map(({ label, value: shown, source }) => (
          <div key={`${label} ${source?.path ?? ""}`}>
            <dt>
              {source === null ? (
                label
              ) : (
                <button
                  type="button"
                  class="link"
                  title={`${source.file}:${source.line}`}
                  onClick={() => store.send({ type: "open", path: source.path, focus: false })}
                >
                  {label}
                </button>
              )}
            </dt>
            <dd>{shown}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
