import { called } from "../called.ts";
import { fixListing, fixUnlisting } from "../fixes.ts";
import { itemAt, keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "technology-mismatch",
    severity: "error",
    needsWhole: true,
    restsOn: ["technologies"],
    fixable: true,
    title: { en: "Channel on a technology that does not serve it", nl: "Kanaal op technologie die het niet bedient" },
    what: {
      en: "A channel says that it runs on a technology, but that technology does not name the channel among those that it serves.",
      nl: "Een kanaal zegt op een technologie te draaien, maar die noemt het kanaal niet onder de kanalen die ze bedient.",
    },
    why: {
      en: "One of the two is wrong, and with it what the channel can do, costs and depends on.",
      nl: "Een van beide klopt niet, en daarmee ook niet wat het kanaal kan, kost en nodig heeft.",
    },
    mend: {
      en: "Add the channel to the channels of the technology, or name the technology that it really runs on.",
      nl: "Voeg het kanaal toe aan de kanalen van de technologie, of noem de technologie waar het echt op draait.",
    },
    examples: {
      good: [
        "koers: 1\nchannels:\n  phone: { kind: assisted, technologies: [platform] }\ntechnologies:\n  platform: { channels: [phone] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nchannels:\n  phone: { kind: assisted, technologies: [portal] }\n  desk: { kind: assisted }\ntechnologies:\n  portal: { channels: [desk] }\n",
          expect: ["portal"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { channels, technologies } = snapshot.strategy;
    for (const [channel, { status, technologies: runsOn = [] }] of Object.entries(channels)) {
      if (status === "retired") continue;
      for (const technology of new Set(runsOn)) {
        const serves = technologies[technology]?.channels;
        if (serves === undefined || serves.includes(channel)) continue;
        const place = itemAt(snapshot, `channels.${channel}.technologies`, technology);
        const list = keyAt(snapshot, `technologies.${technology}.channels`);
        if (place === null || list === null) continue;
        const [name, system] = [called(channels, channel), called(technologies, technology)];
        report({
          ...place,
          what: {
            en: `“${name}” runs on “${system}”, which does not serve this channel.`,
            nl: `“${name}” draait op “${system}”, dat dit kanaal niet bedient.`,
          },
          related: [
            {
              at: list.at,
              what: { en: `“${system}” serves these channels.`, nl: `“${system}” bedient deze kanalen.` },
            },
          ],
          fixes: [
            fixListing(snapshot, `technologies.${technology}`, "channels", channel, {
              en: `Let ${technology} serve ${channel}`,
              nl: `Laat ${technology} ${channel} bedienen`,
            }),
            fixUnlisting(snapshot, `channels.${channel}.technologies`, technology, {
              en: `Say that ${channel} does not run on ${technology}`,
              nl: `Zeg dat ${channel} niet op ${technology} draait`,
            }),
          ],
        });
      }
    }
  },
};
