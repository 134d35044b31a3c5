import type { GluedKey, UnknownKey } from "../../schema/issues.ts";
import { oddSignIn } from "../../text/odd-signs.ts";
import { orList, quote, type Words } from "../../words/say.ts";
import type { Fix, Rule } from "../rule.ts";
import { issuesOf } from "./issues.ts";
import { ODD_SIGN_WORDS } from "./odd-sign-words.ts";

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
      const fix = issue.meant === null ? null : replacement(file.path, issue, issue.meant.key);
      report({ at: { file, span: issue.span }, path, what: whatOf(issue), ...mendOf(issue), fixes: [fix] });
    }
  },
};

const MISSING: Readonly<Record<GluedKey["missing"], (key: string) => readonly [en: string, nl: string]>> = {
  space: () => ["a space is missing behind the colon", "er ontbreekt een spatie achter de dubbele punt"],
  colon: (key) => [`a colon is missing behind “${key}”`, `er ontbreekt een dubbele punt achter “${key}”`],
  "colon for =": (key) => [
    `behind “${key}” belongs a colon, not an =`,
    `achter “${key}” hoort een dubbele punt, geen =`,
  ],
};

/** `{ kind:assisted }` and `{ kind assisted }`. */
function glued(file: string, issue: GluedKey): { what: Words; mend: Words; fixes: Fix[] } {
  const newText = `${issue.key}: ${issue.value}`;
  const [en, nl] = MISSING[issue.missing](issue.key);
  return {
    what: {
      en: `${quote(issue.name)} is read as one word: ${en}.`,
      nl: `${quote(issue.name)} wordt als één woord gelezen: ${nl}.`,
    },
    mend: { en: `Write ${newText}.`, nl: `Schrijf ${newText}.` },
    fixes: [replacement(file, issue, newText)],
  };
}

function whatOf(issue: UnknownKey): Words {
  const name = quote(issue.name);
  const guess = issue.meant?.key;
  const [en, nl] = issue.isSection
    ? [`There is no section ${name}`, `Er is geen onderdeel ${name}`]
    : [`${name} is not known here`, `${name} is hier niet bekend`];
  const odd = oddSignIn(issue.name);
  if (odd !== null) {
    const sign = ODD_SIGN_WORDS[odd];
    return { en: `${en}: ${sign.en}.`, nl: `${nl}: ${sign.nl}.` };
  }
  if (guess === undefined) return { en: `${en}.`, nl: `${nl}.` };
  return { en: `${en}; did you mean “${guess}”?`, nl: `${nl}; bedoelt u “${guess}”?` };
}

function mendOf({ meant, isSection, allowed }: UnknownKey): { mend?: Words } {
  if (meant?.translated) {
    return {
      mend: {
        en: `Write ${meant.key}: sections and keys have one name, in English. Your own texts may be in any language.`,
        nl: `Schrijf ${meant.key}: onderdelen en sleutels hebben één naam, in het Engels. Uw eigen teksten mogen Nederlands zijn.`,
      },
    };
  }
  if (meant !== null) {
    return {
      mend: {
        en: `Write ${meant.key}; a note of your own begins with x-.`,
        nl: `Schrijf ${meant.key}; een eigen aantekening begint met x-.`,
      },
    };
  }
  if (isSection || allowed.length === 0 || allowed.length > LONGEST_LIST) return {};
  return {
    mend: {
      en: () => `Here you can write ${orList(allowed, "en")}.`,
      nl: () => `Hier kunt u ${orList(allowed, "nl")} schrijven.`,
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
