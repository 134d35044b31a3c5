import type { VNode } from "preact";
import type { ChannelMixPicture } from "../../../core/pictures/types/channel-mix.ts";
import { COMPACT_FROM } from "../../../render/channel-mix/compact-layout.ts";
import { mixWords } from "../../../render/channel-mix/words.ts";
import type { PanelState } from "../../protocol.ts";
import type { ControlsProps } from "../panel-view.ts";

/** Whether each contact moment has a line only: as was chosen, else where there are many. */
export function isCompact({ id, rows }: ChannelMixPicture, { own }: PanelState): boolean {
  return id === null && (own?.form === undefined ? rows.length >= COMPACT_FROM : own.form === "compact");
}

/** In full, with names and handles, or compact; only where there is more than fits. */
export function MixForm({ picture, state, store }: ControlsProps<"channel-mix">): VNode | null {
  const { compact } = mixWords(state.shown.language);
  if (picture.id !== null || picture.rows.length < LEAST) return null;
  const shown = isCompact(picture, state) ? "compact" : "full";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring its own frame into the toolbar
    <div class="segmented" role="group" aria-label={compact.form}>
      {(["full", "compact"] as const).map((form) => (
        <button
          key={form}
          type="button"
          aria-pressed={form === shown}
          data-form={form}
          onClick={() => store.changeOwn({ form })}
        >
          {form === "full" ? compact.full : compact.short}
        </button>
      ))}
    </div>
  );
}

/** Fewer fit in full. */
const LEAST = 12;
