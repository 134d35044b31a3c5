import type {
  BusinessCasePicture,
  Case,
  ExplainedFigure,
  FigureKey,
  YearFigureKey,
} from "../../../core/pictures/types/business-case.ts";
import type { PanelState } from "../../protocol.ts";
import type { Store } from "../../store.ts";
import { triedValues } from "./values.ts";

/** The case that is shown: what is expected, unless another was chosen. */
export function shownCase({ own }: PanelState): Case {
  const chosen = own?.case;
  return chosen === "low" || chosen === "high" ? chosen : "expected";
}

/** The figure that is explained: the net, unless another was chosen or pointed at; of one year where it is. */
export function explainedFigure(picture: BusinessCasePicture, state: PanelState): ExplainedFigure {
  const { own } = state;
  const { figures, years } = picture.explained[shownCase(state)];
  const ofYear = years[String(own?.figureYear ?? "")]?.[String(own?.figure) as YearFigureKey];
  return ofYear ?? figures[String(own?.figure ?? "net") as FigureKey] ?? figures.net;
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
