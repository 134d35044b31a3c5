import type { FileDocument, StrategyFile } from "../../project/file.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { FRAGMENT_SHAPE, MANIFEST_SHAPE } from "../../schema/catalogue.ts";
import { type ShapedScalar, shapedScalars } from "../../schema/walk.ts";
import type { YamlScalar } from "../../syntax/tree.ts";
import { remembered } from "../../text/memo.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "ambiguous-number",
    severity: "warning",
    fixable: true,
    title: { en: "Point that may separate thousands", nl: "Punt die duizendtallen kan scheiden" },
    what: {
      en: "A count or an amount has a point and exactly three digits behind it, as thousands are written in Dutch. YAML reads it as a decimal point.",
      nl: "Een aantal of bedrag heeft een punt met precies drie cijfers erachter, zoals duizendtallen in het Nederlands. YAML leest dat als een decimale punt.",
    },
    why: {
      en: "48.000 contacts would count as 48: every figure behind it would be a thousand times too small.",
      nl: "48.000 contacten zouden tellen als 48: elk cijfer erachter zou duizend keer te klein zijn.",
    },
    mend: {
      en: "Write 48000 if the point separates thousands, or 48 if it separates decimals.",
      nl: "Schrijf 48000 als de punt duizendtallen scheidt, of 48 als die decimalen scheidt.",
    },
    examples: {
      good: ["koers: 1\ncontactMoments:\n  move: { volume: 48000 }\n"],
      bad: [{ files: "koers: 1\ncontactMoments:\n  move: { volume: 48.000 }\n", expect: ["48.000"] }],
    },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      for (const { scalar, path } of ambiguousIn(snapshot, file)) {
        const whole = scalar.source.replaceAll(".", "");
        const decimal = asDecimal(scalar);
        report({
          at: { file, span: scalar.span },
          path,
          what: {
            en: `“${scalar.source}” is read as ${String(scalar.value)}, not as ${whole}.`,
            nl: `“${scalar.source}” wordt gelezen als ${String(scalar.value)}, niet als ${whole}.`,
          },
          mend: {
            en: `Write ${whole} if the point separates thousands, or ${decimal} if it separates decimals.`,
            nl: `Schrijf ${whole} als de punt duizendtallen scheidt, of ${decimal} als die decimalen scheidt.`,
          },
          fixes: [whole, decimal].map((newText) => ({
            title: { en: `Write ${newText}`, nl: `Schrijf ${newText}` },
            safe: false,
            edits: [{ file: file.path, span: scalar.span, newText }],
          })),
        });
      }
    }
  },
};

/** The same number, written so that its point cannot separate thousands: 18, 1.25, 1.2340. */
function asDecimal({ source, value }: YamlScalar): string {
  return String(value) === source ? `${source}0` : String(value);
}

interface Ambiguous {
  readonly scalar: YamlScalar;
  readonly path: string;
}

function ambiguousIn(snapshot: Snapshot, file: StrategyFile): Ambiguous[] {
  const found: Ambiguous[] = [];
  for (const document of file.documents) {
    if (document.brokenFrom !== null) continue;
    for (const { scalar, keys } of thousandsIn(document)) {
      found.push({ scalar, path: snapshot.pathIn(document, keys) });
    }
  }
  return found;
}

const thousandsIn = remembered(({ root, isManifest, issues }: FileDocument): ShapedScalar[] => {
  if (root === null) return [];
  // Of `1.400,50` all is told where its comma is.
  const cut = new Set(issues.flatMap(({ code, span }) => (code === "decimal-comma" ? [span.start] : [])));
  const all = shapedScalars(root, isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE);
  return [...all].filter(
    ({ scalar, shape }) =>
      (shape.kind === "count" || shape.kind === "money") && looksLikeThousands(scalar) && !cut.has(scalar.span.start),
  );
});

function looksLikeThousands(node: YamlScalar): boolean {
  return typeof node.value === "number" && /^-?[1-9]\d{0,2}\.\d{3}$/.test(node.source);
}
