import { vscodePalette } from "../../render/kit/palette.ts";
import { Overview } from "../../render/overview/overview.tsx";
import type { PanelView } from "./panel-view.ts";

export const overviewPanel: PanelView<"overview"> = {
  Picture: ({ picture, state, width }) => (
    <Overview
      picture={picture}
      language={state.shown.language}
      palette={vscodePalette}
      width={width}
      header={false}
      interactive
    />
  ),
};
