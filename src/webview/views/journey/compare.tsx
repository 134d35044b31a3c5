import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { journeyWords } from "../../../render/journey/words.ts";
import { Popup } from "../../popup.tsx";
import type { ControlsProps } from "../panel-view.ts";

/** More below each other cannot be seen together. */
const MOST_OTHERS = 3;
/** Stands in no id. */
const BETWEEN = " ";

/** Which other journeys are held beside the one shown: each can be ticked, up to three. */
export function Compare({ picture, state, store }: ControlsProps<"journey">): VNode | null {
  const { language, choices } = state.shown;
  const words = journeyWords[language];
  const others = choices.filter(({ id }) => id !== picture.id);
  const wanted = String(state.own?.beside ?? "").split(BETWEEN);
  const chosen = others.map(({ id }) => id).filter((id) => wanted.includes(id));
  // Also after a reload: the extension knows only what it is told.
  useEffect(() => store.send({ type: "beside", ids: chosen }), [chosen.join(BETWEEN), picture.id]);
  if (others.length === 0) return null;
  const choose = (ids: readonly string[]): void =>
    store.changeOwn({ beside: ids.length === 0 ? null : ids.join(BETWEEN) });
  return (
    <Popup
      class="compare"
      label={chosen.length === 0 ? words.compare : words.compared(chosen.length)}
      name={words.compare}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame */}
      <div role="group" aria-label={words.compare}>
        {others.map(({ id, name }) => {
          const checked = chosen.includes(id);
          return (
            <label key={id} class="choice">
              <input
                type="checkbox"
                checked={checked}
                disabled={!checked && chosen.length >= MOST_OTHERS}
                onChange={() => choose(checked ? chosen.filter((one) => one !== id) : [...chosen, id])}
              />
              {name}
            </label>
          );
        })}
        {others.length > MOST_OTHERS ? <p class="dim small">{words.mostCompared(MOST_OTHERS)}</p> : null}
        {chosen.length === 0 ? null : (
          <button type="button" class="link" onClick={() => choose([])}>
            {words.notCompared}
          </button>
        )}
      </div>
    </Popup>
  );
}
