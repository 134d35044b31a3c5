import type { Snapshot } from "../../project/snapshot.ts";
import { orList } from "../../words/say.ts";
import { called } from "../called.ts";
import { fixSetting } from "../fixes.ts";
import { keyAt, type PathPlace } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";

/** The kinds that every centre needs some day, with what they are called in Dutch. */
const REQUIRED: Readonly<Record<string, string>> = {
  inbound: "inkomend contact",
  complaint: "klachten",
  feedback: "klantfeedback",
  incident: "incidenten",
  "disaster-recovery": "uitwijk",
  refund: "terugbetaling",
  "product-questions": "productvragen",
  training: "opleiding",
  quality: "kwaliteit",
  privacy: "privacy en datalekken",
};

const ALL = Object.keys(REQUIRED)
  .map((kind) => `  ${kind}: { kind: ${kind} }\n`)
  .join("");

export const rule: Rule = {
  meta: {
    id: "procedure-missing",
    severity: "warning",
    needsWhole: true,
    restsOn: ["procedures"],
    fixable: true,
    title: { en: "A way of working is missing", nl: "Er ontbreekt een werkwijze" },
    what: {
      en: "The strategy describes how work is done or escalated, but not for every kind that a contact centre needs.",
      nl: "De strategie beschrijft hoe er wordt gewerkt of geëscaleerd, maar niet voor elke soort die een klantcontactcentrum nodig heeft.",
    },
    why: {
      en: "What has not been thought out beforehand is made up on the spot, when there is least time for it.",
      nl: "Wat vooraf niet is bedacht wordt ter plekke verzonnen, net als daar de minste tijd voor is.",
    },
    mend: {
      en: "Add a procedure of each kind under procedures: an owner, the steps, and when it was last reviewed.",
      nl: "Voeg onder procedures van elke soort een werkwijze toe: een eigenaar, de stappen en wanneer die voor het laatst is herzien.",
    },
    examples: {
      good: [`koers: 1\nprocedures:\n${ALL}`, "koers: 1\nname: A first sketch\n"],
      bad: [
        { files: `koers: 1\nprocedures:\n${ALL.replace(/ {2}refund.*\n/, "")}`, expect: ["procedures"] },
        {
          files:
            "koers: 1\nroles:\n  lead: { mandate: { decides: everything } }\nescalations:\n  complaint: { steps: [{ id: final, role: lead, resolveWithin: 2d }] }\n",
          expect: ["koers"],
        },
        {
          files: `koers: 1\nprocedures:\n${ALL.replace("kind: refund", "kind: other")}`,
          expect: ["procedures"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    const kinds = new Set(Object.values(snapshot.strategy.procedures).map(({ kind }) => kind as string | undefined));
    const missing = Object.entries(REQUIRED).filter(([kind]) => !kinds.has(kind));
    const place = placeOf(snapshot);
    if (missing.length === 0 || place === null) return;
    report({
      ...place,
      what: {
        en: () =>
          `There is no procedure of kind ${orList(
            missing.map(([kind]) => kind),
            "en",
          )}.`,
        nl: () =>
          `Er is geen werkwijze voor ${orList(
            missing.map(([kind, name]) => `${name} (${kind})`),
            "nl",
          )}.`,
      },
      fixes: missing.map(([kind, name]) => calledSo(snapshot, kind, name)),
    });
  },
};

/** Gives a procedure its kind that is called so, but is of another kind or of none. */
function calledSo(snapshot: Snapshot, kind: string, dutch: string): Fix | null {
  const { procedures } = snapshot.strategy;
  const id = Object.keys(procedures).find((one) => {
    const own = procedures[one]?.kind ?? "other";
    const name = (procedures[one]?.name ?? "").toLowerCase();
    return own === "other" && (one === kind || name === kind || name === dutch);
  });
  if (id === undefined) return null;
  const name = called(procedures, id);
  const title = { en: `Say that “${name}” is of kind ${kind}`, nl: `Zeg dat “${name}” van de soort ${kind} is` };
  return fixSetting(snapshot, `procedures.${id}`, "kind", kind, title);
}

/** The section; where nobody wrote it, the manifest, unless the strategy is a first sketch without escalations too. */
function placeOf(snapshot: Snapshot): PathPlace | null {
  const { procedures, escalations } = snapshot.strategy;
  if (Object.keys(procedures).length === 0 && Object.keys(escalations).length === 0) return null;
  const section = keyAt(snapshot, "procedures");
  const manifest = keyAt(snapshot, "koers");
  return section ?? (manifest === null ? null : { at: manifest.at, path: "procedures" });
}
