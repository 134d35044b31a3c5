import { matrixWords } from "../render/value-matrix/words.ts";
import type { ShowMessage } from "./protocol.ts";

/** What a panel shows, in its tab and above its picture. */
export function titleOf({ target, picture, language, journeys }: ShowMessage): string {
  if (target.picture === "value-matrix") return matrixWords(language).valueMatrix;
  const known = journeys.find(({ id }) => id === target.journey)?.name;
  return known ?? (picture?.kind === "journey" ? picture.name : target.journey);
}
