import { rule as fileEncoding } from "./files/file-encoding.ts";
import { rule as fileUnreadable } from "./files/file-unreadable.ts";
import { rule as ambiguousNumber } from "./format/ambiguous-number.ts";
import { rule as badId } from "./format/bad-id.ts";
import { rule as misplacedKey } from "./format/misplaced-key.ts";
import { rule as missingKey } from "./format/missing-key.ts";
import { rule as newerFormat } from "./format/newer-format.ts";
import { rule as unknownKey } from "./format/unknown-key.ts";
import { rule as wrongValue } from "./format/wrong-value.ts";
import { rule as ignoreComment } from "./meta/ignore-comment.ts";
import { rule as ruleCrashed } from "./meta/rule-crashed.ts";
import { rule as ruleSettings } from "./meta/rule-settings.ts";
import { rule as personalContactFloor } from "./people/personal-contact-floor.ts";
import { rule as duplicateId } from "./references/duplicate-id.ts";
import { rule as fallbackCycle } from "./references/fallback-cycle.ts";
import { rule as unresolvedReference } from "./references/unresolved-reference.ts";
import { rule as unusedDefinition } from "./references/unused-definition.ts";
import type { Rule } from "./rule.ts";
import { rule as evidenceStale } from "./support/evidence-stale.ts";
import { rule as duplicateKey } from "./yaml/duplicate-key.ts";
import { rule as yamlSyntax } from "./yaml/yaml-syntax.ts";
import { rule as yamlTooLarge } from "./yaml/yaml-too-large.ts";

/** All rules, in the order of `RULE_IDS`. */
export const RULES: readonly Rule[] = [
  fileUnreadable,
  fileEncoding,
  yamlSyntax,
  yamlTooLarge,
  duplicateKey,
  unknownKey,
  misplacedKey,
  missingKey,
  wrongValue,
  badId,
  newerFormat,
  duplicateId,
  unresolvedReference,
  unusedDefinition,
  fallbackCycle,
  ambiguousNumber,
  personalContactFloor,
  evidenceStale,
  ruleSettings,
  ignoreComment,
  ruleCrashed,
];
