import type { VNode } from "preact";
import type { Picture, PictureOf, ViewName } from "../core/pictures/types/picture.ts";
import type { Language } from "../core/words/language.ts";
import { businessCaseView } from "./business-case/view.tsx";
import { channelMixView } from "./channel-mix/view.tsx";
import { channelShiftsView } from "./channel-shifts/view.tsx";
import { dashboardView } from "./dashboard/view.tsx";
import { escalationView } from "./escalation/view.tsx";
import { journeyView } from "./journey/view.tsx";
import { svgText } from "./kit/svg.tsx";
import { overviewView } from "./overview/view.tsx";
import { principlesView } from "./principles/view.tsx";
import { valueMatrixView } from "./value-matrix/view.tsx";
import type { DrawOptions, View } from "./view.ts";

/** How every view is drawn. */
export const DRAWINGS: { readonly [Name in ViewName]: View<Name> } = {
  overview: overviewView,
  "value-matrix": valueMatrixView,
  "channel-mix": channelMixView,
  "business-case": businessCaseView,
  "channel-shifts": channelShiftsView,
  journey: journeyView,
  escalation: escalationView,
  principles: principlesView,
  dashboard: dashboardView,
};

/** The drawing that belongs to a picture. */
export function drawingOf<Name extends ViewName>(picture: PictureOf<Name>): View<Name> {
  return DRAWINGS[picture.kind] as unknown as View<Name>;
}

/** A picture as the text of an SVG file that stands alone. */
export function renderSvg(picture: Picture, options: DrawOptions): string {
  return svgText(drawingOf(picture).draw(picture, options));
}

/** A picture for a screen. */
export function drawOnScreen(picture: Picture, options: DrawOptions): VNode {
  const drawing = drawingOf(picture);
  return (drawing.onScreen ?? drawing.draw).call(drawing, picture, options);
}

/** A picture as Mermaid text; null where no form of Mermaid can say it. */
export function renderMermaid(picture: Picture, language: Language): string | null {
  return drawingOf(picture).mermaid?.(picture, language) ?? null;
}
