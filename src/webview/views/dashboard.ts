import { Dashboard } from "../../render/dashboard/dashboard.tsx";
import type { PanelView } from "./panel-view.ts";
import { plainPicture } from "./plain-picture.tsx";

export const dashboardPanel: PanelView<"dashboard"> = {
  Picture: plainPicture<"dashboard">(Dashboard),
  search: {
    label: { en: "Search this page", nl: "Zoek op deze pagina" },
    size: ({ objectives, otherKpis, shifts, thresholds, backlog, experience, gaps }) =>
      [objectives, otherKpis, shifts, thresholds, backlog, experience, gaps].reduce(
        (sum, { length }) => sum + length,
        0,
      ),
    find: "drawn",
  },
};
