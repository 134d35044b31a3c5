import type { Snapshot } from "../../project/snapshot.ts";
import type { ChannelSwitch } from "../../strategy/model.ts";
import { asWritten } from "../as-written.ts";
import { called } from "../called.ts";
import { fixSetting } from "../fixes.ts";
import { keyAt, type PathPlace, valueAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";
import { isInUse } from "./channels.ts";
import { areConnected } from "./context-not-integrated.ts";

const SWITCH = `contactMoments:
  move: {}
channelSwitches:
  - { moment: move, from: site, to: phone, share: 12% }
`;

export const rule: Rule = {
  meta: {
    id: "switch-loses-context",
    severity: "warning",
    fixable: true,
    title: { en: "Many customers tell it twice", nl: "Veel klanten vertellen het twee keer" },
    what: {
      en: "Many customers go on from one channel to another, and what they already told does not go with them.",
      nl: "Veel klanten gaan van het ene kanaal door naar het andere, en wat ze al vertelden gaat niet mee.",
    },
    why: {
      en: "Every switch costs twice; starting all over is what annoys customers most.",
      nl: "Elke wissel kost dubbel; helemaal opnieuw beginnen ergert klanten het meest.",
    },
    mend: {
      en: "Let the first channel hand over with context, or take away why customers switch.",
      nl: "Laat het eerste kanaal met context overdragen, of neem weg waarom klanten wisselen.",
    },
    options: {
      minimum: {
        kind: "part",
        default: 0.1,
        written: "10%",
        title: { en: "From which share on switches are many", nl: "Vanaf welk aandeel wisselingen veel zijn" },
      },
    },
    examples: {
      good: [
        `koers: 1\nchannels:\n  site: { kind: self-service, handsOver: { phone: with-context } }\n  phone: { kind: assisted }\n${SWITCH}`,
      ],
      bad: [
        {
          files: `koers: 1\nchannels:\n  site: { kind: self-service, handsOver: { phone: without-context } }\n  phone: { kind: assisted }\n${SWITCH}`,
          expect: ["12%"],
        },
        {
          files: `koers: 1\nchannels:\n  site: { kind: self-service, handsOver: { chat: with-context } }\n  phone: { kind: assisted }\n  chat: { kind: assisted }\n${SWITCH}`,
          expect: ["12%"],
        },
        {
          files: `koers: 1\nchannels:\n  site: { kind: self-service, handsOver: { phone: without-context }, technologies: [crm] }\n  phone: { kind: assisted, technologies: [crm] }\ntechnologies:\n  crm: { integratesWith: [] }\n${SWITCH}`,
          expect: ["12%"],
        },
      ],
    },
  },
  check({ snapshot, option, report }) {
    const minimum = option("minimum");
    const { channels, contactMoments } = snapshot.strategy;
    for (const [index, change] of snapshot.strategy.channelSwitches.entries()) {
      const { from, to, share, moment } = change;
      if (share === undefined || share < minimum || !moment || !from || !to) continue;
      const lost = lossOf(snapshot, change);
      const place = valueAt(snapshot, `channelSwitches.${index}.share`);
      if (lost === null || place === null) continue;
      const about = called(contactMoments, moment);
      const names = `“${called(channels, from)}”`;
      const next = `“${called(channels, to)}”`;
      report({
        ...place,
        what: {
          en: () =>
            `“${about}”: ${asWritten(snapshot, place.path, "en")} of those who begin at ${names} end at ${next}, and their story does not go along.`,
          nl: () =>
            `“${about}”: ${asWritten(snapshot, place.path, "nl")} van wie begint bij ${names}, eindigt bij ${next}, en hun verhaal gaat niet mee.`,
        },
        related: [
          {
            at: lost.at,
            what: {
              en: `Nothing goes along from ${names} to ${next} here.`,
              nl: `Hier gaat niets mee van ${names} naar ${next}.`,
            },
          },
        ],
        fixes: [areConnected(snapshot, from, to) === true ? takingAlong(snapshot, from, to) : null],
      });
    }
  },
};

/** Offered where the systems of both channels are connected. */
function takingAlong(snapshot: Snapshot, from: string, to: string): Fix | null {
  const { channels } = snapshot.strategy;
  const [first, second] = [called(channels, from), called(channels, to)];
  const title = {
    en: `Let “${first}” hand over to “${second}” with context: their systems are connected`,
    nl: `Laat “${first}” met context overdragen aan “${second}”: hun systemen zijn gekoppeld`,
  };
  return fixSetting(snapshot, `channels.${from}.handsOver`, to, "with-context", title);
}

/** Where it stands that the context is lost; null when it is not, or when nothing is said about handing over. */
function lossOf(snapshot: Snapshot, { from, to }: ChannelSwitch): PathPlace | null {
  const { channels } = snapshot.strategy;
  if (from === undefined || to === undefined || from === to) return null;
  const handsOver = channels[from]?.handsOver;
  if (handsOver === undefined || !isInUse(channels[from]) || !isInUse(channels[to])) return null;
  const path = `channels.${from}.handsOver`;
  const written = valueAt(snapshot, `${path}.${to}`);
  if (written === null) return keyAt(snapshot, path);
  return handsOver[to] === "without-context" ? written : null;
}
