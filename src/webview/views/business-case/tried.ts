import type { BusinessCasePicture, Case, FigureKey } from "../../../core/pictures/types/business-case.ts";
import type { PanelState } from "../../protocol.ts";
import type { Store } from "../../store.ts";
import { triedValues } from "./values.ts";

/** The case that is shown: what is expected, unless another was chosen. */
export function shownCase({ own }: PanelState): Case {
  const chosen = own?.case;
  return chosen === "low" || chosen === "high" ? chosen : "expected";
}

/** The figure that is explained: the net, unless another was chosen. */
export function chosenFigure(picture: BusinessCasePicture, { own }: PanelState): FigureKey {
  const chosen = String(own?.figure ?? "net") as FigureKey;
  return picture.explained.expected.figures[chosen] === undefined ? "net" : chosen;
}

/** The case with the values that are being tried; null while nothing is, or it cannot be. */
export function triedPicture(
  picture: BusinessCasePicture,
  { own }: PanelState,
  { tried }: Store,
): BusinessCasePicture | null {
  if (Object.keys(triedValues(picture, own)).length === 0) return null;
  return tried?.picture?.kind === "business-case" && tried.picture.id === picture.id ? tried.picture : null;
}
