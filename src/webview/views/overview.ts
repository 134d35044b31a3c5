import { Overview } from "../../render/overview/overview.tsx";
import type { PanelView } from "./panel-view.ts";
import { plainPicture } from "./plain-picture.tsx";

export const overviewPanel: PanelView<"overview"> = {
  Picture: plainPicture<"overview">(Overview),
};
