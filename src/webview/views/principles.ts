import { PrinciplesBoard } from "../../render/principles/board.tsx";
import { holdsAll } from "../search.ts";
import type { PanelView } from "./panel-view.ts";
import { plainPicture } from "./plain-picture.tsx";

export const principlesPanel: PanelView<"principles"> = {
  Picture: plainPicture<"principles">(PrinciplesBoard),
  search: {
    label: { en: "Search principle", nl: "Zoek principe" },
    size: ({ principles }) => principles.length,
    /** A principle stays with what breaks it and with its exceptions. */
    find: ({ principles }, search) => {
      const found = principles.filter(({ id, statement, rationale }) =>
        holdsAll(`${statement} ${rationale ?? ""} ${id}`, search),
      );
      const ids = found.flatMap(({ id, broken, unknown, exceptions }) => [
        id,
        ...[...broken, ...unknown, ...exceptions].map(({ source }) => source.path),
      ]);
      return { things: found.length, ids };
    },
  },
};
