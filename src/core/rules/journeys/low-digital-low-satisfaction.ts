import { type ByChannel, digitalShare, partsOf } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import { satisfactionScale } from "../../numbers/scales.ts";
import type { Strategy } from "../../strategy/model.ts";
import { createFormat } from "../../words/format.ts";
import type { Words } from "../../words/say.ts";
import { takenOnBy } from "../initiatives.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";
import { allSteps, type StepPlace } from "./steps.ts";

const LIFE = `koers: 1
channels:
  phone: { kind: assisted }
contactMoments:
  move: {}
journeys:
  life:
    kind: episode
    phases:
      - { id: change, steps: [{ id: report, moment: move, contacts: { phone: 900 }, metrics: { satisfaction: 4.8 } }] }
`;

export const rule: Rule = {
  meta: {
    id: "low-digital-low-satisfaction",
    severity: "warning",
    needsWhole: true,
    restsOn: ["initiatives"],
    fixable: true,
    title: {
      en: "Neither digital nor liked, and nobody works on it",
      nl: "Niet digitaal, niet gewaardeerd, en niemand pakt het op",
    },
    what: {
      en: "A step of a journey is mostly not digital, customers are discontent with it, and no initiative addresses it or its contact moment.",
      nl: "Een stap in een klantreis is grotendeels niet digitaal, klanten zijn er ontevreden over, en geen initiatief pakt de stap of het contactmoment aan.",
    },
    why: {
      en: "Here there is most to gain: costly contact that customers do not like either.",
      nl: "Hier valt het meest te winnen: duur contact waar ook klanten niet blij mee zijn.",
    },
    mend: {
      en: "Add an initiative that addresses this step, or say why it may stay so with an ignore comment.",
      nl: "Voeg een initiatief toe dat deze stap aanpakt, of zeg in een koers-ignore waarom het zo mag blijven.",
    },
    options: {
      digitalShare: {
        kind: "part",
        default: 0.5,
        written: "50%",
        title: { en: "Under which digital share it is low", nl: "Onder welke digitaliseringsgraad het laag is" },
      },
      satisfaction: {
        kind: "part",
        default: 0.5,
        written: "50%",
        title: {
          en: "Under which place on its scale satisfaction is low",
          nl: "Onder welke plek op de schaal de tevredenheid laag is",
        },
      },
    },
    examples: {
      good: [`${LIFE}initiatives:\n  one-form: { addresses: { moments: [move] } }\n`],
      bad: [
        { files: LIFE, expect: ["4.8"] },
        {
          files: `${LIFE.replace("move: {}", "move: { owner: lead }")}roles:\n  lead: {}\ninitiatives:\n  coaching: { owner: lead, status: planned }\n`,
          expect: ["4.8"],
        },
      ],
    },
  },
  check({ snapshot, option, report }) {
    const { strategy } = snapshot;
    const [low, high] = satisfactionScale(strategy);
    const limit = low + (high - low) * option("satisfaction");
    for (const place of allSteps(snapshot)) {
      const { satisfaction } = place.step.metrics ?? {};
      const parts = partsOf(strategy.channels, (place.step.contacts ?? {}) as ByChannel);
      if (satisfaction === undefined || satisfaction >= limit || isReason(parts)) continue;
      const digital = digitalShare(parts);
      if (digital >= option("digitalShare") || isWorkedOn(strategy, place)) continue;
      const at = valueAt(snapshot, `${place.path}.metrics.satisfaction`);
      const contacts = keyAt(snapshot, `${place.path}.contacts`);
      if (at === null || contacts === null) continue;
      report({
        ...at,
        what: whatOf(place.name, digital, satisfaction, limit),
        related: [{ at: contacts.at, what: { en: "These are its contacts.", nl: "Dit zijn de contacten." } }],
        fixes: takenOnBy(snapshot, strategy.contactMoments[place.step.moment ?? ""]?.owner, "steps", place.id),
      });
    }
  },
};

/** An initiative of the step, of its contact moment, or of a shift of that moment. */
function isWorkedOn(strategy: Strategy, { id, step }: StepPlace): boolean {
  const { moment } = step;
  const addressed = Object.values(strategy.initiatives).some(
    ({ status, addresses }) =>
      status !== "stopped" &&
      (addresses?.steps?.includes(id) || (moment !== undefined && addresses?.moments?.includes(moment))),
  );
  const shifted = Object.values(strategy.shifts).some(
    (shift) => shift.moment === moment && moment !== undefined && shift.initiative !== undefined,
  );
  return addressed || shifted;
}

function whatOf(name: string, digital: number, satisfaction: number, limit: number): Words {
  return {
    en: () => {
      const { share, score } = createFormat("en");
      return `“${name}” is only ${share(digital)} digital and scores ${score(satisfaction)} on satisfaction, under ${score(limit)}, and no initiative addresses it.`;
    },
    nl: () => {
      const { share, score } = createFormat("nl");
      return `“${name}” is maar voor ${share(digital)} digitaal en scoort ${score(satisfaction)} op tevredenheid, onder ${score(limit)}, en geen initiatief pakt het aan.`;
    },
  };
}
