import type { FunctionComponent } from "preact";
import type { PictureOf, ViewName } from "../../core/pictures/types/picture.ts";
import { vscodePalette } from "../../render/kit/palette.ts";
import type { DrawOptions } from "../../render/view.ts";
import type { PanelView } from "./panel-view.ts";

/** A picture that is shown as it is, without a heading of its own. */
export function plainPicture<Name extends ViewName>(
  Drawn: FunctionComponent<{ readonly picture: PictureOf<Name> } & DrawOptions>,
): PanelView<Name>["Picture"] {
  return ({ picture, state, width }) => (
    <Drawn
      picture={picture}
      language={state.shown.language}
      palette={vscodePalette}
      width={width}
      header={false}
      interactive
    />
  );
}
