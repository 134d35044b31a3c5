import { computeMix, shiftsOf } from "../../numbers/mix.ts";
import type { ByChannel } from "../../numbers/parts.ts";
import { isReason } from "../../numbers/reason.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Strategy } from "../../strategy/model.ts";
import { createFormat } from "../../words/format.ts";
import type { Language, Text } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { fixRemoving, fixReplacing } from "../fixes.ts";
import { percentText } from "../percent.ts";
import { valueAt } from "../places.ts";
import type { Fix, Rule, RuleContext } from "../rule.ts";
import { bySize, targetFix } from "./targets.ts";
import { computedTarget, isWhole, type WrittenMix, writtenMixes } from "./written.ts";

const STRATEGY = `channels:
  phone: { kind: assisted }
  site: { kind: self-service, fallback: phone }
contactMoments:
  move: {}
shifts:
  online: { moment: move, from: phone, to: site, share: 50%, leakage: 10% }
channelMix:
`;

export const rule: Rule = {
  meta: {
    id: "target-not-computed",
    severity: "error",
    needsWhole: true,
    restsOn: ["channels", "shifts"],
    fixable: true,
    title: { en: "Target is not now plus shifts", nl: "Doel is niet nu plus verschuivingen" },
    what: {
      en: "The declared target of a channel mix differs by more than half a percentage point from what today's mix and the channel shifts come to.",
      nl: "Het opgegeven doel van een kanaalmix wijkt meer dan een half procentpunt af van wat de huidige mix en de kanaalverschuivingen opleveren.",
    },
    why: {
      en: "A target that no shift leads to is a wish: nobody works on it, and the business case counts something else.",
      nl: "Een doel waar geen verschuiving naartoe leidt is een wens: niemand werkt eraan, en de businesscase rekent met iets anders.",
    },
    mend: {
      en: "Correct the target, or the shifts that should lead to it (leakage counts, and shares are of the contacts that remain).",
      nl: "Verbeter het doel, of de verschuivingen die ernaartoe moeten leiden (terugval telt mee, en aandelen gelden voor de contacten die overblijven).",
    },
    examples: {
      good: [`koers: 1\n${STRATEGY}  move: { now: { phone: 80%, site: 20% }, target: { phone: 44%, site: 56% } }\n`],
      bad: [
        {
          files: `koers: 1\n${STRATEGY}  move: { now: { phone: 80%, site: 20% }, target: { phone: 40%, site: 60% } }\n`,
          expect: ["40%"],
        },
      ],
    },
  },
  check(context) {
    for (const mix of writtenMixes(context.snapshot)) {
      if (mix.when === "target" && isWhole(mix)) checkTarget(context, mix);
    }
  },
};

interface Difference {
  readonly channel: string;
  readonly declared: number;
  readonly computed: number;
}

function checkTarget({ snapshot, report }: RuleContext, mix: WrittenMix): void {
  const computed = computedTarget(snapshot, mix.moment, mix.segment);
  if (computed === null) return;
  const differences = differencesOf(mix.shares, computed);
  if (differences.length === 0) return;
  const { strategy } = snapshot;
  const written = differences.find(({ channel }) => mix.shares[channel] !== undefined);
  const place = written === undefined ? null : valueAt(snapshot, `${mix.path}.${written.channel}`);
  const name = called(strategy.contactMoments, mix.moment);
  const segment = mix.segment === null ? null : called(strategy.segments, mix.segment);
  const [forEn, forNl] = segment === null ? ["", ""] : [` for ${segment}`, ` voor ${segment}`];
  const shifts = shiftsOf(strategy, mix.moment);
  report({
    ...(place ?? { at: mix.path }),
    ...(shifts.length === 0
      ? withoutShifts(`“${name}”${forEn}`, `“${name}”${forNl}`)
      : {
          what: {
            en: () =>
              `Now plus the shifts of “${name}”${forEn} does not come to its target: ${list(snapshot, differences, "en")}.`,
            nl: () =>
              `Nu plus de verschuivingen van “${name}”${forNl} komt niet uit op het doel: ${list(snapshot, differences, "nl")}.`,
          },
        }),
    related: shifts.flatMap((id) => {
      const share = valueAt(snapshot, `shifts.${id}.share`);
      const what = { en: `“${called(strategy.shifts, id)}” counts.`, nl: `“${called(strategy.shifts, id)}” telt mee.` };
      return share === null ? [] : [{ at: share.at, what }];
    }),
    fixes: [
      targetFix(snapshot, mix.path, computed),
      ...otherShares(snapshot, mix),
      fixRemoving(snapshot, mix.path.slice(0, -".target".length), ["target"], {
        en: "Take the declared target out: it is computed anyway",
        nl: "Haal het opgegeven doel weg: het wordt toch berekend",
      }),
    ],
  });
}

/** Nothing leads to the target at all. */
function withoutShifts(en: string, nl: string): { what: Text; mend: Text } {
  return {
    what: {
      en: `The target of ${en} is another than now, and no channel shift leads to it.`,
      nl: `Het doel van ${nl} is anders dan nu, en geen kanaalverschuiving leidt ernaartoe.`,
    },
    mend: {
      en: "Add the shift under shifts, or take the target out.",
      nl: "Voeg de verschuiving toe onder shifts, of haal het doel weg.",
    },
  };
}

/** For each shift of the moment that could reach the target by itself: the share that it takes. */
function otherShares(snapshot: Snapshot, mix: WrittenMix): (Fix | null)[] {
  const { strategy } = snapshot;
  return shiftsOf(strategy, mix.moment).map((id) => {
    const share = shareFor(strategy, id, mix);
    if (share === null) return null;
    const [name, written] = [called(strategy.shifts, id), percentText(share)];
    return fixReplacing(snapshot, `shifts.${id}.share`, written, {
      en: `Let “${name}” move ${createFormat("en").share(share)}, which leads to this target`,
      nl: `Laat “${name}” ${createFormat("nl").share(share)} verplaatsen, wat tot dit doel leidt`,
    });
  });
}

/** The share, in tenths of a percent, with which a shift leads to a target; null where none does. */
function shareFor(strategy: Strategy, id: string, { moment, segment, shares }: WrittenMix): number | null {
  const targetWith = (tenths: number): ByChannel | null => {
    const shift = { ...strategy.shifts[id], share: tenths / 1000 };
    const mix = computeMix({ ...strategy, shifts: { ...strategy.shifts, [id]: shift } }, moment, segment);
    return isReason(mix) ? null : mix.target;
  };
  const from = strategy.shifts[id]?.from ?? "";
  let [low, high] = [1, 1000];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    // The more moves, the less stays behind.
    if ((targetWith(middle)?.[from] ?? 0) > (shares[from] ?? 0)) low = middle + 1;
    else high = middle;
  }
  const reached = targetWith(low);
  return reached !== null && differencesOf(shares, reached).length === 0 ? low / 1000 : null;
}

/** More than half a percentage point, the largest first. */
function differencesOf(declared: ByChannel, computed: ByChannel): Difference[] {
  const channels = [...new Set([...Object.keys(declared), ...Object.keys(computed)])];
  return channels
    .map((channel) => ({ channel, declared: declared[channel] ?? 0, computed: computed[channel] ?? 0 }))
    .filter((one) => size(one) > 0.005 + 1e-9)
    .sort((a, b) => bySize(size(a), size(b)));
}

function size({ declared, computed }: Difference): number {
  return Math.abs(declared - computed);
}

function list(snapshot: Snapshot, differences: readonly Difference[], language: Language): string {
  const { share } = createFormat(language);
  const instead = language === "nl" ? "in plaats van" : "instead of";
  const parts = differences.map(
    ({ channel, declared, computed }) =>
      `${called(snapshot.strategy.channels, channel)} ${share(computed)} ${instead} ${share(declared)}`,
  );
  return andList(parts, language);
}
