import type { FileDocument } from "../project/file.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { SECTION_NAMES } from "../schema/catalogue.ts";
import type { Finding } from "./finding.ts";
import type { RuleId } from "./ids.ts";
import { RULES } from "./index.ts";

/** These look at what is written itself, not at what it adds up to. */
const LOOK_AT_WORDS: ReadonlySet<RuleId> = new Set([
  "duplicate-id",
  "unresolved-reference",
  "unused-definition",
  "ambiguous-number",
  "ignore-comment",
]);

/**
 * Takes out the findings that rest on something which is itself reported as
 * unreadable: one cause gives one finding. A thing whose values are not all
 * understood is judged once they are.
 */
export function withoutDoubtful(snapshot: Snapshot, findings: readonly Finding[]): Finding[] {
  const things = misreadThings(snapshot);
  return findings.filter((finding) => {
    if (isAboutWords(finding.rule)) return true;
    if (snapshot.isNewer || isInBrokenText(snapshot, finding)) return false;
    return finding.path === null || !things.has(thingOf(finding.path));
  });
}

/** Whether something in the strategy is not understood, so that rules may be silent because of it. */
export function isInDoubt(snapshot: Snapshot): boolean {
  return snapshot.isNewer || snapshot.incomplete || misreadThings(snapshot).size > 0;
}

function isAboutWords(id: RuleId): boolean {
  return LOOK_AT_WORDS.has(id) || RULES.some(({ meta }) => meta.id === id && meta.fixed);
}

function misreadThings(snapshot: Snapshot): ReadonlySet<string> {
  const things = new Set<string>();
  for (const { documents } of snapshot.files) {
    for (const document of documents) {
      for (const issue of document.issues) things.add(thingOf(snapshot.pathIn(document, issue.path)));
      const broken = brokenThing(document);
      if (broken !== null) things.add(snapshot.pathIn(document, broken));
    }
  }
  for (const thing of [...things]) {
    const mix = mixBehind(snapshot, thing);
    if (mix !== null) things.add(mix);
  }
  return things;
}

/** A target mix is computed from the shifts of its moment: what is not understood of one makes it doubtful. */
function mixBehind(snapshot: Snapshot, thing: string): string | null {
  const [section, id] = thing.split(".");
  const moment = section === "shifts" ? snapshot.strategy.shifts[id ?? ""]?.moment : undefined;
  return moment === undefined ? null : `channelMix.${moment}`;
}

/** The thing in the middle of which the YAML breaks. */
function brokenThing({ root, brokenFrom }: FileDocument): readonly string[] | null {
  if (root?.kind !== "map" || brokenFrom === null) return null;
  const section = root.entries.findLast(({ key }) => key.span.start <= brokenFrom);
  if (section === undefined) return null;
  const { name, value } = section;
  if (value.kind === "scalar") return [name];
  if (value.kind === "map") {
    const thing = value.entries.findLast(({ key }) => key.span.start <= brokenFrom);
    return thing === undefined ? [name] : [name, thing.name];
  }
  return [name, String(value.items.findLastIndex(({ span }) => span.start <= brokenFrom))];
}

/** `channels.phone` of `channels.phone.costPerContact`; of the manifest's keys the key. */
function thingOf(path: string): string {
  const [first = "", second] = path.split(".");
  return second === undefined || !SECTION_NAMES.includes(first) ? first : `${first}.${second}`;
}

function isInBrokenText(snapshot: Snapshot, { file: path, range }: Finding): boolean {
  const file = snapshot.files.find((candidate) => candidate.path === path);
  const offset = file?.lines.offsetAt(range.start) ?? 0;
  return (file?.documents ?? []).some(({ brokenFrom, root }) => {
    return brokenFrom !== null && offset >= brokenFrom && offset <= (root?.span.end ?? Number.POSITIVE_INFINITY);
  });
}
