import type { StrategyFile } from "../../project/file.ts";
import { isDecimalRest } from "../../schema/causes.ts";
import type { DuplicateEntry, YamlNode } from "../../syntax/tree.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "duplicate-key",
    severity: "error",
    fixed: true,
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
      bad: [{ files: "koers: 1\nname: Koers\nname: Nog een koers\n", expect: ["name"] }],
    },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      for (const { entry, first } of duplicatesIn(file)) {
        const line = file.lines.positionAt(first.key.span.start).line + 1;
        report({
          at: { file, span: entry.key.span },
          what: {
            en: `“${entry.name}” already stands in this block, on line ${line}.`,
            nl: `“${entry.name}” staat al in dit blok, op regel ${line}.`,
          },
          related: [
            {
              at: { file, span: first.key.span },
              what: { en: "This one counts.", nl: "Deze telt." },
            },
          ],
        });
      }
    }
  },
};

function duplicatesIn(file: StrategyFile): DuplicateEntry[] {
  const found = new Map<number, DuplicateEntry>();
  const visit = (node: YamlNode, before: number): void => {
    if (node.kind === "seq") for (const item of node.items) visit(item, before);
    if (node.kind !== "map") return;
    // A block that is repeated by an alias is met more than once.
    for (const duplicate of node.duplicates) {
      const { start } = duplicate.entry.key.span;
      // `{ phone: 12,5%, chat: 87,5% }` is told as a decimal comma, not as two keys `5%`.
      if (start < before && !isDecimalRest(duplicate.entry)) found.set(start, duplicate);
    }
    for (const entry of node.entries) visit(entry.value, before);
  };
  for (const { root, brokenFrom } of file.documents) {
    if (root !== null) visit(root, brokenFrom ?? Number.POSITIVE_INFINITY);
  }
  const elsewhere = misplacedKeys(file);
  return [...found.values()].filter(({ entry, first }) => {
    return ![entry, first].some(({ key }) => elsewhere.has(key.span.start));
  });
}

/** Keys that belong elsewhere: there they stand once. */
function misplacedKeys(file: StrategyFile): ReadonlySet<number> {
  const issues = file.documents.flatMap((document) => document.issues);
  const keys = issues.flatMap((issue) => (issue.code === "misplaced-key" ? issue.keys : []));
  return new Set(keys.map(({ start }) => start));
}
