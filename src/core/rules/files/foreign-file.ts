import { excludeFile } from "../../edits/manifest.ts";
import { andList } from "../../words/say.ts";
import { proposed } from "../fixes.ts";
import type { Rule } from "../rule.ts";

/** More keys in one sentence are no help. */
const MOST_KEYS = 4;

export const rule: Rule = {
  meta: {
    id: "foreign-file",
    severity: "error",
    fixed: true,
    fixable: true,
    title: { en: "File of another program", nl: "Bestand van een ander programma" },
    what: {
      en: "A YAML file in the folder of the strategy has no section that Koers knows, such as a file for docker-compose, GitHub or Kubernetes.",
      nl: "Een YAML-bestand in de map van de strategie heeft geen onderdeel dat Koers kent, zoals een bestand voor docker-compose, GitHub of Kubernetes.",
    },
    why: {
      en: "It says nothing about the strategy, and Koers cannot tell whether it was meant to.",
      nl: "Het zegt niets over de strategie, en Koers kan niet zien of dat wel de bedoeling was.",
    },
    mend: {
      en: "Leave the file out with exclude in koers.yaml, or move it to another folder. If it does belong to the strategy, let it begin with a section, such as channels:.",
      nl: "Laat het bestand weg met exclude in koers.yaml, of zet het in een andere map. Hoort het wel bij de strategie, laat het dan met een onderdeel beginnen, zoals channels:.",
    },
    examples: {
      good: [
        {
          "koers.yaml": "koers: 1\nexclude: [docker-compose.yml]\n",
          "docker-compose.yml": "services:\n  web: { image: nginx }\n",
        },
      ],
      bad: [
        {
          files: { "koers.yaml": "koers: 1\n", "docker-compose.yml": "services:\n  web: { image: nginx }\n" },
          expect: ["docker-compose.yml: services"],
        },
        {
          files: {
            "koers.yaml": "koers: 1\nexclude: [old.yaml]\n",
            "build.yml": "name: Build\non: [push]\njobs:\n  build: {}\n",
          },
          expect: ["build.yml: name"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      if (file.foreign === null) continue;
      const [first = ""] = file.foreign;
      const start = file.text.search(new RegExp(`^${first}:`, "m"));
      const keys = file.foreign.slice(0, MOST_KEYS).map((key) => `“${key}”`);
      const title = { en: `Leave ${file.path} out of the strategy`, nl: `Laat ${file.path} buiten de strategie` };
      report({
        at: { file, span: { start, end: start + first.length } },
        what: {
          en: () =>
            `${file.path} does not belong to a strategy: it has ${andList(keys, "en")}, and no section that Koers knows.`,
          nl: () =>
            `${file.path} hoort niet bij een strategie: er staat ${andList(keys, "nl")} in, en geen onderdeel dat Koers kent.`,
        },
        fixes: [proposed(title, [excludeFile(snapshot, file.path)])],
      });
    }
  },
};
