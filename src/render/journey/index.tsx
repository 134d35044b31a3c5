export { JourneyScroller, journeyScrollerCss } from "./journey.tsx";
export { JourneyTable } from "./table.tsx";
