import { called } from "../called.ts";
import { fixReplacing } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { channelsInUse, isInUse } from "./channels.ts";
import { areConnected } from "./context-not-integrated.ts";

/** Offered where the systems of both channels are connected. */
const CONTEXT_CAN_GO = {
  en: "Let the story go along: their systems are connected",
  nl: "Laat het verhaal meegaan: hun systemen zijn gekoppeld",
};

export const rule: Rule = {
  meta: {
    id: "hand-over-without-context",
    severity: "warning",
    fixable: true,
    title: { en: "Hand-over without context", nl: "Overdracht zonder context" },
    what: {
      en: "A channel passes customers on without what they already told.",
      nl: "Een kanaal geeft klanten door zonder wat ze al hebben verteld.",
    },
    why: {
      en: "The customer must begin all over again, and so must whoever answers.",
      nl: "De klant moet helemaal opnieuw beginnen, en wie antwoordt ook.",
    },
    mend: {
      en: "Connect the systems so that the story goes along, and then make it with-context.",
      nl: "Koppel de systemen zodat het verhaal meegaat, en maak er dan with-context van.",
    },
    examples: {
      good: [
        "koers: 1\nchannels:\n  site: { kind: self-service, handsOver: { phone: with-context } }\n  phone: { kind: assisted }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nchannels:\n  site: { kind: self-service, handsOver: { phone: without-context }, technologies: [portal] }\n  phone: { kind: assisted, technologies: [platform] }\ntechnologies:\n  portal: { integratesWith: [platform] }\n  platform: {}\n",
          expect: ["without-context"],
        },
        {
          files:
            "koers: 1\nchannels:\n  site: { kind: self-service, handsOver: { phone: without-context } }\n  phone: { kind: assisted }\n",
          expect: ["without-context"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels } = snapshot.strategy;
    for (const id of channelsInUse(snapshot.strategy)) {
      for (const [to, kind] of Object.entries(channels[id]?.handsOver ?? {})) {
        const place = valueAt(snapshot, `channels.${id}.handsOver.${to}`);
        if (kind !== "without-context" || !isInUse(channels[to]) || place === null) continue;
        report({
          ...place,
          what: {
            en: `“${called(channels, id)}” passes customers on to “${called(channels, to)}” without what they already told.`,
            nl: `“${called(channels, id)}” geeft klanten door aan “${called(channels, to)}” zonder wat ze al hebben verteld.`,
          },
          fixes: [
            areConnected(snapshot, id, to) === true
              ? fixReplacing(snapshot, place.path, "with-context", CONTEXT_CAN_GO)
              : null,
          ],
        });
      }
    }
  },
};
