import { MANIFEST_KEYS } from "../../schema/catalogue.ts";
import type { GluedKey, UnknownKey } from "../../schema/issues.ts";
import { nearest } from "../../text/nearest.ts";
import { orList, quote, type Words } from "../../words/say.ts";
import type { Fix, Rule } from "../rule.ts";
import { issuesOf } from "./issues.ts";

/** With more than this, a list of what is allowed helps nobody. */
const LONGEST_LIST = 12;

export const rule: Rule = {
  meta: {
    id: "unknown-key",
    severity: "error",
    fixed: true,
    fixable: true,
    title: { en: "Unknown key", nl: "Onbekende sleutel" },
    what: {
      en: "A section or key that the format does not know. Keys that begin with x- are free for your own use.",
      nl: "Een onderdeel of sleutel die het formaat niet kent. Sleutels die met x- beginnen zijn vrij voor eigen gebruik.",
    },
    why: {
      en: "What stands under it is not part of the strategy: no figure and no check takes it into account.",
      nl: "Wat eronder staat hoort niet bij de strategie: geen cijfer en geen controle houdt er rekening mee.",
    },
    mend: {
      en: "Correct the spelling, remove the key, or let it begin with x- if it is a note of your own.",
      nl: "Verbeter de spelling, verwijder de sleutel, of laat die met x- beginnen als het een eigen aantekening is.",
    },
    examples: {
      good: ["koers: 1\nx-remark: ours\nchannels:\n  phone: { kind: assisted }\nroles:\n  lead: { x-phone: '1234' }\n"],
      bad: [
        { files: "koers: 1\nchanels:\n  phone: { kind: assisted }\n", expect: ["chanels"] },
        { files: "koers: 1\nchannels:\n  phone: { kind: assisted, costPerCall: 6.80 }\n", expect: ["costPerCall"] },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { file, issue, path } of issuesOf(snapshot, "glued-key")) {
      report({ at: { file, span: issue.span }, path, ...glued(file.path, issue) });
    }
    for (const { file, issue, path } of issuesOf(snapshot, "unknown-key")) {
      const guess = nearest(
        issue.name,
        issue.allowed.filter((name) => issue.isSection || !MANIFEST_KEYS.has(name)),
      );
      report({
        at: { file, span: issue.span },
        path,
        what: whatOf(issue, guess),
        ...mendOf(issue, guess),
        fixes: [guess === null ? null : replacement(file.path, issue, guess)],
      });
    }
  },
};

/** `{ kind:assisted }` and `{ kind assisted }`. */
function glued(file: string, issue: GluedKey): { what: Words; mend: Words; fixes: Fix[] } {
  const newText = `${issue.key}: ${issue.value}`;
  const [en, nl] =
    issue.missing === "space"
      ? ["a space is missing behind the colon", "er ontbreekt een spatie achter de dubbele punt"]
      : [`a colon is missing behind “${issue.key}”`, `er ontbreekt een dubbele punt achter “${issue.key}”`];
  return {
    what: {
      en: `${quote(issue.name)} is read as one word: ${en}.`,
      nl: `${quote(issue.name)} wordt als één woord gelezen: ${nl}.`,
    },
    mend: { en: `Write ${newText}.`, nl: `Schrijf ${newText}.` },
    fixes: [replacement(file, issue, newText)],
  };
}

function whatOf(issue: UnknownKey, guess: string | null): Words {
  const name = quote(issue.name);
  const [en, nl] = issue.isSection
    ? [`There is no section ${name}`, `Er is geen onderdeel ${name}`]
    : [`${name} is not known here`, `${name} is hier niet bekend`];
  if (guess === null) return { en: `${en}.`, nl: `${nl}.` };
  return { en: `${en}; did you mean “${guess}”?`, nl: `${nl}; bedoelt u “${guess}”?` };
}

function mendOf(issue: UnknownKey, guess: string | null): { mend?: Words } {
  if (guess !== null || issue.isSection || issue.allowed.length === 0 || issue.allowed.length > LONGEST_LIST) return {};
  return {
    mend: {
      en: () => `Here you can write ${orList(issue.allowed, "en")}.`,
      nl: () => `Hier kunt u ${orList(issue.allowed, "nl")} schrijven.`,
    },
  };
}

function replacement(file: string, issue: UnknownKey | GluedKey, newText: string): Fix {
  const isWord = issue.code === "unknown-key";
  return {
    title: isWord
      ? { en: `Change to ${newText}`, nl: `Verander in ${newText}` }
      : { en: `Write ${newText}`, nl: `Schrijf ${newText}` },
    safe: !isWord && issue.missing === "space",
    edits: [{ file, span: issue.span, newText }],
  };
}
