import { Escalation } from "../../../render/escalation/escalation.tsx";
import { escalationWords } from "../../../render/escalation/words.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import type { PanelView } from "../panel-view.ts";

export const escalationPanel: PanelView<"escalation"> = {
  Picture: ({ picture, state, store, width }) => (
    <>
      <Escalation
        picture={picture}
        language={state.shown.language}
        palette={vscodePalette}
        width={width}
        header={false}
        interactive
      />
      {picture.steps.length > 0 ? null : (
        <button
          type="button"
          class="link how-to"
          onClick={() => store.send({ type: "open", path: picture.source.path, focus: true })}
        >
          {escalationWords(state.shown.language).add}
        </button>
      )}
    </>
  ),
};
