import { asWritten } from "../as-written.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "growth-impossible",
    severity: "error",
    title: { en: "Growth below -100%", nl: "Groei onder -100%" },
    what: {
      en: "The growth of a contact moment is below -100%.",
      nl: "De groei van een contactmoment is lager dan -100%.",
    },
    why: {
      en: "At -100% no contact is left after a year, and fewer than none there cannot be: nothing that rests on the volume can be computed.",
      nl: "Bij -100% is er na een jaar geen contact meer over, en minder dan geen kan niet: niets wat op het volume rust, is te berekenen.",
    },
    mend: {
      en: "Write by how much the volume grows or shrinks in a year, such as 3% or -2%.",
      nl: "Schrijf hoeveel het volume in een jaar groeit of krimpt, zoals 3% of -2%.",
    },
    examples: {
      good: ["koers: 1\ncontactMoments:\n  move: { volume: 12000, growth: -100% }\n"],
      bad: [{ files: "koers: 1\ncontactMoments:\n  move: { volume: 12000, growth: -101% }\n", expect: ["-101%"] }],
    },
  },
  check({ snapshot, report }) {
    const moments = snapshot.strategy.contactMoments;
    for (const [id, { growth = 0 }] of Object.entries(moments)) {
      const place = valueAt(snapshot, `contactMoments.${id}.growth`);
      if (growth >= -1 || place === null) continue;
      const name = called(moments, id);
      report({
        ...place,
        what: {
          en: () =>
            `“${name}” cannot shrink by more than all its contacts: its growth is ${asWritten(snapshot, place.path, "en")}.`,
          nl: () =>
            `“${name}” kan niet met meer dan alle contacten krimpen: de groei is ${asWritten(snapshot, place.path, "nl")}.`,
        },
      });
    }
  },
};
