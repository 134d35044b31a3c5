import { rules as channels } from "./channels/index.ts";
import { rules as escalations } from "./escalations/index.ts";
import { rules as files } from "./files/index.ts";
import { rules as format } from "./format/index.ts";
import { rules as goals } from "./goals/index.ts";
import { rules as journeys } from "./journeys/index.ts";
import { rules as measurements } from "./measurements/index.ts";
import { rules as meta } from "./meta/index.ts";
import { rules as mix } from "./mix/index.ts";
import { rules as outreach } from "./outreach/index.ts";
import { rules as people } from "./people/index.ts";
import { rules as plausible } from "./plausible/index.ts";
import { rules as principles } from "./principles/index.ts";
import { rules as references } from "./references/index.ts";
import type { Rule } from "./rule.ts";
import { rules as shifts } from "./shifts/index.ts";
import { rules as support } from "./support/index.ts";
import { rules as valueMatrix } from "./value-matrix/index.ts";
import { rules as yaml } from "./yaml/index.ts";

/** All rules, in the order of `RULE_IDS`. */
export const RULES: readonly Rule[] = [
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
];
