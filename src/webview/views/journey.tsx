import { JourneyScroller } from "../../render/journey/index.tsx";
import { vscodePalette } from "../../render/kit/palette.ts";
import type { PanelView } from "./panel-view.ts";

export const journeyPanel: PanelView<"journey"> = {
  Picture: ({ picture, state, width }) => (
    <JourneyScroller
      picture={picture}
      language={state.shown.language}
      palette={vscodePalette}
      width={width}
      interactive
    />
  ),
};
