import type { MatrixMoment, ValueMatrixPicture } from "../../../core/pictures/types/value-matrix.ts";
import { holdsAll } from "../../search.ts";

/** The contact moments whose name, question or id holds every word that is searched for. */
export function foundMoments(picture: ValueMatrixPicture, search: string): MatrixMoment[] {
  return picture.moments.filter(({ id, name, question }) => holdsAll(`${name} ${question ?? ""} ${id}`, search));
}
