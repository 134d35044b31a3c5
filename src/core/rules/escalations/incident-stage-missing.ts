import type { Snapshot } from "../../project/snapshot.ts";
import type { Text } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import { lacks } from "../absence.ts";
import { called } from "../called.ts";
import { fixAdding } from "../fixes.ts";
import { keyAt } from "../places.ts";
import type { Fix, Rule } from "../rule.ts";

/** How people name a step of each stage, in English and Dutch. */
const NAMED_SO: Readonly<Record<string, RegExp>> = {
  detect: /detect|notice|signaler|opmerken|melding ontvang/i,
  register: /register|record|log\b|vastlegg|registrer/i,
  classify: /classif|triage|priorit|indelen/i,
  investigate: /investigat|analys|diagnos|onderzoek/i,
  resolve: /resolv|restor|\bfix|oploss|herstel|verhelp/i,
};

const STAGES: Readonly<Record<string, Text>> = {
  detect: { en: "detect", nl: "signaleren (detect)" },
  register: { en: "register", nl: "vastleggen (register)" },
  classify: { en: "classify", nl: "classificeren (classify)" },
  investigate: { en: "investigate", nl: "onderzoeken (investigate)" },
  resolve: { en: "resolve", nl: "oplossen (resolve)" },
};

export const rule: Rule = {
  meta: {
    id: "incident-stage-missing",
    severity: "warning",
    fixable: true,
    title: { en: "Incident procedure skips a stage", nl: "Incidentwerkwijze slaat een fase over" },
    what: {
      en: "A procedure for incidents lacks a step to detect, register, classify, investigate or resolve.",
      nl: "Een werkwijze voor incidenten mist een stap om te signaleren, vast te leggen, te classificeren, te onderzoeken of op te lossen.",
    },
    why: {
      en: "What is not detected, registered or investigated comes back, and customers are the first to notice.",
      nl: "Wat niet wordt gesignaleerd, vastgelegd of onderzocht komt terug, en klanten merken het als eersten.",
    },
    mend: {
      en: "Add a step with that stage, who does it and how fast.",
      nl: "Voeg een stap met die stage toe, met wie die doet en hoe snel.",
    },
    examples: {
      good: [
        "koers: 1\nprocedures:\n  incident: { kind: incident, steps: [{ stage: detect }, { stage: register }, { stage: classify }, { stage: investigate }, { stage: resolve }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\nprocedures:\n  outage: { kind: incident, steps: [{ stage: detect }, { name: Record it }, { stage: classify }, { stage: investigate }, { stage: resolve }] }\n",
          expect: ["steps"],
        },
        {
          files:
            "koers: 1\nprocedures:\n  incident: { kind: incident, steps: [{ stage: detect }, { stage: register }, { stage: resolve }] }\n",
          expect: ["steps"],
        },
        { files: "koers: 1\nprocedures:\n  incident: { kind: incident }\n", expect: ["incident"] },
      ],
    },
  },
  check({ snapshot, report }) {
    const { procedures } = snapshot.strategy;
    for (const [id, { kind, steps = [] }] of Object.entries(procedures)) {
      const missing = Object.entries(STAGES).filter(([stage]) => !steps.some((step) => step.stage === stage));
      const unread = steps.length === 0 && !lacks(snapshot, `procedures.${id}`, "steps");
      const place = keyAt(snapshot, `procedures.${id}.steps`) ?? keyAt(snapshot, `procedures.${id}`);
      if (kind !== "incident" || missing.length === 0 || unread || place === null) continue;
      const names = missing.map(([, name]) => name);
      report({
        ...place,
        what: {
          en: () =>
            `The procedure “${called(procedures, id)}” has no step to ${andList(
              names.map(({ en }) => en),
              "en",
            )}.`,
          nl: () =>
            `De werkwijze “${called(procedures, id)}” heeft geen stap voor ${andList(
              names.map(({ nl }) => nl),
              "nl",
            )}.`,
        },
        fixes: missing.map(([stage]) => namedSo(snapshot, id, stage)),
      });
    }
  },
};

/** Gives the one step its stage that is named so and has none. */
function namedSo(snapshot: Snapshot, id: string, stage: string): Fix | null {
  const steps = snapshot.strategy.procedures[id]?.steps ?? [];
  const found = steps.flatMap(({ stage: own, name = "" }, index) =>
    own === undefined && NAMED_SO[stage]?.test(name) ? [{ name, index }] : [],
  );
  const [only, another] = found;
  if (only === undefined || another !== undefined) return null;
  const title = {
    en: `Say that “${only.name}” is the stage ${stage}`,
    nl: `Zeg dat “${only.name}” de fase ${stage} is`,
  };
  return fixAdding(snapshot, `procedures.${id}.steps.${only.index}`, "stage", stage, title);
}
