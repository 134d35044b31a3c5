import { FORMAT_VERSION } from "../../schema/catalogue.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "newer-format",
    severity: "error",
    fixed: true,
    title: { en: "Strategy needs a newer Koers", nl: "Strategie vraagt om een nieuwere Koers" },
    what: {
      en: "The manifest asks for a version of the format that this Koers does not know.",
      nl: "Het manifest vraagt om een versie van het formaat die deze Koers niet kent.",
    },
    why: {
      en: "What is new in that version would be read wrongly or not at all.",
      nl: "Wat in die versie nieuw is, zou verkeerd of helemaal niet worden gelezen.",
    },
    mend: { en: "Update Koers, then check again.", nl: "Werk Koers bij en controleer opnieuw." },
    examples: { good: ["koers: 1\n"], bad: [{ files: "koers: 2\n", expect: ["2"] }] },
  },
  check({ snapshot, report }) {
    const version = snapshot.manifest.koers;
    const located = snapshot.locate("koers");
    if (!snapshot.isNewer || located === null) return;
    report({
      at: { file: located.file, span: located.node.span },
      path: "koers",
      what: {
        en: `This strategy is written in version ${version} of the format; this Koers reads version ${FORMAT_VERSION}.`,
        nl: `Deze strategie is geschreven in versie ${version} van het formaat; deze Koers leest versie ${FORMAT_VERSION}.`,
      },
    });
  },
};
