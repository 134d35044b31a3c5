import type { Picture } from "../core/pictures/types/picture.ts";
import type { Text } from "../core/words/language.ts";
import type { PanelState } from "./protocol.ts";

/** What a search finds in a picture. */
export interface Found {
  /** How many things, as people count them. */
  readonly things: number;
  /** The ids that what is found is drawn with. */
  readonly ids: readonly string[];
}

/** What can be searched for in a view. */
export interface PanelSearch<Of extends Picture> {
  /** What the box says: what it searches for. */
  readonly label: Text;
  /** How many things it goes through. */
  readonly size: (picture: Of, state: PanelState) => number;
  /** The kinds of items that step back when they are not found. Default all. */
  readonly kinds?: readonly string[];
  /** What is found; `drawn` for a page with things of many kinds: whatever says the words. */
  readonly find: ((picture: Of, search: string, state: PanelState) => Found) | "drawn";
}

/** Things that are each drawn by their own id. */
export function foundThings(things: readonly { readonly id: string }[]): Found {
  return { things: things.length, ids: things.map(({ id }) => id) };
}

/** Lets what is not found step back, and says how many things are found; null while nothing is searched for. */
export function markFound<Of extends Picture>(
  view: ParentNode,
  picture: Of,
  search: PanelSearch<Of> | undefined,
  state: PanelState,
): number | null {
  const searching = search !== undefined && state.search.trim() !== "";
  if (!searching) {
    for (const item of view.querySelectorAll(".not-found")) item.classList.remove("not-found");
    return null;
  }
  const items = [...view.querySelectorAll("[data-id]")].filter(
    (item) => search.kinds === undefined || search.kinds.includes(item.getAttribute("data-kind") ?? ""),
  );
  if (search.find === "drawn") {
    const found = items.filter((item) => holdsAll(item.textContent ?? "", state.search));
    step(items, (item) => found.includes(item));
    return new Set(found.map((item) => item.getAttribute("data-path"))).size;
  }
  const { things, ids } = search.find(picture, state.search, state);
  const known = new Set(ids);
  step(items, (item) => known.has(item.getAttribute("data-id") ?? ""));
  return things;
}

/** Back, or forward again. */
function step(items: readonly Element[], isFound: (item: Element) => boolean): void {
  for (const item of items) item.classList.toggle("not-found", !isFound(item));
}

/** Whether a text holds every word that is searched for; nothing holds no words. */
export function holdsAll(text: string, search: string): boolean {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const folded = fold(text);
  return words.length > 0 && words.every((word) => folded.includes(word));
}

/** Without capitals and accents, as people search. */
function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase();
}
