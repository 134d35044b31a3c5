import type { Gap, Part, Parts } from "../../../src/core/numbers/kinds.ts";
import type {
  ContactsAtTarget,
  JourneyPhasePicture,
  JourneyPicture,
  JourneyStepPicture,
  StepContacts,
  StepInitiative,
} from "../../../src/core/pictures/types/journey.ts";
import type { SourceSpot } from "../../../src/core/pictures/types/spot.ts";

const CHANNELS: Readonly<Record<string, { name: string; part: Part | null }>> = {
  website: { name: "Mijn Waterland", part: "self" },
  app: { name: "App", part: "self" },
  ivr: { name: "Keuzemenu", part: "self" },
  bot: { name: "Chatbot", part: "self" },
  chat: { name: "Chat", part: "assistedDigital" },
  email: { name: "E-mail", part: "assistedDigital" },
  social: { name: "Sociale media", part: "assistedDigital" },
  phone: { name: "Telefoon", part: "assistedPersonal" },
  shop: { name: "Winkel", part: "assistedPersonal" },
  letter: { name: "Brief", part: "assistedPersonal" },
  fax: { name: "Telefax", part: null },
};

export function spot(path: string): SourceSpot {
  return { path, file: "journeys.yaml", line: 12, column: 5 };
}

export function channels(amounts: Readonly<Record<string, number>>): StepContacts[] {
  return Object.entries(amounts).map(([channel, contacts]) => ({
    channel,
    name: CHANNELS[channel]?.name ?? channel,
    part: CHANNELS[channel]?.part ?? null,
    contacts,
  }));
}

/** A step about which nothing is known but its name. */
export function bareStep(id: string, name = id): JourneyStepPicture {
  return {
    id,
    name,
    moment: null,
    ambition: null,
    momentOfTruth: false,
    emotion: null,
    emotionEstimated: true,
    satisfaction: null,
    effort: null,
    loyalty: null,
    contacts: null,
    target: { contacts: null, why: "geen kanaalmix" },
    gaps: ["contacts", "satisfaction", "evidence"],
    initiatives: [],
    source: spot(`journeys.customer-life.phases.orient.steps.${id}`),
  };
}

export function step(id: string, name: string, rest: Partial<JourneyStepPicture>): JourneyStepPicture {
  const all = { ...bareStep(id, name), emotionEstimated: false, ...rest };
  const gaps: Gap[] = [];
  if (all.contacts === null) gaps.push("contacts");
  if (all.satisfaction === null) gaps.push("satisfaction");
  if (all.emotionEstimated) gaps.push("evidence");
  return { ...all, gaps: rest.gaps ?? gaps };
}

function partsOf(contacts: readonly StepContacts[]): Parts | null {
  const sums = { self: 0, assistedDigital: 0, assistedPersonal: 0 };
  for (const each of contacts) if (each.part) sums[each.part] += each.contacts;
  const all = sums.self + sums.assistedDigital + sums.assistedPersonal;
  if (all === 0) return null;
  return {
    self: sums.self / all,
    assistedDigital: sums.assistedDigital / all,
    assistedPersonal: sums.assistedPersonal / all,
  };
}

const NO_TARGET: ContactsAtTarget = { contacts: null, parts: null, digitalShare: null };

export function phase(
  id: string,
  name: string,
  stage: JourneyPhasePicture["stage"],
  steps: readonly JourneyStepPicture[],
): JourneyPhasePicture {
  const contacts = steps.flatMap((each) => each.contacts ?? []);
  const parts = partsOf(contacts);
  return {
    id,
    name,
    stage,
    contacts: steps.some((each) => each.contacts) ? contacts.reduce((sum, each) => sum + each.contacts, 0) : null,
    parts,
    digitalShare: parts && parts.self + parts.assistedDigital,
    target: NO_TARGET,
    steps,
    source: spot(`journeys.customer-life.phases.${id}`),
  };
}

export function journey(phases: readonly JourneyPhasePicture[], rest: Partial<JourneyPicture> = {}): JourneyPicture {
  const contacts = phases.flatMap((each) => each.steps.flatMap((one) => one.contacts ?? []));
  const parts = partsOf(contacts);
  return {
    kind: "journey",
    id: "customer-life",
    name: "Klant bij Waterland",
    journeyKind: "lifecycle",
    contacts: contacts.length ? contacts.reduce((sum, each) => sum + each.contacts, 0) : null,
    digitalShare: parts && parts.self + parts.assistedDigital,
    target: NO_TARGET,
    satisfactionScale: [1, 10],
    phases,
    source: spot("journeys.customer-life"),
    ...rest,
  };
}

export function initiative(id: string, name: string, rest: Partial<StepInitiative> = {}): StepInitiative {
  return {
    id,
    name,
    status: "planned",
    sprint: "S9",
    effort: 5,
    effect: null,
    source: spot(`initiatives.${id}`),
    ...rest,
  };
}

/** What the design page shows. */
export function waterland(): JourneyPicture {
  return journey([
    phase("orient", "Oriënteren", "orientation", [
      step("look-up", "Uitzoeken hoe overstappen werkt", {
        moment: { id: "report-move", name: "Verhuizing doorgeven" },
        ambition: "basic",
        emotion: -1,
        satisfaction: 6.8,
        effort: 4.1,
        loyalty: 5,
        contacts: channels({ website: 6000, phone: 8000 }),
      }),
    ]),
    phase("join", "Aanmelden", "joining", [
      step("welcome", "Welkom en eerste maand", { ambition: "basic", emotion: 1, emotionEstimated: true }),
    ]),
    phase("arrange", "Regelen", "change", [
      step("report", "Verhuizing doorgeven", {
        moment: { id: "report-move", name: "Verhuizing doorgeven" },
        ambition: "basic",
        emotion: 0,
        satisfaction: 7.4,
        effort: 3.8,
        loyalty: 7,
        contacts: channels({ website: 6000, phone: 25600, chat: 2400 }),
        initiatives: [
          initiative("move-service", "Verhuisservice in Mijn Waterland", {
            status: "in-progress",
            sprint: "S13",
            effort: 13,
          }),
        ],
      }),
      step("yearly-bill", "Jaarnota begrijpen", {
        moment: { id: "bill-question", name: "Uitleg over de rekening" },
        ambition: "basic",
        emotion: -2,
        satisfaction: 6.1,
        effort: 4.6,
        loyalty: -8,
        contacts: channels({ website: 36000, phone: 45000, chat: 9000 }),
        initiatives: [
          initiative("bill-explained", "Rekening uitgelegd", { status: "in-progress", sprint: "S8", effort: 8 }),
        ],
      }),
    ]),
    phase("settle", "Gewend raken", "use", [
      step("first-advice", "Advies over de woning", {
        moment: { id: "advice", name: "Advies over verduurzamen" },
        ambition: "excel",
        momentOfTruth: true,
        emotion: 2,
        satisfaction: 8.6,
        effort: 2.1,
        loyalty: 31,
        contacts: channels({ phone: 10800, chat: 1200 }),
      }),
    ]),
    phase("leave", "Opzeggen of blijven", "leaving", [
      step("complaint", "Klacht over de nota", {
        moment: { id: "complain", name: "Klacht" },
        ambition: "excel",
        momentOfTruth: true,
        emotion: -2,
        satisfaction: 5,
        effort: 5.2,
        loyalty: -31,
        contacts: channels({ phone: 3900, email: 2100 }),
        initiatives: [initiative("coaching", "Coaching op klachtgesprekken")],
      }),
      step("letter", "Brief over de afsluiting", {
        moment: { id: "bill-unclear", name: "Onduidelijke brief" },
        ambition: "basic",
        emotion: -1,
        satisfaction: 6,
        effort: 4.9,
        loyalty: -12,
        contacts: channels({ phone: 24000, email: 6000 }),
        initiatives: [
          initiative("clear-letters", "Brieven herschrijven", {
            status: "done",
            sprint: "S6",
            effort: 3,
            effect: { kpi: "KTV", before: 6, after: 6.6 },
          }),
        ],
      }),
    ]),
  ]);
}

/** Numbers that look random and are the same in every run (mulberry32). */
export function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const STEP_NAMES = [
  "Tarieven vergelijken",
  "Verhuizing doorgeven",
  "Meterstand doorgeven",
  "Jaarnota begrijpen",
  "Termijnbedrag aanpassen",
  "Storing melden",
  "Afspraak met de monteur",
  "Betalingsregeling treffen",
  "Slimme meter aanvragen",
  "Contract verlengen",
];
const STAGES = ["orientation", "joining", "use", "change", "leaving"] as const;
const STATUSES = ["idea", "planned", "in-progress", "done", "stopped", null] as const;

/** The item at an index, going round. */
function pick<T>(items: readonly T[], index: number): T {
  return items[index % items.length] as T;
}

/** A journey of `steps` steps spread over `phases` phases. */
export function generated(steps: number, phases: number, seed = 7): JourneyPicture {
  const random = pseudoRandom(seed);
  const ids = Object.keys(CHANNELS);
  const one = (index: number): JourneyStepPicture => {
    const amounts: Record<string, number> = {};
    const count = 1 + Math.floor(random() * 5);
    for (let i = 0; i < count; i++)
      amounts[pick(ids, Math.floor(random() * ids.length))] = Math.round(random() * 30000);
    const truth = random() < 0.15;
    return step(`step-${index}`, `${pick(STEP_NAMES, index)} ${index + 1}`, {
      moment: random() < 0.85 ? { id: `moment-${index}`, name: pick(STEP_NAMES, index * 3) } : null,
      ambition: truth ? "excel" : "basic",
      momentOfTruth: truth,
      emotion: random() < 0.9 ? Math.round(random() * 4) - 2 : null,
      emotionEstimated: random() < 0.2,
      satisfaction: random() < 0.85 ? 1 + Math.round(random() * 90) / 10 : null,
      effort: random() < 0.7 ? 1 + Math.round(random() * 60) / 10 : null,
      loyalty: random() < 0.7 ? Math.round(random() * 200) - 100 : null,
      contacts: random() < 0.9 ? channels(amounts) : null,
      initiatives:
        random() < 0.3
          ? [
              initiative(`initiative-${index}`, `Verbetering van ${pick(STEP_NAMES, index)}`, {
                status: pick(STATUSES, index),
              }),
            ]
          : [],
    });
  };
  const all = Array.from({ length: steps }, (_, index) => one(index));
  return journey(
    Array.from({ length: phases }, (_, index) =>
      phase(
        `phase-${index}`,
        `Fase ${index + 1}`,
        pick(STAGES, index),
        all.slice(Math.floor((index * steps) / phases), Math.floor(((index + 1) * steps) / phases)),
      ),
    ),
  );
}

const LONG =
  "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersklachtenafhandelingsprocedurewijzigingsformulier";

/** Names longer than any box, and more of everything than a column holds. */
export function extreme(): JourneyPicture {
  const many = Object.fromEntries(
    Object.keys(CHANNELS).map((id, index) => [id, index < 3 ? 40000 + index : index * 3]),
  );
  return journey(
    [
      phase(LONG.toLowerCase(), `${LONG} en ${LONG}`, "orientation", [
        step("long", `${LONG} ${LONG} en daarna nog eens ${LONG}`, {
          moment: { id: "long", name: `${LONG} over ${LONG}` },
          ambition: "excel",
          momentOfTruth: true,
          emotion: 1.5,
          emotionEstimated: true,
          satisfaction: 12,
          effort: 4.25,
          loyalty: -100,
          contacts: channels(many),
          initiatives: Array.from({ length: 7 }, (_, index) =>
            initiative(`many-${index}`, `${LONG} nummer ${index}`, {
              sprint: `Sprint ${LONG}`,
              effect: { kpi: LONG, before: 1, after: 2 },
            }),
          ),
        }),
        step("huge", "Groot", { contacts: channels({ phone: 987654321, website: 1 }), emotion: -2, satisfaction: 1 }),
        step("zero", "Niets", { contacts: channels({ phone: 0 }), emotion: 2, satisfaction: 10 }),
        step("empty", "Lege lijst", { contacts: [], emotion: 2, loyalty: 0 }),
      ]),
      phase("empty", "Fase zonder stappen", null, []),
      phase("bare", "Kaal", null, [bareStep("bare", "Niets bekend")]),
    ],
    { name: `${LONG} ${LONG} ${LONG}`, journeyKind: null },
  );
}

/** Text that breaks out of whatever does not escape it. */
export const HOSTILE = [
  "<script>alert(1)</script>",
  `"quotes" & 'apostrophes' ]]> <!-- -->`,
  "emoji 👩‍👩‍👧‍👦 🏳️‍🌈",
  "שלום עולם: مرحبا",
  "nul \u0000 bell \u0007 \uFFFE \uD800 line\nfeed",
  "journey title section: 5: Me;#35; %% comment %%{init: {}}%%",
  "</svg></text>&#60;&lt;",
] as const;

export function hostile(): JourneyPicture {
  const steps = HOSTILE.map((text, index) =>
    step(`hostile-${index}`, text, {
      moment: { id: `hostile-${index}`, name: `moment ${text}` },
      ambition: "basic",
      emotion: (index % 5) - 2,
      satisfaction: 7,
      contacts: [
        { channel: `c${index}`, name: text, part: "self", contacts: 100 },
        { channel: "__proto__", name: "__proto__", part: "assistedPersonal", contacts: 100 },
      ],
      initiatives: [
        initiative(`i${index}`, text, { status: "done", sprint: text, effect: { kpi: text, before: 1, after: 2 } }),
      ],
      source: spot(`journeys.x.phases.y.steps."${text}"`),
    }),
  );
  return journey([phase(HOSTILE[0], HOSTILE[0], "use", steps), phase("x", HOSTILE[1], null, [])], {
    name: HOSTILE[1],
  });
}

export function emptyJourney(): JourneyPicture {
  return journey([], { name: "Lege reis" });
}
