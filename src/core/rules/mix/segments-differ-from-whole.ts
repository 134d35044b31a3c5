import { computeMix, segmentShare } from "../../numbers/mix.ts";
import type { ByChannel } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import type { Language } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { proposed } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule, RuleContext } from "../rule.ts";
import { bySize, sharesEdits } from "./targets.ts";
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
    fixable: true,
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
    fixes: [...restFixes(snapshot, whole, segments, weights), wholeFix(snapshot, whole, segments, weights)],
  });
}

/** For each segment the mix with which all come to the whole, where there is one; the largest segment first. */
function restFixes(
  snapshot: Snapshot,
  whole: WrittenMix,
  segments: readonly WrittenMix[],
  weights: readonly number[],
): (Fix | null)[] {
  if (!coverAll(weights)) return [];
  const order = segments.map((_, index) => index).sort((a, b) => (weights[b] as number) - (weights[a] as number));
  return order.map((index) => {
    const own = segments[index] as WrittenMix;
    const others = weightedMix(segments, weights.with(index, 0));
    const shares = mapShares([whole, ...segments], (channel) => {
      return ((whole.shares[channel] ?? 0) - (others[channel] ?? 0)) / (weights[index] as number);
    });
    if (Object.values(shares).some((share) => share < -WITHIN)) return null;
    const name = called(snapshot.strategy.segments, own.segment as string);
    const title = {
      en: `Give “${name}” what the whole leaves for it`,
      nl: `Geef “${name}” wat het geheel ervoor overlaat`,
    };
    return proposed(title, sharesEdits(snapshot, own.path, tidied(shares)));
  });
}

/** The whole as its segments come to it, and with it a target that was right until now. */
function wholeFix(
  snapshot: Snapshot,
  whole: WrittenMix,
  segments: readonly WrittenMix[],
  weights: readonly number[],
): Fix | null {
  if (!coverAll(weights)) return null;
  const { strategy } = snapshot;
  const { moment } = whole;
  const now = tidied(weightedMix(segments, weights));
  const changed = { ...strategy.channelMix[moment], now };
  const mix = computeMix({ ...strategy, channelMix: { ...strategy.channelMix, [moment]: changed } }, moment);
  const target = `channelMix.${moment}.target`;
  const targetEdits =
    isReason(mix) || snapshot.locate(target) === null ? [] : sharesEdits(snapshot, target, mix.target);
  const title = { en: "Make the whole what its segments come to", nl: "Maak het geheel gelijk aan de segmenten samen" };
  return proposed(title, [...sharesEdits(snapshot, whole.path, now), ...targetEdits]);
}

/** Whether the segments are all customers, so that nobody else can make up a difference. */
function coverAll(weights: readonly number[]): boolean {
  return Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1) <= WITHIN;
}

function weightedMix(segments: readonly WrittenMix[], weights: readonly number[]): ByChannel {
  return mapShares(segments, (channel) =>
    segments.reduce((sum, { shares }, index) => sum + (weights[index] as number) * (shares[channel] ?? 0), 0),
  );
}

function mapShares(mixes: readonly WrittenMix[], shareOf: (channel: string) => number): ByChannel {
  const channels = new Set(mixes.flatMap(({ shares }) => Object.keys(shares)));
  return Object.fromEntries([...channels].map((channel) => [channel, shareOf(channel)]));
}

/** Without what is left of rounding, and 100% in all. */
function tidied(shares: ByChannel): ByChannel {
  const some = Object.entries(shares).filter(([, share]) => share > 0.0005);
  const sum = some.reduce((all, [, share]) => all + share, 0);
  return Object.fromEntries(some.map(([channel, share]) => [channel, share / sum]));
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
