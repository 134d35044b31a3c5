import type { Snapshot } from "../../project/snapshot.ts";
import type { Text } from "../../words/language.ts";
import { orList } from "../../words/say.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixAdding, fixReplacing } from "../fixes.ts";
import type { Fix, Rule } from "../rule.ts";

/** The two ends of a relationship, which are easily left out. */
const ENDS = ["orientation", "leaving"] as const;

const NAMES: Readonly<Record<(typeof ENDS)[number], Text>> = {
  orientation: { en: "orientation", nl: "oriëntatie (orientation)" },
  leaving: { en: "leaving", nl: "vertrek (leaving)" },
};

export const rule: Rule = {
  meta: {
    id: "lifecycle-incomplete",
    severity: "warning",
    fixable: true,
    title: { en: "Lifecycle without its beginning or end", nl: "Klantreis over de hele relatie zonder begin of einde" },
    what: {
      en: "A journey over the whole relationship has no phase of orientation, or none of leaving.",
      nl: "Een klantreis over de hele relatie heeft geen fase voor de oriëntatie, of geen voor het vertrek.",
    },
    why: {
      en: "How customers arrive sets what they expect, and how they leave what they tell others and whether they return.",
      nl: "Hoe klanten binnenkomen bepaalt wat ze verwachten; hoe ze vertrekken wat ze anderen vertellen en of ze terugkomen.",
    },
    mend: {
      en: "Add the phase, or give the phase that it is its stage; an episode needs neither.",
      nl: "Voeg de fase toe, of geef de fase die het al is haar stage; een episode hoeft ze niet te hebben.",
    },
    examples: {
      good: [
        "koers: 1\njourneys:\n  life:\n    kind: lifecycle\n    phases: [{ id: look, stage: orientation }, { id: go, stage: leaving }]\n  move:\n    kind: episode\n    phases: [{ id: pack, stage: change }]\n",
      ],
      bad: [
        {
          files:
            "koers: 1\njourneys:\n  life:\n    kind: lifecycle\n    phases: [{ id: look, stage: orientation }, { id: live, stage: use }]\n",
          expect: ["life"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const id of Object.keys(snapshot.strategy.journeys)) {
      const missing = missingEnds(snapshot, id);
      if (missing.length === 0) continue;
      const name = called(snapshot.strategy.journeys, id);
      report({
        at: `journeys.${id}`,
        what: {
          en: () =>
            `The journey “${name}” spans the whole relationship, but has no phase of ${orList(
              missing.map((end) => NAMES[end].en),
              "en",
            )}.`,
          nl: () =>
            `De klantreis “${name}” gaat over de hele relatie, maar heeft geen fase van ${orList(
              missing.map((end) => NAMES[end].nl),
              "nl",
            )}.`,
        },
        fixes: [...missing.map((end) => atItsEnd(snapshot, id, end)), asEpisode(snapshot, id)],
      });
    }
  },
};

/** The first phase may well be the orientation, and the last the leaving, where it does not say what it is. */
function atItsEnd(snapshot: Snapshot, id: string, end: (typeof ENDS)[number]): Fix | null {
  const phases = snapshot.strategy.journeys[id]?.phases ?? [];
  const index = end === "orientation" ? 0 : phases.length - 1;
  const phase = phases[index];
  if (phase === undefined || phase.stage !== undefined) return null;
  const name = phase.name ?? phase.id ?? String(index + 1);
  const title = {
    en: `Say that “${name}” is the phase of ${NAMES[end].en}`,
    nl: `Zeg dat “${name}” de fase van ${NAMES[end].nl} is`,
  };
  return fixAdding(snapshot, `journeys.${id}.phases.${phase.id ?? index}`, "stage", end, title);
}

function asEpisode(snapshot: Snapshot, id: string): Fix | null {
  const title = {
    en: "Make it an episode, which needs neither",
    nl: "Maak er een episode van, die hoeft ze niet te hebben",
  };
  return fixReplacing(snapshot, `journeys.${id}.kind`, "episode", title);
}

/** None where a phase has a stage that could not be read: it may be the one. */
function missingEnds(snapshot: Snapshot, id: string): (typeof ENDS)[number][] {
  const { kind, phases } = snapshot.strategy.journeys[id] ?? {};
  if (kind !== "lifecycle" || phases === undefined) return [];
  const known = phases.every(
    (phase, index) =>
      phase.stage !== undefined || lacks(snapshot, `journeys.${id}.phases.${phase.id ?? index}`, "stage"),
  );
  return known ? ENDS.filter((end) => !phases.some(({ stage }) => stage === end)) : [];
}
