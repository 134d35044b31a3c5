import { createFormat } from "../../words/format.ts";
import type { Language } from "../../words/language.ts";
import { asWritten } from "../as-written.ts";
import { fixReplacing } from "../fixes.ts";
import { percentText } from "../percent.ts";
import { valueAt } from "../places.ts";
import type { Rule } from "../rule.ts";

/** Below this, but not 0, a rate is probably a fraction with a percent sign behind it. */
const LOWEST = 0.005;

export const rule: Rule = {
  meta: {
    id: "discount-rate-unlikely",
    severity: "warning",
    fixable: true,
    title: { en: "Discount rate that can hardly be meant", nl: "Disconteringsvoet die haast niet bedoeld kan zijn" },
    what: {
      en: "The discount rate is higher than a limit, lower than 0, or so low that it is probably a fraction with a percent sign behind it. A rate of 0% is left alone.",
      nl: "De disconteringsvoet is hoger dan een grens, lager dan 0, of zo laag dat het waarschijnlijk een breuk is met een procentteken erachter. Een voet van 0% mag.",
    },
    why: {
      en: "The present value of every shift is computed with it: a slip makes what comes later worth nothing, or everything.",
      nl: "De contante waarde van elke verschuiving wordt ermee berekend: een verschrijving maakt wat later komt niets waard, of alles.",
    },
    mend: {
      en: "Write the rate that your organisation reckons with, such as 6%.",
      nl: "Schrijf de voet waar uw organisatie mee rekent, zoals 6%.",
    },
    options: {
      maximum: {
        kind: "share",
        default: 0.25,
        written: "25%",
        title: { en: "the highest rate that goes without saying", nl: "de hoogste voet die vanzelf spreekt" },
      },
    },
    examples: {
      good: ["koers: 1\ndiscountRate: 6%\n", "koers: 1\ndiscountRate: 0%\n"],
      bad: [
        { files: "koers: 1\ndiscountRate: 600%\n", expect: ["600%"] },
        { files: "koers: 1\ndiscountRate: 0.06%\n", expect: ["0.06%"] },
        { files: "koers: 1\ndiscountRate: -100%\n", expect: ["-100%"] },
      ],
    },
  },
  check({ snapshot, option, report }) {
    const rate = snapshot.manifest.discountRate;
    const place = valueAt(snapshot, "discountRate");
    const likely = (value: number): boolean => value >= LOWEST && value <= option("maximum");
    if (rate === undefined || rate === 0 || likely(rate) || place === null) return;
    const meant = [rate / 100, rate * 100].find(likely);
    report({
      ...place,
      what: {
        en: () => `With a discount rate of ${asWritten(snapshot, place.path, "en")} ${consequence(rate, "en")}.`,
        nl: () => `Bij een disconteringsvoet van ${asWritten(snapshot, place.path, "nl")} ${consequence(rate, "nl")}.`,
      },
      fixes: meant === undefined ? [] : [fixReplacing(snapshot, place.path, percentText(meant, 2))],
    });
  },
};

/** At −100% or lower what comes later has no worth now, not even a large one. */
function consequence(rate: number, language: Language): string {
  if (rate <= -1) {
    return language === "nl" ? "is er geen contante waarde te berekenen" : "no present value can be computed";
  }
  const worth = createFormat(language).score(100 / (1 + rate));
  return language === "nl"
    ? `is een bedrag van 100 dat over een jaar komt, nu ${worth} waard`
    : `an amount of 100 that comes in a year is worth ${worth} now`;
}
