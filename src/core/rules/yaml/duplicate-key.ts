import { joinEntries, removeDuplicate } from "../../edits/maps.ts";
import type { FileDocument, StrategyFile } from "../../project/file.ts";
import { SECTION_NAMES } from "../../schema/catalogue.ts";
import { isDecimalRest } from "../../schema/causes.ts";
import { toJson } from "../../schema/json.ts";
import type { DuplicateEntry, YamlMap, YamlNode } from "../../syntax/tree.ts";
import type { Text } from "../../words/language.ts";
import type { Fix, Report, Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "duplicate-key",
    severity: "error",
    fixed: true,
    fixable: true,
    title: { en: "Key stands twice", nl: "Sleutel staat er twee keer" },
    what: { en: "The same key stands twice in one block.", nl: "Dezelfde sleutel staat twee keer in één blok." },
    why: {
      en: "Only the first counts: what the second says is lost.",
      nl: "Alleen de eerste telt: wat de tweede zegt, gaat verloren.",
    },
    mend: {
      en: "Join the two into one, or give one of them another name.",
      nl: "Voeg de twee samen, of geef een van beide een andere naam.",
    },
    examples: {
      good: ["koers: 1\nname: Koers\n"],
      bad: [
        { files: "koers: 1\nname: Koers\nname: Nog een koers\n", expect: ["name"] },
        { files: "koers: 1\nchannels:\n  phone: { kind: assisted, kind: assisted }\n", expect: ["kind"] },
        {
          files:
            "koers: 1\nlaws:\n  gdpr: { name: GDPR }\nsegments:\n  all: { share: 100% }\nlaws:\n  telecom: { name: Telecom }\n",
          expect: ["laws"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      for (const [index, { duplicate, map, document, keys }] of duplicatesIn(file).entries()) {
        const { entry, first } = duplicate;
        const line = file.lines.positionAt(first.key.span.start).line + 1;
        const isLookedAt = index < MOST_LOOKED_AT;
        const same = isLookedAt && saysTheSame(duplicate);
        if (keys.length === 1 && SECTION_NAMES.includes(entry.name) && !same) {
          report(sectionTwice(file, duplicate, snapshot.pathIn(document, keys)));
          continue;
        }
        report({
          at: { file, span: entry.key.span },
          ...(isLookedAt ? { path: snapshot.pathIn(document, keys) } : {}),
          what: {
            en: `“${entry.name}” already stands in this block, on line ${line}.`,
            nl: `“${entry.name}” staat al in dit blok, op regel ${line}.`,
          },
          ...(same ? SAME_TWICE : {}),
          related: [
            {
              at: { file, span: first.key.span },
              what: { en: "This one counts.", nl: "Deze telt." },
            },
          ],
          fixes: same ? [removal(file, map, duplicate)] : [],
        });
      }
    }
  },
};

/** The second may be joined to the first, unless a thing stands in both. */
function sectionTwice(file: StrategyFile, { entry, first }: DuplicateEntry, path: string): Report {
  const line = file.lines.positionAt(first.key.span.start).line + 1;
  const name = entry.name;
  const [one, other] = [first.value, entry.value];
  const ids = one.kind === "map" ? one.entries.map((own) => own.name) : [];
  const isApart = other.kind !== "map" || other.entries.every((own) => !ids.includes(own.name));
  const edits = isApart ? joinEntries(file, first, entry) : null;
  const title = { en: `Move it to the first ${name}`, nl: `Zet het bij de eerste ${name}` };
  return {
    at: { file, span: entry.key.span },
    path,
    what: {
      en: `The section “${name}” already stands in this file, on line ${line}; what stands under it here does not count.`,
      nl: `Het onderdeel “${name}” staat al in dit bestand, op regel ${line}; wat er hier onder staat, telt niet mee.`,
    },
    mend: {
      en: `Move what stands under it to the first “${name}”, and remove this line.`,
      nl: `Zet wat eronder staat bij de eerste “${name}”, en haal deze regel weg.`,
    },
    related: [{ at: { file, span: first.key.span }, what: { en: "This one counts.", nl: "Deze telt." } }],
    fixes: [edits === null ? null : { title, safe: false, edits }],
  };
}

const SAME_TWICE: { readonly mend: Text } = {
  mend: {
    en: "Remove this one: it says the same.",
    nl: "Verwijder deze: er staat hetzelfde in.",
  },
};

function saysTheSame({ entry, first }: DuplicateEntry): boolean {
  return JSON.stringify(toJson(entry.value)) === JSON.stringify(toJson(first.value));
}

/** Without it the strategy says what it said; the one with a comment stays. */
function removal(file: StrategyFile, map: YamlMap, { entry, first }: DuplicateEntry): Fix | null {
  const edit = removeDuplicate(file, map, entry) ?? removeDuplicate(file, map, first);
  if (edit === null) return null;
  const title = { en: `Remove one ${entry.name}`, nl: `Verwijder één ${entry.name}` };
  return { title, safe: true, edits: [edit] };
}

interface FoundDuplicate {
  readonly duplicate: DuplicateEntry;
  readonly map: YamlMap;
  readonly document: FileDocument;
  readonly keys: readonly string[];
}

/** Looking at each for a fix takes time: whoever has more to mend begins with these. */
const MOST_LOOKED_AT = 50;

function duplicatesIn(file: StrategyFile): FoundDuplicate[] {
  const found = new Map<number, FoundDuplicate>();
  for (const document of file.documents) {
    const before = document.brokenFrom ?? Number.POSITIVE_INFINITY;
    const visit = (node: YamlNode, keys: readonly string[]): void => {
      if (node.kind === "seq") for (const [index, item] of node.items.entries()) visit(item, [...keys, String(index)]);
      if (node.kind !== "map") return;
      // A block that is repeated by an alias is met more than once.
      for (const duplicate of node.duplicates) {
        const { key, name } = duplicate.entry;
        // `{ phone: 12,5%, chat: 87,5% }` is told as a decimal comma, not as two keys `5%`.
        if (key.span.start >= before || isDecimalRest(duplicate.entry)) continue;
        found.set(key.span.start, { duplicate, map: node, document, keys: [...keys, name] });
      }
      for (const entry of node.entries) visit(entry.value, [...keys, entry.name]);
    };
    if (document.root !== null) visit(document.root, []);
  }
  const elsewhere = misplacedKeys(file);
  return [...found.values()].filter(({ duplicate: { entry, first } }) => {
    return ![entry, first].some(({ key }) => elsewhere.has(key.span.start));
  });
}

/** Keys that belong elsewhere, where they stand once, and words of a value that are no keys at all. */
function misplacedKeys(file: StrategyFile): ReadonlySet<number> {
  const issues = file.documents.flatMap((document) => document.issues);
  const keys = issues.flatMap((issue) =>
    issue.code === "misplaced-key" || issue.code === "cut-value" ? issue.keys : [],
  );
  return new Set(keys.map(({ start }) => start));
}
