import { principleReferences } from "../../principles/references.ts";
import type { DefinitionPlace, Place, ReferencePlace, Snapshot } from "../../project/snapshot.ts";
import { kebab } from "../../schema/spelling.ts";
import { nearest } from "../../text/nearest.ts";
import { quote, type Words } from "../../words/say.ts";
import { fixRemoving } from "../fixes.ts";
import { idByName, namedSo } from "../references/by-name.ts";
import { thingName } from "../references/names.ts";
import type { Fix, Rule } from "../rule.ts";
import { issuesOf } from "./issues.ts";
import { definedAt, idAsUsed, referenceAt, repeatsBadId } from "./repeated-id.ts";

export const rule: Rule = {
  meta: {
    id: "bad-id",
    severity: "error",
    fixed: true,
    fixable: true,
    title: { en: "Id with other characters", nl: "Id met andere tekens" },
    what: {
      en: "An id holds capitals, spaces or other characters than small letters, digits and single hyphens, or is the reserved word none.",
      nl: "Een id bevat hoofdletters, spaties of andere tekens dan kleine letters, cijfers en losse koppeltekens, of is het gereserveerde woord none.",
    },
    why: {
      en: "Other parts of the strategy refer to this id, in file names, addresses and rules too; it must be the same everywhere.",
      nl: "Andere delen van de strategie verwijzen naar deze id, ook in adressen en regels; die moet overal gelijk zijn.",
    },
    mend: {
      en: "Use small letters, digits and hyphens; the readable name goes in name.",
      nl: "Gebruik kleine letters, cijfers en koppeltekens; de leesbare naam komt in name.",
    },
    examples: {
      good: ["koers: 1\nroles:\n  head-of-cx: { name: Hoofd CX }\n"],
      bad: [
        { files: "koers: 1\nroles:\n  Head of CX: { name: Hoofd CX }\n", expect: ["Head of CX"] },
        { files: "koers: 1\nroles:\n  none: { name: Niemand }\n", expect: ["none"] },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const { file, issue, path } of issuesOf(snapshot, "bad-id")) {
      if (repeatsBadId(snapshot, file, issue.span)) continue;
      const at = { file, span: issue.span };
      const written = issue.key.source;
      const use = referenceAt(snapshot, file, issue.span);
      const thing = use === null ? definedAt(snapshot, file, issue.span) : null;
      const proposal = usable(written, use === null ? newId(snapshot, thing, written) : idMeant(snapshot, use));
      const words = use === null ? wordsOfId(written, proposal) : wordsOfUse(snapshot, use, proposal);
      if (use?.target === "channels" && written === "none") {
        report({ at, path, ...NONE_IN_USE, fixes: [withoutNone(snapshot, path)] });
        continue;
      }
      const fix = proposal === null ? null : rename(snapshot, at, thing, proposal);
      report({ at, path, ...words, fixes: [fix] });
    }
  },
};

/** `{ phone: 100%, none: 0% }` of a mix. */
const NONE_IN_USE = {
  what: {
    en: "“none” is no channel: behind “to” of a shift it says that contacts are prevented.",
    nl: "“none” is geen kanaal: achter “to” van een verschuiving zegt het dat contacten worden voorkomen.",
  },
  mend: {
    en: "Remove it: contacts that are prevented belong to no mix.",
    nl: "Verwijder het: contacten die worden voorkomen horen in geen enkele mix.",
  },
};

function withoutNone(snapshot: Snapshot, path: string): Fix | null {
  const title = { en: "Remove none", nl: "Verwijder none" };
  return fixRemoving(snapshot, path.slice(0, -".none".length), ["none"], title);
}

function newId(snapshot: Snapshot, thing: DefinitionPlace | null, written: string): string | null {
  return thing === null ? kebab(written) : idAsUsed(snapshot, thing);
}

/** The thing that a key refers to by its name, or by an id in another spelling. */
function idMeant(snapshot: Snapshot, { target, id }: ReferencePlace): string | null {
  return idByName(snapshot, target, id) ?? nearest(kebab(id) ?? id, snapshot.definitionsOf(target).keys());
}

function usable(written: string, proposal: string | null): string | null {
  return proposal === null || proposal === "none" || proposal === written ? null : proposal;
}

function wordsOfId(written: string, proposal: string | null): { readonly what: Words; readonly mend?: Words } {
  if (written === "none") {
    return {
      what: {
        en: "“none” is reserved and cannot be an id: behind “to” of a shift it says that nobody needs to ask any more.",
        nl: "“none” is gereserveerd en kan geen id zijn: achter “to” van een verschuiving zegt het dat niemand het meer hoeft te vragen.",
      },
      mend: { en: "Choose another id.", nl: "Kies een andere id." },
    };
  }
  const what = {
    en: `${quote(written)} cannot be an id: that has only small letters, digits and single hyphens.`,
    nl: `${quote(written)} kan geen id zijn: die heeft alleen kleine letters, cijfers en losse koppeltekens.`,
  };
  if (proposal === null) return { what };
  return {
    what,
    mend: {
      en: `Write ${proposal}; the readable name goes in name.`,
      nl: `Schrijf ${proposal}; de leesbare naam komt in name.`,
    },
  };
}

function wordsOfUse(
  snapshot: Snapshot,
  { target, id }: ReferencePlace,
  proposal: string | null,
): { what: Words; mend: Words } {
  const thing = thingName(target);
  const isItsName = proposal !== null && proposal === idByName(snapshot, target, id);
  return {
    what: isItsName
      ? namedSo(id, proposal)
      : {
          en: `There is no ${thing.en} with the id ${quote(id)}.`,
          nl: `Er is geen ${thing.nl} met de id ${quote(id)}.`,
        },
    mend:
      proposal === null
        ? {
            en: `Write the id of a ${thing.en}: it stands before its colon under ${target}, in small letters, digits and hyphens.`,
            nl: `Schrijf de id van een ${thing.nl}: die staat voor de dubbele punt onder ${target}, in kleine letters, cijfers en koppeltekens.`,
          }
        : { en: `Write ${proposal}.`, nl: `Schrijf ${proposal}.` },
  };
}

/** Changes the id, and everything that refers to it. */
function rename(snapshot: Snapshot, at: Place, thing: DefinitionPlace | null, newText: string): Fix {
  const uses = thing === null ? [] : usesOf(snapshot, thing);
  return {
    title: { en: `Change to ${newText}`, nl: `Verander in ${newText}` },
    safe: thing !== null && isSafe(snapshot, thing, newText),
    edits: [at, ...uses].map(({ file, span }) => ({ file: file.path, span, newText })),
  };
}

function usesOf(snapshot: Snapshot, { kind, id }: DefinitionPlace): ReferencePlace[] {
  const inPrinciples = principleReferences(snapshot).filter((one) => one.target === kind && one.id === id);
  return [...snapshot.referencesTo(kind, id), ...inPrinciples];
}

/** Nothing else is called so yet, and no rule of a principle names it by its old id. */
function isSafe(snapshot: Snapshot, { kind, id }: DefinitionPlace, newText: string): boolean {
  if (id.includes("/") || snapshot.definition(kind, newText) !== null) return false;
  return !Object.values(snapshot.strategy.principles).some(({ rule: text }) => text?.includes(id));
}
