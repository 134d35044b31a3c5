import type { PanelView } from "../panel-view.ts";
import { Details } from "./details.tsx";
import { foundMoments } from "./found.ts";
import { MatrixPicture } from "./matrix-picture.tsx";
import { MatrixTools } from "./tools.tsx";

export const valueMatrixPanel: PanelView<"value-matrix"> = {
  Picture: MatrixPicture,
  Details,
  Tools: MatrixTools,
  matches: foundMoments,
  size: ({ moments }) => moments.length,
};
