import { sumCases } from "../numbers/business-case.ts";
import { quadrantOf } from "../numbers/quadrant.ts";
import { isReason, orNull } from "../numbers/reason.ts";
import type { Consequence } from "../pictures/types/edit.ts";
import type { Snapshot } from "../project/snapshot.ts";
import type { Finding } from "../rules/finding.ts";
import { createFormat } from "../words/format.ts";
import type { Language } from "../words/language.ts";

/** A strategy, and what was found in it. */
export interface Checked {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
}

/** What one state of a strategy has that another has not, in the strategy's own terms. */
export function consequences(before: Checked, after: Checked, language: Language): Consequence[] {
  return [
    ...quadrantChanges(before.snapshot, after.snapshot, language),
    ...netChange(before.snapshot, after.snapshot, language),
    ...findingChanges(before.findings, after.findings, language),
  ];
}

const QUADRANTS = {
  encourage: { en: "encourage", nl: "aanmoedigen" },
  "self-service": { en: "self-service", nl: "sturen op selfservice" },
  simplify: { en: "simplify", nl: "simplificeren" },
  eliminate: { en: "eliminate", nl: "elimineren" },
  threshold: { en: "on the threshold", nl: "op de grens" },
} as const;

function quadrantChanges(before: Snapshot, after: Snapshot, language: Language): Consequence[] {
  return Object.entries(after.strategy.contactMoments).flatMap(([id, moment]) => {
    if (before.strategy.contactMoments[id] === undefined) return [];
    const was = orNull(quadrantOf(before, id)) ?? "threshold";
    const is = orNull(quadrantOf(after, id)) ?? "threshold";
    if (was === is) return [];
    const text = `${moment.name ?? id}: ${QUADRANTS[was][language]} → ${QUADRANTS[is][language]}`;
    return [{ sign: "neutral" as const, text }];
  });
}

/** Of all shifts together, expected. */
function netChange(before: Snapshot, after: Snapshot, language: Language): Consequence[] {
  const [was, is] = [before, after].map((snapshot) => {
    const all = sumCases(snapshot, Object.keys(snapshot.strategy.shifts), "expected");
    return isReason(all) ? null : all.cumulative;
  });
  if (was === null || is === null || was === undefined || is === undefined || Math.abs(is - was) < 0.5) return [];
  const format = createFormat(language);
  const money = (amount: number): string => format.money(amount, after.manifest.currency ?? "EUR");
  const name = language === "nl" ? "Netto van alle verschuivingen" : "Net of all shifts";
  return [{ sign: is > was ? "better" : "worse", text: `${name}: ${money(was)} → ${money(is)}` }];
}

/** The same finding may stand on another line, or say another number. */
function findingChanges(before: readonly Finding[], after: readonly Finding[], language: Language): Consequence[] {
  const known = new Set(before.map(identity));
  const left = new Set(after.map(identity));
  const gone = language === "nl" ? "Opgelost" : "Mended";
  return [
    ...after
      .filter((finding) => !known.has(identity(finding)))
      .map(({ severity, message }) => ({
        sign: severity === "info" ? ("neutral" as const) : ("worse" as const),
        text: message,
      })),
    ...before
      .filter((finding) => !left.has(identity(finding)))
      .map(({ message }) => ({ sign: "better" as const, text: `${gone}: ${message}` })),
  ];
}

function identity({ rule, path, file }: Finding): string {
  return JSON.stringify([rule, path ?? file]);
}
