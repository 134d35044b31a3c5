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

/** What things of a section are called, several of them. */
const THINGS_NAMES: Readonly<Record<string, Text>> = {
  kpis: { en: "KPIs", nl: "KPI’s" },
  objectives: { en: "objectives", nl: "doelen" },
  segments: { en: "segments", nl: "segmenten" },
  channels: { en: "channels", nl: "kanalen" },
  contactMoments: { en: "contact moments", nl: "contactmomenten" },
  channelMix: { en: "channel mixes", nl: "kanaalmixen" },
  shifts: { en: "channel shifts", nl: "kanaalverschuivingen" },
  journeys: { en: "journeys or their steps", nl: "klantreizen of stappen daarin" },
  principles: { en: "design principles", nl: "ontwerpprincipes" },
  roles: { en: "roles", nl: "rollen" },
  escalations: { en: "escalations", nl: "escalaties" },
  procedures: { en: "procedures", nl: "werkwijzen" },
  outreach: { en: "messages", nl: "berichten" },
  technologies: { en: "technologies", nl: "technologieën" },
  dataSources: { en: "data sources", nl: "gegevensbronnen" },
  laws: { en: "laws", nl: "wetten" },
  decisions: { en: "decisions", nl: "besluiten" },
  feedbackLoops: { en: "feedback loops", nl: "feedbackloops" },
  initiatives: { en: "initiatives", nl: "initiatieven" },
  loyalty: { en: "loyalty measures", nl: "loyaliteitsmaatregelen" },
};

export function thingNames(section: string): Text {
  return THINGS_NAMES[section] ?? { en: section, nl: section };
}
