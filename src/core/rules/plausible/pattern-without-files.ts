import { globTest, isYaml, MANIFEST_NAME } from "../../project/discover.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { YamlScalar } from "../../syntax/tree.ts";
import { quote } from "../../words/say.ts";
import { fixUnlisting } from "../fixes.ts";
import type { Rule } from "../rule.ts";

const TAKE_OUT = { en: "Take the pattern out", nl: "Haal het patroon weg" };

export const rule: Rule = {
  meta: {
    id: "pattern-without-files",
    severity: "warning",
    fixable: true,
    title: { en: "Pattern selects no files", nl: "Patroon vindt geen bestanden" },
    what: {
      en: "A pattern under include or measurementFiles matches no file of the strategy; koers.yaml itself does not count.",
      nl: "Een patroon onder include of measurementFiles past op geen enkel bestand van de strategie; koers.yaml zelf telt niet mee.",
    },
    why: {
      en: "What you meant to be part of the strategy is silently left out.",
      nl: "Wat u bij de strategie wilde hebben, doet ongemerkt niet mee.",
    },
    mend: {
      en: "Correct the pattern, seen from the folder of koers.yaml, or take it out.",
      nl: "Verbeter het patroon, gezien vanuit de map van koers.yaml, of haal het weg.",
    },
    examples: {
      good: [
        {
          "koers.yaml": "koers: 1\ninclude: [parts/*.yaml]\nmeasurementFiles: [data/*.csv]\n",
          "parts/channels.yaml": "channels:\n  phone: { kind: assisted }\n",
          "data/2026.csv": "period,moment,channel,contacts\n",
        },
      ],
      bad: [
        {
          files: {
            "koers.yaml": "koers: 1\ninclude: [parts/*.yaml, part/*.yaml]\nmeasurementFiles: [data/*.csv]\n",
            "parts/channels.yaml": "channels:\n  phone: { kind: assisted }\n",
          },
          expect: ["part/*.yaml", "data/*.csv"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const file = snapshot.manifestFile;
    if (file === null) return;
    const others = snapshot.files.map(({ path }) => path).filter((path) => path !== MANIFEST_NAME);
    for (const key of ["include", "measurementFiles"] as const) {
      const candidates = others.filter((path) => isYaml(path) === (key === "include"));
      for (const { node, glob, path } of globsUnder(snapshot, key)) {
        if (namesManifest(glob) || candidates.some(globTest([glob]))) continue;
        report({
          at: { file, span: node.span },
          path,
          what: {
            en: `No file of the strategy matches ${quote(glob)}.`,
            nl: `Geen bestand van de strategie past op ${quote(glob)}.`,
          },
          fixes: [fixUnlisting(snapshot, key, glob, TAKE_OUT)],
        });
      }
    }
  },
};

interface WrittenGlob {
  readonly node: YamlScalar;
  readonly glob: string;
  readonly path: string;
}

/** The globs that were understood, where they stand. */
function globsUnder(snapshot: Snapshot, key: "include" | "measurementFiles"): WrittenGlob[] {
  const node = snapshot.locate(key)?.node;
  const items = node?.kind === "seq" ? node.items : [];
  const read = snapshot.manifest[key] ?? [];
  return items.flatMap((item, index) => {
    if (item.kind !== "scalar" || !read.includes(item.source)) return [];
    return [{ node: item, glob: item.source, path: `${key}.${index}` }];
  });
}

/** It belongs to the strategy by itself; to name it does no harm. */
function namesManifest(glob: string): boolean {
  return glob.replace(/^(\.?\/)+/, "") === MANIFEST_NAME;
}
