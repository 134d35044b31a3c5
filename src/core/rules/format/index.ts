import type { Rule } from "../rule.ts";
import { rule as ambiguousNumber } from "./ambiguous-number.ts";
import { rule as badId } from "./bad-id.ts";
import { rule as cutText } from "./cut-text.ts";
import { rule as misplacedKey } from "./misplaced-key.ts";
import { rule as missingKey } from "./missing-key.ts";
import { rule as newerFormat } from "./newer-format.ts";
import { rule as unknownKey } from "./unknown-key.ts";
import { rule as wrongValue } from "./wrong-value.ts";

export const rules: readonly Rule[] = [
  unknownKey,
  misplacedKey,
  missingKey,
  wrongValue,
  badId,
  newerFormat,
  ambiguousNumber,
  cutText,
];
