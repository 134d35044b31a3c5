import type { Change } from "../../edits/file-edit.ts";
import { addEntry } from "../../edits/sections.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { percentages, targetFix } from "../../rules/mix/targets.ts";
import { computedTarget } from "../../rules/mix/written.ts";
import { entryOf } from "../../syntax/tree.ts";
import type { Text } from "../../words/language.ts";
import { keyPlaceAt } from "./place.ts";

export interface TargetChange {
  readonly title: Text;
  readonly change: Change;
}

/**
 * In a channel mix, of a contact moment or of a segment in it: the change that
 * makes its declared target what now and the shifts come to. Null where nothing
 * can be computed, or the target says so already.
 */
export function setTarget(snapshot: Snapshot, path: string, offset: number): TargetChange | null {
  const place = keyPlaceAt(snapshot, path, offset);
  const [section, moment, ...rest] = place?.keys ?? [];
  if (place === null || section !== "channelMix" || moment === undefined) return null;
  const segment = rest[0] === "segments" ? (rest[1] ?? null) : null;
  const mix = segment === null ? `channelMix.${moment}` : `channelMix.${moment}.segments.${segment}`;
  const located = snapshot.locate(mix);
  const computed = computedTarget(snapshot, moment, segment);
  if (located === null || located.file !== place.file || computed === null) return null;
  if (entryOf(located.node, "target") === null) {
    const shares = [...percentages(computed)].filter(([, text]) => text !== "0%");
    const edit = addEntry(located.file, located.node, "target", Object.fromEntries(shares));
    if (edit === null) return null;
    const title = { en: "Write down the computed target", nl: "Schrijf het berekende doel op" };
    return { title, change: { edits: [edit], newFile: null } };
  }
  const fix = targetFix(snapshot, `${mix}.target`, computed);
  if (fix === null) return null;
  const title = {
    en: "Set the declared target to the computed one",
    nl: "Maak het opgegeven doel gelijk aan het berekende",
  };
  return { title, change: { edits: fix.edits, newFile: null } };
}
