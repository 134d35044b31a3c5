import { vscodePalette } from "../kit/palette.ts";
import type { View } from "../view.ts";
import { createDrawing } from "./drawing.ts";
import { JourneyMap, JourneyScroller } from "./journey.tsx";
import { journeyMermaid } from "./mermaid.ts";
import { JourneyTable } from "./table.tsx";
import { journeyFacts } from "./title.tsx";
import { journeyWords } from "./words.ts";

export const journeyView: View<"journey"> = {
  title: ({ name }) => name,
  name: (language) => journeyWords[language].picture,
  facts: (picture, language) => journeyFacts(createDrawing(picture, { language, palette: vscodePalette })).join(" · "),
  draw: (picture, options) => <JourneyMap picture={picture} {...options} />,
  onScreen: (picture, options) => <JourneyScroller picture={picture} {...options} />,
  table: (picture, language) => <JourneyTable picture={picture} language={language} />,
  mermaid: journeyMermaid,
  // On a screen of usual width a journey's title and legend fit; the map itself scrolls.
  pageWidth: 1192,
};
