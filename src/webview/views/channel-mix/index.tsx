import { foundThings, holdsAll } from "../../search.ts";
import type { PanelView } from "../panel-view.ts";
import { MixPicture } from "./mix-picture.tsx";

export const channelMixPanel: PanelView<"channel-mix"> = {
  Picture: MixPicture,
  search: {
    label: { en: "Search contact moment", nl: "Zoek contactmoment" },
    size: ({ rows }) => rows.length,
    find: ({ rows }, search) => foundThings(rows.filter(({ name, id }) => holdsAll(`${name} ${id}`, search))),
  },
};
