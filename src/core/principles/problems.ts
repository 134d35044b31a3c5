import type { Span } from "../text/position.ts";
import type { Text } from "../words/language.ts";
import type { CelSyntaxError } from "./cel/syntax-error.ts";
import type { Type } from "./types.ts";
import type { Selector } from "./variables.ts";

/** What is wrong with an expression, at a stretch of its text. Worded in `words.ts`. */
export type Problem = { readonly span: Span } & (
  | { readonly code: "syntax"; readonly error: CelSyntaxError }
  /** `dashed`: an id with a dash, read as a subtraction. */
  | {
      readonly code: "unknown-variable";
      readonly name: string;
      readonly known: readonly string[];
      readonly guess: string | null;
      readonly dashed: string | null;
    }
  /** A word that ought to be a text; `meant` is the choice that it names, else the word itself. */
  | { readonly code: "unquoted"; readonly name: string; readonly meant: string }
  /** A share held against a number that none can be: 30 for 0.3. */
  | { readonly code: "share-above-one"; readonly value: number }
  | { readonly code: "variable-elsewhere"; readonly name: string; readonly selector: Selector | null }
  | {
      readonly code: "unknown-field";
      readonly name: string;
      readonly of: Text;
      readonly known: readonly string[];
      readonly guess: string | null;
    }
  | { readonly code: "no-fields"; readonly name: string; readonly found: Type }
  | { readonly code: "unknown-function"; readonly name: string; readonly guess: string | null }
  | { readonly code: "wrong-call"; readonly name: string; readonly example: string }
  | { readonly code: "wrong-operands"; readonly operator: string; readonly left: Type; readonly right: Type }
  | { readonly code: "never-equal"; readonly left: Type; readonly right: Type }
  | {
      readonly code: "unknown-choice";
      readonly value: string;
      readonly choices: readonly string[];
      readonly guess: string | null;
    }
  | { readonly code: "flag-expected"; readonly found: Type }
  | { readonly code: "result-not-flag"; readonly found: Type }
  | { readonly code: "nothing-to-walk"; readonly name: string; readonly found: Type }
  | { readonly code: "wrong-index"; readonly found: Type; readonly index: Type }
  | { readonly code: "bad-pattern"; readonly pattern: string }
  | { readonly code: "too-heavy" }
);
