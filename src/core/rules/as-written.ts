import type { Snapshot } from "../project/snapshot.ts";
import type { Language } from "../words/language.ts";

/** A number or duration as it stands in the text: nothing is rounded, only the decimal sign is the language's. */
export function asWritten(snapshot: Snapshot, path: string, language: Language): string {
  const node = snapshot.locate(path)?.node;
  if (node?.kind !== "scalar") return "";
  const text = node.source.replace(/^-/, "\u2212");
  return language === "nl" ? text.replace(/(\d)\.(\d)/, "$1,$2") : text;
}
