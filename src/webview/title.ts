import { DRAWINGS } from "../render/views.tsx";
import type { ShowMessage } from "./protocol.ts";

/** What a panel shows, in its tab and above its picture. */
export function titleOf({ target, language, choices }: ShowMessage): string {
  const name = DRAWINGS[target.view].name(language);
  return target.id === null ? name : (choices.find(({ id }) => id === target.id)?.name ?? target.id);
}
