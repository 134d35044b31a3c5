import { measured } from "../../numbers/relationship.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import { called } from "../called.ts";
import { fixAdding } from "../fixes.ts";
import { percentText } from "../percent.ts";
import type { Fix, Rule } from "../rule.ts";
import { EXAMPLE } from "./example.ts";
import { isWritten, type MovingShift, movingShifts } from "./sound.ts";

export const rule: Rule = {
  meta: {
    id: "leakage-not-stated",
    severity: "warning",
    fixable: true,
    title: { en: "No leakage stated", nl: "Geen terugval opgegeven" },
    what: {
      en: "A channel shift does not say which part of the moved contacts is not solved in the new way.",
      nl: "Een kanaalverschuiving zegt niet welk deel van de verschoven contacten op de nieuwe manier niet wordt opgelost.",
    },
    why: {
      en: "Without leakage the case is computed as if every customer were helped at once. That never happens; it is optimism.",
      nl: "Zonder terugval rekent de businesscase alsof iedere klant meteen geholpen is. Dat gebeurt nooit; het is optimisme.",
    },
    mend: {
      en: "Add leakage, measured if you can. If it really is nothing, write 0%.",
      nl: "Voeg leakage toe, gemeten als het kan. Is het echt niets, schrijf dan 0%.",
    },
    examples: {
      good: [`${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50%, leakage: 12% }\n`],
      bad: [
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\n`,
          expect: ["online"],
        },
        {
          files: `${EXAMPLE}shifts:\n  online: { moment: move, from: phone, to: site, share: 50% }\nrelationshipReturns:\n  - { moment: move, channel: site, resolved: 88% }\n`,
          expect: ["online"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const [id, shift] of movingShifts(snapshot.strategy)) {
      if (isWritten(snapshot, id, "leakage")) continue;
      const name = called(snapshot.strategy.shifts, id);
      report({
        at: `shifts.${id}`,
        what: {
          en: `“${name}” states no leakage, as if the new way solved everything.`,
          nl: `“${name}” geeft geen terugval op, alsof de nieuwe manier alles oplost.`,
        },
        fixes: likelyLeakage(snapshot, id, shift),
      });
    }
  },
};

/**
 * What was measured not to be resolved in the new channel is a first answer,
 * how many customers go on from there another. Of contact that is prevented
 * nothing need come back.
 */
function likelyLeakage(snapshot: Snapshot, id: string, { moment, to }: MovingShift): (Fix | null)[] {
  const { strategy } = snapshot;
  const state = (share: number, [en, nl]: readonly [string, string]): Fix | null => {
    const title = {
      en: `State ${createFormat("en").share(share)} leakage: ${en}`,
      nl: `Geef ${createFormat("nl").share(share)} terugval op: ${nl}`,
    };
    return fixAdding(snapshot, `shifts.${id}`, "leakage", percentText(share), title);
  };
  if (to === "none") return [state(0, ["what is prevented does not come back", "wat is voorkomen komt niet terug"])];
  const resolved = measured(strategy, moment, to, (record) => record.resolved)?.resolved;
  const onward = strategy.channelSwitches.filter((one) => one.moment === moment && one.from === to);
  const switching = onward.reduce((sum, { share = 0 }) => sum + share, 0);
  return [
    resolved === undefined ? null : state(1 - resolved, ["measured as not resolved", "gemeten als niet opgelost"]),
    switching > 0 ? state(switching, ["as many go on from there", "zoveel klanten gaan daarvandaan door"]) : null,
  ];
}
