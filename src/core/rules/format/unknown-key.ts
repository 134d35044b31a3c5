import { MANIFEST_KEYS } from "../../schema/catalogue.ts";
import type { UnknownKey } from "../../schema/issues.ts";
import { nearest } from "../../text/nearest.ts";
import { orList, type Words } from "../../words/say.ts";
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
    for (const { file, issue, path } of issuesOf(snapshot, "unknown-key")) {
      const guess = nearest(
        issue.name,
        issue.allowed.filter((name) => issue.isSection || !MANIFEST_KEYS.has(name)),
      );
      const fix = fixOf(file.path, issue, guess);
      report({
        at: { file, span: issue.span },
        path,
        what: whatOf(issue, guess),
        ...mendOf(issue, guess),
        ...(fix === null ? {} : { fix }),
      });
    }
  },
};

/** `{a:1}` without a space is one word to YAML. */
function gluedKey(issue: UnknownKey): string | null {
  const glued = /^([A-Za-z][\w-]*):(\S.*)$/.exec(issue.name);
  const empty = issue.entry.value.kind === "scalar" && issue.entry.value.value === null;
  return glued && empty ? (glued[1] as string) : null;
}

function whatOf(issue: UnknownKey, guess: string | null): Words {
  const glued = gluedKey(issue);
  if (glued !== null) {
    return {
      en: `“${issue.name}” is read as one word: a space is missing behind the colon.`,
      nl: `“${issue.name}” wordt als één woord gelezen: er ontbreekt een spatie achter de dubbele punt.`,
    };
  }
  const [en, nl] = issue.isSection
    ? [`There is no section “${issue.name}”`, `Er is geen onderdeel “${issue.name}”`]
    : [`“${issue.name}” is not known here`, `“${issue.name}” is hier niet bekend`];
  if (guess === null) return { en: `${en}.`, nl: `${nl}.` };
  return { en: `${en}; did you mean “${guess}”?`, nl: `${nl}; bedoelt u “${guess}”?` };
}

function mendOf(issue: UnknownKey, guess: string | null): { mend?: Words } {
  if (gluedKey(issue) !== null) {
    return { mend: { en: "Put a space behind the colon.", nl: "Zet een spatie achter de dubbele punt." } };
  }
  if (guess !== null || issue.isSection || issue.allowed.length === 0 || issue.allowed.length > LONGEST_LIST) return {};
  return {
    mend: {
      en: () => `Here you can write ${orList(issue.allowed, "en")}.`,
      nl: () => `Hier kunt u ${orList(issue.allowed, "nl")} schrijven.`,
    },
  };
}

function fixOf(file: string, issue: UnknownKey, guess: string | null): Fix | null {
  const glued = gluedKey(issue);
  if (glued !== null) {
    const newText = issue.name.replace(":", ": ");
    return {
      title: { en: `Write ${newText}`, nl: `Schrijf ${newText}` },
      safe: true,
      edits: [{ file, span: issue.span, newText }],
    };
  }
  if (guess === null) return null;
  return {
    title: { en: `Change to ${guess}`, nl: `Verander in ${guess}` },
    safe: false,
    edits: [{ file, span: issue.span, newText: guess }],
  };
}
