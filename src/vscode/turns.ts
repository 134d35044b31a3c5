import type { Turn } from "../core/turns.ts";

/** Well under the 50 ms after which people notice that they wait. */
const LONGEST_STRETCH_MS = 10;

/**
 * Turns for long work: whatever waits in the extension's queue goes first, typing included, as
 * soon as the work has had the floor for some milliseconds. `goesOn` says whether its result is
 * still wanted, and is asked after every step.
 */
export function turns(goesOn: () => boolean, longestStretchMs = LONGEST_STRETCH_MS): Turn {
  let since = performance.now();
  return async () => {
    if (performance.now() - since >= longestStretchMs) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      since = performance.now();
    }
    return goesOn();
  };
}
