import type { JourneyPicture } from "../../core/numbers/pictures.js";
import { svgText } from "../kit/svg.js";
import type { JourneyOptions } from "./drawing.js";
import { JourneyMap } from "./journey.js";

export type { JourneyOptions } from "./drawing.js";
export { JourneyMap, type JourneyMapProps, JourneyScroller, journeyScrollerCss } from "./journey.js";
export { journeyMermaid } from "./mermaid.js";
export { JourneyTable } from "./table.js";

/** The journey map as the text of an SVG file. */
export function renderJourneySvg(picture: JourneyPicture, options: JourneyOptions): string {
  return svgText(<JourneyMap picture={picture} {...options} />);
}
