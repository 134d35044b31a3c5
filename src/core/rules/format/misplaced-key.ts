import { depthOf, endsItsBlock, moveEntry } from "../../edits/depth.ts";
import type { FileEdit } from "../../edits/file-edit.ts";
import { addManifestLines, manifestHas } from "../../edits/manifest.ts";
import { cutEntry } from "../../edits/maps.ts";
import { lineBreakOf } from "../../edits/sections.ts";
import type { FileDocument, StrategyFile } from "../../project/file.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { descend, FRAGMENT_SHAPE } from "../../schema/catalogue.ts";
import type { MisplacedKey } from "../../schema/issues.ts";
import { entryOf, type YamlEntry } from "../../syntax/tree.ts";
import { quote, type Words } from "../../words/say.ts";
import { proposed } from "../fixes.ts";
import { thingName, thingNames } from "../references/names.ts";
import type { Fix, Rule } from "../rule.ts";
import { issuesOf } from "./issues.ts";

export const rule: Rule = {
  meta: {
    id: "misplaced-key",
    severity: "error",
    fixed: true,
    fixable: true,
    title: { en: "Stands in the wrong place", nl: "Staat op de verkeerde plaats" },
    what: {
      en: "A key of the manifest, such as period or currency, stands elsewhere than in the first document of koers.yaml; a section stands inside another; a line has too few spaces before it to belong to the thing above it; or the line with the name of a section is missing above its things.",
      nl: "Een sleutel van het manifest, zoals period of currency, staat ergens anders dan in het eerste document van koers.yaml; een onderdeel staat binnen een ander; een regel heeft te weinig spaties ervoor om bij het vorige te horen; of de regel met de naam van een onderdeel ontbreekt erboven.",
    },
    why: {
      en: "There it has no effect, or belongs to something else than was meant.",
      nl: "Daar heeft het geen effect, of hoort het bij iets anders dan bedoeld.",
    },
    mend: { en: "Move it to where it belongs.", nl: "Verplaats het naar waar het hoort." },
    examples: {
      good: ["koers: 1\ncurrency: EUR\nchannels:\n  phone:\n    kind: assisted\nroles:\n  lead: {}\n"],
      bad: [
        {
          files: { "koers.yaml": "koers: 1\n", "channels.yaml": "currency: EUR\n" },
          expect: ["channels.yaml: currency"],
        },
        { files: "koers: 1\nchannels:\n  phone:\n  kind: assisted\n  digital: false\n", expect: ["kind"] },
        { files: "koers: 1\nchannels:\n  phone: { kind: assisted }\n  roles:\n    lead: {}\n", expect: ["roles"] },
        {
          files:
            "koers: 1\nroles:\n  lead: { mandate: { decides: compensation } }\n  phone: { kind: assisted, costPerContact: 6.80 }\n",
          expect: ["phone"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { file, issue, path } of issuesOf(snapshot, "misplaced-key")) {
      const fix = fixOf(snapshot, file, issue);
      report({
        at: { file, span: issue.span },
        path,
        ...wordsOf(issue, manifestHas(snapshot, issue.name)),
        fixes: [fix],
      });
    }
  },
};

/** Moves what stands at the wrong depth, or in the wrong file. */
function fixOf(snapshot: Snapshot, file: StrategyFile, issue: MisplacedKey): Fix | null {
  const document = file.documents.find(({ root }) => root !== null && root.span.end >= issue.span.start);
  const parent = document?.root == null ? null : descend(document.root, FRAGMENT_SHAPE, issue.path.slice(0, -1))?.node;
  if (document === undefined || parent?.kind !== "map") return null;
  const entries = [...parent.entries, ...parent.duplicates.map(({ entry }) => entry)];
  const moved = entries.filter(({ key }) => issue.keys.some(({ start }) => start === key.span.start));
  switch (issue.place) {
    case "manifest":
      return toManifest(snapshot, file, moved[0]);
    case "too-deep":
      return toTheLeft(file, document, moved[0]);
    case "too-shallow":
      return toTheRight(file, entryOf(parent, issue.owner), moved);
    case "lost-section":
      return entryOf(document.root, issue.owner) === null ? underNewLine(file, issue.owner, moved) : null;
  }
}

/** Behind the keys of koers.yaml; what stands there already counts. */
function toManifest(snapshot: Snapshot, file: StrategyFile, entry: YamlEntry | undefined): Fix | null {
  if (entry === undefined || depthOf(file, entry) !== 0) return null;
  const cut = cutEntry(file, entry);
  if (manifestHas(snapshot, entry.name)) {
    const title = { en: "Take it out here", nl: "Haal het hier weg" };
    return proposed(title, [cut?.edit ?? null]);
  }
  const added = cut === null ? null : addManifestLines(snapshot, cut.text.split(/\r\n|\n|\r/));
  const title = { en: "Move it to koers.yaml", nl: "Verplaats het naar koers.yaml" };
  return proposed(title, [added, cut?.edit ?? null]);
}

function toTheLeft(file: StrategyFile, { root }: FileDocument, entry: YamlEntry | undefined): Fix | null {
  if (entry === undefined || entryOf(root, entry.name) !== null || !endsItsBlock(file, entry)) return null;
  const edits = moveEntry(file, entry, -depthOf(file, entry));
  const title = { en: `Make ${entry.name} a section of its own`, nl: `Maak van ${entry.name} een eigen onderdeel` };
  return edits === null ? null : { title, safe: false, edits };
}

function toTheRight(file: StrategyFile, owner: YamlEntry | null, entries: readonly YamlEntry[]): Fix | null {
  if (owner === null || entries.length === 0) return null;
  const inside = owner.value.kind === "map" ? owner.value.entries[0] : undefined;
  const by = (inside === undefined ? depthOf(file, owner) + 2 : depthOf(file, inside)) - depthOf(file, owner);
  const edits: FileEdit[] = [];
  for (const entry of entries) {
    const moves = moveEntry(file, entry, by);
    if (moves === null) return null;
    edits.push(...moves);
  }
  const title = { en: `Put it under ${owner.name}`, nl: `Zet het onder ${owner.name}` };
  return { title, safe: false, edits };
}

/** Puts the line with the name of the section back, above the first of its things. */
function underNewLine(file: StrategyFile, section: string, entries: readonly YamlEntry[]): Fix | null {
  const sorted = [...entries].sort((a, b) => a.key.span.start - b.key.span.start);
  const [first] = sorted;
  if (first === undefined) return null;
  const by = depthOf(file, first) === 0 ? 2 : 0;
  const moves = sorted.map((entry) => moveEntry(file, entry, by));
  const [edit, ...others] = moves.every((move) => move !== null) ? moves.flat() : [];
  if (edit === undefined) return null;
  const header = { ...edit, newText: `${section}:${lineBreakOf(file)}${edit.newText}` };
  const title = { en: `Put the line ${section}: above it`, nl: `Zet de regel ${section}: erboven` };
  return { title, safe: false, edits: by === 0 ? [header] : [header, ...others] };
}

/** Under which section it stands now; null where it stands under none. */
function lostWords({ path, name: written, owner: section }: MisplacedKey): { what: Words; mend: Words } {
  const name = quote(written);
  const [stands, staat] =
    path.length < 2
      ? ["stands under no section", "staat onder geen onderdeel"]
      : [`stands under “${path[0]}”`, `staat onder “${path[0]}”`];
  return {
    what: {
      en: `${name} ${stands}, but looks like one of the ${thingNames(section).en}: the line “${section}:” above it is missing.`,
      nl: `${name} ${staat}, maar lijkt een ${thingName(section).nl}: de regel “${section}:” erboven ontbreekt.`,
    },
    mend: {
      en: `Put a line ${section}: above it, at the very start of the line, or move it to where ${section} stands already.`,
      nl: `Zet er een regel ${section}: boven, helemaal vooraan de regel, of verplaats het naar waar ${section} al staat.`,
    },
  };
}

function wordsOf(issue: MisplacedKey, isInManifest: boolean): { what: Words; mend: Words } {
  const { name: written, owner: ownerId, place } = issue;
  const [name, owner] = [quote(written), quote(ownerId)];
  switch (place) {
    case "lost-section":
      return lostWords(issue);
    case "manifest":
      return {
        what: {
          en: `${name} stands only in the first document of koers.yaml.`,
          nl: `${name} staat alleen in het eerste document van koers.yaml.`,
        },
        mend: isInManifest
          ? { en: "Take it out here: koers.yaml says it already.", nl: "Haal het hier weg: koers.yaml zegt het al." }
          : { en: "Move it to the top of koers.yaml.", nl: "Verplaats het naar het begin van koers.yaml." },
      };
    case "too-deep":
      return {
        what: {
          en: `${name} is a section of its own, but stands inside ${owner} here.`,
          nl: `${name} is een eigen onderdeel, maar staat hier binnen ${owner}.`,
        },
        mend: {
          en: `Let ${name} begin at the very start of its line, and move what belongs to it along.`,
          nl: `Laat ${name} helemaal vooraan de regel beginnen, en schuif mee wat erbij hoort.`,
        },
      };
    case "too-shallow":
      return {
        what: {
          en: `${name} stands level with ${owner}, but belongs to it.`,
          nl: `${name} staat gelijk met ${owner}, maar hoort daarbij.`,
        },
        mend: {
          en: `Put two spaces more before it than before ${owner}, and likewise before the lines below that belong to ${owner} too.`,
          nl: `Zet er twee spaties meer voor dan voor ${owner}, en ook voor de regels eronder die bij ${owner} horen.`,
        },
      };
  }
}
