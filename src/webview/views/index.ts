import type { Picture, PictureOf, ViewName } from "../../core/pictures/types/picture.ts";
import type { PanelState } from "../protocol.ts";
import { businessCasePanel } from "./business-case/index.tsx";
import { channelMixPanel } from "./channel-mix/index.tsx";
import { channelShiftsPanel } from "./channel-shifts/index.tsx";
import { dashboardPanel } from "./dashboard.ts";
import { escalationPanel } from "./escalation/index.tsx";
import { journeyPanel } from "./journey/index.tsx";
import { overviewPanel } from "./overview.ts";
import type { PanelView } from "./panel-view.ts";
import { principlesPanel } from "./principles.ts";
import { valueMatrixPanel } from "./value-matrix/index.tsx";

/** How every view is shown in a panel. */
const PANEL_VIEWS: { readonly [Name in ViewName]: PanelView<Name> } = {
  overview: overviewPanel,
  "value-matrix": valueMatrixPanel,
  "channel-mix": channelMixPanel,
  "business-case": businessCasePanel,
  "channel-shifts": channelShiftsPanel,
  journey: journeyPanel,
  escalation: escalationPanel,
  principles: principlesPanel,
  dashboard: dashboardPanel,
};

export function panelViewOf<Name extends ViewName>(picture: PictureOf<Name>): PanelView<Name> {
  return PANEL_VIEWS[picture.kind] as unknown as PanelView<Name>;
}

/** The picture as somebody has set it in the panel; null when there is none. */
export function shownPicture(state: PanelState): Picture | null {
  const { picture } = state.shown;
  return picture === null ? null : (panelViewOf(picture).shown?.(picture, state) ?? picture);
}
