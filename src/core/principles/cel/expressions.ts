import { Engine } from "./evaluate.ts";
import { type Parsed, parseExpression } from "./parse.ts";

/** Expressions that are asked for again and again, each parsed once, and planned once. */
export class Expressions {
  private readonly parsed = new Map<string, Parsed>();
  private made: Engine | null = null;

  parse(source: string): Parsed {
    let parsed = this.parsed.get(source);
    if (parsed === undefined) {
      parsed = parseExpression(source);
      this.parsed.set(source, parsed);
    }
    return parsed;
  }

  /** What runs them. */
  get engine(): Engine {
    this.made ??= new Engine();
    return this.made;
  }
}
