import type { FileEdit } from "../../edits/file-edit.ts";
import { sampleOf, shapeOfKind } from "../../edits/sample.ts";
import { addThings } from "../../edits/sections.ts";
import type { DefinitionPlace, ReferencePlace, Snapshot } from "../../project/snapshot.ts";
import { OWNED_KINDS } from "../../strategy/read.ts";
import { andList, quote, type Words } from "../../words/say.ts";
import type { Fix, Report } from "../rule.ts";
import { thingName, thingNames } from "./names.ts";
import { type MissingSection, type MissingThing, missingIn, sectionOf, usesByThing, writtenId } from "./unresolved.ts";

/*
 * What is named in many places and nowhere defined is one thing that is
 * missing, not many that are wrong: it is told once, with its uses.
 */

/** More places of one thing are no help. */
const MOST_RELATED = 12;

/** More ids in one sentence are no help. */
const MOST_IDS = 8;

/** `channels:` was taken out, and everything that names a channel hangs in the air. */
export function missingSection(snapshot: Snapshot, { section, uses }: MissingSection): Report {
  const ids = [...new Set(uses.map((use) => missingIn(snapshot, use).id))];
  const [first] = uses as [ReferencePlace];
  const written = snapshot.locate(section);
  const { en, nl } = thingNames(section);
  const isThere = written !== null;
  const some = { en: () => someOf(ids, "en"), nl: () => someOf(ids, "nl") };
  return {
    at: written === null ? placeOf(first) : { file: written.file, span: written.nameSpan },
    path: first.path,
    what: {
      en: () =>
        `The section “${section}” ${isThere ? "is empty" : "is missing"}, while ${en} are named in ${uses.length} places: ${some.en()}.`,
      nl: () =>
        `Het onderdeel “${section}” ${isThere ? "is leeg" : "ontbreekt"}, terwijl op ${uses.length} plaatsen ${nl} worden genoemd: ${some.nl()}.`,
    },
    mend: {
      en: `Write them under ${section}; if you took the section out, put it back.`,
      nl: `Schrijf ze onder ${section}; hebt u het onderdeel weggehaald, zet het dan terug.`,
    },
    related: related(firstOfEach(snapshot, uses, written === null ? first : null)),
    // Of a journey its steps would still be missing.
    fixes: uses.every(({ target }) => target === section) ? [beginning(snapshot, section, ids, first)] : [],
  };
}

/** One thing that is named more than once, or was perhaps renamed where it is defined. */
export function missingThing(snapshot: Snapshot, missing: MissingThing): Report {
  const { id, uses, renamed, alike } = missing;
  const [first, ...others] = uses as [ReferencePlace, ...ReferencePlace[]];
  const meant = renamed ?? alike;
  const place = meant === null ? null : meantBy(snapshot, first, meant);
  return {
    at: placeOf(first),
    path: first.path,
    what: whatIsMissing(missing),
    mend: mendOf(missing),
    related: [...(place === null ? [] : [definedHere(place, meant)]), ...related(others)],
    fixes: [
      renamed === null || place === null ? null : renamingBack(place, id),
      meant === null ? null : changingUses(missing, meant),
    ],
  };
}

/** The thing that an id means in the place of a reference; null for `none`. */
export function meantBy(snapshot: Snapshot, use: ReferencePlace, id: string): DefinitionPlace | null {
  const { kind } = missingIn(snapshot, use);
  return snapshot.definition(kind, kind === "ownSteps" ? `${use.id.split("/")[0]}/${id}` : id);
}

export function definedHere({ file, idSpan }: DefinitionPlace, id: string | null) {
  return { at: { file, span: idSpan }, what: { en: `“${id}” is defined here.`, nl: `“${id}” is hier gedefinieerd.` } };
}

/** Puts another id in the place of the one that is written. */
export function replacement(uses: readonly ReferencePlace[], written: string, meant: string): FileEdit[] {
  return uses.map(({ file, span }) => ({
    file: file.path,
    span,
    newText: file.text.slice(span.start, span.end).replace(written, () => meant),
  }));
}

function whatIsMissing(missing: MissingThing): Words {
  const { kind, uses } = missing;
  const { en, nl } = thingName(kind);
  const id = quote(writtenId({ target: kind, id: missing.id }));
  const [question, vraag] = questionOf(missing);
  const [often, vaak] =
    uses.length === 1
      ? ["", ""]
      : [`, though ${uses.length} places refer to it`, `, terwijl ${uses.length} plaatsen ernaar verwijzen`];
  return { en: `There is no ${en} ${id}${often}${question}`, nl: `Er is geen ${nl} ${id}${vaak}${vraag}` };
}

function questionOf({ renamed, alike }: MissingThing): readonly [en: string, nl: string] {
  if (renamed !== null) {
    return [`; is it “${renamed}”, which nothing names?`, `; is het “${renamed}”, dat nergens wordt genoemd?`];
  }
  return alike === null ? [".", "."] : [`; did you mean “${alike}”?`, `; bedoelt u “${alike}”?`];
}

function mendOf({ kind, id, uses, renamed, alike }: MissingThing): Words {
  const own = writtenId({ target: kind, id });
  if (renamed !== null) {
    const [wherever, overal] =
      uses.length === 1 ? ["here", "hier"] : [`wherever ${id} stands`, `overal waar ${id} staat`];
    return {
      en: `Give “${renamed}” the id ${id} again, or write ${renamed} ${wherever}.`,
      nl: `Geef “${renamed}” weer de id ${id}, of schrijf ${renamed} ${overal}.`,
    };
  }
  const section = sectionOf(kind);
  const isThing = section !== null && !OWNED_KINDS.has(kind);
  const [under, onder] = isThing ? [` under ${section}`, ` onder ${section}`] : ["", ""];
  if (alike !== null) {
    return {
      en: `Write ${alike} in all these places, or add ${own}${under}.`,
      nl: `Schrijf ${alike} op al deze plaatsen, of voeg ${own} toe${onder}.`,
    };
  }
  return {
    en: `Name something else in these places, or add ${own}${under}; if you took it out, put it back.`,
    nl: `Noem op deze plaatsen iets anders, of voeg ${own} toe${onder}; hebt u het weggehaald, zet het dan terug.`,
  };
}

function renamingBack({ file, idSpan, id: now }: DefinitionPlace, id: string): Fix {
  return {
    title: { en: `Give “${now}” the id ${id}`, nl: `Geef “${now}” de id ${id}` },
    safe: false,
    edits: [{ file: file.path, span: idSpan, newText: id }],
  };
}

function changingUses({ kind, id, uses }: MissingThing, meant: string): Fix {
  const title =
    uses.length === 1
      ? { en: `Change to ${meant}`, nl: `Verander in ${meant}` }
      : { en: `Write ${meant} in all ${uses.length} places`, nl: `Schrijf ${meant} op alle ${uses.length} plaatsen` };
  return { title, safe: false, edits: replacement(uses, writtenId({ target: kind, id }), meant) };
}

/** Begins the section with the least that each of its things must say. */
function beginning(snapshot: Snapshot, section: string, ids: readonly string[], first: ReferencePlace): Fix | null {
  const index = shapeOfKind(section);
  const written = snapshot.locate(section);
  const file = written?.file ?? (first.file.documents.length > 0 ? first.file : snapshot.manifestFile);
  if (index === null || file === null) return null;
  const things = ids.map((id) => [id, sampleOf(snapshot, index, id)] as const);
  const edit = addThings(file, section, things);
  if (edit === null) return null;
  const title = {
    en: `Begin the section ${section} with what is named`,
    nl: `Begin het onderdeel ${section} met wat er wordt genoemd`,
  };
  return { title, safe: false, edits: [edit] };
}

function placeOf({ file, span }: ReferencePlace) {
  return { file, span };
}

/** Of every thing its first use, then all others; without the one that the finding points at. */
function firstOfEach(
  snapshot: Snapshot,
  uses: readonly ReferencePlace[],
  told: ReferencePlace | null,
): ReferencePlace[] {
  const ordered = [...usesByThing(snapshot, uses)].flatMap(([first]) => first ?? []);
  const others = uses.filter((use) => !ordered.includes(use));
  return [...ordered, ...others].filter((use) => use !== told);
}

function related(uses: readonly ReferencePlace[]) {
  return uses.slice(0, MOST_RELATED).map((use) => {
    const written = quote(use.file.text.slice(use.span.start, use.span.end));
    return { at: placeOf(use), what: { en: `${written} is named here.`, nl: `${written} wordt hier genoemd.` } };
  });
}

/** `phone, chat and 3 more`. */
function someOf(ids: readonly string[], language: "en" | "nl"): string {
  if (ids.length <= MOST_IDS) return andList(ids, language);
  const rest = ids.length - MOST_IDS + 1;
  const more = language === "nl" ? `nog ${rest} andere` : `${rest} more`;
  return andList([...ids.slice(0, MOST_IDS - 1), more], language);
}
