import { ChannelMix } from "../../../render/channel-mix/channel-mix.tsx";
import { foundThings, holdsAll } from "../../search.ts";
import type { PanelView } from "../panel-view.ts";
import { isCompact, MixForm } from "./form.tsx";
import { MixPicture } from "./mix-picture.tsx";

export const channelMixPanel: PanelView<"channel-mix"> = {
  Picture: MixPicture,
  Controls: MixForm,
  draw: ({ picture, state }, options) => (
    <ChannelMix picture={picture} {...options} compact={isCompact(picture, state)} />
  ),
  search: {
    label: { en: "Search contact moment", nl: "Zoek contactmoment" },
    size: ({ rows }) => rows.length,
    find: ({ rows }, search) => foundThings(rows.filter(({ name, id }) => holdsAll(`${name} ${id}`, search))),
  },
};
