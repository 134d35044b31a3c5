import { render } from "preact";
import { App } from "./app.tsx";
import "./panel.css";
import { Store } from "./store.ts";

/** The page of a panel begins here. */
const store = new Store();
const place = document.getElementById("panel");
if (place === null) throw new Error("the page has no place to draw in");

const draw = (): void => {
  const { state } = store;
  if (state !== null) document.documentElement.lang = state.shown.language;
  render(state === null ? null : <App state={state} store={store} />, place);
};

store.onChange(draw);
draw();
store.begin();
