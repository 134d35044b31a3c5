import type { Rule } from "../rule.ts";
import { rule as avoidedWords } from "./avoided-words.ts";
import { rule as capsExceedLimit } from "./caps-exceed-limit.ts";
import { rule as commercialWithoutBasis } from "./commercial-without-basis.ts";
import { rule as dataSlowerThanDecision } from "./data-slower-than-decision.ts";
import { rule as dataWithoutBasis } from "./data-without-basis.ts";
import { rule as dataWithoutRetention } from "./data-without-retention.ts";
import { rule as lawUncovered } from "./law-uncovered.ts";
import { rule as outreachNoExclusion } from "./outreach-no-exclusion.ts";
import { rule as outreachWithoutOwner } from "./outreach-without-owner.ts";
import { rule as welcomeNotFirst } from "./welcome-not-first.ts";

export const rules: readonly Rule[] = [
  outreachNoExclusion,
  welcomeNotFirst,
  capsExceedLimit,
  outreachWithoutOwner,
  commercialWithoutBasis,
  dataWithoutBasis,
  dataWithoutRetention,
  dataSlowerThanDecision,
  lawUncovered,
  avoidedWords,
];
