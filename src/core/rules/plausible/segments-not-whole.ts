import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import { called } from "../called.ts";
import { wholeFixes } from "../mix/whole.ts";
import { WHOLE_WITHIN } from "../mix/written.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "segments-not-whole",
    severity: "warning",
    fixable: true,
    needsWhole: true,
    restsOn: ["segments"],
    title: { en: "Segments are not 100%", nl: "Segmenten zijn geen 100%" },
    what: {
      en: "All segments have a share, or all segments of a contact moment a volumeShare, and together these do not make 100%.",
      nl: "Alle segmenten hebben een aandeel (share), of alle segmenten van een contactmoment een volumeShare, en samen zijn die geen 100%.",
    },
    why: {
      en: "Customers belong to two groups or to none, and what is weighted by these shares is too high or too low.",
      nl: "Klanten horen bij twee groepen of bij geen, en wat met deze aandelen wordt gewogen valt te hoog of te laag uit.",
    },
    mend: {
      en: "Correct the shares, or add the segment that is missing.",
      nl: "Verbeter de aandelen, of voeg het ontbrekende segment toe.",
    },
    examples: {
      good: [
        "koers: 1\nsegments:\n  homes: { share: 88% }\n  business: { share: 12% }\n",
        "koers: 1\nsegments:\n  homes: { share: 88% }\n  business: {}\n",
      ],
      bad: [
        {
          files: "koers: 1\nsegments: # !\n  homes: { share: 88% }\n  business: { share: 22% }\n",
          expect: ["segments"],
        },
        {
          files:
            "koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: {}\nsegments:\n  homes: {}\n  business: {}\nchannelMix:\n  move:\n    now: { phone: 100% }\n    segments: # !\n      homes: { volumeShare: 80%, now: { phone: 100% } }\n      business: { volumeShare: 10%, now: { phone: 100% } }\n",
          expect: ["segments"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const { segments, channelMix, contactMoments } = snapshot.strategy;
    const all = sumOf(Object.values(segments).map(({ share }) => share));
    if (all !== null) {
      report({
        at: "segments",
        what: {
          en: () => `The segments make ${createFormat("en").share(all)} of the customers together, not 100%.`,
          nl: () => `De segmenten zijn samen ${createFormat("nl").share(all)} van de klanten, geen 100%.`,
        },
        fixes: wholeFixes(
          snapshot,
          Object.entries(segments).map(([id, { share = 0 }]) => ({
            path: `segments.${id}.share`,
            name: called(segments, id),
            share,
          })),
        ),
      });
    }
    for (const [moment, mix] of Object.entries(channelMix)) {
      const path = `channelMix.${moment}.segments`;
      const sum = sumOf(Object.values(mix.segments ?? {}).map(({ volumeShare }) => volumeShare));
      if (sum === null || !isReadInFull(snapshot, path, mix.segments ?? {})) continue;
      const name = called(contactMoments, moment);
      report({
        at: path,
        what: {
          en: () =>
            `The segments make ${createFormat("en").share(sum)} of the contacts for “${name}” together, not 100%.`,
          nl: () =>
            `De segmenten zijn samen ${createFormat("nl").share(sum)} van de contacten voor “${name}”, geen 100%.`,
        },
        fixes: wholeFixes(
          snapshot,
          Object.entries(mix.segments ?? {}).map(([id, { volumeShare = 0 }]) => ({
            path: `${path}.${id}.volumeShare`,
            name: called(segments, id),
            share: volumeShare,
          })),
        ),
      });
    }
  },
};

/** What they are together where that is not 100%; null as well where one is not given. */
function sumOf(shares: readonly (number | undefined)[]): number | null {
  if (shares.length < 2) return null;
  let sum = 0;
  for (const share of shares) {
    if (share === undefined) return null;
    sum += share;
  }
  return Math.abs(sum - 1) < WHOLE_WITHIN ? null : sum;
}

/** Every segment that is written could be read; otherwise another finding says what is wrong. */
function isReadInFull(snapshot: Snapshot, path: string, segments: object): boolean {
  const node = snapshot.locate(path)?.node;
  if (node?.kind !== "map" || node.duplicates.length > 0) return false;
  return node.entries.length === Object.keys(segments).length;
}
