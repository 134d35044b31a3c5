import type { Shift } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { type Case, shiftInCase } from "../business-case.ts";
import { leakChannel, mixNow, shiftsOf } from "../mix.ts";
import { isReason } from "../reason.ts";
import type { When } from "../shares.ts";
import type { ExplainedInput, Explainer, Unit } from "./explanation.ts";

/** The contacts a year of a moment. */
export function volumeInput(explainer: Explainer, moment: string): ExplainedInput {
  const { volume } = explainer.snapshot.strategy.contactMoments[moment] ?? {};
  const label = { en: "volume a year", nl: "volume per jaar" };
  return explainer.input(label, `contactMoments.${moment}.volume`, volume, "contacts");
}

/** The same, by the name of its moment: where there are several. */
export function volumeOf(explainer: Explainer, moment: string): ExplainedInput {
  const { volume, name } = explainer.snapshot.strategy.contactMoments[moment] ?? {};
  return explainer.named(`contactMoments.${moment}.volume`, name ?? moment, volume, "contacts");
}

/** The shares of a moment today; for the target also what its shifts do to them. */
export function mixInputs(explainer: Explainer, moment: string, when: When = "target"): ExplainedInput[] {
  const { strategy } = explainer.snapshot;
  const shares = Object.entries(strategy.channelMix[moment]?.now ?? {});
  const now = shares.map(([channel, share]) => shareInput(explainer, `channelMix.${moment}.now`, channel, share));
  if (now.length === 0) now.push(shareInput(explainer, `channelMix.${moment}.now`, null, undefined));
  return when === "now" ? now : [...now, ...shiftedInputs(explainer, moment)];
}

/** What all shifts of a moment do to its mix. */
export function shiftedInputs(explainer: Explainer, moment: string): ExplainedInput[] {
  return shiftsOf(explainer.snapshot.strategy, moment).flatMap((id) => shiftMixInputs(explainer, id));
}

function shareInput(explainer: Explainer, mix: string, channel: string | null, share?: number): ExplainedInput {
  if (channel === null) return explainer.input({ en: "channel mix now", nl: "kanaalmix nu" }, mix, undefined, "share");
  return explainer.input({ en: `${channel} now`, nl: `${channel} nu` }, `${mix}.${channel}`, share, "share");
}

/** What a shift does to the mix of its moment. */
function shiftMixInputs(explainer: Explainer, id: string): ExplainedInput[] {
  const shift = explainer.snapshot.strategy.shifts[id] ?? {};
  const own = (key: "from" | "to" | "share" | "leakage", en: string, nl: string, unit: Unit): ExplainedInput =>
    explainer.input({ en: `${id}: ${en}`, nl: `${id}: ${nl}` }, `shifts.${id}.${key}`, shift[key], unit);
  return [
    own("from", "from", "van", "word"),
    own("to", "to", "naar", "word"),
    own("share", "share", "aandeel", "share"),
    own("leakage", "leakage", "terugval", "share"),
    ...leakInputs(explainer, id, shift),
    ...segmentInputs(explainer, shift),
  ];
}

/** Where contacts land that are not solved: as the shift says, else the fallback of its channel. */
export function leakInputs(explainer: Explainer, id: string, shift: Shift): ExplainedInput[] {
  const { channels } = explainer.snapshot.strategy;
  if ((shift.leakage ?? 0) === 0 || shift.to === undefined) return [];
  const label = { en: `${id}: leaks to`, nl: `${id}: valt terug naar` };
  if (shift.leaksTo !== undefined) return [explainer.input(label, `shifts.${id}.leaksTo`, shift.leaksTo, "word")];
  const fallback = channels[shift.to]?.fallback;
  if (fallback === undefined) return [];
  const ofChannel = { en: `fallback channel of ${shift.to}`, nl: `terugvalkanaal van ${shift.to}` };
  return [explainer.input(ofChannel, `channels.${shift.to}.fallback`, fallback, "word")];
}

/** For a shift of one segment: that segment's mix and its part of the contacts. */
export function segmentInputs(explainer: Explainer, shift: Shift): ExplainedInput[] {
  const { moment, segment, from } = shift;
  if (moment === undefined || segment === undefined || from === undefined) return [];
  const { channelMix, segments } = explainer.snapshot.strategy;
  const mix = channelMix[moment]?.segments?.[segment];
  const part = { en: `part of the contacts of ${segment}`, nl: `deel van de contacten van ${segment}` };
  return [
    nowInput(explainer, shift),
    mix?.volumeShare === undefined
      ? explainer.input(part, `segments.${segment}.share`, segments[segment]?.share, "share")
      : explainer.input(part, `channelMix.${moment}.segments.${segment}.volumeShare`, mix.volumeShare, "share"),
  ];
}

/** The share today of the channel that a shift takes contacts from. */
export function nowInput(explainer: Explainer, { moment = "", segment, from = "" }: Shift): ExplainedInput {
  const { strategy } = explainer.snapshot;
  const now = mixNow(strategy, moment, segment ?? null);
  const own = segment !== undefined && strategy.channelMix[moment]?.segments?.[segment]?.now !== undefined;
  const mix = own ? `channelMix.${moment}.segments.${segment}.now` : `channelMix.${moment}.now`;
  // A customer group may use its channels otherwise than customers as a whole, whose shares may stand beside these.
  const label = own
    ? { en: `share of ${from} now, of ${segment}`, nl: `aandeel van ${from} nu, bij ${segment}` }
    : { en: `share of ${from} now`, nl: `aandeel van ${from} nu` };
  return explainer.input(label, `${mix}.${from}`, isReason(now) ? undefined : now[from], "share");
}

/** What says in which of the three parts the contacts of channels count. */
export function kindInputs(explainer: Explainer, channels: Iterable<string>): ExplainedInput[] {
  return [...new Set(channels)].flatMap((id) => {
    const { kind, digital } = explainer.snapshot.strategy.channels[id] ?? {};
    const soort = { en: `kind of ${id}`, nl: `soort van ${id}` };
    const inputs = [explainer.input(soort, `channels.${id}.kind`, kind, "word")];
    if (kind !== "assisted") return inputs;
    const digitally = { en: `${id} is digital`, nl: `${id} is digitaal` };
    const said = digital === undefined ? undefined : explainer.text(digital ? YES : NO);
    return [...inputs, explainer.input(digitally, `channels.${id}.digital`, said, "word", explainer.text(NO))];
  });
}

const YES: Text = { en: "yes", nl: "ja" };
const NO: Text = { en: "no", nl: "nee" };

/** The channels in which contacts of a moment begin or are resolved. */
export function channelsOf(explainer: Explainer, moment: string, when: When): string[] {
  const { strategy } = explainer.snapshot;
  const now = Object.entries(strategy.channelMix[moment]?.now ?? {}).flatMap(([id, share]) => (share > 0 ? [id] : []));
  if (when === "now") return now;
  const shifted = shiftsOf(strategy, moment).flatMap((id) => {
    const shift = strategy.shifts[id] as Shift;
    const leak = (shift.leakage ?? 0) > 0 ? leakChannel(strategy, shift) : undefined;
    return [shift.to, leak].filter((channel) => channel !== undefined && channel !== "none");
  });
  return [...now, ...shifted.filter((channel) => channel !== undefined)];
}

/** The period that is computed over. */
export function periodInputs(explainer: Explainer): ExplainedInput[] {
  const { period } = explainer.snapshot.manifest;
  return [
    explainer.input({ en: "period from", nl: "periode van" }, "period.start", period?.start, "word"),
    explainer.input({ en: "period to", nl: "periode tot en met" }, "period.end", period?.end, "word"),
  ];
}

/** Reads what a shift says of itself: in a scenario what the scenario says, where it says something. */
export class ShiftReader {
  readonly shift: Shift;

  constructor(
    private readonly explainer: Explainer,
    readonly id: string,
    private readonly declared: Shift,
    private readonly which: Case,
  ) {
    this.shift = shiftInCase(declared, which);
  }

  input(key: keyof Shift & string, label: Text, unit: Unit, fallback?: string): ExplainedInput {
    const value = this.shift[key] as number | string | undefined;
    return this.explainer.input(label, this.path(key), value, unit, fallback);
  }

  private path(key: keyof Shift & string): string {
    const scenario = this.which === "expected" ? undefined : this.declared.scenarios?.[this.which];
    const own = (scenario as Readonly<Record<string, unknown>> | undefined)?.[key] !== undefined;
    return own ? `shifts.${this.id}.scenarios.${this.which}.${key}` : `shifts.${this.id}.${key}`;
  }
}
