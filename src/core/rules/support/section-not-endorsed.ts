import { type Day, firstDay } from "../../numbers/dates.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { SECTION_NAMES } from "../../schema/catalogue.ts";
import type { Endorsement } from "../../strategy/model.ts";
import type { Words } from "../../words/say.ts";
import { keyAt } from "../places.ts";
import type { Rule } from "../rule.ts";

const SHIFTS = `shifts:
  move-online: { moment: move, from: phone, to: none, share: 0% }
contactMoments:
  move: {}
channels:
  phone: { kind: assisted }
`;

export const rule: Rule = {
  meta: {
    id: "section-not-endorsed",
    severity: "warning",
    needsWhole: true,
    title: { en: "Not supported by who must", nl: "Geen draagvlak bij wie het moet dragen" },
    what: {
      en: "A part of the organisation that must support a section, as the manifest says under endorsedBy, has not endorsed it yet. Sections that nobody has written are left alone.",
      nl: "Een deel van de organisatie dat volgens endorsedBy in het manifest achter een onderdeel moet staan, heeft dat nog niet bevestigd. Onderdelen die niemand heeft geschreven blijven buiten beschouwing.",
    },
    why: {
      en: "A strategy works only when all who must carry it out stand behind it.",
      nl: "Een strategie werkt alleen als iedereen die haar moet uitvoeren erachter staat.",
    },
    mend: {
      en: "Go through the section with them, and put their endorsement with its date under endorsements.",
      nl: "Loop het onderdeel met hen door, en zet hun akkoord met de datum onder endorsements.",
    },
    examples: {
      good: [
        `koers: 1\nendorsedBy:\n  finance: [shifts, objectives]\n${SHIFTS}endorsements:\n  - { by: finance, sections: [shifts], date: 2020-03-21 }\n`,
      ],
      bad: [
        {
          files: `koers: 1\nendorsedBy:\n  finance: [shifts]\n  sales: [shifts]\n${SHIFTS}endorsements:\n  - { by: finance, sections: [channels] }\n  - { by: sales, sections: [shifts], date: 2099 }\n`,
          expect: ["shifts", "shifts"],
        },
      ],
    },
  },
  check({ snapshot, asOf, report }) {
    const endorsedBy = snapshot.locate("endorsedBy");
    if (endorsedBy?.node.kind !== "map" || endorsedBy.file !== snapshot.manifestFile) return;
    const { file, node } = endorsedBy;
    for (const { name: part, value } of node.entries) {
      if (value.kind !== "seq") continue;
      for (const [index, item] of value.items.entries()) {
        const section = item.kind === "scalar" ? String(item.value) : "";
        if (!SECTION_NAMES.includes(section) || snapshot.locate(section) === null) continue;
        const endorsements = endorsementsBy(snapshot, part);
        const own = endorsements.filter(({ endorsement }) => endorsement.sections?.some((name) => name === section));
        if (own.some(({ endorsement }) => holds(endorsement, asOf))) continue;
        const [later] = own;
        const [nearest] = own.length > 0 ? own : endorsements;
        const place = nearest === undefined ? null : keyAt(snapshot, `endorsements.${nearest.index}`);
        report({
          at: { file, span: item.span },
          path: `endorsedBy.${part}.${index}`,
          what: whatOf(part, section, later?.endorsement.date),
          related:
            place === null
              ? []
              : [{ at: place.at, what: { en: `What ${part} endorses.`, nl: `Wat ${part} heeft bevestigd.` } }],
        });
      }
    }
  },
};

interface NumberedEndorsement {
  readonly index: number;
  readonly endorsement: Endorsement;
}

function endorsementsBy(snapshot: Snapshot, part: string): NumberedEndorsement[] {
  const same = (name: string): string => name.trim().toLowerCase();
  return snapshot.strategy.endorsements.flatMap((endorsement, index) =>
    same(endorsement.by ?? "") === same(part) ? [{ index, endorsement }] : [],
  );
}

/** From its date on, which is a beginning; without one, always. */
function holds({ date }: Endorsement, asOf: Day): boolean {
  return date === undefined || firstDay(date) <= asOf;
}

function whatOf(part: string, section: string, from: string | undefined): Words {
  if (from !== undefined) {
    return {
      en: `${part} endorses ${section} only from ${from} on.`,
      nl: `${part} staat pas vanaf ${from} achter ${section}.`,
    };
  }
  return {
    en: `${part} must support ${section}, and has not endorsed it.`,
    nl: `${part} moet achter ${section} staan, en heeft dat niet bevestigd.`,
  };
}
