import { PrinciplesBoard } from "../../render/principles/board.tsx";
import { holdsAll } from "../search.ts";
import type { PanelView } from "./panel-view.ts";
import { plainPicture } from "./plain-picture.tsx";

export const principlesPanel: PanelView<"principles"> = {
  Picture: plainPicture<"principles">(PrinciplesBoard),
  /** A principle stays with what breaks it and with its exceptions. */
  matches: ({ principles }, search) =>
    principles
      .filter(({ id, statement, rationale }) => holdsAll(`${statement} ${rationale ?? ""} ${id}`, search))
      .flatMap(({ id, broken, unknown, exceptions }) => [
        id,
        ...[...broken, ...unknown, ...exceptions].map(({ source }) => source.path),
      ]),
  size: ({ principles }) => principles.length,
};
