import type { ByChannel } from "../../numbers/parts.ts";
import { total } from "../../numbers/parts.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import type { Words } from "../../words/say.ts";
import { called } from "../called.ts";
import { fixReplacing } from "../fixes.ts";
import { keyAt, valueAt } from "../places.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { allSteps, type StepPlace } from "./steps.ts";

/** Sums of numbers with decimals may end a hair above what they should be. */
const HAIR = 1e-6;

export const rule: Rule = {
  meta: {
    id: "journey-contacts-exceed",
    severity: "error",
    fixable: true,
    title: { en: "Journeys count too many contacts", nl: "Klantreizen tellen te veel contacten" },
    what: {
      en: "The steps of all journeys together count more contacts of a contact moment than it has in a year.",
      nl: "De stappen van alle klantreizen samen tellen meer contacten van een contactmoment dan er in een jaar zijn.",
    },
    why: {
      en: "The same contact is counted twice, or a number is wrong; digital shares and priorities no longer hold.",
      nl: "Hetzelfde contact is dubbel geteld, of een aantal klopt niet; digitaliseringsgraad en prioriteiten deugen dan niet.",
    },
    mend: {
      en: "Divide the contacts over the steps, or correct the volume of the contact moment.",
      nl: "Verdeel de contacten over de stappen, of verbeter het volume van het contactmoment.",
    },
    examples: {
      good: [
        "koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: { volume: 900 }\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: change, steps: [{ id: ask, moment: move, contacts: { phone: 400 } }, { id: report, moment: move, contacts: { phone: 500 } }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: { volume: 900 }\njourneys:\n  life:\n    kind: episode\n    phases:\n      - id: change\n        steps:\n          - { id: ask, moment: move, contacts: { phone: 400 } }\n          - { id: report, moment: move, contacts: { phone: 501 } } # !\n",
          expect: ["contacts"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const [moment, steps] of stepsByMoment(snapshot)) {
      const volume = snapshot.strategy.contactMoments[moment]?.volume;
      const over = volume === undefined ? null : firstOver(steps, volume);
      if (volume === undefined || over === null) continue;
      const counted = steps.reduce((sum, place) => sum + contactsOf(place), 0);
      report({
        at: `${over.path}.contacts`,
        what: whatOf(snapshot, moment, counted, volume),
        related: relatedTo(snapshot, moment, steps, over),
        fixes: [fewerHere(snapshot, over, counted - volume), moreInAll(snapshot, moment, counted)],
      });
    }
  },
};

/** The step with which the count passes the volume. */
function firstOver(steps: readonly StepPlace[], volume: number): StepPlace | null {
  let counted = 0;
  for (const place of steps) {
    counted += contactsOf(place);
    if (counted > volume + HAIR) return place;
  }
  return null;
}

/** Takes what is too much from the largest channel of the step with which the volume is passed. */
function fewerHere(snapshot: Snapshot, { name, path, step }: StepPlace, excess: number): Fix | null {
  const { channels } = snapshot.strategy;
  const contacts = Object.entries((step.contacts ?? {}) as ByChannel);
  const [channel, number] = contacts.sort(([, a], [, b]) => b - a)[0] ?? ["", 0];
  if (number < excess) return null;
  const by = called(channels, channel);
  const title = {
    en: () => `Count ${createFormat("en").integer(excess)} fewer by ${by} in “${name}”`,
    nl: () => `Tel er ${createFormat("nl").integer(excess)} minder via ${by} in “${name}”`,
  };
  return fixReplacing(snapshot, `${path}.contacts.${channel}`, numberText(number - excess), title);
}

/** Makes the volume what the journeys count. */
function moreInAll(snapshot: Snapshot, moment: string, counted: number): Fix | null {
  const name = called(snapshot.strategy.contactMoments, moment);
  const title = {
    en: () => `Make the volume of “${name}” ${createFormat("en").integer(counted)}`,
    nl: () => `Maak het volume van “${name}” ${createFormat("nl").integer(counted)}`,
  };
  return fixReplacing(snapshot, `contactMoments.${moment}.volume`, numberText(counted), title);
}

/** A number as the format writes it, without what is left of rounding. */
function numberText(value: number): string {
  return String(Number(value.toFixed(6)));
}

function stepsByMoment(snapshot: Snapshot): Map<string, StepPlace[]> {
  const groups = new Map<string, StepPlace[]>();
  for (const place of allSteps(snapshot)) {
    const { moment } = place.step;
    if (moment !== undefined) groups.set(moment, [...(groups.get(moment) ?? []), place]);
  }
  return groups;
}

function contactsOf({ step }: StepPlace): number {
  return total((step.contacts ?? {}) as ByChannel);
}

function whatOf(snapshot: Snapshot, moment: string, counted: number, volume: number): Words {
  const name = called(snapshot.strategy.contactMoments, moment);
  return {
    en: () => {
      const { integer } = createFormat("en");
      return `The journeys count ${integer(counted)} contacts of “${name}”, which has ${integer(volume)} a year.`;
    },
    nl: () => {
      const { integer } = createFormat("nl");
      return `De klantreizen tellen ${integer(counted)} contacten van “${name}”, dat er ${integer(volume)} per jaar heeft.`;
    },
  };
}

/** The other steps that count, and the volume itself. */
function relatedTo(
  snapshot: Snapshot,
  moment: string,
  steps: readonly StepPlace[],
  over: StepPlace,
): NonNullable<Report["related"]> {
  const others = steps.flatMap((place) => {
    const found = place === over ? null : keyAt(snapshot, `${place.path}.contacts`);
    if (found === null) return [];
    const contacts = contactsOf(place);
    return [
      {
        at: found.at,
        what: {
          en: () => `“${place.name}” counts ${createFormat("en").integer(contacts)} of them.`,
          nl: () => `“${place.name}” telt er ${createFormat("nl").integer(contacts)}.`,
        },
      },
    ];
  });
  const volume = valueAt(snapshot, `contactMoments.${moment}.volume`);
  if (volume === null) return others;
  return [...others, { at: volume.at, what: { en: "The volume is written here.", nl: "Het volume staat hier." } }];
}
