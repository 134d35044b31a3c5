import { render } from "preact";
import { App } from "./app.tsx";
import "./panel.css";
import { Store } from "./store.ts";

const DRAGGED = ".handle, .matrix g[data-id]";

/** The page of a panel begins here. */
const store = new Store();
const place = document.getElementById("panel");
if (place === null) throw new Error("the page has no place to draw in");

let drawing = false;
let stale = false;

/** What changes while it is being drawn is drawn after that: one drawing within another would leave two of everything. */
const draw = (): void => {
  stale = true;
  if (drawing) return;
  drawing = true;
  try {
    while (stale) {
      stale = false;
      drawOnce(place);
    }
  } finally {
    drawing = false;
  }
};

function drawOnce(into: HTMLElement): void {
  const { state } = store;
  if (state !== null) document.documentElement.lang = state.shown.language;
  render(state === null ? null : <App state={state} store={store} />, into);
}

/** What was changed here is taken back in its file, also while the keyboard is in the panel. */
window.addEventListener("keydown", (event) => {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
  if (event.target instanceof HTMLInputElement) return;
  event.preventDefault();
  store.send({ type: key === "y" || event.shiftKey ? "redo" : "undo" });
});

/**
 * A finger on something that can be dragged drags it, and does not scroll the page. In style sheets `touch-action`
 * says so of boxes only, not of what is inside a picture.
 */
window.addEventListener(
  "touchmove",
  (event) => {
    if (event.target instanceof Element && event.target.closest(DRAGGED) !== null) event.preventDefault();
  },
  { passive: false, capture: true },
);

store.onChange(draw);
draw();
store.begin();
