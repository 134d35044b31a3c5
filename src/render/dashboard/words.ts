import type { BacklogRow, ThresholdState } from "../../core/pictures/types/dashboard.ts";
import type { Language } from "../../core/words/language.ts";

type Status = NonNullable<BacklogRow["status"]>;

/** What the dashboard says, in one language. */
export interface DashboardWords {
  readonly dashboard: string;
  readonly asOf: (day: string) => string;
  readonly figures: {
    readonly objectives: string;
    readonly shifts: string;
    readonly thresholds: string;
    readonly digital: string;
    readonly ofThese: (some: string, all: string) => string;
    readonly none: string;
    readonly behind: (count: string) => string;
    readonly unknown: (count: string) => string;
    readonly early: (count: string) => string;
    readonly allOnPlan: string;
    readonly personal: (now: string, target: string) => string;
    readonly overdue: (count: string) => string;
    readonly noneOverdue: string;
    readonly notKnown: string;
  };
  readonly objectives: string;
  readonly objectivesNote: string;
  readonly noObjectives: string;
  readonly addObjective: string;
  readonly planned: (value: string, period: string) => string;
  readonly targetBy: (value: string, by: string) => string;
  readonly forecast: (value: string, target: string, by: string) => string;
  readonly notMeasured: string;
  readonly today: string;
  readonly otherKpis: string;
  readonly wasBefore: (value: string, period: string) => string;
  readonly contacts: string;
  readonly contactsNote: string;
  readonly allChannels: string;
  readonly now: string;
  readonly target: string;
  readonly digitalOf: (share: string) => string;
  readonly measuredIn: (period: string, moments: string, of: string) => string;
  readonly measuredShare: (share: string, before: string) => string;
  readonly noMeasuredMonth: string;
  readonly noChannels: string;
  readonly addChannel: string;
  readonly phases: string;
  readonly phasesNote: string;
  readonly noJourneys: string;
  readonly addJourney: string;
  readonly gapsIn: (count: string, one: boolean) => string;
  readonly shifts: string;
  readonly shiftsNote: string;
  readonly noShifts: string;
  readonly addShift: string;
  readonly ofPlan: (share: string) => string;
  readonly shiftLine: (from: string, actual: string, planned: string, period: string) => string;
  readonly shiftForecast: (forecast: string, share: string) => string;
  readonly prevented: string;
  readonly thresholds: string;
  readonly thresholdsNote: string;
  readonly noThresholds: string;
  readonly addThreshold: string;
  readonly states: Readonly<Record<ThresholdState | "unknown", string>>;
  readonly above: (value: string) => string;
  readonly below: (value: string) => string;
  readonly or: string;
  readonly forTime: (time: string) => string;
  readonly latest: (value: string, period: string) => string;
  readonly past: (since: string, until: string) => string;
  readonly due: (day: string, by: string) => string;
  readonly takenOn: (day: string) => string;
  readonly stopShift: (name: string) => string;
  readonly experience: string;
  readonly experienceNote: (low: string, high: string) => string;
  readonly noExperience: string;
  readonly satisfaction: string;
  readonly effort: string;
  readonly loyalty: string;
  readonly journey: string;
  readonly gaps: string;
  readonly gapsNote: (count: string, one: boolean) => string;
  readonly noGaps: string;
  readonly backlog: string;
  readonly backlogNote: string;
  readonly noBacklog: string;
  readonly addInitiative: string;
  readonly status: Readonly<Record<Status, string>>;
  readonly sprint: (name: string) => string;
  readonly priority: string;
  readonly effortOf: string;
  readonly worth: string;
  readonly more: (count: string) => string;
  readonly table: Readonly<
    Record<
      | "objective"
      | "kpi"
      | "owner"
      | "baseline"
      | "measured"
      | "period"
      | "planned"
      | "targetValue"
      | "by"
      | "status"
      | "forecast"
      | "channel"
      | "handledBy"
      | "contactsNow"
      | "contactsTarget"
      | "measuredContacts"
      | "measuredShare"
      | "nowShare"
      | "phase"
      | "journey"
      | "contacts"
      | "digitalShare"
      | "gaps"
      | "shift"
      | "moment"
      | "from"
      | "to"
      | "share"
      | "progress"
      | "agreement"
      | "limit"
      | "latest"
      | "since"
      | "follows"
      | "byWhom"
      | "due"
      | "taken"
      | "thing"
      | "missing"
      | "initiative"
      | "sprint"
      | "rank"
      | "source"
      | "reason",
      string
    >
  >;
}

const en: DashboardWords = {
  dashboard: "Dashboard",
  asOf: (day) => `as of ${day}`,
  figures: {
    objectives: "Objectives on track",
    shifts: "Shifts on plan",
    thresholds: "Limits passed",
    digital: "Digital share",
    ofThese: (some, all) => `${some} of ${all}`,
    none: "none",
    behind: (count) => `${count} behind`,
    unknown: (count) => `${count} unknown`,
    early: (count) => `${count} too early to tell`,
    allOnPlan: "nothing is behind",
    personal: (now, target) => `personal ${now} → ${target}`,
    overdue: (count) => `${count} ${count === "1" ? "decision" : "decisions"} overdue`,
    noneOverdue: "no decision is overdue",
    notKnown: "unknown",
  },
  objectives: "Objectives",
  objectivesNote: "dashed: the line from baseline to target; solid: measured",
  noObjectives: "There are no objectives yet: say which KPI must go from where to where, and by when.",
  addObjective: "Add an objective",
  planned: (value, period) => `planned ${value} in ${period}`,
  targetBy: (value, by) => `target ${value} by ${by}`,
  forecast: (value, target, by) => `at this rate ${value} by ${by}; target ${target}`,
  notMeasured: "not measured",
  today: "today",
  otherKpis: "KPIs without an objective",
  wasBefore: (value, period) => `was ${value} in ${period}`,
  contacts: "Contacts by channel",
  contactsNote: "per year; at the target by where they are resolved",
  allChannels: "All channels",
  now: "now",
  target: "target",
  digitalOf: (share) => `digital ${share}`,
  measuredIn: (period, moments, of) => `Measured in ${period} for ${moments} of ${of} contact moments.`,
  measuredShare: (share, before) => `measured ${share}, by the mix of now ${before}`,
  noMeasuredMonth: "No month is measured in full yet for any contact moment.",
  noChannels: "There are no channels yet.",
  addChannel: "Add a channel",
  phases: "Digital share per journey phase",
  phasesNote: "digital ÷ all contacts",
  noJourneys: "There are no journeys yet.",
  addJourney: "Add a journey",
  gapsIn: (count, one) => `${count} ${one ? "step" : "steps"} with data missing`,
  shifts: "Shifts against plan",
  shiftsNote: "the line is what should have moved by now",
  noShifts: "There are no channel shifts yet.",
  addShift: "Add a channel shift",
  ofPlan: (share) => `${share} of plan`,
  shiftLine: (from, actual, planned, period) => `${from} ${actual}, planned ${planned} (${period})`,
  shiftForecast: (forecast, share) => `at this rate ${forecast} instead of ${share}`,
  prevented: "prevented",
  thresholds: "Limits and what follows",
  thresholdsNote: "agreed beforehand",
  noThresholds: "Nothing has been agreed yet for when a KPI passes a limit.",
  addThreshold: "Add a decision",
  states: {
    clear: "within the limit",
    short: "past it, not for long enough",
    passed: "passed",
    overdue: "passed, overdue",
    taken: "passed, taken",
    unknown: "unknown",
  },
  above: (value) => `above ${value}`,
  below: (value) => `below ${value}`,
  or: "or",
  forTime: (time) => `for ${time}`,
  latest: (value, period) => `${value} in ${period}`,
  past: (since, until) => (since === until ? `past it in ${since}` : `past it from ${since} to ${until}`),
  due: (day, by) => (by === "" ? `by ${day}` : `${by}, by ${day}`),
  takenOn: (day) => `taken on ${day}`,
  stopShift: (name) => `Stop “${name}”`,
  experience: "How customers experience it",
  experienceNote: (low, high) => `weighted by contacts; satisfaction ${low}–${high}`,
  noExperience: "No step of a journey measures how it is experienced.",
  satisfaction: "Satisfaction",
  effort: "CES",
  loyalty: "NPS",
  journey: "journey",
  gaps: "Data missing",
  gapsNote: (count, one) => (one ? "1 gap" : `${count} gaps`),
  noGaps: "Nothing is missing that the figures need.",
  backlog: "Backlog",
  backlogNote: "ranked by priority ÷ effort",
  noBacklog: "There are no initiatives yet.",
  addInitiative: "Add an initiative",
  status: { idea: "idea", planned: "planned", "in-progress": "running", done: "done", stopped: "stopped" },
  sprint: (name) => `sprint ${name}`,
  priority: "Priority",
  effortOf: "Effort",
  worth: "Priority ÷ effort",
  more: (count) => `And ${count} more: they are in the table.`,
  table: {
    objective: "Objective",
    kpi: "KPI",
    owner: "Owner",
    baseline: "Baseline",
    measured: "Measured",
    period: "Period",
    planned: "Planned",
    targetValue: "Target",
    by: "By",
    status: "Status",
    forecast: "At this rate",
    channel: "Channel",
    handledBy: "Handled by",
    contactsNow: "Now",
    contactsTarget: "Target",
    measuredContacts: "Measured in the month",
    measuredShare: "Measured share",
    nowShare: "Share by the mix of now",
    phase: "Phase",
    journey: "Journey",
    contacts: "Contacts per year",
    digitalShare: "Digital share",
    gaps: "Steps with data missing",
    shift: "Shift",
    moment: "Contact moment",
    from: "From",
    to: "To",
    share: "Share",
    progress: "Of plan",
    agreement: "Agreement",
    limit: "Limit",
    latest: "Latest",
    since: "Past the limit",
    follows: "What follows",
    byWhom: "By whom",
    due: "By",
    taken: "Taken",
    thing: "What",
    missing: "What is missing",
    initiative: "Initiative",
    sprint: "Sprint",
    rank: "Rank",
    source: "Place",
    reason: "Why not known",
  },
};

const nl: DashboardWords = {
  dashboard: "Dashboard",
  asOf: (day) => `stand ${day}`,
  figures: {
    objectives: "Doelen op koers",
    shifts: "Verschuivingen op plan",
    thresholds: "Grenzen voorbij",
    digital: "Digitaliseringsgraad",
    ofThese: (some, all) => `${some} van ${all}`,
    none: "geen",
    behind: (count) => `${count} achter`,
    unknown: (count) => `${count} onbekend`,
    early: (count) => `${count} te vroeg om te zeggen`,
    allOnPlan: "niets loopt achter",
    personal: (now, target) => `persoonlijk ${now} → ${target}`,
    overdue: (count) => `${count} ${count === "1" ? "besluit" : "besluiten"} te laat`,
    noneOverdue: "geen besluit te laat",
    notKnown: "onbekend",
  },
  objectives: "Doelen",
  objectivesNote: "streepjes: de lijn van nulmeting naar doel; doorgetrokken: gemeten",
  noObjectives: "Er zijn nog geen doelen: zeg welke KPI van waar naar waar moet, en wanneer.",
  addObjective: "Doel toevoegen",
  planned: (value, period) => `gepland ${value} in ${period}`,
  targetBy: (value, by) => `doel ${value} in ${by}`,
  forecast: (value, target, by) => `in dit tempo ${value} in ${by}; doel ${target}`,
  notMeasured: "niet gemeten",
  today: "vandaag",
  otherKpis: "KPI's zonder doel",
  wasBefore: (value, period) => `was ${value} in ${period}`,
  contacts: "Contacten per kanaal",
  contactsNote: "per jaar; in het doel naar waar ze worden opgelost",
  allChannels: "Alle kanalen",
  now: "nu",
  target: "doel",
  digitalOf: (share) => `digitaal ${share}`,
  measuredIn: (period, moments, of) => `Gemeten in ${period} voor ${moments} van de ${of} contactmomenten.`,
  measuredShare: (share, before) => `gemeten ${share}, volgens de mix van nu ${before}`,
  noMeasuredMonth: "Voor geen contactmoment is al een maand volledig gemeten.",
  noChannels: "Er zijn nog geen kanalen.",
  addChannel: "Kanaal toevoegen",
  phases: "Digitaliseringsgraad per fase",
  phasesNote: "digitaal ÷ alle contacten",
  noJourneys: "Er zijn nog geen klantreizen.",
  addJourney: "Klantreis toevoegen",
  gapsIn: (count, one) => `${count} ${one ? "stap" : "stappen"} met ontbrekende gegevens`,
  shifts: "Verschuivingen tegen plan",
  shiftsNote: "de streep is wat nu verschoven zou zijn",
  noShifts: "Er zijn nog geen kanaalverschuivingen.",
  addShift: "Kanaalverschuiving toevoegen",
  ofPlan: (share) => `${share} van plan`,
  shiftLine: (from, actual, planned, period) => `${from} ${actual}, gepland ${planned} (${period})`,
  shiftForecast: (forecast, share) => `in dit tempo ${forecast} in plaats van ${share}`,
  prevented: "vermeden",
  thresholds: "Grenzen en wat volgt",
  thresholdsNote: "vooraf afgesproken",
  noThresholds: "Er is nog niets afgesproken voor als een KPI een grens passeert.",
  addThreshold: "Besluit toevoegen",
  states: {
    clear: "binnen de grens",
    short: "erover, nog niet lang genoeg",
    passed: "voorbij",
    overdue: "voorbij, te laat",
    taken: "voorbij, genomen",
    unknown: "onbekend",
  },
  above: (value) => `boven ${value}`,
  below: (value) => `onder ${value}`,
  or: "of",
  forTime: (time) => `${time} lang`,
  latest: (value, period) => `${value} in ${period}`,
  past: (since, until) => (since === until ? `erover in ${since}` : `erover van ${since} tot en met ${until}`),
  due: (day, by) => (by === "" ? `uiterlijk ${day}` : `${by}, uiterlijk ${day}`),
  takenOn: (day) => `genomen op ${day}`,
  stopShift: (name) => `“${name}” stoppen`,
  experience: "Hoe klanten het ervaren",
  experienceNote: (low, high) => `gewogen naar contacten; tevredenheid ${low}–${high}`,
  noExperience: "Geen stap in een klantreis meet hoe het wordt ervaren.",
  satisfaction: "Tevredenheid",
  effort: "CES",
  loyalty: "NPS",
  journey: "klantreis",
  gaps: "Gegevens die ontbreken",
  gapsNote: (count, one) => (one ? "1 ontbreekt" : `${count} ontbreken`),
  noGaps: "Er ontbreekt niets dat de cijfers nodig hebben.",
  backlog: "Backlog",
  backlogNote: "op volgorde van prioriteit ÷ inspanning",
  noBacklog: "Er zijn nog geen initiatieven.",
  addInitiative: "Initiatief toevoegen",
  status: { idea: "idee", planned: "gepland", "in-progress": "loopt", done: "gedaan", stopped: "gestopt" },
  sprint: (name) => `sprint ${name}`,
  priority: "Prioriteit",
  effortOf: "Inspanning",
  worth: "Prioriteit ÷ inspanning",
  more: (count) => `En nog ${count}: die staan in de tabel.`,
  table: {
    objective: "Doel",
    kpi: "KPI",
    owner: "Eigenaar",
    baseline: "Nulmeting",
    measured: "Gemeten",
    period: "Periode",
    planned: "Gepland",
    targetValue: "Doelwaarde",
    by: "Wanneer",
    status: "Status",
    forecast: "In dit tempo",
    channel: "Kanaal",
    handledBy: "Wie helpt",
    contactsNow: "Nu",
    contactsTarget: "Doel",
    measuredContacts: "Gemeten in de maand",
    measuredShare: "Gemeten aandeel",
    nowShare: "Aandeel volgens de mix van nu",
    phase: "Fase",
    journey: "Klantreis",
    contacts: "Contacten per jaar",
    digitalShare: "Digitaliseringsgraad",
    gaps: "Stappen met ontbrekende gegevens",
    shift: "Verschuiving",
    moment: "Contactmoment",
    from: "Van",
    to: "Naar",
    share: "Aandeel",
    progress: "Van plan",
    agreement: "Afspraak",
    limit: "Grens",
    latest: "Laatste",
    since: "Voorbij de grens",
    follows: "Wat volgt",
    byWhom: "Door wie",
    due: "Uiterlijk",
    taken: "Genomen",
    thing: "Wat",
    missing: "Wat ontbreekt",
    initiative: "Initiatief",
    sprint: "Sprint",
    rank: "Plaats",
    source: "Plaats in bestand",
    reason: "Waarom onbekend",
  },
};

export function dashboardWords(language: Language): DashboardWords {
  return language === "nl" ? nl : en;
}
