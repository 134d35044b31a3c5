import { scalarText } from "../../edits/yaml-text.ts";
import type { FileDocument, StrategyFile } from "../../project/file.ts";
import { FRAGMENT_SHAPE, MANIFEST_SHAPE } from "../../schema/catalogue.ts";
import { shapedScalars } from "../../schema/walk.ts";
import type { YamlScalar } from "../../syntax/tree.ts";
import type { Span } from "../../text/position.ts";
import { quote } from "../../words/say.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "cut-text",
    severity: "warning",
    fixable: true,
    title: { en: "Text cut off at a #", nl: "Tekst afgeknipt bij een hekje (#)" },
    what: {
      en: "A text without quotes has a word in it that begins with #. From there on it is read as a comment.",
      nl: "In een tekst zonder aanhalingstekens staat een woord dat met een hekje (#) begint. Vanaf daar wordt het als commentaar gelezen.",
    },
    why: {
      en: "Whoever reads the strategy sees half a sentence.",
      nl: "Wie de strategie leest, ziet een halve zin.",
    },
    mend: {
      en: "Put quotes round the text; if it is a comment, put a space behind the #.",
      nl: "Zet aanhalingstekens om de tekst; is het commentaar, zet dan een spatie achter het hekje.",
    },
    examples: {
      good: [
        "koers: 1\nname: Koers # for now\ncontactMoments:\n  order: { question: 'Where is order #12?' } #volume: 3\n",
      ],
      bad: [
        {
          files: "koers: 1\ncontactMoments:\n  order:\n    question: Where is order #12?\n",
          expect: ["#12?"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      for (const { scalar, span, path } of cutTexts(file, (document, keys) => snapshot.pathIn(document, keys))) {
        const text = file.text.slice(span.start, span.end);
        report({
          at: { file, span: { start: file.text.indexOf("#", scalar.span.end), end: span.end } },
          path,
          what: {
            en: `Of ${quote(text)} only ${quote(scalar.source)} is read: what stands behind # is a comment.`,
            nl: `Van ${quote(text)} wordt alleen ${quote(scalar.source)} gelezen: wat achter een hekje (#) staat is commentaar.`,
          },
          fixes: [
            {
              title: { en: "Put quotes round the text", nl: "Zet aanhalingstekens om de tekst" },
              safe: false,
              edits: [{ file: file.path, span, newText: scalarText(text) }],
            },
          ],
        });
      }
    }
  },
};

interface CutText {
  readonly scalar: YamlScalar;
  /** The text with what was cut off. */
  readonly span: Span;
  readonly path: string;
}

function cutTexts(file: StrategyFile, pathIn: (document: FileDocument, keys: readonly string[]) => string): CutText[] {
  // Tables have no comments.
  if (!file.text.includes(" #")) return [];
  return file.documents.flatMap((document) => {
    const { root, isManifest, brokenFrom } = document;
    if (root === null || brokenFrom !== null) return [];
    const found: CutText[] = [];
    for (const { scalar, shape, keys } of shapedScalars(root, isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE)) {
      if (shape.kind !== "text" || scalar.style !== "plain" || scalar.value === null) continue;
      const behind = CUT_OFF.exec(file.text.slice(scalar.span.end, scalar.span.end + LONGEST));
      if (behind === null) continue;
      const span = { start: scalar.span.start, end: scalar.span.end + behind[0].length };
      found.push({ scalar, span, path: pathIn(document, keys) });
    }
    return found;
  });
}

/** A `#` with a word glued to it, up to a comment; not a key that was made a comment, nor a line of signs. */
const CUT_OFF =
  /^[ \t]+#(?![\w-]+:(?:\s|$))[\p{L}\p{N}](?:(?![ \t]+#[ \t])[^\r\n])*?(?=[ \t]*(?:[\r\n]|$|[ \t]#[ \t]))/u;

/** Nobody writes a longer line by hand. */
const LONGEST = 2000;
