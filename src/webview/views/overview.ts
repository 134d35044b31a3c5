import { Overview } from "../../render/overview/overview.tsx";
import type { PanelView } from "./panel-view.ts";
import { plainPicture } from "./plain-picture.tsx";

export const overviewPanel: PanelView<"overview"> = {
  Picture: plainPicture<"overview">(Overview),
  search: {
    label: { en: "Search this page", nl: "Zoek op deze pagina" },
    size: ({ matrix, objectives, principles, findings, ...rest }) =>
      matrix.moments.length +
      objectives.length +
      principles.principles.length +
      findings.top.length +
      rest.case.shifts.length,
    find: "drawn",
  },
};
