import { principleReferences } from "../../principles/references.ts";
import { kindsNamedIn } from "../../schema/names.ts";
import { isId } from "../../schema/spelling.ts";
import type { Rule } from "../rule.ts";
import { thingName } from "./names.ts";
import { missingKinds } from "./unresolved.ts";

/** Kinds of things that exist only to be referred to. */
const EXPECTED_TO_BE_USED = [
  "kpis",
  "segments",
  "channels",
  "contactMoments",
  "roles",
  "technologies",
  "dataSources",
  "escalations",
  "initiatives",
] as const;

export const rule: Rule = {
  meta: {
    id: "unused-definition",
    severity: "info",
    needsWhole: true,
    title: { en: "Nothing uses this", nl: "Niets gebruikt dit" },
    what: {
      en: "A KPI, segment, channel in use, contact moment, role, technology, data source, escalation or initiative that nothing refers to.",
      nl: "Een KPI, segment, kanaal in gebruik, contactmoment, rol, technologie, gegevensbron, escalatie of initiatief waar niets naar verwijst.",
    },
    why: {
      en: "Either it plays no part in the strategy, or the part that it plays has not been written down.",
      nl: "Of het speelt geen rol in de strategie, of die rol is niet opgeschreven.",
    },
    mend: {
      en: "Refer to it where it plays its part, or remove it.",
      nl: "Verwijs ernaar waar het een rol speelt, of verwijder het.",
    },
    examples: {
      good: [
        "koers: 1\nroles:\n  lead: {}\nchannels:\n  phone: { kind: assisted, owner: lead }\n  fax: { kind: assisted, status: retired }\ncontactMoments:\n  move: {}\nchannelMix:\n  move: { now: { phone: 100% } }\n",
      ],
      bad: [{ files: "koers: 1\nroles:\n  lead: {}\n", expect: ["lead"] }],
    },
  },
  check({ snapshot, report }) {
    const inPrinciples = new Set(principleReferences(snapshot).map(({ target, id }) => `${target} ${id}`));
    const missing = [...missingKinds(snapshot)];
    for (const kind of EXPECTED_TO_BE_USED) {
      // What is not there may well be what names it.
      if (missing.some((section) => section === kind || kindsNamedIn(section).has(kind))) continue;
      for (const [id, places] of snapshot.definitionsOf(kind)) {
        const [place] = places;
        if (place === undefined || snapshot.referencesTo(kind, id).length > 0) continue;
        // Its uses may well spell it as it should be.
        if (!isId(id)) continue;
        // A value that is not understood may well name it.
        if (snapshot.incomplete && snapshot.mayDefine(id)) continue;
        if (inPrinciples.has(`${kind} ${id}`)) continue;
        if (kind === "channels" && !isInUse(snapshot.strategy.channels[id]?.status)) continue;
        const name = thingName(kind);
        report({
          at: { file: place.file, span: place.idSpan },
          path: place.path,
          what: {
            en: `Nothing refers to the ${name.en} “${id}”.`,
            nl: `Niets verwijst naar ${kind === "channels" || kind === "contactMoments" || kind === "segments" || kind === "initiatives" ? "het" : "de"} ${name.nl} “${id}”.`,
          },
        });
      }
    }
  },
};

/** A channel that is planned or gone need not be used. */
function isInUse(status: string | undefined): boolean {
  return status === undefined || status === "in-use" || status === "pilot" || status === "phasing-out";
}
