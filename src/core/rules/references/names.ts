import type { RefTarget } from "../../schema/shape.ts";
import type { Text } from "../../words/language.ts";

/** What things of a kind are called, one of them. */
const THING_NAMES: Readonly<Record<string, Text>> = {
  kpis: { en: "KPI", nl: "KPI" },
  objectives: { en: "objective", nl: "doel" },
  segments: { en: "segment", nl: "segment" },
  channels: { en: "channel", nl: "kanaal" },
  contactMoments: { en: "contact moment", nl: "contactmoment" },
  channelMix: { en: "channel mix", nl: "kanaalmix" },
  shifts: { en: "channel shift", nl: "kanaalverschuiving" },
  journeys: { en: "journey", nl: "klantreis" },
  journeySteps: { en: "journey step", nl: "stap in een klantreis" },
  journeyPhases: { en: "journey phase", nl: "fase in een klantreis" },
  principles: { en: "design principle", nl: "ontwerpprincipe" },
  roles: { en: "role", nl: "rol" },
  escalations: { en: "escalation", nl: "escalatie" },
  ownSteps: { en: "step of this escalation", nl: "stap van deze escalatie" },
  procedures: { en: "procedure", nl: "werkwijze" },
  outreach: { en: "outreach", nl: "proactieve communicatie" },
  technologies: { en: "technology", nl: "technologie" },
  dataSources: { en: "data source", nl: "gegevensbron" },
  laws: { en: "law", nl: "wet" },
  decisions: { en: "decision", nl: "besluit" },
  feedbackLoops: { en: "feedback loop", nl: "feedbackloop" },
  initiatives: { en: "initiative", nl: "initiatief" },
  loyalty: { en: "loyalty measure", nl: "loyaliteitsmaatregel" },
  expectations: { en: "expectation", nl: "verwachting" },
};

export function thingName(kind: RefTarget): Text {
  return THING_NAMES[kind] ?? { en: kind, nl: kind };
}
