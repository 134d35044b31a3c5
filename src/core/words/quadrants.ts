import type { Text } from "./language.ts";

/** What the quadrants of the value matrix are called (domain: section 5). */
export const QUADRANT_NAMES: Readonly<Record<"encourage" | "self-service" | "simplify" | "eliminate", Text>> = {
  encourage: { en: "encourage", nl: "aanmoedigen" },
  "self-service": { en: "self-service", nl: "sturen op selfservice" },
  simplify: { en: "simplify", nl: "simplificeren" },
  eliminate: { en: "eliminate", nl: "elimineren" },
};
