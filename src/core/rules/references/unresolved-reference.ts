import { principleReferences } from "../../principles/references.ts";
import type { ReferencePlace, Snapshot } from "../../project/snapshot.ts";
import { isId } from "../../schema/spelling.ts";
import { nearest } from "../../text/nearest.ts";
import type { Language } from "../../words/language.ts";
import { orList, quote, type Words } from "../../words/say.ts";
import { misspeltDefinition } from "../format/repeated-id.ts";
import type { Fix, Rule } from "../rule.ts";
import { idByName } from "./by-name.ts";
import { thingName } from "./names.ts";

/** With more than this, a list of what exists helps nobody. */
const LONGEST_LIST = 10;

/** Seeking the nearest id takes time: whoever has more to mend begins with these. */
const MOST_GUESSES = 200;

export const rule: Rule = {
  meta: {
    id: "unresolved-reference",
    severity: "error",
    fixable: true,
    title: { en: "Refers to something that does not exist", nl: "Verwijst naar iets wat niet bestaat" },
    what: {
      en: "An id names a channel, role, contact moment or other thing that no file of the strategy defines.",
      nl: "Een id noemt een kanaal, rol, contactmoment of iets anders dat in geen bestand van de strategie is gedefinieerd.",
    },
    why: {
      en: "What refers to it hangs in the air: its figures and responsibilities belong to nothing.",
      nl: "Wat ernaar verwijst hangt in de lucht: de cijfers en verantwoordelijkheden horen nergens bij.",
    },
    mend: { en: "Correct the id, or define it.", nl: "Verbeter de id, of definieer die." },
    examples: {
      good: ["koers: 1\nroles:\n  lead: {}\nchannels:\n  phone: { kind: assisted, owner: lead }\n"],
      bad: [
        {
          files: "koers: 1\nroles:\n  lead: {}\nchannels:\n  phone: { kind: assisted, owner: leed }\n",
          expect: ["leed"],
        },
        {
          files:
            "koers: 1\nchannels:\n  phone: { kind: assisted }\ncontactMoments:\n  move: {}\nchannelMix:\n  move: { now: { phne: 100% } }\n",
          expect: ["phne"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    let guesses = 0;
    for (const reference of [...snapshot.references, ...principleReferences(snapshot)]) {
      if (!isDangling(snapshot, reference) || isToldElsewhere(snapshot, reference)) continue;
      const candidates = candidatesFor(snapshot, reference);
      const written = writtenId(reference);
      const named = prevented(reference, written) ?? idByName(snapshot, reference.target, written);
      const guess = named ?? (guesses++ < MOST_GUESSES ? nearest(written, candidates) : null);
      const fix = guess === null ? null : replacement(reference, guess);
      report({
        at: { file: reference.file, span: reference.span },
        path: reference.path,
        what: whatOf(reference, written, guess),
        ...mendOf(reference, candidates, guess),
        ...relatedTo(snapshot, reference, guess),
        fixes: [fix],
      });
    }
  },
};

function isDangling(snapshot: Snapshot, reference: ReferencePlace): boolean {
  return isWellFormed(reference) && snapshot.definition(reference.target, reference.id) === null;
}

/** It is probably defined in text that is not understood, under an id that cannot be one, or in a list with an id twice. */
function isToldElsewhere(snapshot: Snapshot, reference: ReferencePlace): boolean {
  if (snapshot.incomplete && snapshot.mayDefine(reference.id.split("/").at(-1) as string)) return true;
  if (misspeltDefinition(snapshot, reference) !== null) return true;
  if (!OWNED.has(reference.target)) return false;
  const owner = `${reference.id.split("/")[0]}/`;
  return [...snapshot.definitionsOf(reference.target)].some(
    ([id, places]) => id.startsWith(owner) && places.length > 1,
  );
}

/** What is not written as an id at all is told as a wrong value. */
function isWellFormed({ id, target }: ReferencePlace): boolean {
  const parts = id.split("/");
  return parts.length === (OWNED.has(target) ? 2 : 1) && parts.every(isId);
}

/** Things that are named by what they belong to and their own id: `customer-life/report`. */
const OWNED: ReadonlySet<string> = new Set(["journeySteps", "journeyPhases", "ownSteps"]);

/** The ids that could stand here, as they would be written here. */
function candidatesFor(snapshot: Snapshot, reference: ReferencePlace): string[] {
  const ids = [...snapshot.definitionsOf(reference.target).keys()];
  if (reference.target !== "ownSteps") return ids;
  const owner = `${reference.id.split("/")[0]}/`;
  return ids.filter((id) => id.startsWith(owner)).map((id) => id.slice(owner.length));
}

function writtenId(reference: ReferencePlace): string {
  return reference.target === "ownSteps" ? (reference.id.split("/").at(-1) as string) : reference.id;
}

/** `to: geen` of a shift whose contacts are prevented: `none`. */
function prevented({ path }: ReferencePlace, written: string): string | null {
  const nobody = /^(geen|niets|niemand|nergens|nvt|nobody|nothing|nowhere|no-one)$/;
  return /^shifts\.[^.]+\.to$/.test(path) && nobody.test(written) ? "none" : null;
}

function whatOf(reference: ReferencePlace, written: string, guess: string | null): Words {
  const name = thingName(reference.target);
  const question = (language: Language): string => {
    if (guess === null) return ".";
    return language === "nl" ? `; bedoelt u “${guess}”?` : `; did you mean “${guess}”?`;
  };
  return {
    en: `There is no ${name.en} ${quote(written)}${question("en")}`,
    nl: `Er is geen ${name.nl} ${quote(written)}${question("nl")}`,
  };
}

function mendOf(reference: ReferencePlace, candidates: readonly string[], guess: string | null): { mend?: Words } {
  const name = thingName(reference.target);
  const [defineEn, defineNl] = defining(reference);
  if (guess === "none") {
    return {
      mend: {
        en: "Write none: nobody needs to ask any more.",
        nl: "Schrijf none: niemand hoeft het meer te vragen.",
      },
    };
  }
  if (guess !== null) {
    return { mend: { en: `Write ${guess}, or ${defineEn}.`, nl: `Schrijf ${guess}, of ${defineNl}.` } };
  }
  if (candidates.length === 0) {
    return {
      mend: {
        en: `There is no ${name.en} yet: ${defineEn}.`,
        nl: `Er is nog geen ${name.nl}: ${defineNl}.`,
      },
    };
  }
  if (candidates.length > LONGEST_LIST) return {};
  return {
    mend: {
      en: () => `Write ${orList(candidates, "en")}, or ${defineEn}.`,
      nl: () => `Schrijf ${orList(candidates, "nl")}, of ${defineNl}.`,
    },
  };
}

/** `add phne under channels`, where the thing is one of a section. */
function defining(reference: ReferencePlace): readonly [en: string, nl: string] {
  const written = writtenId(reference);
  if (OWNED.has(reference.target)) return [`add a step ${written}`, `voeg een stap ${written} toe`];
  return [`add ${written} under ${reference.target}`, `voeg ${written} toe onder ${reference.target}`];
}

function relatedTo(snapshot: Snapshot, reference: ReferencePlace, guess: string | null) {
  if (guess === null) return {};
  const id = reference.target === "ownSteps" ? `${reference.id.split("/")[0]}/${guess}` : guess;
  const definition = snapshot.definition(reference.target, id);
  if (definition === null) return {};
  return {
    related: [
      {
        at: { file: definition.file, span: definition.idSpan },
        what: { en: `“${guess}” is defined here.`, nl: `“${guess}” is hier gedefinieerd.` },
      },
    ],
  };
}

function replacement(reference: ReferencePlace, guess: string): Fix {
  return {
    title: { en: `Change to ${guess}`, nl: `Verander in ${guess}` },
    safe: false,
    edits: [{ file: reference.file.path, span: reference.span, newText: guess }],
  };
}
