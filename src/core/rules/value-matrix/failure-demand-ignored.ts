import { called } from "../called.ts";
import { initiativesFor, takenOnBy } from "../initiatives.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "failure-demand-ignored",
    severity: "info",
    fixable: true,
    needsWhole: true,
    restsOn: ["shifts", "initiatives"],
    title: { en: "Failure demand with nothing done about it", nl: "Faalvraag waar niets aan gebeurt" },
    what: {
      en: "A contact moment is caused by something that went wrong, and no channel shift or initiative deals with it.",
      nl: "Een contactmoment komt voort uit iets wat misging, en geen kanaalverschuiving of initiatief doet er iets aan.",
    },
    why: {
      en: "Failure demand costs twice: the contact, and the patience of the customer. It comes back until its cause is gone.",
      nl: "Een faalvraag kost dubbel: het contact, en het geduld van de klant. Die blijft komen tot de oorzaak weg is.",
    },
    mend: {
      en: "Put an initiative on the backlog that takes the cause away, or plan a shift to none.",
      nl: "Zet een initiatief op de backlog dat de oorzaak wegneemt, of plan een verschuiving naar none.",
    },
    examples: {
      good: [
        "koers: 1\ncontactMoments:\n  letter: { demand: failure }\ninitiatives:\n  rewrite: { addresses: { moments: [letter] } }\n",
      ],
      bad: [
        { files: "koers: 1\ncontactMoments:\n  letter: { demand: failure }\n", expect: ["failure"] },
        {
          files:
            "koers: 1\nroles:\n  editor: {}\ncontactMoments:\n  letter: { demand: failure, owner: editor }\ninitiatives:\n  plain-words: { owner: editor, status: planned }\n",
          expect: ["failure"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const moments = snapshot.strategy.contactMoments;
    const shifted = new Set(Object.values(snapshot.strategy.shifts).map(({ moment }) => moment));
    for (const id of Object.keys(moments)) {
      if (moments[id]?.demand !== "failure" || shifted.has(id)) continue;
      if (initiativesFor(snapshot.strategy, id).length > 0) continue;
      const place = valueAt(snapshot, `contactMoments.${id}.demand`);
      if (place === null) continue;
      report({
        ...place,
        what: {
          en: `“${called(moments, id)}” is failure demand, and no shift or initiative does anything about it.`,
          nl: `“${called(moments, id)}” is een faalvraag, en geen verschuiving of initiatief doet er iets aan.`,
        },
        fixes: takenOnBy(snapshot, moments[id]?.owner, "moments", id),
      });
    }
  },
};
