import type { Snapshot } from "../../project/snapshot.ts";
import { shape, shapeDocs } from "../../schema/catalogue.ts";
import type { MissingKey } from "../../schema/issues.ts";
import { groupBy } from "../../text/group.ts";
import { andList, quote, type Words } from "../../words/say.ts";
import type { Rule } from "../rule.ts";
import { exampleText } from "./example-text.ts";
import { issuesOf } from "./issues.ts";

export const rule: Rule = {
  meta: {
    id: "missing-key",
    severity: "error",
    fixed: true,
    title: { en: "Something is missing", nl: "Er ontbreekt iets" },
    what: {
      en: "A thing lacks something without which it has no meaning, such as a shift without a contact moment.",
      nl: "Iets mist wat het nodig heeft om betekenis te hebben, zoals een verschuiving zonder contactmoment.",
    },
    why: {
      en: "Without it nothing can be computed or checked for this part of the strategy.",
      nl: "Zonder dat valt er voor dit deel van de strategie niets te berekenen of te controleren.",
    },
    mend: { en: "Add it.", nl: "Voeg het toe." },
    examples: {
      good: ["koers: 1\nchannels:\n  phone: { kind: assisted }\n"],
      bad: [
        { files: "name: Koers\n", expect: ["n"] },
        { files: "koers: 1\nchannels:\n  phone: { digital: false }\n", expect: ["phone"] },
      ],
    },
  },
  check({ snapshot, report }) {
    const all = [...issuesOf(snapshot, "missing-key")];
    // What one thing lacks is told at once.
    for (const [first, ...others] of groupBy(
      all,
      ({ file, path, issue }) => `${file.path} ${path} ${issue.span.start}`,
    ).values()) {
      if (first === undefined) continue;
      const { file, issue, path } = first;
      const at = { file, span: issue.span };
      const isEmpty = issue.path.length === 0 && (file.documents[0]?.root ?? null) === null;
      const issues = [issue, ...others.map((other) => other.issue)];
      report(
        isEmpty
          ? { at, path, ...EMPTY_MANIFEST }
          : { at, path, ...(others.length === 0 ? wordsOf(snapshot, issue) : wordsOfMany(snapshot, issues)) },
      );
    }
  },
};

const EMPTY_MANIFEST = {
  what: { en: "koers.yaml is empty.", nl: "koers.yaml is leeg." },
  mend: {
    en: "Begin with koers: 1, then a name and a period.",
    nl: "Begin met koers: 1, dan een naam (name) en een periode (period).",
  },
};

function wordsOf(snapshot: Snapshot, issue: MissingKey): { what: Words; mend: Words } {
  const { name: key, path, shape: index } = issue;
  const docs = shapeDocs(index);
  const line = lineOf(snapshot, issue);
  const owner = ownerOf(path);
  return {
    what: {
      en: owner === null ? `“${key}” is missing.` : `${owner} has no “${key}”.`,
      nl: owner === null ? `“${key}” ontbreekt.` : `${owner} heeft geen “${key}”.`,
    },
    mend: {
      en: `Add it, for example ${line}. ${docs.description.en}`,
      nl: `Voeg het toe, bijvoorbeeld ${line}. ${docs.description.nl}`,
    },
  };
}

function wordsOfMany(snapshot: Snapshot, issues: readonly MissingKey[]): { what: Words; mend: Words } {
  const keys = issues.map(({ name }) => `“${name}”`);
  const lines = issues.map((issue) => lineOf(snapshot, issue));
  const owner = ownerOf(issues[0]?.path ?? []);
  return {
    what: {
      en: () => (owner === null ? `${andList(keys, "en")} are missing.` : `${owner} has no ${andList(keys, "en")}.`),
      nl: () => (owner === null ? `${andList(keys, "nl")} ontbreken.` : `${owner} heeft geen ${andList(keys, "nl")}.`),
    },
    mend: {
      en: () => `Add them, for example ${andList(lines, "en")}.`,
      nl: () => `Voeg ze toe, bijvoorbeeld ${andList(lines, "nl")}.`,
    },
  };
}

/** With a thing of this strategy where it refers to one. */
function lineOf(snapshot: Snapshot, { name, shape: index }: MissingKey): string {
  const { ref = "", enum: words } = shape(index);
  const [known] = snapshot.definitionsOf(ref).keys();
  const example = known ?? shapeDocs(index).examples?.[0] ?? words?.[0];
  return `${name}: ${example === undefined ? "…" : exampleText(example)}`;
}

/** What has to have it; null for the manifest and for what has no name. */
function ownerOf(path: readonly string[]): string | null {
  const last = path.at(-1);
  return last === undefined || /^\d+$/.test(last) ? null : quote(last);
}
