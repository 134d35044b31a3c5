/**
 * Long work takes turns with its host: between one step and the next the host may see to what
 * somebody waits for. Resolves to whether to go on; false when nobody wants the result any more.
 */
export type Turn = () => Promise<boolean>;

/** Does all steps of some work at once. */
export function atOnce<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Does the steps of some work in turns; null when it was stopped. */
export async function inTurns<Result>(steps: Generator<void, Result>, turn: Turn): Promise<Result | null> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (!(await turn())) return null;
  }
}
