import type { VNode } from "preact";
import type { ViewProps } from "./app.tsx";
import { panelWords } from "./words.ts";

/** With more than this the rest is counted. */
const MOST = 6;
const SIGNS = { better: "+", worse: "!", neutral: "·" } as const;

/** What would come of the edit that is being tried, while it is. */
export function Consequences({ state, store }: ViewProps): VNode | null {
  const { tried } = store;
  if (tried === null) return null;
  const words = panelWords(state.shown.language);
  const { consequences } = tried;
  return (
    <div class="consequences" role="status" aria-label={words.consequences}>
      <b>{words.consequences}</b>
      {consequences.length === 0 ? <p>{words.noConsequences}</p> : null}
      <ul>
        {consequences.slice(0, MOST).map(({ sign, text }) => (
          <li key={text} class={sign}>
            <span aria-hidden="true">{SIGNS[sign]}</span> {text}
          </li>
        ))}
      </ul>
      {consequences.length > MOST ? <p class="dim">{words.more(consequences.length - MOST)}</p> : null}
    </div>
  );
}
