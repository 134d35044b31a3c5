import { ids as channels } from "./channels/ids.ts";
import { ids as escalations } from "./escalations/ids.ts";
import { ids as files } from "./files/ids.ts";
import { ids as format } from "./format/ids.ts";
import { ids as goals } from "./goals/ids.ts";
import { ids as journeys } from "./journeys/ids.ts";
import { ids as measurements } from "./measurements/ids.ts";
import { ids as meta } from "./meta/ids.ts";
import { ids as mix } from "./mix/ids.ts";
import { ids as outreach } from "./outreach/ids.ts";
import { ids as people } from "./people/ids.ts";
import { ids as plausible } from "./plausible/ids.ts";
import { ids as principles } from "./principles/ids.ts";
import { ids as references } from "./references/ids.ts";
import { ids as shifts } from "./shifts/ids.ts";
import { ids as support } from "./support/ids.ts";
import { ids as valueMatrix } from "./value-matrix/ids.ts";
import { ids as yaml } from "./yaml/ids.ts";

/** Every rule, in the order of the documentation. Ids are stable: they stand in manifests and comments. */
export const RULE_IDS = [
  ...files,
  ...yaml,
  ...format,
  ...references,
  ...valueMatrix,
  ...mix,
  ...shifts,
  ...people,
  ...channels,
  ...escalations,
  ...journeys,
  ...goals,
  ...outreach,
  ...support,
  ...principles,
  ...measurements,
  ...plausible,
  ...meta,
] as const;

/**
 * Rules whose findings may leave numbers missing or wrong: they are about what could not be read,
 * and about the figures themselves. The others judge what is read and computed all the same.
 */
export const RULES_OF_NUMBERS: ReadonlySet<RuleId> = new Set([
  ...files,
  ...yaml,
  ...format,
  ...references,
  ...mix,
  ...shifts,
  ...measurements,
  ...plausible,
]);

export type RuleId = (typeof RULE_IDS)[number];

export function isRuleId(text: string): text is RuleId {
  return (RULE_IDS as readonly string[]).includes(text);
}
