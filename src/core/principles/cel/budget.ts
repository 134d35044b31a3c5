import type { Node } from "./ast.ts";

/** Stops an expression that asks for more work than anyone wants to wait for. */
export class TooHeavy extends Error {
  constructor(readonly node: Node) {
    super("too heavy");
  }
}

const STEPS_BETWEEN_LOOKS = 2048;

/**
 * The work that an expression may do. Steps come first, so that the answer is
 * the same on every machine; the clock is there for what steps misjudge.
 */
export class Budget {
  private nextLook: number;
  private readonly deadline: number;

  constructor(
    private steps: number,
    milliseconds: number,
    private readonly now: () => number = Date.now,
  ) {
    this.nextLook = steps - STEPS_BETWEEN_LOOKS;
    this.deadline = now() + milliseconds;
  }

  get left(): number {
    return Math.max(0, this.steps);
  }

  /** @throws TooHeavy when there is not so much left. */
  spend(steps: number, node: Node): void {
    this.steps -= steps;
    if (this.steps < 0) throw new TooHeavy(node);
    if (this.steps > this.nextLook) return;
    this.nextLook = this.steps - STEPS_BETWEEN_LOOKS;
    if (this.now() > this.deadline) throw new TooHeavy(node);
  }
}
