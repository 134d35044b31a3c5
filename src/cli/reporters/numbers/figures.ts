import { durationWords } from "../../../core/words/durations.ts";
import { createFormat, type Format } from "../../../core/words/format.ts";
import type { Language } from "../../../core/words/language.ts";

/** Stands where a number is not known. */
export const UNKNOWN = "–";

/** Shows numbers, and remembers why those that are null are so. */
export class Figures {
  private readonly format: Format;
  private reasons = new Map<string, string[]>();

  constructor(
    private readonly language: Language,
    private readonly currency: string,
    /** Why a number is null, by its path. */
    private readonly why: Readonly<Record<string, string>>,
  ) {
    this.format = createFormat(language);
  }

  share(path: string, value: number | null): string {
    return this.known(path, value, (known) => this.format.share(known));
  }

  points(path: string, value: number | null): string {
    return this.known(path, value, (known) => this.format.points(known, 2));
  }

  money(path: string, value: number | null, decimals = 0): string {
    return this.known(path, value, (known) => this.format.money(known, this.currency, decimals));
  }

  integer(path: string, value: number | null): string {
    return this.known(path, value, (known) => this.format.integer(known));
  }

  number(path: string, value: number | null, decimals?: number): string {
    return this.known(path, value, (known) => this.format.score(known, decimals));
  }

  duration(path: string, value: number | null): string {
    return this.known(path, value, (known) => durationWords(known, this.language));
  }

  /** A value in words; a reason of its own where the report gives none. */
  known<Value>(path: string, value: Value | null, show: (value: Value) => string, reason?: string): string {
    if (value !== null) return show(value);
    this.missing(path, reason);
    return UNKNOWN;
  }

  /** Takes down that a number is not known. */
  missing(path: string, reason?: string): void {
    const [at, text] = this.reasonOf(path) ?? [path, reason];
    if (text === undefined) return;
    const paths = this.reasons.get(text) ?? [];
    if (!paths.includes(at)) this.reasons.set(text, [...paths, at]);
  }

  /** Why there are dashes since this was asked last: the reason, and the paths that it is of. */
  takeReasons(): [reason: string, paths: readonly string[]][] {
    const taken = [...this.reasons];
    this.reasons = new Map();
    return taken;
  }

  /** Of the number itself, else of the nearest thing that holds it. */
  private reasonOf(path: string): readonly [path: string, text: string] | undefined {
    const steps = path.split(".");
    for (let length = steps.length; length > 0; length--) {
      const at = steps.slice(0, length).join(".");
      const text = this.why[at];
      if (text !== undefined) return [at, text];
    }
    return undefined;
  }
}
