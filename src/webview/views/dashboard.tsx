import { Dashboard } from "../../render/dashboard/dashboard.tsx";
import { vscodePalette } from "../../render/kit/palette.ts";
import type { PanelView } from "./panel-view.ts";

export const dashboardPanel: PanelView<"dashboard"> = {
  Picture: ({ picture, state, width }) => (
    <Dashboard
      picture={picture}
      language={state.shown.language}
      palette={vscodePalette}
      width={width}
      header={false}
      interactive
    />
  ),
};
