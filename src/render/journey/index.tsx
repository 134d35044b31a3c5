import type { JourneyPicture } from "../../core/numbers/pictures.ts";
import { svgText } from "../kit/svg.tsx";
import type { JourneyOptions } from "./drawing.ts";
import { JourneyMap } from "./journey.tsx";

export type { JourneyOptions } from "./drawing.ts";
export { JourneyMap, JourneyScroller, journeyScrollerCss } from "./journey.tsx";
export { journeyMermaid } from "./mermaid.ts";
export { JourneyTable } from "./table.tsx";

/** The journey map as the text of an SVG file. */
export function renderJourneySvg(picture: JourneyPicture, options: JourneyOptions): string {
  return svgText(<JourneyMap picture={picture} {...options} />);
}
