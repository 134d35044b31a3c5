import type { Range } from "../../core/text/position.ts";
import { plainLine } from "./plain.ts";

/** `file:line:column`, from 1, as editors and terminals make links of. */
export function placeText(file: string, { start }: Range): string {
  return `${plainLine(file)}:${start.line + 1}:${start.character + 1}`;
}
