import { Escalation } from "../../../render/escalation/escalation.tsx";
import { escalationWords } from "../../../render/escalation/words.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import { foundThings, holdsAll } from "../../search.ts";
import type { PanelView } from "../panel-view.ts";

export const escalationPanel: PanelView<"escalation"> = {
  search: {
    label: { en: "Search step", nl: "Zoek stap" },
    size: ({ steps }) => steps.length,
    kinds: ["step"],
    find: ({ steps, roles }, search) => {
      const roleOf = (id: string | null): string => roles.find((role) => role.id === id)?.name ?? "";
      return foundThings(steps.filter(({ id, name, role }) => holdsAll(`${name} ${id} ${roleOf(role)}`, search)));
    },
  },
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
