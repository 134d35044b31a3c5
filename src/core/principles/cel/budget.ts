import type { Node } from "./ast.ts";

/** Stops an expression that asks for more work than anyone wants to wait for. */
export class TooHeavy extends Error {
  constructor(readonly node: Node) {
    super("too heavy");
  }
}

const STEPS_BETWEEN_LOOKS = 1024;

/**
 * The work that an expression may do. Steps come first, so that the answer is
 * the same on every machine; the clock is there for what steps misjudge.
 */
export class Budget {
  private nextLook: number;
  private readonly deadline: number;
  private late = false;

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

  get isOverspent(): boolean {
    return this.late || this.steps < 0;
  }

  /** False when there is not so much left, and from then on always. */
  spend(steps: number): boolean {
    this.steps -= steps;
    if (this.steps <= this.nextLook) {
      this.nextLook = this.steps - STEPS_BETWEEN_LOOKS;
      this.late ||= this.now() > this.deadline;
    }
    return !this.isOverspent;
  }
}
