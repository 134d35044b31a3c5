import type { ReferencePlace, Snapshot } from "../../project/snapshot.ts";
import { OWNED_KINDS } from "../../strategy/read.ts";
import type { Language } from "../../words/language.ts";
import { orList, quote, type Words } from "../../words/say.ts";
import type { Fix, Report, Rule } from "../rule.ts";
import { definedHere, meantBy, missingSection, missingThing, replacement } from "./missing.ts";
import { thingName } from "./names.ts";
import { candidatesFor, unresolved, writtenId } from "./unresolved.ts";

/** With more than this, a list of what exists helps nobody. */
const LONGEST_LIST = 10;

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
    for (const one of unresolved(snapshot)) {
      if (one.cause === "section") report(missingSection(snapshot, one));
      else if (one.cause === "slip") report(ofOneUse(snapshot, one.use, one.guess));
      else if (one.uses.length > 1 || one.renamed !== null) report(missingThing(snapshot, one));
      else report(ofOneUse(snapshot, one.uses[0] as ReferencePlace, null));
    }
  },
};

function ofOneUse(snapshot: Snapshot, use: ReferencePlace, guess: string | null): Report {
  const written = writtenId(use);
  const meant = guess === null ? null : meantBy(snapshot, use, guess);
  return {
    at: { file: use.file, span: use.span },
    path: use.path,
    what: whatOf(use, written, guess),
    ...mendOf(use, candidatesFor(snapshot, use), guess),
    related: meant === null ? [] : [definedHere(meant, guess)],
    fixes: [guess === null ? null : changing(use, written, guess)],
  };
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
  if (OWNED_KINDS.has(reference.target)) return [`add a step ${written}`, `voeg een stap ${written} toe`];
  return [`add ${written} under ${reference.target}`, `voeg ${written} toe onder ${reference.target}`];
}

function changing(reference: ReferencePlace, written: string, guess: string): Fix {
  const title = { en: `Change to ${guess}`, nl: `Verander in ${guess}` };
  return { title, safe: false, edits: replacement([reference], written, guess) };
}
