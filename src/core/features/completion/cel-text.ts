import { MACROS } from "../../principles/cel/ast.ts";
import { parseExpression } from "../../principles/cel/parse.ts";
import { typecheck } from "../../principles/typecheck.ts";
import { ANY, TEXT, type Type } from "../../principles/types.ts";

/*
 * An expression up to the cursor, which is seldom a whole one: its words and
 * signs, what stands in front of a dot or a bracket, and what has a name there.
 */

interface Token {
  readonly kind: "name" | "text" | "open-text" | "number" | "sign";
  readonly text: string;
  readonly start: number;
}

export type Variables = ReadonlyMap<string, Type>;

/** What can be written at the end of an expression that is being typed. */
export type CelSpot =
  | { readonly kind: "name"; readonly typed: string; readonly variables: Variables }
  | { readonly kind: "member"; readonly typed: string; readonly of: Type; readonly dot: number }
  | { readonly kind: "text"; readonly typed: string; readonly type: Type; readonly isIndex: boolean };

/** Null where nothing of the language is written: an operator, a number, the name of a new variable. */
export function celSpot(before: string, after: string, variables: Variables): CelSpot | null {
  const text = new CelText(before, variables);
  return text.spot(after);
}

class CelText {
  private readonly tokens: readonly Token[];
  /** The brackets that are still open, as positions of tokens, the outermost first. */
  private readonly open: readonly number[];

  constructor(
    private readonly source: string,
    private readonly given: Variables,
  ) {
    this.tokens = tokensOf(source);
    this.open = openBrackets(this.tokens);
  }

  spot(after: string): CelSpot | null {
    const last = this.tokens.at(-1);
    const end = this.tokens.length - 1;
    if (last?.kind === "open-text") return this.textSpot(last, end, after);
    const isWord = last?.kind === "name" && last.start + last.text.length === this.source.length;
    const typed = isWord ? last.text : "";
    const before = isWord ? end - 1 : end;
    const previous = this.tokens[before];
    if (previous?.text === ".") return this.memberSpot(typed, before, previous.start);
    const isOperand = previous !== undefined && (previous.kind !== "sign" || /^[)\]}]$/.test(previous.text));
    if ((isOperand && previous.text !== "in") || this.isNewVariable(before)) return null;
    return { kind: "name", typed, variables: this.variables() };
  }

  private memberSpot(typed: string, dotAt: number, dot: number): CelSpot | null {
    const of = this.operandBefore(dotAt);
    return of === null ? null : { kind: "member", typed, of, dot };
  }

  private textSpot(token: Token, at: number, after: string): CelSpot | null {
    const typed = token.text.slice(1);
    const previous = this.tokens[at - 1]?.text ?? "";
    const bracket = this.open.at(-1);
    if (bracket !== undefined && this.tokens[bracket]?.text === "[") {
      const indexed = bracket === at - 1 ? this.operandBefore(bracket) : null;
      if (indexed !== null) return { kind: "text", typed, type: keyType(indexed), isIndex: true };
      const isIn = this.tokens[bracket - 1]?.text === "in";
      const left = isIn ? this.operandBefore(bracket - 1) : null;
      return left === null ? null : { kind: "text", typed, type: left, isIndex: false };
    }
    const isEquality = previous === "==" || previous === "!=";
    const type = isEquality ? this.operandBefore(at - 1) : this.typeBehind(after);
    return type === null ? null : { kind: "text", typed, type, isIndex: false };
  }

  /** `'…' in moment.target` and `'…' == moment.quadrant`: what stands behind tells. */
  private typeBehind(after: string): Type | null {
    const found = /^[^'"]*['"]\s*(in|==|!=)\s*([A-Za-z_][\w.]*)/.exec(after);
    const type = found === null ? null : this.typeOf(found[2] as string, this.variables());
    return type === null || found?.[1] !== "in" ? type : itemType(type);
  }

  /** The first word in the brackets of a walk names what is at hand. */
  private isNewVariable(before: number): boolean {
    const name = this.tokens[before - 1];
    const isCall = this.tokens[before]?.text === "(" && this.tokens[before - 2]?.text === ".";
    return isCall && name !== undefined && isMacro(name.text);
  }

  /** What can be named where the cursor is, with the variables of the walks around it. */
  private variables(upTo = this.open.length): Variables {
    const variables = new Map(this.given);
    for (const [depth, bracket] of this.open.slice(0, upTo).entries()) {
      const name = this.tokens[bracket - 1];
      const variable = this.tokens[bracket + 1];
      const isWalk = name !== undefined && isMacro(name.text) && this.tokens[bracket - 2]?.text === ".";
      if (!isWalk || variable?.kind !== "name" || this.tokens[bracket + 2]?.text !== ",") continue;
      variables.set(variable.text, itemType(this.operandBefore(bracket - 2, depth) ?? ANY));
    }
    return variables;
  }

  /** The type of what ends before a token, such as `moment.target` before a dot. */
  private operandBefore(end: number, depth = this.open.length): Type | null {
    const first = this.operandStart(end - 1);
    const from = first === null ? undefined : this.tokens[first]?.start;
    const to = this.tokens[end]?.start;
    if (from === undefined || to === undefined) return null;
    return this.typeOf(this.source.slice(from, to), this.variables(depth));
  }

  private operandStart(last: number): number | null {
    let at = last;
    for (;;) {
      const token = this.tokens[at];
      if (token === undefined) return null;
      if (token.text === ")" || token.text === "]") {
        const opening = this.openingOf(at);
        if (opening === null) return null;
        const before = this.tokens[opening - 1];
        const goesOn = before?.kind === "name" ? before.text !== "in" : /^[)\]]$/.test(before?.text ?? "");
        if (!goesOn) return opening;
        at = opening - 1;
      } else if (token.kind === "name" || token.kind === "text") {
        if (this.tokens[at - 1]?.text !== ".") return at;
        at -= 2;
      } else {
        return null;
      }
    }
  }

  private openingOf(closing: number): number | null {
    let depth = 0;
    for (let at = closing; at >= 0; at--) {
      const { text, kind } = this.tokens[at] as Token;
      if (kind !== "sign") continue;
      if (/^[)\]}]$/.test(text)) depth++;
      if (/^[([{]$/.test(text) && --depth === 0) return at;
    }
    return null;
  }

  private typeOf(source: string, variables: Variables): Type | null {
    const parsed = parseExpression(source);
    return parsed.ok ? (typecheck(source, parsed.root, variables).types.get(parsed.root) ?? null) : null;
  }
}

function tokensOf(source: string): Token[] {
  const found = source.matchAll(
    /(?<name>[A-Za-z_]\w*)|(?<number>\d[\w.]*)|(?<text>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?<open>["'][\s\S]*$)|&&|\|\||[=!<>]=|\S/g,
  );
  return [...found].map(({ 0: text, index: start, groups = {} }) => {
    const kind = groups.name
      ? "name"
      : groups.number
        ? "number"
        : groups.text
          ? "text"
          : groups.open
            ? "open-text"
            : "sign";
    return { kind, text, start };
  });
}

function openBrackets(tokens: readonly Token[]): number[] {
  const open: number[] = [];
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== "sign") continue;
    if (/^[([{]$/.test(text)) open.push(at);
    if (/^[)\]}]$/.test(text)) open.pop();
  }
  return open;
}

function isMacro(name: string): boolean {
  return (MACROS as readonly string[]).includes(name);
}

/** What a walk calls by its variable: the items of a list, the keys of a map. */
function itemType(range: Type): Type {
  if (range.kind === "list") return range.of;
  return range.kind === "map" ? { ...TEXT, ref: range.ref } : ANY;
}

/** What may stand between the brackets behind it. */
function keyType(indexed: Type): Type {
  if (indexed.kind === "record") return { ...TEXT, choices: [...indexed.fields.keys()] };
  return indexed.kind === "map" ? { ...TEXT, ref: indexed.ref } : ANY;
}
