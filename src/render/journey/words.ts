import type { Gap } from "../../core/numbers/kinds.ts";
import type { JourneyPhasePicture, JourneyPicture, StepInitiative } from "../../core/pictures/types/journey.ts";

/** What the journey map says, in one language. Numbers come formatted. */
export interface JourneyWords {
  readonly picture: string;
  readonly kind: Readonly<Record<NonNullable<JourneyPicture["journeyKind"]>, string>>;
  readonly stage: Readonly<Record<NonNullable<JourneyPhasePicture["stage"]>, string>>;
  readonly status: Readonly<Record<NonNullable<StepInitiative["status"]>, string>>;
  /** What is not known, named on the hatch and in the table. */
  readonly gap: Readonly<Record<Gap, string>>;
  readonly ambition: { readonly excel: string; readonly basic: string };
  readonly row: Readonly<Record<"phase" | "step" | "emotion" | "satisfaction" | "contacts" | "initiatives", RowWords>>;
  readonly phases: (count: number, formatted: string) => string;
  readonly steps: (count: number, formatted: string) => string;
  readonly contactsPerYear: (count: number, formatted: string) => string;
  readonly digitalShare: (share: string) => string;
  readonly digital: string;
  readonly digitalOf: (contacts: string) => string;
  readonly noContactsKnown: string;
  /** In the place of contacts at the target that cannot be computed. */
  readonly targetUnknown: string;
  /** Under the name of the row with contacts, at the target. */
  readonly targetNote: string;
  readonly show: string;
  readonly when: Readonly<Record<"now" | "target", string>>;
  readonly compare: string;
  readonly notCompared: string;
  readonly compared: (others: number) => string;
  readonly mostCompared: (most: number) => string;
  readonly emotionOf: (step: string) => string;
  readonly howTo: string;
  readonly partsUnknown: string;
  readonly noMoment: string;
  readonly momentsOfTruth: (count: number, formatted: string) => string;
  readonly estimated: string;
  readonly emotionUnknown: string;
  readonly scale: (lowest: string, highest: string) => string;
  readonly measuredOf: (measured: string, all: string) => string;
  readonly notMeasured: string;
  readonly others: (count: string) => string;
  readonly withoutEvidence: (count: string) => string;
  readonly more: (count: string) => string;
  readonly points: (count: number, formatted: string) => string;
  readonly noSteps: string;
  readonly noPhases: string;
  readonly legend: { readonly partUnknown: string; readonly overlap: string; readonly estimated: string };
  readonly table: Readonly<
    Record<
      | "phases"
      | "steps"
      | "phase"
      | "stage"
      | "numberOfSteps"
      | "contacts"
      | "digitalShare"
      | "step"
      | "moment"
      | "ambition"
      | "emotion"
      | "satisfaction"
      | "effort"
      | "loyalty"
      | "gaps"
      | "initiatives"
      | "unknown"
      | "atTarget"
      | "whyUnknown",
      string
    >
  >;
}

interface RowWords {
  readonly title: string;
  readonly note: string;
}

/** Counting words differ only in number: one, or any other amount. */
function counted(one: string, other: string): (count: number, formatted: string) => string {
  return (count, formatted) => `${formatted} ${count === 1 ? one : other}`;
}

const english: JourneyWords = {
  picture: "Customer journey",
  kind: { lifecycle: "lifecycle", episode: "episode" },
  stage: { orientation: "orientation", joining: "joining", use: "use", change: "change", leaving: "leaving" },
  status: { idea: "idea", planned: "planned", "in-progress": "in progress", done: "done", stopped: "stopped" },
  gap: { contacts: "number of contacts missing", satisfaction: "not measured", evidence: "no evidence" },
  ambition: { excel: "excel", basic: "basic" },
  row: {
    phase: { title: "Phase", note: "digital share" },
    step: { title: "Step", note: "contact moment, ambition" },
    emotion: { title: "Emotion", note: "−2 to +2" },
    satisfaction: { title: "Satisfaction", note: "below it CES and NPS" },
    contacts: { title: "Contacts per year", note: "by channel, on one scale" },
    initiatives: { title: "Initiatives", note: "pinned on the step" },
  },
  phases: counted("phase", "phases"),
  steps: counted("step", "steps"),
  contactsPerYear: counted("contact per year", "contacts per year"),
  digitalShare: (share) => `digital share ${share}`,
  digital: "digital",
  digitalOf: (contacts) => `digital of ${contacts} contacts`,
  noContactsKnown: "no contacts known",
  targetUnknown: "target cannot be computed",
  targetNote: "at the target: computed from the target mix of each contact moment",
  show: "Contacts shown",
  when: { now: "now", target: "target" },
  compare: "Compare with…",
  notCompared: "Compare with none",
  compared: (others) => `Compared with ${others}`,
  mostCompared: (most) => `Up to ${most} others at once.`,
  emotionOf: (step) => `Emotion in ${step}`,
  howTo:
    "Drag a point of the emotion line up or down, or use Shift and the arrow keys and then Enter; Esc leaves it as it was.",
  partsUnknown: "kind of channel unknown",
  noMoment: "no contact moment",
  momentsOfTruth: counted("moment of truth", "moments of truth"),
  estimated: "estimated",
  emotionUnknown: "emotion unknown",
  scale: (lowest, highest) => `CSAT ${lowest}–${highest}`,
  measuredOf: (measured, all) => `${measured} of ${all} measured`,
  notMeasured: "not measured",
  others: (count) => `${count} others`,
  withoutEvidence: (count) => `${count} without evidence`,
  more: (count) => `and ${count} more`,
  points: counted("point", "points"),
  noSteps: "no steps yet",
  noPhases: "This journey has no phases yet.",
  legend: {
    partUnknown: "mixed, or kind unknown",
    overlap: "digital = first two; personal = last two",
    estimated: "estimated",
  },
  table: {
    phases: "Phases",
    steps: "Steps",
    phase: "Phase",
    stage: "Stage",
    numberOfSteps: "Steps",
    contacts: "Contacts per year",
    digitalShare: "Digital share",
    step: "Step",
    moment: "Contact moment",
    ambition: "Ambition",
    emotion: "Emotion",
    satisfaction: "CSAT",
    effort: "CES",
    loyalty: "NPS",
    gaps: "Missing",
    initiatives: "Initiatives",
    unknown: "unknown",
    atTarget: "Contacts at the target, computed from the target mix of each contact moment",
    whyUnknown: "Why it cannot be computed",
  },
};

const dutch: JourneyWords = {
  picture: "Klantreis",
  kind: { lifecycle: "levenscyclus", episode: "episode" },
  stage: { orientation: "oriëntatie", joining: "instappen", use: "gebruik", change: "wijziging", leaving: "vertrek" },
  status: { idea: "idee", planned: "gepland", "in-progress": "loopt", done: "gedaan", stopped: "gestopt" },
  gap: { contacts: "aantal contacten ontbreekt", satisfaction: "niet gemeten", evidence: "geen onderbouwing" },
  ambition: { excel: "uitblinken", basic: "basis" },
  row: {
    phase: { title: "Fase", note: "digitaliseringsgraad" },
    step: { title: "Stap", note: "contactmoment, ambitie" },
    emotion: { title: "Emotie", note: "−2 tot +2" },
    satisfaction: { title: "Tevredenheid", note: "daaronder CES en NPS" },
    contacts: { title: "Contacten per jaar", note: "per kanaal, één schaal" },
    initiatives: { title: "Initiatieven", note: "vastgepind op de stap" },
  },
  phases: counted("fase", "fasen"),
  steps: counted("stap", "stappen"),
  contactsPerYear: counted("contact per jaar", "contacten per jaar"),
  digitalShare: (share) => `digitaliseringsgraad ${share}`,
  digital: "digitaal",
  digitalOf: (contacts) => `digitaal van ${contacts} contacten`,
  noContactsKnown: "geen contacten bekend",
  targetUnknown: "doel niet te berekenen",
  targetNote: "in het doel: berekend uit de doelmix van elk contactmoment",
  show: "Getoonde contacten",
  when: { now: "nu", target: "doel" },
  compare: "Vergelijken met…",
  notCompared: "Niet vergelijken",
  compared: (others) => `Vergeleken met ${others}`,
  mostCompared: (most) => `Hooguit ${most} andere tegelijk.`,
  emotionOf: (step) => `Emotie bij ${step}`,
  howTo:
    "Sleep een punt van de emotielijn omhoog of omlaag, of gebruik Shift en de pijltjestoetsen en daarna Enter; met Esc blijft het zoals het was.",
  partsUnknown: "soort kanaal onbekend",
  noMoment: "geen contactmoment",
  momentsOfTruth: counted("moment van de waarheid", "momenten van de waarheid"),
  estimated: "geschat",
  emotionUnknown: "emotie onbekend",
  scale: (lowest, highest) => `KTV ${lowest}–${highest}`,
  measuredOf: (measured, all) => `${measured} van ${all} gemeten`,
  notMeasured: "niet gemeten",
  others: (count) => `overig (${count})`,
  withoutEvidence: (count) => `${count} zonder onderbouwing`,
  more: (count) => `en nog ${count}`,
  points: counted("punt", "punten"),
  noSteps: "nog geen stappen",
  noPhases: "Deze klantreis heeft nog geen fasen.",
  legend: {
    partUnknown: "gemengd of soort onbekend",
    overlap: "digitaal = eerste twee; persoonlijk = laatste twee",
    estimated: "geschat",
  },
  table: {
    phases: "Fasen",
    steps: "Stappen",
    phase: "Fase",
    stage: "Stadium",
    numberOfSteps: "Stappen",
    contacts: "Contacten per jaar",
    digitalShare: "Digitaliseringsgraad",
    step: "Stap",
    moment: "Contactmoment",
    ambition: "Ambitie",
    emotion: "Emotie",
    satisfaction: "KTV",
    effort: "CES",
    loyalty: "NPS",
    gaps: "Ontbreekt",
    initiatives: "Initiatieven",
    unknown: "onbekend",
    atTarget: "Contacten in het doel, berekend uit de doelmix van elk contactmoment",
    whyUnknown: "Waarom niet te berekenen",
  },
};

export const journeyWords: Readonly<Record<"en" | "nl", JourneyWords>> = { en: english, nl: dutch };
