import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import type { Language } from "../../words/language.ts";
import { called } from "../called.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { sharesInWords, targetFix } from "./targets.ts";
import { type WrittenShare, wholeFixes } from "./whole.ts";
import { computedTarget, emptyMixes, isWhole, type WrittenMix, writtenMixes } from "./written.ts";

const STRATEGY = `channels:
  phone: { kind: assisted }
  site: { kind: self-service, fallback: phone }
contactMoments:
  move: {}
`;

export const rule: Rule = {
  meta: {
    id: "mix-not-whole",
    severity: "error",
    fixable: true,
    title: { en: "Channel mix is not 100%", nl: "Kanaalmix is geen 100%" },
    what: {
      en: "The shares of the channels of a contact moment, or of a segment in it, do not make 100% together.",
      nl: "De aandelen van de kanalen van een contactmoment, of van een segment daarin, zijn samen geen 100%.",
    },
    why: {
      en: "Contacts are counted twice or forgotten, and with them every target, cost and saving that is computed from the mix.",
      nl: "Contacten tellen dubbel of worden vergeten, en daarmee klopt geen doel, kostenbedrag of besparing die uit de mix volgt.",
    },
    mend: {
      en: "Correct the shares, or add the channel that is missing, so that they make 100%.",
      nl: "Verbeter de aandelen, of voeg het ontbrekende kanaal toe, zodat het samen 100% is.",
    },
    examples: {
      good: [`koers: 1\n${STRATEGY}channelMix:\n  move: { now: { phone: 70%, site: 30% } }\n`],
      bad: [
        { files: `koers: 1\n${STRATEGY}channelMix:\n  move: { now: { phone: 70%, site: 40% } }\n`, expect: ["now"] },
        {
          files: `koers: 1\n${STRATEGY}channelMix:\n  move: { now: { phone: 70%, site: 30% }, target: { phone: 70% } }\n`,
          expect: ["target"],
        },
        { files: `koers: 1\n${STRATEGY}channelMix:\n  move: { now: {} }\n`, expect: ["now"] },
      ],
    },
  },
  check(context) {
    for (const mix of writtenMixes(context.snapshot)) if (!isWhole(mix)) tell(context, mix);
    for (const path of emptyMixes(context.snapshot)) tellEmpty(context, path);
  },
};

function tell({ snapshot, report }: RuleContext, mix: WrittenMix): void {
  const { strategy } = snapshot;
  const computed = mix.when === "now" || snapshot.incomplete ? null : computedTarget(snapshot, mix.moment, mix.segment);
  const subject = subjectOf(mix, called(strategy.contactMoments, mix.moment), (id) => called(strategy.segments, id));
  report({
    at: mix.path,
    what: {
      en: () => `The channels of ${subject("en")} make ${createFormat("en").share(mix.sum)} together, not 100%.`,
      nl: () => `De kanalen van ${subject("nl")} zijn samen ${createFormat("nl").share(mix.sum)}, geen 100%.`,
    },
    ...(computed === null
      ? { fixes: wholeFixes(snapshot, sharesOf(snapshot, mix)) }
      : {
          mend: {
            en: () => `Correct the shares; now and the shifts come to ${sharesInWords(strategy, computed, "en")}.`,
            nl: () =>
              `Verbeter de aandelen; nu en de verschuivingen komen samen uit op ${sharesInWords(strategy, computed, "nl")}.`,
          },
          fixes: [targetFix(snapshot, mix.path, computed)],
        }),
  });
}

/** `now: {}`: it is there, and says nothing. */
function tellEmpty({ snapshot, report }: RuleContext, path: string): void {
  const name = called(snapshot.strategy.contactMoments, path.split(".")[1] ?? "");
  const key = path.slice(path.lastIndexOf(".") + 1);
  report({
    at: path,
    what: {
      en: `“${key}” of the channel mix of “${name}” is empty.`,
      nl: `“${key}” van de kanaalmix van “${name}” is leeg.`,
    },
    mend: {
      en: `Give each channel its share, as in ${key}: { phone: 70%, chat: 30% }, or leave the whole mix out.`,
      nl: `Geef elk kanaal een aandeel, zoals in ${key}: { phone: 70%, chat: 30% }, of laat de hele mix weg.`,
    },
  });
}

function sharesOf({ strategy }: Snapshot, { path, shares }: WrittenMix): WrittenShare[] {
  return Object.entries(shares).map(([channel, share]) => ({
    path: `${path}.${channel}`,
    name: called(strategy.channels, channel),
    share,
  }));
}

/** `“Moving house” for Households at the target`. */
function subjectOf(mix: WrittenMix, moment: string, segmentName: (id: string) => string) {
  const segment = mix.segment === null ? null : segmentName(mix.segment);
  return (language: Language): string => {
    const nl = language === "nl";
    const forWhom = segment === null ? "" : nl ? ` voor ${segment}` : ` for ${segment}`;
    const when = mix.when === "now" ? (nl ? "nu" : "today") : nl ? "in het doel" : "at the target";
    return `“${moment}”${forWhom} ${when}`;
  };
}
