import { segmentShare } from "../../numbers/mix.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import type { Language } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { valueAt } from "../places.ts";
import type { Rule, RuleContext } from "../rule.ts";
import { bySize } from "./targets.ts";
import { isWhole, mixesOf, type WrittenMix } from "./written.ts";

/** As exact as a target: half a percentage point. */
const WITHIN = 0.005 + 1e-9;

const STRATEGY = `channels:
  phone: { kind: assisted }
  site: { kind: self-service, fallback: phone }
contactMoments:
  move: {}
segments:
  homes: { share: 90% }
  firms: { share: 10% }
channelMix:
  move:
    now: { phone: 70%, site: 30% }
    segments:
      firms: { now: { phone: 88%, site: 12% } }
`;

export const rule: Rule = {
  meta: {
    id: "segments-differ-from-whole",
    severity: "warning",
    title: { en: "Segments do not add up to the whole", nl: "Segmenten tellen niet op tot het geheel" },
    what: {
      en: "The channel mixes of the segments, weighted by their contacts, differ from the mix of the contact moment as a whole.",
      nl: "De kanaalmixen van de segmenten, gewogen naar hun contacten, wijken af van de mix van het contactmoment als geheel.",
    },
    why: {
      en: "One of the two is wrong, and a shift for one segment then moves contacts that are not there.",
      nl: "Een van beide klopt niet, en een verschuiving voor één segment verplaatst dan contacten die er niet zijn.",
    },
    mend: {
      en: "Correct the mix of a segment, its volumeShare, or the mix of the whole.",
      nl: "Verbeter de mix van een segment, de volumeShare ervan, of de mix van het geheel.",
    },
    examples: {
      good: [`koers: 1\n${STRATEGY}      homes: { now: { phone: 68%, site: 32% } }\n`],
      bad: [{ files: `koers: 1\n${STRATEGY}      homes: { now: { phone: 50%, site: 50% } }\n`, expect: ["segments"] }],
    },
  },
  check(context) {
    for (const moment of Object.keys(context.snapshot.strategy.channelMix)) {
      const now = mixesOf(context.snapshot, moment).filter(({ when }) => when === "now");
      const whole = now.find(({ segment }) => segment === null);
      const segments = now.filter(({ segment }) => segment !== null);
      if (whole !== undefined && segments.length > 0 && now.every(isWhole)) compare(context, whole, segments);
    }
  },
};

interface Difference {
  readonly channel: string;
  readonly whole: number;
  readonly weighted: number;
}

function compare({ snapshot, report }: RuleContext, whole: WrittenMix, segments: readonly WrittenMix[]): void {
  const weights = weightsOf(snapshot, segments);
  if (weights === null) return;
  const differences = differencesOf(whole, segments, weights);
  if (differences.length === 0) return;
  const name = called(snapshot.strategy.contactMoments, whole.moment);
  const largest = differences[0] as Difference;
  const value = valueAt(snapshot, `${whole.path}.${largest.channel}`);
  report({
    at: `channelMix.${whole.moment}.segments`,
    what: {
      en: () =>
        `Weighted by their contacts, the segments of “${name}” do not come to its whole: ${list(snapshot, differences, "en")}.`,
      nl: () =>
        `Gewogen naar hun contacten komen de segmenten van “${name}” niet uit op het geheel: ${list(snapshot, differences, "nl")}.`,
    },
    related:
      value === null
        ? []
        : [{ at: value.at, what: { en: "The mix of the whole says this.", nl: "De mix van het geheel zegt dit." } }],
  });
}

/** The share of the contacts of each segment; null where one is not known or they overlap. */
function weightsOf(snapshot: Snapshot, segments: readonly WrittenMix[]): number[] | null {
  const weights: number[] = [];
  for (const { moment, segment } of segments) {
    const weight = segmentShare(snapshot.strategy, moment, segment as string);
    if (isReason(weight)) return null;
    weights.push(weight);
  }
  return weights.reduce((sum, weight) => sum + weight, 0) > 1 + WITHIN ? null : weights;
}

/**
 * The channels for which the segments cannot come to the whole, whatever the
 * customers do who are in none of them; the largest difference first.
 */
function differencesOf(whole: WrittenMix, segments: readonly WrittenMix[], weights: readonly number[]): Difference[] {
  const rest = 1 - weights.reduce((sum, weight) => sum + weight, 0);
  const channels = new Set([whole, ...segments].flatMap(({ shares }) => Object.keys(shares)));
  const found: Difference[] = [];
  for (const channel of channels) {
    const share = whole.shares[channel] ?? 0;
    const weighted = segments.reduce(
      (sum, mix, index) => sum + (weights[index] as number) * (mix.shares[channel] ?? 0),
      0,
    );
    if (weighted > share + WITHIN || weighted + Math.max(rest, 0) < share - WITHIN) {
      found.push({ channel, whole: share, weighted });
    }
  }
  return found.sort((a, b) => bySize(Math.abs(a.whole - a.weighted), Math.abs(b.whole - b.weighted)));
}

function list(snapshot: Snapshot, differences: readonly Difference[], language: Language): string {
  const { share } = createFormat(language);
  const against = language === "nl" ? "tegenover" : "against";
  const parts = differences.map(
    ({ channel, whole, weighted }) =>
      `${called(snapshot.strategy.channels, channel)} ${share(weighted)} ${against} ${share(whole)}`,
  );
  return andList(parts, language);
}
