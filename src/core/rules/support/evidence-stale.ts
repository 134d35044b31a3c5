import { addDays, lastDay } from "../../numbers/dates.ts";
import type { FileDocument } from "../../project/file.ts";
import type { Place, Snapshot } from "../../project/snapshot.ts";
import { FRAGMENT_SHAPE, MANIFEST_SHAPE } from "../../schema/catalogue.ts";
import { readDate } from "../../schema/values.ts";
import { type ShapedScalar, shapedScalars } from "../../schema/walk.ts";
import { remembered } from "../../text/memo.ts";
import { partName } from "../part-name.ts";
import type { Rule } from "../rule.ts";

const SECONDS_A_DAY = 86_400;

export const rule: Rule = {
  meta: {
    id: "evidence-stale",
    severity: "warning",
    title: { en: "Evidence is too old", nl: "Onderbouwing is te oud" },
    what: {
      en: "The evidence under a part of the strategy is older than a year.",
      nl: "De onderbouwing van een deel van de strategie is ouder dan een jaar.",
    },
    why: {
      en: "Customers and channels change; a choice that rests on old figures may no longer be the right one.",
      nl: "Klanten en kanalen veranderen; een keuze die op oude cijfers rust is misschien niet meer de juiste.",
    },
    mend: {
      en: "Measure again and put the new date, or set another maximum age under rules.",
      nl: "Meet opnieuw en zet de nieuwe datum erbij, of stel onder rules een andere maximale leeftijd in.",
    },
    options: {
      maximumAge: {
        kind: "duration",
        default: 365 * SECONDS_A_DAY,
        written: "365d",
        title: { en: "How old evidence may be", nl: "Hoe oud onderbouwing mag zijn" },
      },
    },
    examples: {
      good: [
        "koers: 1\nsegments:\n  homes: { share: 90%, evidence: { source: Interviews in het voorjaar, date: 2099-03 } }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nsegments:\n  homes: { share: 90%, evidence: { source: Interviews in het voorjaar, date: 2019-03 } }\n",
          expect: ["2019-03"],
        },
      ],
    },
  },
  check({ snapshot, asOf, option, report }) {
    const oldest = addDays(asOf, -Math.round(option("maximumAge") / SECONDS_A_DAY));
    for (const { date, at, path } of evidenceDates(snapshot)) {
      if (lastDay(date) >= oldest) continue;
      const subject = partName(snapshot, path.split(".").slice(0, -2).join("."));
      report({
        at,
        path,
        what: {
          en: `The evidence for ${subject.en} is of ${date}, older than it may be on ${asOf}.`,
          nl: `De onderbouwing van ${subject.nl} is van ${date}, ouder dan die op ${asOf} mag zijn.`,
        },
      });
    }
  },
};

interface EvidenceDate {
  readonly date: string;
  readonly at: Place;
  readonly path: string;
}

/** Evidence has the same form in every section: a date beside its source. */
function evidenceDates(snapshot: Snapshot): EvidenceDate[] {
  const found: EvidenceDate[] = [];
  for (const file of snapshot.files) {
    for (const document of file.documents) {
      for (const { scalar, keys } of datesIn(document)) {
        const date = readDate(scalar.value);
        if (date === undefined) continue;
        found.push({ date, at: { file, span: scalar.span }, path: snapshot.pathIn(document, keys) });
      }
    }
  }
  return found;
}

const datesIn = remembered(({ root, isManifest }: FileDocument): ShapedScalar[] => {
  if (root === null) return [];
  const all = shapedScalars(root, isManifest ? MANIFEST_SHAPE : FRAGMENT_SHAPE);
  return [...all].filter(
    ({ shape, keys }) => shape.kind === "date" && keys.at(-1) === "date" && keys.at(-2) === "evidence",
  );
});
