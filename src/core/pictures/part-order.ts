import type { Part } from "../numbers/kinds.ts";

const ORDER = { self: 0, assistedDigital: 1, assistedPersonal: 2 } as const;

/** Self-service first, people on the phone last, what is not known after that: digital is on the left. */
export function partRank(part: Part | null): number {
  return part === null ? 3 : ORDER[part];
}
