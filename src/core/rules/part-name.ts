import type { Snapshot } from "../project/snapshot.ts";
import { sectionTitle } from "../schema/catalogue.ts";
import type { Text } from "../words/language.ts";
import { called } from "./called.ts";
import { thingName } from "./references/names.ts";

/** What a part of the strategy is called in a sentence: `channel shift “Verhuizing online”`. */
export function partName(snapshot: Snapshot, path: string): Text {
  const [section = "", id, ...deeper] = path.split(".");
  if (section === "channelSwitches") return switchName(snapshot, path);
  const title = sectionTitle(section) ?? { en: section, nl: section };
  if (id === undefined) return inQuotes(title);
  const name = nameAt(snapshot, section, path) ?? deeper.at(-1) ?? id;
  if (deeper.length > 0) return inQuotes({ en: name, nl: name });
  const kind = thingName(section);
  // A kind without a name of its own answers with the word of the format.
  const what = kind.en === section ? title : kind;
  return { en: `${what.en} “${name}”`, nl: `${what.nl} “${name}”` };
}

function switchName(snapshot: Snapshot, path: string): Text {
  const { channels } = snapshot.strategy;
  const [from, to] = ["from", "to"].map((key) => called(channels, textAt(snapshot, `${path}.${key}`) ?? "?"));
  return { en: `the switch from “${from}” to “${to}”`, nl: `de wissel van “${from}” naar “${to}”` };
}

function nameAt(snapshot: Snapshot, section: string, path: string): string | null {
  const { contactMoments } = snapshot.strategy;
  if (section === "channelMix") return called(contactMoments, path.split(".")[1] ?? "");
  const own = textAt(snapshot, `${path}.name`);
  if (own !== null) return own;
  const moment = textAt(snapshot, `${path}.moment`);
  return section === "relationshipReturns" && moment !== null ? called(contactMoments, moment) : null;
}

function textAt(snapshot: Snapshot, path: string): string | null {
  const node = snapshot.locate(path)?.node;
  return node?.kind === "scalar" && typeof node.value === "string" && node.value.trim() !== "" ? node.value : null;
}

function inQuotes({ en, nl }: Text): Text {
  return { en: `“${en}”`, nl: `“${nl}”` };
}
