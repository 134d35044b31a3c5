import { MAX_ALIASED_NODES } from "../../syntax/convert.ts";
import { MAX_DEPTH } from "../../syntax/parse.ts";
import type { Rule } from "../rule.ts";

export const rule: Rule = {
  meta: {
    id: "yaml-too-large",
    severity: "error",
    fixed: true,
    title: { en: "YAML that grows out of hand", nl: "YAML die uit de hand loopt" },
    what: {
      en: `Blocks are nested more than ${MAX_DEPTH} deep, or repetitions (*name) of repetitions grow to more than ${MAX_ALIASED_NODES} parts.`,
      nl: `Blokken zijn meer dan ${MAX_DEPTH} diep genest, of herhalingen (*naam) van herhalingen groeien tot meer dan ${MAX_ALIASED_NODES} delen.`,
    },
    why: {
      en: "Nobody can read such a strategy, and a program that tried would hang.",
      nl: "Niemand kan zo'n strategie lezen, en een programma dat het probeert loopt vast.",
    },
    mend: {
      en: "Write it out more plainly, or divide it over several files.",
      nl: "Schrijf het eenvoudiger uit, of verdeel het over meer bestanden.",
    },
    examples: {
      good: [
        "koers: 1\nx-limit: &limit { times: 2, per: 90d }\nsegments:\n  homes: { contactLimit: *limit }\nchannelSwitches: []\n",
      ],
      bad: [{ files: `koers: 1\nx-deep: ${"[".repeat(MAX_DEPTH + 10)}${"]".repeat(MAX_DEPTH + 10)}\n`, expect: ["["] }],
    },
  },
  check({ snapshot, report }) {
    for (const file of snapshot.files) {
      for (const problem of file.problems) {
        if (problem.code === "alias-bomb") {
          report({
            at: { file, span: problem.span },
            what: {
              en: `“*${problem.detail}” repeats repetitions: together they grow to more than ${MAX_ALIASED_NODES} parts.`,
              nl: `“*${problem.detail}” herhaalt herhalingen: samen groeien ze tot meer dan ${MAX_ALIASED_NODES} delen.`,
            },
          });
        } else if (problem.code === "too-deep") {
          report({
            at: { file, span: problem.span },
            what: {
              en: `Here blocks are nested more than ${MAX_DEPTH} deep; the file is not read.`,
              nl: `Hier zijn blokken meer dan ${MAX_DEPTH} diep genest; het bestand wordt niet gelezen.`,
            },
          });
        }
      }
    }
  },
};
