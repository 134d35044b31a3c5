import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { fixAdding, MOST_FIXES } from "../fixes.ts";
import { initiativesFor } from "../initiatives.ts";
import type { Fix, Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { isWritten } from "./sound.ts";

export const rule: Rule = {
  meta: {
    id: "shift-without-initiative",
    severity: "warning",
    fixable: true,
    title: { en: "Shift without an initiative", nl: "Verschuiving zonder initiatief" },
    what: {
      en: "No initiative on the backlog brings a channel shift about.",
      nl: "Geen initiatief op de backlog brengt een kanaalverschuiving tot stand.",
    },
    why: {
      en: "Contacts do not move by themselves; a shift that nobody works on is a number in a plan.",
      nl: "Contacten verschuiven niet vanzelf; een verschuiving waar niemand aan werkt is een getal in een plan.",
    },
    mend: {
      en: "Name the initiative that brings it about, or put one on the backlog.",
      nl: "Noem het initiatief dat ervoor zorgt, of zet er een op de backlog.",
    },
    examples: {
      good: [
        `${EXAMPLE}initiatives:\n  form: { addresses: { moments: [move] } }\nshifts:\n  online: { moment: move, from: phone, to: site, share: 50%, initiative: form }\n`,
      ],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n`,
          expect: ["online"],
        },
        {
          files: `${EXAMPLE}initiatives:\n  form: { addresses: { moments: [move] } }\nshifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n`,
          expect: ["online"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { shifts } = snapshot.strategy;
    for (const [id, { moment }] of Object.entries(shifts)) {
      if (isWritten(snapshot, id, "initiative")) continue;
      report({
        at: `shifts.${id}`,
        what: {
          en: `No initiative brings “${called(shifts, id)}” about.`,
          nl: `Geen initiatief brengt “${called(shifts, id)}” tot stand.`,
        },
        fixes: forTheMoment(snapshot, id, moment),
      });
    }
  },
};

/** The initiatives for its contact moment: one of them is probably the one. */
function forTheMoment(snapshot: Snapshot, id: string, moment: string | undefined): (Fix | null)[] {
  const { initiatives } = snapshot.strategy;
  const candidates = moment === undefined ? [] : initiativesFor(snapshot.strategy, moment);
  return candidates.slice(0, MOST_FIXES).map((initiative) => {
    const name = called(initiatives, initiative);
    const title = { en: `The initiative “${name}” brings it about`, nl: `Het initiatief “${name}” zorgt ervoor` };
    return fixAdding(snapshot, `shifts.${id}`, "initiative", initiative, title);
  });
}
