import type { Phase } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import { gapsOf, journeyContacts, phaseContacts } from "../journeys.ts";
import type { Gap } from "../kinds.ts";
import { addUp, type ByChannel } from "../parts.ts";
import { isReason } from "../reason.ts";
import type { ExplainedInput, Explainer, Explanation } from "./explanation.ts";
import { kindInputs } from "./inputs.ts";
import { contactInputs, explainStepPriority, stepsOfPhase } from "./priorities.ts";
import { about, DIGITAL, filledParts } from "./shares.ts";

/** A number of a journey, of a phase of it, or of a step. */
export function explainJourney(
  explainer: Explainer,
  path: string,
  [id = "", first, part = "", last, step]: readonly string[],
): Explanation | null {
  const journey = explainer.snapshot.strategy.journeys[id];
  if (journey === undefined) return null;
  if (first === "digitalShare") return explainDigital(explainer, path, id, null);
  if (first === "steps") return explainStepPriority(explainer, path, id, part);
  const phase = journey.phases?.find((one) => one.id === part);
  if (first !== "phases" || phase === undefined) return null;
  if (last === "digitalShare") return explainDigital(explainer, path, id, phase);
  return last === "gaps" ? explainGaps(explainer, path, id, phase, step ?? null) : null;
}

/** Of a phase, or of a whole journey. */
function explainDigital(explainer: Explainer, path: string, id: string, phase: Phase | null): Explanation {
  const { strategy } = explainer.snapshot;
  const journey = strategy.journeys[id] ?? {};
  const { digitalShare } = phase === null ? journeyContacts(strategy, journey) : phaseContacts(strategy, phase);
  const steps = (phase === null ? (journey.phases ?? []) : [phase]).flatMap((one) => stepsOfPhase(id, one));
  const contacts = addUp(steps.map(({ step }) => (step.contacts ?? {}) as ByChannel));
  return explainer.explanation(
    path,
    about(DIGITAL.title, phase?.name ?? phase?.id ?? journey.name ?? id),
    digitalShare,
    "share",
    DIGITAL.formula,
    isReason(digitalShare) ? [] : filledParts(explainer, DIGITAL, contacts, "contacts"),
    [...steps.flatMap((step) => contactInputs(explainer, step)), ...kindInputs(explainer, Object.keys(contacts))],
  );
}

const GAP_NAMES: Readonly<Record<Gap, Text>> = {
  contacts: { en: "contacts", nl: "contacten" },
  satisfaction: { en: "satisfaction", nl: "tevredenheid" },
  evidence: { en: "evidence", nl: "onderbouwing" },
};

const GAP_KEYS: Readonly<Record<Gap, string>> = {
  contacts: "contacts",
  satisfaction: "metrics.satisfaction",
  evidence: "evidence",
};

/** What is not known of the steps of a phase, or of one of them. */
function explainGaps(
  explainer: Explainer,
  path: string,
  id: string,
  phase: Phase,
  only: string | null,
): Explanation | null {
  const steps = stepsOfPhase(id, phase).filter(({ step }) => only === null || step.id === only);
  if (only !== null && steps.length === 0) return null;
  const missing = steps.map(({ step }) => ({ name: step.name ?? step.id ?? "", gaps: gapsOf(step) }));
  const lines = missing.map(({ name, gaps }) => `${name}: ${gaps.length === 0 ? "✓" : names(explainer, gaps)}`);
  const nothing = explainer.language === "nl" ? "niets" : "nothing";
  const inputs = steps.flatMap(({ step, path: place }) =>
    gapsOf(step).map((gap): ExplainedInput => {
      const name = `${step.name ?? step.id}: ${explainer.text(GAP_NAMES[gap])}`;
      return explainer.named(`${place}.${GAP_KEYS[gap]}`, name, undefined, "word");
    }),
  );
  return explainer.explanation(
    path,
    about({ en: "What is missing", nl: "Wat ontbreekt" }, phase.name ?? phase.id ?? id),
    missing.flatMap(({ gaps }) => gaps).length === 0
      ? nothing
      : names(explainer, [...new Set(missing.flatMap(({ gaps }) => gaps))]),
    "word",
    {
      en: "a step without contacts, satisfaction or evidence has a gap",
      nl: "een stap zonder contacten, tevredenheid of onderbouwing heeft een gat",
    },
    lines,
    inputs,
  );
}

function names(explainer: Explainer, gaps: readonly Gap[]): string {
  return gaps.map((gap) => explainer.text(GAP_NAMES[gap])).join(", ");
}
