import type { VNode } from "preact";
import type { ValueMatrixPicture } from "../../../core/pictures/types/value-matrix.ts";
import type { Language } from "../../../core/words/language.ts";
import { vscodePalette } from "../../../render/kit/palette.ts";
import { layoutMatrix, ValueMatrix } from "../../../render/value-matrix/index.ts";
import { holdsAll } from "../../search.ts";
import { panelWords } from "../../words.ts";
import type { PanelPictureProps, PanelView } from "../panel-view.ts";
import { Details } from "./details.tsx";

/** Where the plot of a matrix without a header begins. */
const MATRIX_TOP = 12;

export const valueMatrixPanel: PanelView<"value-matrix"> = {
  Picture: MatrixPicture,
  Details: (props) => (props.picture.moments.length === 0 ? null : <Details {...props} />),
  matches,
  size: ({ moments }) => moments.length,
};

function MatrixPicture({ picture, state, store, width }: PanelPictureProps<"value-matrix">): VNode {
  const { language } = state.shown;
  const selected = picture.moments.find(({ source }) => source.path === state.selected)?.id;
  const empty = picture.moments.length + picture.unplaced.length === 0;
  return (
    <>
      <ValueMatrix
        picture={picture}
        language={language}
        palette={vscodePalette}
        width={width}
        interactive
        header={false}
        lead={matches(picture, state.search)}
        {...(selected === undefined ? {} : { selected })}
      />
      {empty ? (
        <button
          type="button"
          class="link add"
          style={{ top: `${belowEmptySentence(picture, language, width)}px` }}
          onClick={() => store.send({ type: "add", section: "contactMoments" })}
        >
          {panelWords(language).addMoments}
        </button>
      ) : null}
    </>
  );
}

/** The matrix says what is missing in the upper third of its plot. */
function belowEmptySentence(picture: ValueMatrixPicture, language: Language, width: number): number {
  const { frame } = layoutMatrix(picture, { language, width, top: MATRIX_TOP, lead: [] });
  return frame.top + (frame.bottom - frame.top) * 0.3 + 16;
}

/** Contact moments whose name, question or id holds every word that is searched for. */
function matches(picture: ValueMatrixPicture, search: string): string[] {
  return picture.moments
    .filter(({ id, name, question }) => holdsAll(`${name} ${question ?? ""} ${id}`, search))
    .map(({ id }) => id);
}
