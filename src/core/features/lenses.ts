import type { DefinitionPlace, Snapshot } from "../project/snapshot.ts";
import type { Range } from "../text/position.ts";
import { createFormat, type Format } from "../words/format.ts";
import type { Language } from "../words/language.ts";
import { caseSummary } from "./case-summary.ts";
import { hasOwnIds, mentionsOfThing } from "./references-index.ts";

/** Which lines above things somebody wants to see. */
export interface LensSettings {
  /** Net, payback and break-even above a shift. */
  readonly shifts: boolean;
  /** How often a thing is named, above its definition. */
  readonly references: boolean;
  /** *Open in matrix* above a contact moment. */
  readonly matrix: boolean;
  /** *Open in journey* above a journey. */
  readonly journey: boolean;
}

/** A line above a thing. */
export interface Lens {
  readonly shows: "case" | "business-case" | "references" | "matrix" | "journey";
  readonly kind: string;
  readonly id: string;
  /** The id of the thing. */
  readonly range: Range;
  readonly title: string;
}

/** The lines above the things that a file defines. */
export function codeLenses(
  snapshot: Snapshot,
  path: string,
  settings: LensSettings,
  language: Language,
): readonly Lens[] {
  const format = createFormat(language);
  return snapshot.definitions
    .filter(({ file, kind, id }) => file.path === path && hasOwnIds(kind) && id !== "")
    .flatMap((definition) =>
      shownAbove(snapshot, definition, settings).map((shows) => ({
        shows,
        kind: definition.kind,
        id: definition.id,
        range: definition.file.lines.rangeOf(definition.idSpan),
        title: titleOf(snapshot, shows, definition, language, format),
      })),
    );
}

function shownAbove(snapshot: Snapshot, definition: DefinitionPlace, settings: LensSettings): Lens["shows"][] {
  const { kind, id } = definition;
  // Of what is defined twice the first counts, and figures and pictures are of that one.
  const counts = snapshot.definition(kind, id) === definition;
  const shown: Lens["shows"][] = [];
  if (counts && settings.shifts && kind === "shifts") shown.push("case", "business-case");
  if (counts && settings.matrix && kind === "contactMoments") shown.push("matrix");
  if (counts && settings.journey && kind === "journeys") shown.push("journey");
  if (settings.references) shown.push("references");
  return shown;
}

function titleOf(
  snapshot: Snapshot,
  shows: Lens["shows"],
  { kind, id }: DefinitionPlace,
  language: Language,
  format: Format,
): string {
  const nl = language === "nl";
  switch (shows) {
    case "case":
      return caseSummary(snapshot, id, language, "full", format);
    case "business-case":
      return nl ? "Businesscase openen" : "Open business case";
    case "matrix":
      return nl ? "Bekijk in de waardematrix" : "Open in matrix";
    case "journey":
      return nl ? "Bekijk de klantreis" : "Open in journey";
    case "references": {
      const count = mentionsOfThing(snapshot, kind, id).filter(({ role }) => role === "reference").length;
      const shown = format.integer(count);
      if (nl) return count === 0 ? "geen verwijzingen" : `${shown} ${count === 1 ? "verwijzing" : "verwijzingen"}`;
      return count === 0 ? "no references" : `${shown} ${count === 1 ? "reference" : "references"}`;
    }
  }
}
