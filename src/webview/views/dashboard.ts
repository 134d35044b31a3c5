import { Dashboard } from "../../render/dashboard/dashboard.tsx";
import type { PanelView } from "./panel-view.ts";
import { plainPicture } from "./plain-picture.tsx";

export const dashboardPanel: PanelView<"dashboard"> = {
  Picture: plainPicture<"dashboard">(Dashboard),
};
