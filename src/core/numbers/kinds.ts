/** The four quadrants of the value matrix (domain: section 3, Quadrant). */
export type Quadrant = "encourage" | "self-service" | "simplify" | "eliminate";

/** The three parts any set of contacts falls into; together they are 1. */
export interface Parts {
  readonly self: number;
  readonly assistedDigital: number;
  readonly assistedPersonal: number;
}

export type Part = keyof Parts;

/** How something goes against its plan. */
export type PlanStatus = "early" | "behind" | "on-track" | "ahead";

/** What is not known of a step (domain: section 3, Digitisation and gaps). */
export type Gap = "contacts" | "satisfaction" | "evidence";
