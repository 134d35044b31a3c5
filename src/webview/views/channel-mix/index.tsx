import { holdsAll } from "../../search.ts";
import type { PanelView } from "../panel-view.ts";
import { MixPicture } from "./mix-picture.tsx";

export const channelMixPanel: PanelView<"channel-mix"> = {
  Picture: MixPicture,
  matches: ({ rows }, search) => rows.filter(({ name, id }) => holdsAll(`${name} ${id}`, search)).map(({ id }) => id),
  size: ({ rows }) => rows.length,
};
