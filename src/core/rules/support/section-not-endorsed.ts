import { type Day, firstDay } from "../../numbers/dates.ts";
import type { Located, Snapshot } from "../../project/snapshot.ts";
import { SECTION_NAMES } from "../../schema/catalogue.ts";
import type { Endorsement } from "../../strategy/model.ts";
import type { YamlMap, YamlNode, YamlSeq } from "../../syntax/tree.ts";
import { andList, type Words } from "../../words/say.ts";
import { keyAt } from "../places.ts";
import type { Rule, RuleContext } from "../rule.ts";

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
  check(context) {
    const { snapshot, asOf, report } = context;
    const endorsedBy = snapshot.locate("endorsedBy");
    if (endorsedBy?.node.kind !== "map" || endorsedBy.file !== snapshot.manifestFile) return;
    const { file, node } = endorsedBy;
    if (snapshot.strategy.endorsements.length === 0 && node.entries.length > 1) {
      reportAll(context, endorsedBy, node);
      return;
    }
    for (const { name: part, key, value } of node.entries) {
      if (value.kind !== "seq") continue;
      const missing = missingFor(snapshot, asOf, part, value);
      // One that says nothing at all is told of once, at its name.
      const nothing = missing.length > 1 && endorsementsBy(snapshot, part).length === 0;
      if (nothing) {
        report({ at: { file, span: key.span }, path: `endorsedBy.${part}`, what: whatOfAll(part, missing) });
        continue;
      }
      for (const one of missing) {
        report({
          at: { file, span: one.item.span },
          path: `endorsedBy.${part}.${one.index}`,
          what: whatOf(part, one),
          related: relatedTo(snapshot, part, one),
        });
      }
    }
  },
};

/** Nobody has endorsed anything: that is one thing to do, however many must. */
function reportAll({ snapshot, asOf, report }: RuleContext, { file, nameSpan }: Located, node: YamlMap): void {
  const parts = node.entries.filter(
    ({ name, value }) => value.kind === "seq" && missingFor(snapshot, asOf, name, value).length > 0,
  );
  if (parts.length === 0) return;
  const names = parts.map(({ name }) => `“${name}”`);
  report({
    at: { file, span: nameSpan },
    path: "endorsedBy",
    what: {
      en: () => `Nothing has been endorsed yet, while ${andList(names, "en")} must support the strategy.`,
      nl: () => `Er is nog niets bevestigd, terwijl ${andList(names, "nl")} achter de strategie moeten staan.`,
    },
    mend: {
      en: "Go through the sections with them, and put each endorsement with its date under endorsements; if you took that section out, put it back.",
      nl: "Loop de onderdelen met hen door, en zet elk akkoord met de datum onder endorsements; hebt u dat onderdeel weggehaald, zet het dan terug.",
    },
    related: parts.map(({ key }) => ({
      at: { file, span: key.span },
      what: { en: "This part must.", nl: "Dit deel moet dat." },
    })),
  });
}

/** A section that a part of the organisation must support, and does not support today. */
interface Missing {
  readonly item: YamlNode;
  readonly index: number;
  readonly section: string;
  /** Its endorsement that holds later on. */
  readonly later: NumberedEndorsement | undefined;
}

function missingFor(snapshot: Snapshot, asOf: Day, part: string, sections: YamlSeq): Missing[] {
  const endorsements = endorsementsBy(snapshot, part);
  return sections.items.flatMap((item, index) => {
    const section = item.kind === "scalar" ? String(item.value) : "";
    if (!SECTION_NAMES.includes(section) || snapshot.locate(section) === null) return [];
    const own = endorsements.filter(({ endorsement }) => endorsement.sections?.some((name) => name === section));
    if (own.some(({ endorsement }) => holds(endorsement, asOf))) return [];
    return [{ item, index, section, later: own[0] }];
  });
}

function relatedTo(snapshot: Snapshot, part: string, { later }: Missing) {
  const nearest = later ?? endorsementsBy(snapshot, part)[0];
  const place = nearest === undefined ? null : keyAt(snapshot, `endorsements.${nearest.index}`);
  if (place === null) return [];
  return [{ at: place.at, what: { en: `What ${part} endorses.`, nl: `Wat ${part} heeft bevestigd.` } }];
}

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

function whatOfAll(part: string, missing: readonly Missing[]): Words {
  const sections = missing.map(({ section }) => section);
  return {
    en: () => `“${part}” must support ${andList(sections, "en")}, and has endorsed nothing yet.`,
    nl: () => `“${part}” moet achter ${andList(sections, "nl")} staan, en heeft nog niets bevestigd.`,
  };
}

function whatOf(part: string, { section, later }: Missing): Words {
  const from = later?.endorsement.date;
  if (from !== undefined) {
    return {
      en: `“${part}” endorses ${section} only from ${from} on.`,
      nl: `“${part}” staat pas vanaf ${from} achter ${section}.`,
    };
  }
  return {
    en: `“${part}” must support ${section}, and has not endorsed it.`,
    nl: `“${part}” moet achter ${section} staan, en heeft dat niet bevestigd.`,
  };
}
