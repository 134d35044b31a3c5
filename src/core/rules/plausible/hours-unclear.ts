import { quote } from "../../words/say.ts";
import { called } from "../called.ts";
import { openingHours } from "../channels/opening-hours.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "hours-unclear",
    severity: "info",
    title: { en: "Opening hours are not understood", nl: "Openingstijden niet begrepen" },
    what: {
      en: "The hours of a channel are written in a way that cannot be read as days and times.",
      nl: "De openingstijden van een kanaal (hours) zijn niet te lezen als dagen en tijden.",
    },
    why: {
      en: "Nobody is warned when customers are sent to a channel that is closed then.",
      nl: "Er komt geen waarschuwing als klanten worden doorgestuurd naar een kanaal dat dan dicht is.",
    },
    mend: {
      en: "Write days and times, such as “Mon–Fri 08:00–20:00, Sat 9–17”, or 24/7; put the rest under notes.",
      nl: "Schrijf dagen en tijden, zoals “ma–vr 08:00–20:00, za 9–17”, of 24/7; zet de rest onder notes.",
    },
    examples: {
      good: [
        'koers: 1\nchannels:\n  phone: { kind: assisted, hours: "Mon–Fri 08:00–20:00, Sat 9–17" }\n  site: { kind: self-service, hours: 24/7, fallback: phone }\n',
      ],
      bad: [
        {
          files: "koers: 1\nchannels:\n  phone: { kind: assisted, hours: During office hours }\n",
          expect: ["During office hours"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels } = snapshot.strategy;
    for (const [id, { hours }] of Object.entries(channels)) {
      if (hours === undefined || hours.trim() === "" || openingHours(hours) !== null) continue;
      const place = valueAt(snapshot, `channels.${id}.hours`);
      if (place === null) continue;
      const name = called(channels, id);
      report({
        ...place,
        what: {
          en: `When ${name} is open cannot be read from ${quote(hours)}.`,
          nl: `Wanneer ${name} open is, valt niet op te maken uit ${quote(hours)}.`,
        },
      });
    }
  },
};
