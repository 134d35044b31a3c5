import type { BusinessCasePicture, Case, CasePicture, ShiftRow } from "../../core/pictures/types/business-case.ts";
import type { Language } from "../../core/words/language.ts";
import { type CaseFormat, caseFormat, relationshipIn } from "./numbers.ts";
import { caseWords } from "./words.ts";

/** What the case comes down to, in two or three sentences made from its numbers. */
export function verdict(picture: BusinessCasePicture, which: Case, language: Language): string {
  const words = caseWords(language);
  const one = picture.cases[which];
  if (one === null) {
    if (picture.shifts.length === 0 && picture.of === "strategy") return words.emptyStrategy;
    if (picture.shifts.length === 0 && picture.of === "initiative") return words.emptyInitiative;
    const why = picture.why ?? "";
    return language === "nl" ? `De case is niet te berekenen: ${why}.` : `The case cannot be reckoned: ${why}.`;
  }
  const format = caseFormat(language, picture.currency);
  return [...mainSentences(one, format, language), ...doubts(picture, one, which, language)].join(" ");
}

/** What handling saves, what the relationship does to it, and whether it pays back. */
function mainSentences(one: CasePicture, format: CaseFormat, language: Language): string[] {
  const nl = language === "nl";
  const { handling } = one.total;
  const relationship = relationshipIn(one.total) ?? 0;
  const end = paybackClause(one, language);
  const eaten = handling > 0 && relationship < 0 ? -relationship / handling : 0;
  if (eaten >= 0.005) {
    const share = format.share(eaten, 0);
    if (one.total.net >= 0) {
      return [
        nl
          ? `De case ${nlWhole(one)}; relatieverlies eet ${share} van de besparing op.`
          : `The case ${end}; lost relationships eat ${share} of the saving.`,
      ];
    }
    return [
      nl
        ? `Afhandelen wordt goedkoper, maar relatieverlies eet ${share} van de besparing op: ${end}.`
        : `Handling gets cheaper, but lost relationships eat ${share} of the saving: it ${end}.`,
    ];
  }
  if (handling <= 0 && relationship <= 0) {
    return [
      nl ? `Afhandelen wordt niet goedkoper: ${end}.` : `Handling does not get cheaper: it ${end}.`,
      ...(relationship < 0 ? [nl ? "De relatie verliest ook." : "The relationship loses as well."] : []),
    ];
  }
  const sentence = nl ? `De case ${nlWhole(one)}` : `The case ${end}`;
  return [relationship >= 1 ? `${sentence}${added(relationship, format, nl)}.` : `${sentence}.`];
}

function added(relationship: number, format: CaseFormat, nl: boolean): string {
  const amount = format.signedMoney(relationship).replace("+", "");
  return nl ? `; de relatie levert daarvan ${amount} op` : `; the relationship brings ${amount} of it`;
}

/** Behind a colon. */
function paybackClause(one: CasePicture, language: Language): string {
  const words = caseWords(language);
  const nl = language === "nl";
  if (one.payback !== null) {
    const net = one.total.net;
    const months = words.months(one.payback);
    if (net < 0) {
      return nl
        ? `terugverdiend in ${months}, maar aan het eind van de periode weer verloren`
        : `pays back in ${months}, but has lost it again by the end of the period`;
    }
    return nl ? `terugverdiend in ${months}` : `pays back in ${months}`;
  }
  if (one.total.net >= 0) return nl ? "het saldo komt nooit onder nul" : "never costs more than it brings";
  if (one.paybackBeyond === null) return nl ? "terugverdienen is niet in zicht" : "does not pay back, nor will it";
  return nl ? "niet terugverdiend binnen de periode" : "does not pay back within the period";
}

/** As a sentence of its own. */
function nlWhole(one: CasePicture): string {
  const words = caseWords("nl");
  if (one.payback !== null) {
    const again = one.total.net < 0 ? ", maar verliest dat weer voor het eind van de periode" : "";
    return `verdient zich terug in ${words.months(one.payback)}${again}`;
  }
  if (one.total.net >= 0) return "kost nooit meer dan die oplevert";
  return one.paybackBeyond === null
    ? "verdient zich niet terug, en dat is ook niet in zicht"
    : "verdient zich niet terug binnen de periode";
}

/** What the sentence above rests on, and how sure that is. */
function doubts(picture: BusinessCasePicture, one: CasePicture, which: Case, language: Language): string[] {
  const nl = language === "nl";
  if (picture.churn === null) return doubtsOfSeveral(picture.shifts, one, nl);
  if (one.retentionWhy !== null) {
    return [
      nl
        ? "Het effect op de relatie is niet bekend en telt niet mee."
        : "The effect on the relationship is not known and is left out.",
    ];
  }
  const { used, measured } = picture.churn;
  const restsOnMeasured = measured !== null && used[which] === measured.value && !picture.churn.declared;
  if (!restsOnMeasured) {
    return [
      nl ? "Het verschil in vertrek is opgegeven, niet gemeten." : "The churn difference is declared, not measured.",
    ];
  }
  if (measured.significant === false) {
    return [nl ? "Het gemeten verschil is ruis." : "The measured difference is noise."];
  }
  return [];
}

function doubtsOfSeveral(shifts: readonly ShiftRow[], one: CasePicture, nl: boolean): string[] {
  const unknown = shifts.filter(({ relationshipUnknown }) => relationshipUnknown).length;
  const noise = shifts.filter(({ noise: chance }) => chance).length;
  const all = shifts.length;
  const sentences: string[] = [];
  if (noise > 0) {
    sentences.push(
      nl
        ? `Bij ${noise} van de ${all} verschuivingen is het gemeten verschil ruis.`
        : `In ${noise} of its ${all} shifts the measured difference is noise.`,
    );
  }
  if (unknown > 0 || one.retentionWhy !== null) {
    sentences.push(
      nl
        ? `Van ${unknown} is het effect op de relatie niet bekend; dat telt niet mee.`
        : `Of ${unknown} the effect on the relationship is not known, and is left out.`,
    );
  }
  return sentences;
}
