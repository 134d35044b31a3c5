import type { Snapshot } from "../../project/snapshot.ts";
import { called } from "../called.ts";
import { fixReplacing, fixSetting } from "../fixes.ts";
import { valueAt } from "../places.ts";
import type { Report, Rule } from "../rule.ts";
import { allSteps, type StepPlace } from "./steps.ts";

const IS_ONE = { en: "Make this step a moment of truth", nl: "Maak van deze stap een moment van de waarheid" };
const IS_NOT = {
  en: "Say that this step is no moment of truth",
  nl: "Zeg dat deze stap geen moment van de waarheid is",
};

export const rule: Rule = {
  meta: {
    id: "ambition-mismatch",
    severity: "info",
    fixable: true,
    title: { en: "Ambition does not fit the moment", nl: "Ambitie past niet bij het moment" },
    what: {
      en: "A step wants to excel where no moment of truth is, or is content with basic at a moment of truth. A step is a moment of truth when it says so, or when its contact moment does.",
      nl: "Een stap wil uitblinken (excel) waar geen moment van de waarheid is, of neemt op een moment van de waarheid genoegen met basic. Een stap is een moment van de waarheid als de stap dat zelf zegt, of als het contactmoment dat doet.",
    },
    why: {
      en: "Nobody can excel everywhere; it pays where the relationship is made or broken, and only there.",
      nl: "Niemand kan overal uitblinken; het loont waar de relatie wordt gemaakt of gebroken, en alleen daar.",
    },
    mend: {
      en: "Change the ambition, or say under momentOfTruth what this step is.",
      nl: "Pas de ambitie aan, of zeg onder momentOfTruth wat deze stap is.",
    },
    examples: {
      good: [
        "koers: 1\njourneys:\n  life:\n    kind: episode\n    phases:\n      - { id: use, steps: [{ id: complain, momentOfTruth: true, ambition: excel }, { id: pay, ambition: basic }] }\n",
      ],
      bad: [
        {
          files:
            "koers: 1\njourneys:\n  life:\n    kind: episode\n    phases:\n      - id: use\n        steps:\n          - { id: complain, momentOfTruth: true, ambition: basic } # !\n          - { id: pay, ambition: excel } # !\n",
          expect: ["basic", "excel"],
        },
      ],
    },
  },
  check({ snapshot, report }) {
    for (const place of allSteps(snapshot)) {
      const { ambition } = place.step;
      const truth = truthOf(snapshot, place);
      if (ambition === undefined || truth.is === (ambition === "excel")) continue;
      const at = valueAt(snapshot, `${place.path}.ambition`);
      if (at === null) continue;
      const fitting = truth.is ? "excel" : "basic";
      report({
        ...at,
        what: truth.is
          ? {
              en: `“${place.name}” is a moment of truth, yet its ambition is only basic.`,
              nl: `“${place.name}” is een moment van de waarheid, maar de ambitie is slechts basic.`,
            }
          : {
              en: `“${place.name}” must excel, but is no moment of truth.`,
              nl: `“${place.name}” moet uitblinken (excel), maar is geen moment van de waarheid.`,
            },
        related: truth.related,
        fixes: [
          fixReplacing(snapshot, `${place.path}.ambition`, fitting, {
            en: `Change the ambition to ${fitting}`,
            nl: `Verander de ambitie in ${fitting}`,
          }),
          fixSetting(snapshot, place.path, "momentOfTruth", String(!truth.is), truth.is ? IS_NOT : IS_ONE),
        ],
      });
    }
  },
};

interface Truth {
  readonly is: boolean;
  readonly related: NonNullable<Report["related"]>;
}

/** What the step says of itself goes before what its contact moment says. */
function truthOf(snapshot: Snapshot, { step, path }: StepPlace): Truth {
  const { contactMoments } = snapshot.strategy;
  const moment = contactMoments[step.moment ?? ""];
  const own = step.momentOfTruth !== undefined;
  const is = (own ? step.momentOfTruth : moment?.momentOfTruth) === true;
  const source = valueAt(snapshot, own ? `${path}.momentOfTruth` : `contactMoments.${step.moment}.momentOfTruth`);
  if (source === null) return { is, related: [] };
  const name = called(contactMoments, step.moment ?? "");
  const what = own
    ? { en: "The step says so here.", nl: "De stap zegt het hier." }
    : { en: `The contact moment “${name}” says so here.`, nl: `Het contactmoment “${name}” zegt het hier.` };
  return { is, related: [{ at: source.at, what }] };
}
