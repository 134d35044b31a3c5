import { shiftsOf } from "../numbers/mix.ts";
import type { FileDocument } from "../project/file.ts";
import type { Snapshot } from "../project/snapshot.ts";
import { SECTION_NAMES } from "../schema/catalogue.ts";
import { nearest } from "../text/nearest.ts";
import type { Finding } from "./finding.ts";
import type { RuleId } from "./ids.ts";
import { RULES } from "./index.ts";
import { idByName } from "./references/by-name.ts";
import { danglingReferences, missingKinds } from "./references/unresolved.ts";

/** These look at what is written itself, not at what it adds up to. */
const LOOK_AT_WORDS: ReadonlySet<RuleId> = new Set([
  "duplicate-id",
  "unresolved-reference",
  "unused-definition",
  "ambiguous-number",
  "fallback-cycle",
  "ignore-comment",
]);

/** A thing that these speak of says something else than was meant, though all of it can be read. */
const TELL_OF_SLIPS: ReadonlySet<RuleId> = new Set([
  "unresolved-reference",
  "duplicate-id",
  "duplicate-key",
  "ambiguous-number",
  "fallback-cycle",
]);

/** These say how a principle stands with the figures of the whole strategy. */
const NEEDS_ALL: ReadonlySet<RuleId> = new Set(["principle-unknown", "principle-exception-unneeded"]);

/**
 * Takes out the findings that rest on something which is itself reported as
 * unreadable or as a slip of the pen: one cause gives one finding. A thing
 * whose values are not all understood is judged once they are.
 */
export function withoutDoubtful(snapshot: Snapshot, findings: readonly Finding[]): Finding[] {
  const things = doubtfulThings(snapshot, findings);
  const hasInitiative = [...things].some((thing) => thing.startsWith("initiatives."));
  const misses = missesUse(snapshot, findings);
  const follows = followsFrom(snapshot, findings);
  const foreign = new Set(snapshot.files.flatMap(({ path, foreign }) => (foreign === null ? [] : [path])));
  return findings.filter((finding) => {
    if (foreign.has(finding.file)) return finding.rule === "foreign-file";
    if (misses(finding) || follows(finding)) return false;
    if (isAboutWords(finding.rule)) return true;
    if (snapshot.isNewer || isInBrokenText(snapshot, finding)) return false;
    if (things.size > 0 && NEEDS_ALL.has(finding.rule)) return false;
    if (hasInitiative && restsOnInitiatives(finding.rule)) return false;
    return finding.path === null || !things.has(thingOf(finding.path));
  });
}

/** Whether something in the strategy is not understood, so that rules may be silent because of it. */
export function isInDoubt(snapshot: Snapshot): boolean {
  if (snapshot.isNewer || snapshot.incomplete || missingKinds(snapshot).size > 0) return true;
  return misreadThings(snapshot).size > 0;
}

function isAboutWords(id: RuleId): boolean {
  return LOOK_AT_WORDS.has(id) || RULES.some(({ meta }) => meta.id === id && meta.fixed);
}

/** What cannot be judged yet, with all that is computed from it. */
function doubtfulThings(snapshot: Snapshot, findings: readonly Finding[]): ReadonlySet<string> {
  const things = misreadThings(snapshot);
  // Of what is missing one finding tells for all places that name it.
  const dangling = findings.some(({ rule }) => rule === "unresolved-reference") ? danglingReferences(snapshot) : [];
  const slips = findings.filter(({ rule }) => TELL_OF_SLIPS.has(rule));
  for (const { rule, path } of [...slips, ...dangling.map((one) => ({ rule: "unresolved-reference", ...one }))]) {
    if (path === null) continue;
    const thing = thingOf(path);
    things.add(thing);
    // Unlike a value that cannot be read, this one is counted with: wherever the thing is used.
    if (rule === "ambiguous-number" || rule === "duplicate-id")
      for (const user of usersOf(snapshot, thing)) things.add(user);
    if (path.endsWith(".fallback")) for (const shift of leakingBy(snapshot, thing)) things.add(shift);
  }
  for (const thing of computedWith(snapshot, things)) things.add(thing);
  return things;
}

/** The contact moments that things in doubt belong to, with their mixes and shifts: they are computed together. */
function computedWith(snapshot: Snapshot, things: ReadonlySet<string>): string[] {
  const moments = new Set<string>();
  for (const [index, thing] of [...things].entries()) {
    for (const moment of momentsBehind(snapshot, thing, index < MOST_GUESSES)) moments.add(moment);
  }
  const shifts = Object.entries(snapshot.strategy.shifts).filter(([, { moment }]) => moments.has(moment ?? ""));
  const own = [...moments].flatMap((moment) => [`contactMoments.${moment}`, `channelMix.${moment}`]);
  return [...own, ...shifts.map(([id]) => `shifts.${id}`)];
}

/** Seeking what is meant takes time; with more in doubt nothing is certain. */
const MOST_GUESSES = 100;

function misreadThings(snapshot: Snapshot): Set<string> {
  const things = new Set<string>();
  for (const { documents } of snapshot.files) {
    for (const document of documents) {
      for (const issue of document.issues) things.add(thingOf(snapshot.pathIn(document, issue.path)));
      const broken = brokenThing(document);
      if (broken !== null) things.add(snapshot.pathIn(document, broken));
    }
  }
  return things;
}

function usersOf(snapshot: Snapshot, thing: string): string[] {
  const [section = "", id = ""] = thing.split(".");
  return snapshot.referencesTo(section, id).map(({ path }) => thingOf(path));
}

/** The shifts to a channel: what it cannot solve leaks by its fallback. */
function leakingBy(snapshot: Snapshot, channel: string): string[] {
  return usersOf(snapshot, channel).filter((user) => user.startsWith("shifts."));
}

/** The contact moment itself, or those of a mix, a shift or a relationship return; all where it cannot be told which is meant. */
function momentsBehind(snapshot: Snapshot, thing: string, mayGuess: boolean): readonly string[] {
  const [section, id = ""] = thing.split(".");
  if (section === "contactMoments") return [id];
  if (section === "channelMix") return momentMeant(snapshot, id, mayGuess);
  if (section !== "shifts" && section !== "relationshipReturns") return [];
  const node = snapshot.locate(`${thing}.moment`)?.node;
  return momentMeant(snapshot, node?.kind === "scalar" ? node.source : "", mayGuess);
}

function momentMeant(snapshot: Snapshot, written: string, mayGuess: boolean): readonly string[] {
  if (Object.hasOwn(snapshot.strategy.contactMoments, written)) return [written];
  if (!mayGuess) return [];
  const moments = Object.keys(snapshot.strategy.contactMoments);
  const guess = idByName(snapshot, "contactMoments", written) ?? nearest(written, moments);
  return guess === null ? moments : [guess];
}

/** Whether a finding says that something is not used, of a thing that a misspelt id probably means: that is its use. */
function missesUse(snapshot: Snapshot, findings: readonly Finding[]): (finding: Finding) => boolean {
  const misspelt = findings.filter(({ rule }) => rule === "unresolved-reference" || rule === "wrong-value");
  const meant = new Set(misspelt.flatMap(({ related }) => related.map(placeKey)));
  if (meant.size === 0) return () => false;
  return ({ rule, path }) => {
    const [section = "", id = ""] = path === null || !speaksOfAbsence(rule) ? [] : thingOf(path).split(".");
    const thing = snapshot.definition(section, id);
    if (thing === null) return false;
    return meant.has(placeKey({ file: thing.file.path, range: snapshot.rangeOf({ ...thing, span: thing.idSpan }) }));
  };
}

/** What these say has its cause in what one of those tells already. */
const FOLLOWS: Partial<Record<RuleId, readonly RuleId[]>> = {
  "principle-unknown": ["shift-not-computed", "mix-not-whole"],
  // The phase that a journey lacks may well be where the moment belongs.
  "moment-outside-journeys": ["lifecycle-incomplete"],
};

/** Whether a finding only says in other words, or of what depends on it, what another one says. */
function followsFrom(snapshot: Snapshot, findings: readonly Finding[]): (finding: Finding) => boolean {
  const rules = new Set(findings.map(({ rule }) => rule));
  const unreached = findings.flatMap(({ rule, path }) =>
    rule === "target-not-computed" && path !== null ? [thingOf(path)] : [],
  );
  const withoutShift = unreached.some((mix) => shiftsOf(snapshot.strategy, mix.split(".")[1] ?? "").length === 0);
  return ({ rule, path }) => {
    if (FOLLOWS[rule]?.some((from) => rules.has(from))) return true;
    if (rule === "self-service-stays-assisted") return path !== null && unreached.includes(thingOf(path));
    // The shift that would lead to the target is not there: it is what would name the initiative.
    return rule === "unused-definition" && withoutShift && (path?.startsWith("initiatives.") ?? false);
  };
}

/** What an initiative that is in doubt addresses may be just what these miss. */
function restsOnInitiatives(id: RuleId): boolean {
  return RULES.some(({ meta }) => meta.id === id && meta.restsOn?.includes("initiatives"));
}

function speaksOfAbsence(id: RuleId): boolean {
  return RULES.some(({ meta }) => meta.id === id && meta.needsWhole);
}

function placeKey({ file, range }: Pick<Finding, "file" | "range">): string {
  return `${file} ${range.start.line} ${range.start.character}`;
}

/** The thing in the middle of which the YAML breaks. */
function brokenThing({ root, brokenFrom }: FileDocument): readonly string[] | null {
  if (root?.kind !== "map" || brokenFrom === null) return null;
  const section = root.entries.findLast(({ key }) => key.span.start <= brokenFrom);
  if (section === undefined) return null;
  const { name, value } = section;
  if (value.kind === "scalar") return [name];
  if (value.kind === "map") {
    // What begins where it breaks is not yet a thing.
    const thing = value.entries.findLast(({ key }) => key.span.start < brokenFrom);
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
