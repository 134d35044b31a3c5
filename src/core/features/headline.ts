import { sumCases } from "../numbers/business-case.ts";
import { digitalShare } from "../numbers/parts.ts";
import { isReason } from "../numbers/reason.ts";
import { strategyParts, type When } from "../numbers/shares.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { createFormat } from "../words/format.ts";
import type { Language } from "../words/language.ts";

/**
 * A strategy in a few figures, a line each: its digital share now and at the
 * target, and what all its shifts together are worth. What is not known yet
 * has no line.
 */
export function headline(snapshot: Snapshot, language: Language): readonly string[] {
  return [digitalLine(snapshot, language), worthLine(snapshot, language)].filter((line) => line !== null);
}

function digitalLine({ strategy }: Snapshot, language: Language): string | null {
  const format = createFormat(language);
  const shareAt = (when: When): string | null => {
    const parts = strategyParts(strategy, when);
    return isReason(parts) ? null : format.share(digitalShare(parts));
  };
  const [now, target] = [shareAt("now"), shareAt("target")];
  if (now === null) return null;
  if (language === "nl") {
    return `Digitaliseringsgraad: ${now} nu${target === null ? "" : ` → ${target} in het doel`}`;
  }
  return `Digital share: ${now} now${target === null ? "" : ` → ${target} at the target`}`;
}

function worthLine(snapshot: Snapshot, language: Language): string | null {
  const total = sumCases(snapshot, Object.keys(snapshot.strategy.shifts), "expected");
  if (isReason(total) || isReason(total.npv)) return null;
  const worth = createFormat(language).money(total.npv, snapshot.manifest.currency ?? "EUR");
  const nl = language === "nl";
  const without = nl ? " (deels zonder de relatie)" : " (partly excluding the relationship)";
  const name = nl ? "Netto contante waarde van alle kanaalverschuivingen" : "Net present value of all shifts";
  return `${name}: ${worth}${total.retentionUnknown === null ? "" : without}`;
}
