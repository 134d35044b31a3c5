import type { Change, FileEdit } from "../../edits/file-edit.ts";
import { sampleOf, shapeOfKind } from "../../edits/sample.ts";
import { addEntry, addListItem, addThing, newFileText } from "../../edits/sections.ts";
import type { NewMap } from "../../edits/yaml-text.ts";
import { fileSelector } from "../../project/discover.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { thingName } from "../../rules/references/names.ts";
import type { RefTarget } from "../../schema/shape.ts";
import { entryOf, type YamlNode } from "../../syntax/tree.ts";
import type { Text } from "../../words/language.ts";
import { mentionAt } from "../references-index.ts";

/** A thing that is named somewhere but defined nowhere, and where it could be defined. */
export interface MissingThing {
  readonly kind: RefTarget;
  /** As it would be defined: a journey step as `customer-life/report`. */
  readonly id: string;
  readonly title: Text;
  /** What to ask where there is more than one home. */
  readonly question: Text;
  /** At least one, the likeliest first. */
  readonly homes: readonly Home[];
}

/** A place where a thing can be written. */
export interface Home {
  /** A file, or the name of a phase. */
  readonly label: string;
  readonly change: Change;
}

/** The thing that the id at an offset names, if nothing defines it and it can be written somewhere. */
export function missingThing(snapshot: Snapshot, path: string, offset: number): MissingThing | null {
  const mention = mentionAt(snapshot, path, offset);
  if (mention === null || snapshot.definition(mention.kind, mention.id) !== null) return null;
  const { kind, id } = mention;
  const own = id.slice(id.lastIndexOf("/") + 1);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(own) || own === "none") return null;
  const homes = homesOf(snapshot, kind, id, own);
  if (homes.length === 0) return null;
  const name = thingName(kind);
  const title = { en: `Define the ${name.en} “${own}”`, nl: `Definieer “${own}” (${name.nl})` };
  const inPhase = kind === "journeySteps";
  const question = inPhase
    ? { en: "In which phase of the journey?", nl: "In welke fase van de klantreis?" }
    : { en: "In which file?", nl: "In welk bestand?" };
  return { kind, id, title, question, homes };
}

function homesOf(snapshot: Snapshot, kind: RefTarget, id: string, own: string): Home[] {
  const index = shapeOfKind(kind);
  if (index === null) return [];
  const sample = sampleOf(snapshot, index, own);
  switch (kind) {
    case "journeySteps":
      return phaseHomes(snapshot, id, { ...sample, id: own });
    case "ownSteps":
      return stepHome(snapshot, id, { ...sample, id: own });
    default:
      return sectionHomes(snapshot, kind, own, sample);
  }
}

/** The files that have the section; where none has, every file that could, and a new one. */
function sectionHomes(snapshot: Snapshot, section: string, id: string, value: NewMap): Home[] {
  const homes = snapshot.files.flatMap((file) => {
    const edit = addThing(file, section, id, value);
    const holds = file.documents.some(({ root }) => entryOf(root, section) !== null);
    return edit === null ? [] : [{ holds, home: home(file.path, edit) }];
  });
  const holding = homes.filter(({ holds }) => holds);
  if (holding.length > 0) return holding.map((one) => one.home);
  return [...homes.map((one) => one.home), ...newFileHome(snapshot, section, newFileText(section, id, value))];
}

function newFileHome(snapshot: Snapshot, section: string, text: string): Home[] {
  const file = `${section}.yaml`;
  const isThere = snapshot.files.some(({ path }) => path === file);
  if (isThere || !fileSelector(snapshot.manifest)(file)) return [];
  return [{ label: file, change: { edits: [], newFile: { file, text } } }];
}

/** The phases of a journey, the last first: a step that is new mostly comes last. */
function phaseHomes(snapshot: Snapshot, id: string, step: NewMap): Home[] {
  const journey = snapshot.definition("journeys", id.slice(0, id.indexOf("/")));
  const phases = entryOf(journey?.node, "phases")?.value;
  if (journey === null || phases?.kind !== "seq") return [];
  return [...phases.items].reverse().flatMap((phase) => {
    const steps = entryOf(phase, "steps")?.value;
    const edit =
      steps === undefined ? addEntry(journey.file, phase, "steps", [step]) : addListItem(journey.file, steps, step);
    return edit === null ? [] : [home(textOf(phase, "name") ?? textOf(phase, "id") ?? "", edit)];
  });
}

function stepHome(snapshot: Snapshot, id: string, step: NewMap): Home[] {
  const escalation = snapshot.definition("escalations", id.slice(0, id.indexOf("/")));
  const steps = entryOf(escalation?.node, "steps")?.value;
  const edit = escalation === null || steps === undefined ? null : addListItem(escalation.file, steps, step);
  return edit === null ? [] : [home(edit.file, edit)];
}

function home(label: string, edit: FileEdit): Home {
  return { label, change: { edits: [edit], newFile: null } };
}

function textOf(node: YamlNode, key: string): string | null {
  const value = entryOf(node, key)?.value;
  return value?.kind === "scalar" && typeof value.value === "string" ? value.value : null;
}
