import type { Snapshot } from "../../project/snapshot.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixSetting } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";
import { likelyMoments } from "./left-over.ts";
import { allSteps } from "./steps.ts";

export const rule: Rule = {
  meta: {
    id: "step-without-moment",
    severity: "info",
    fixable: true,
    title: { en: "Journey step without a contact moment", nl: "Stap zonder contactmoment" },
    what: {
      en: "A step of a journey does not say which contact moment belongs to it.",
      nl: "Een stap in een klantreis zegt niet welk contactmoment erbij hoort.",
    },
    why: {
      en: "What is decided about contact moments (treatment, channels, shifts) does not reach this step.",
      nl: "Wat over contactmomenten is besloten (aanpak, kanalen, verschuivingen) bereikt deze stap niet.",
    },
    mend: {
      en: "Name the contact moment under moment; add one if customers come with a question of its own here.",
      nl: "Noem het contactmoment onder moment; voeg er een toe als klanten hier met een eigen vraag komen.",
    },
    examples: {
      good: [
        "koers: 1\ncontactMoments:\n  move: {}\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report, moment: move }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\ncontactMoments:\n  report-move: { name: Moving house }\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report, name: Moving house }] }\n",
          expect: ["report"],
        },
        {
          files:
            "koers: 1\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: report }] }\n",
          expect: ["report"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const place of allSteps(snapshot)) {
      const { name, path } = place;
      if (!lacks(snapshot, path, "moment")) continue;
      report({
        at: path,
        what: {
          en: `The step “${name}” belongs to no contact moment.`,
          nl: `De stap “${name}” hoort bij geen contactmoment.`,
        },
        fixes: likelyMoments(snapshot, place).map((id) => ofMoment(snapshot, path, id)),
      });
    }
  },
};

function ofMoment(snapshot: Snapshot, path: string, id: string): Fix | null {
  const name = called(snapshot.strategy.contactMoments, id);
  const title = { en: `It belongs to “${name}”`, nl: `De stap hoort bij “${name}”` };
  return fixSetting(snapshot, path, "moment", id, title);
}
