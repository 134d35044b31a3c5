import type { Place, Snapshot } from "../../project/snapshot.ts";
import { kebab } from "../../schema/spelling.ts";
import { quote, type Words } from "../../words/say.ts";
import type { Fix, Rule } from "../rule.ts";
import { issuesOf } from "./issues.ts";
import { definedAt, repeatsBadId } from "./repeated-id.ts";

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
      const written = issue.key.source;
      const proposal = kebab(written);
      const usable = proposal !== null && proposal !== "none" && proposal !== written ? proposal : null;
      const at = { file, span: issue.span };
      const fix = usable === null ? null : rename(snapshot, at, usable);
      report({ at, path, what: whatOf(written, usable), fixes: [fix] });
    }
  },
};

function whatOf(written: string, proposal: string | null): Words {
  if (written === "none") {
    return { en: "“none” is reserved and cannot be an id.", nl: "“none” is gereserveerd en kan geen id zijn." };
  }
  return {
    en: `${quote(written)} cannot be an id${proposal === null ? "" : `; write ${quote(proposal)}`}.`,
    nl: `${quote(written)} kan geen id zijn${proposal === null ? "" : `; schrijf ${quote(proposal)}`}.`,
  };
}

/** Changes the id, and everything that refers to it. */
function rename(snapshot: Snapshot, at: Place, newText: string): Fix {
  const thing = definedAt(snapshot, at.file, at.span);
  const uses = thing === null ? [] : snapshot.referencesTo(thing.kind, thing.id);
  return {
    title: { en: `Change to ${newText}`, nl: `Verander in ${newText}` },
    safe: false,
    edits: [at, ...uses].map(({ file, span }) => ({ file: file.path, span, newText })),
  };
}
