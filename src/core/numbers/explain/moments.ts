import { QUADRANT_NAMES } from "../../words/quadrants.ts";
import { computeMix, leakChannel, movedShare, shiftsOf } from "../mix.ts";
import { quadrantOf, valueThreshold } from "../quadrant.ts";
import { isReason } from "../reason.ts";
import { momentContacts, momentParts, momentShares, type When } from "../shares.ts";
import type { ExplainedInput, Explainer, Explanation } from "./explanation.ts";
import { channelsOf, kindInputs, mixInputs, volumeInput } from "./inputs.ts";
import { explainMomentPriority } from "./priorities.ts";
import { about, atText, filledParts, shareAsked } from "./shares.ts";

/** A number of a contact moment: `report-move.target.phone`. */
export function explainMoment(
  explainer: Explainer,
  path: string,
  [id = "", name = "", ...details]: readonly string[],
): Explanation | null {
  const moment = explainer.snapshot.strategy.contactMoments[id];
  if (moment === undefined) return null;
  switch (name) {
    case "contacts":
      return explainContacts(explainer, path, id, details);
    case "quadrant":
      return explainQuadrant(explainer, path, id);
    case "priority":
      return explainMomentPriority(explainer, path, id);
    case "remaining":
      return explainRemaining(explainer, path, id);
    case "target":
      return explainTarget(explainer, path, id, details[0]);
    default:
      return explainShare(explainer, path, id, name, details);
  }
}

function explainShare(
  explainer: Explainer,
  path: string,
  id: string,
  name: string,
  details: readonly string[],
): Explanation | null {
  const { strategy } = explainer.snapshot;
  const asked = shareAsked(name, details);
  if (asked === null) return null;
  const { figure, at } = asked;
  const parts = momentParts(strategy, id, at);
  if (asked.all && !isReason(parts)) return null;
  const shares = momentShares(strategy, id, at);
  return explainer.explanation(
    path,
    about(atText(figure.title, at), strategy.contactMoments[id]?.name ?? id),
    isReason(parts) ? parts : figure.take(parts),
    "share",
    figure.formula,
    filledParts(explainer, figure, shares, "share"),
    [...mixInputs(explainer, id, at), ...kindInputs(explainer, channelsOf(explainer, id, at))],
  );
}

function explainTarget(
  explainer: Explainer,
  path: string,
  id: string,
  channel: string | undefined,
): Explanation | null {
  const mix = computeMix(explainer.snapshot.strategy, id);
  if (channel === undefined && !isReason(mix)) return null;
  const filled =
    isReason(mix) || channel === undefined
      ? []
      : [`(${resolvedTerms(explainer, id, channel)}) ÷ ${explainer.show(mix.remaining, "share")}`].map(
          (line) => `${line} = ${explainer.show(mix.target[channel] ?? 0, "share")}`,
        );
  return explainer.explanation(
    path,
    channel === undefined
      ? { en: "Target mix", nl: "Doelmix" }
      : { en: `Share of ${channel} at the target`, nl: `Aandeel van ${channel} in het doel` },
    isReason(mix) ? mix : (mix.target[channel ?? ""] ?? 0),
    "share",
    {
      en: "(share now − what shifts take away + what they bring and what leaks back) ÷ the contacts that remain",
      nl: "(aandeel nu − wat verschuivingen weghalen + wat ze brengen en wat terugvalt) ÷ de contacten die overblijven",
    },
    [...shiftLines(explainer, id), ...filled],
    mixInputs(explainer, id),
  );
}

function explainRemaining(explainer: Explainer, path: string, id: string): Explanation {
  const { strategy } = explainer.snapshot;
  const mix = computeMix(strategy, id);
  const prevented = shiftsOf(strategy, id).flatMap((shift) => {
    const { to, leakage = 0 } = strategy.shifts[shift] ?? {};
    const moved = to === "none" ? movedShare(strategy, shift, strategy.shifts[shift] ?? {}) : 0;
    return isReason(moved) || to !== "none" ? [] : [` − ${explainer.show(moved * (1 - leakage), "share")}`];
  });
  const whole = Object.values(strategy.channelMix[id]?.now ?? {}).reduce((sum, share) => sum + share, 0);
  const line = isReason(mix)
    ? []
    : [`${explainer.show(whole, "share")}${prevented.join("")} = ${explainer.show(mix.remaining, "share")}`];
  return explainer.explanation(
    path,
    { en: "Contacts that remain", nl: "Contacten die overblijven" },
    isReason(mix) ? mix : mix.remaining,
    "share",
    {
      en: "1 − the part of today's contacts that is prevented",
      nl: "1 − het deel van de huidige contacten dat wordt vermeden",
    },
    [...shiftLines(explainer, id), ...line],
    mixInputs(explainer, id),
  );
}

/** For each shift of a moment what it moves, as a share of all contacts. */
function shiftLines(explainer: Explainer, moment: string): string[] {
  const { strategy } = explainer.snapshot;
  return shiftsOf(strategy, moment).flatMap((id) => {
    const shift = strategy.shifts[id] ?? {};
    const moved = movedShare(strategy, id, shift);
    if (isReason(moved) || shift.share === undefined) return [];
    const of = shift.share === 0 ? 0 : moved / shift.share;
    const parts = `${explainer.show(of, "share")} × ${explainer.show(shift.share, "share")}`;
    const line = `${id} (${shift.from} → ${shift.to}): ${parts} = ${explainer.show(moved, "share")}`;
    const { leakage = 0 } = shift;
    if (leakage === 0) return [line];
    const back = `${explainer.show(moved, "share")} × ${explainer.show(leakage, "share")}`;
    const leak = leakChannel(strategy, shift);
    return [line, `${id} → ${leak}: ${back} = ${explainer.show(moved * leakage, "share")}`];
  });
}

/** `70% − 56% + 6.72%`: what stands in a channel in the end, in shares of today's contacts. */
function resolvedTerms(explainer: Explainer, moment: string, channel: string): string {
  const { strategy } = explainer.snapshot;
  const terms = shiftsOf(strategy, moment).flatMap((id) => {
    const shift = strategy.shifts[id] ?? {};
    const moved = movedShare(strategy, id, shift);
    if (isReason(moved)) return [];
    const { from, to, leakage = 0 } = shift;
    const leaked = leakage > 0 && leakChannel(strategy, shift) === channel;
    return [
      from === channel ? ` − ${explainer.show(moved, "share")}` : "",
      to === channel ? ` + ${explainer.show(moved * (1 - leakage), "share")}` : "",
      leaked ? ` + ${explainer.show(moved * leakage, "share")}` : "",
    ];
  });
  return `${explainer.show(strategy.channelMix[moment]?.now?.[channel] ?? 0, "share")}${terms.join("")}`;
}

function explainContacts(
  explainer: Explainer,
  path: string,
  id: string,
  [when = "now", channel]: readonly string[],
): Explanation | null {
  if (when !== "now" && when !== "target") return null;
  const { strategy } = explainer.snapshot;
  const contacts = momentContacts(strategy, id, when);
  if (channel === undefined && !isReason(contacts)) return null;
  const title =
    channel === undefined
      ? { en: "Contacts a year", nl: "Contacten per jaar" }
      : { en: `Contacts a year by ${channel}`, nl: `Contacten per jaar via ${channel}` };
  const amount = isReason(contacts) ? contacts : (contacts[channel ?? ""] ?? 0);
  return explainer.explanation(
    path,
    atText(title, when),
    amount,
    "contacts",
    when === "now"
      ? { en: "volume × share now", nl: "volume × aandeel nu" }
      : {
          en: "volume × (share now − what shifts take away + what they bring and what leaks back)",
          nl: "volume × (aandeel nu − wat verschuivingen weghalen + wat ze brengen en wat terugvalt)",
        },
    isReason(amount) ? [] : filledContacts(explainer, id, when, channel ?? "", amount),
    [volumeInput(explainer, id), ...contactShares(explainer, id, when, channel)],
  );
}

/** Today a channel's contacts rest on its own share alone. */
function contactShares(explainer: Explainer, id: string, when: When, channel: string | undefined): ExplainedInput[] {
  const inputs = mixInputs(explainer, id, when);
  if (when === "target" || channel === undefined) return inputs;
  return inputs.filter(({ path }) => path === `channelMix.${id}.now.${channel}`);
}

function filledContacts(explainer: Explainer, id: string, when: When, channel: string, amount: number): string[] {
  const { strategy } = explainer.snapshot;
  const volume = explainer.show(strategy.contactMoments[id]?.volume ?? 0, "contacts");
  const result = explainer.show(amount, "contacts");
  if (when === "now") {
    return [`${volume} × ${explainer.show(strategy.channelMix[id]?.now?.[channel] ?? 0, "share")} = ${result}`];
  }
  return [...shiftLines(explainer, id), `${volume} × (${resolvedTerms(explainer, id, channel)}) = ${result}`];
}

function explainQuadrant(explainer: Explainer, path: string, id: string): Explanation {
  const { snapshot } = explainer;
  const moment = snapshot.strategy.contactMoments[id];
  const quadrant = quadrantOf(snapshot, id);
  const { customer = 0, organisation = 0 } = moment?.value ?? {};
  const side = (value: number, of: string): string => {
    const threshold = valueThreshold(snapshot);
    return `${of} ${explainer.show(value, "number")} ${value > threshold ? ">" : "<"} ${explainer.show(threshold, "number")}`;
  };
  const [ofCustomer, ofUs] = explainer.language === "nl" ? ["klant", "organisatie"] : ["customer", "organisation"];
  return explainer.explanation(
    path,
    about({ en: "Quadrant", nl: "Kwadrant" }, moment?.name ?? id),
    isReason(quadrant) ? quadrant : explainer.text(QUADRANT_NAMES[quadrant]),
    "word",
    {
      en: "both values above the threshold: encourage; only the customer's: self-service; only the organisation's: simplify; neither: eliminate",
      nl: "beide waarden boven de grens: aanmoedigen; alleen die voor de klant: sturen op selfservice; alleen die voor de organisatie: simplificeren; geen van beide: elimineren",
    },
    isReason(quadrant)
      ? []
      : [`${side(customer, ofCustomer)} · ${side(organisation, ofUs)}: ${explainer.text(QUADRANT_NAMES[quadrant])}`],
    quadrantInputs(explainer, id),
  );
}

/** The two values of a moment and the line between low and high. */
export function quadrantInputs(explainer: Explainer, id: string): ExplainedInput[] {
  const { snapshot } = explainer;
  const { customer, organisation } = snapshot.strategy.contactMoments[id]?.value ?? {};
  const { threshold, scale } = snapshot.manifest.valueMatrix ?? {};
  const standing = String(valueThreshold(snapshot));
  const range = scale === undefined ? undefined : scale.join(" – ");
  return [
    explainer.input(
      { en: "value to the customer", nl: "waarde voor de klant" },
      `contactMoments.${id}.value.customer`,
      customer,
      "number",
    ),
    explainer.input(
      { en: "value to the organisation", nl: "waarde voor de organisatie" },
      `contactMoments.${id}.value.organisation`,
      organisation,
      "number",
    ),
    explainer.input({ en: "threshold", nl: "grens" }, "valueMatrix.threshold", threshold, "number", standing),
    ...(threshold === undefined
      ? [explainer.input({ en: "scale", nl: "schaal" }, "valueMatrix.scale", range, "word", "0 – 10")]
      : []),
  ];
}
