import type { Text } from "../../words/language.ts";
import type { Part, Parts } from "../kinds.ts";
import { type ByChannel, digitalShare, partOf, personalShare, total } from "../parts.ts";
import { isReason, type Outcome } from "../reason.ts";
import { strategyContacts, strategyParts, type When } from "../shares.ts";
import { type Explainer, type Explanation, under } from "./explanation.ts";
import { channelsOf, kindInputs, mixInputs, shiftedInputs, volumeOf } from "./inputs.ts";

/** A share of contacts out of its three parts. */
export interface ShareFigure {
  readonly title: Text;
  readonly parts: readonly Part[];
  readonly take: (parts: Parts) => number;
  readonly formula: Text;
}

export const DIGITAL: ShareFigure = {
  title: { en: "Digital share", nl: "Digitaliseringsgraad" },
  parts: ["self", "assistedDigital"],
  take: digitalShare,
  formula: {
    en: "(self-service and automated + people who answer digitally) ÷ all contacts",
    nl: "(selfservice en geautomatiseerd + mensen die digitaal antwoorden) ÷ alle contacten",
  },
};

const PERSONAL: ShareFigure = {
  title: { en: "Personal share", nl: "Persoonlijk aandeel" },
  parts: ["assistedDigital", "assistedPersonal"],
  take: personalShare,
  formula: {
    en: "(people who answer digitally + people on the phone or face to face) ÷ all contacts; overlaps with the digital share",
    nl: "(mensen die digitaal antwoorden + mensen aan de telefoon of oog in oog) ÷ alle contacten; overlapt met de digitaliseringsgraad",
  },
};

const SHARES: Readonly<Record<string, ShareFigure>> = { digitalShare: DIGITAL, personalShare: PERSONAL };

export const PART_NAMES: Readonly<Record<Part, Text>> = {
  self: { en: "by themselves", nl: "zelf" },
  assistedDigital: { en: "a person, digitally", nl: "mens, digitaal" },
  assistedPersonal: { en: "a person, in person", nl: "mens, persoonlijk" },
};

/** `digitalShare.target`, or one of the three parts: `parts.now.self`; `parts.now` where none of them is known. */
export function shareAsked(
  name: string,
  [at = "now", part]: readonly string[],
): { readonly figure: ShareFigure; readonly at: When; readonly all: boolean } | null {
  if (!isWhen(at)) return null;
  if (name !== "parts") return SHARES[name] === undefined ? null : { figure: SHARES[name], at, all: false };
  if (part !== undefined && !(part in PART_NAMES)) return null;
  const which = (part ?? "self") as Part;
  const figure: ShareFigure = {
    title: part === undefined ? { en: "The three parts", nl: "De drie delen" } : PART_NAMES[which],
    parts: [which],
    take: (parts) => parts[which],
    formula: { en: "contacts of this part ÷ all contacts", nl: "contacten van dit deel ÷ alle contacten" },
  };
  return { figure, at, all: part === undefined };
}

/** The contacts of each part by channel, and what comes of them. */
export function filledParts(
  explainer: Explainer,
  figure: ShareFigure,
  contacts: Outcome<ByChannel>,
  unit: "share" | "contacts",
): string[] {
  if (isReason(contacts)) return [];
  const { channels } = explainer.snapshot.strategy;
  const all = total(contacts);
  const sums = (Object.keys(PART_NAMES) as Part[]).map((part) => {
    const own = Object.entries(contacts).filter(([id, amount]) => amount > 0 && partOf(channels[id]) === part);
    const sum = own.reduce((before, [, amount]) => before + amount, 0);
    const terms = own.map(([id, amount]) => `${id} ${explainer.show(amount, unit)}`);
    const shown = terms.length > 1 ? `${terms.join(" + ")} = ${explainer.show(sum, unit)}` : (terms[0] ?? "0");
    return { part, sum, line: `${explainer.text(PART_NAMES[part])}: ${shown}` };
  });
  const taken = sums.filter(({ part }) => figure.parts.includes(part)).map(({ sum }) => sum);
  const shown = taken.map((sum) => explainer.show(sum, unit)).join(" + ");
  const share = taken.reduce((before, sum) => before + sum, 0) / all;
  const over = `${taken.length > 1 ? `(${shown})` : shown} ÷ ${explainer.show(all, unit)}`;
  return [...sums.map(({ line }) => line), `${over} = ${explainer.show(share, "share")}`];
}

/** A share of the whole strategy, or its mean lifetime value. */
export function explainStrategyShare(
  explainer: Explainer,
  path: string,
  name: string,
  details: readonly string[],
): Explanation | null {
  const { strategy } = explainer.snapshot;
  const asked = shareAsked(name, details);
  if (asked === null) return null;
  const { figure, at } = asked;
  const parts = strategyParts(strategy, at);
  if (asked.all && !isReason(parts)) return null;
  const moments = Object.keys(strategy.contactMoments);
  const inputs = [
    ...moments.map((id) => volumeOf(explainer, id)),
    ...moments.flatMap((id) => under(strategy.contactMoments[id]?.name ?? id, mixInputs(explainer, id, "now"))),
    ...(at === "now" ? [] : moments.flatMap((id) => shiftedInputs(explainer, id))),
    ...kindInputs(
      explainer,
      moments.flatMap((id) => channelsOf(explainer, id, at)),
    ),
  ];
  return explainer.explanation(
    path,
    atText(figure.title, at),
    isReason(parts) ? parts : figure.take(parts),
    "share",
    figure.formula,
    filledParts(explainer, figure, strategyContacts(strategy, at), "contacts"),
    inputs,
  );
}

function isWhen(text: string): text is When {
  return text === "now" || text === "target";
}

export function atText(title: Text, at: When): Text {
  return at === "now"
    ? { en: `${title.en} now`, nl: `${title.nl} nu` }
    : { en: `${title.en} at the target`, nl: `${title.nl} in het doel` };
}

export function about(title: Text, subject: string): Text {
  return { en: `${title.en}: ${subject}`, nl: `${title.nl}: ${subject}` };
}
