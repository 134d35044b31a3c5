import { depthOf, endsItsBlock, moveEntry } from "../../edits/depth.ts";
import type { FileEdit } from "../../edits/file-edit.ts";
import type { FileDocument, StrategyFile } from "../../project/file.ts";
import { descend, FRAGMENT_SHAPE } from "../../schema/catalogue.ts";
import type { MisplacedKey } from "../../schema/issues.ts";
import { entryOf, type YamlEntry } from "../../syntax/tree.ts";
import { quote, type Words } from "../../words/say.ts";
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
      en: "A key of the manifest, such as period or currency, stands elsewhere than in the first document of koers.yaml; a section stands inside another; or a line has too few spaces before it to belong to the thing above it.",
      nl: "Een sleutel van het manifest, zoals period of currency, staat ergens anders dan in het eerste document van koers.yaml; een onderdeel staat binnen een ander; of een regel heeft te weinig spaties ervoor om bij het vorige te horen.",
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
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { file, issue, path } of issuesOf(snapshot, "misplaced-key")) {
      const fix = fixOf(file, issue);
      report({ at: { file, span: issue.span }, path, ...wordsOf(issue), fixes: [fix] });
    }
  },
};

/** Moves what stands at the wrong depth; a key of the manifest belongs in another file. */
function fixOf(file: StrategyFile, issue: MisplacedKey): Fix | null {
  const document = file.documents.find(({ root }) => root !== null && root.span.end >= issue.span.start);
  const parent = document?.root == null ? null : descend(document.root, FRAGMENT_SHAPE, issue.path.slice(0, -1))?.node;
  if (document === undefined || parent?.kind !== "map") return null;
  const entries = [...parent.entries, ...parent.duplicates.map(({ entry }) => entry)];
  const moved = entries.filter(({ key }) => issue.keys.some(({ start }) => start === key.span.start));
  switch (issue.place) {
    case "manifest":
      return null;
    case "too-deep":
      return toTheLeft(file, document, moved[0]);
    case "too-shallow":
      return toTheRight(file, entryOf(parent, issue.owner), moved);
  }
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

function wordsOf({ name: written, owner: ownerId, place }: MisplacedKey): { what: Words; mend: Words } {
  const [name, owner] = [quote(written), quote(ownerId)];
  switch (place) {
    case "manifest":
      return {
        what: {
          en: `${name} stands only in the first document of koers.yaml.`,
          nl: `${name} staat alleen in het eerste document van koers.yaml.`,
        },
        mend: { en: "Move it to the top of koers.yaml.", nl: "Verplaats het naar het begin van koers.yaml." },
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
