import { ValueMatrix } from "../../../render/value-matrix/index.ts";
import { foundThings } from "../../search.ts";
import type { PanelView } from "../panel-view.ts";
import { Details } from "./details.tsx";
import { foundMoments } from "./found.ts";
import { MatrixPicture } from "./matrix-picture.tsx";
import { matrixState, shownIds } from "./matrix-state.ts";
import { MatrixTools } from "./tools.tsx";

export const valueMatrixPanel: PanelView<"value-matrix"> = {
  Picture: MatrixPicture,
  Details,
  Tools: MatrixTools,
  draw: ({ picture, state }, options) => {
    const { colorBy, movement, filter, window, chosen } = matrixState(state);
    const only = shownIds(picture, filter);
    return <ValueMatrix picture={picture} {...options} {...{ colorBy, movement, window, only, chosen }} />;
  },
  search: {
    label: { en: "Search contact moment", nl: "Zoek contactmoment" },
    size: ({ moments }) => moments.length,
    find: (picture, search) => foundThings(foundMoments(picture, search)),
  },
  isEmpty: ({ moments }) => moments.length === 0,
};
