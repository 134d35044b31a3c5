/**
 * A strategy of many contact moments, the same every time, to see how pictures bear it: names as long as Dutch makes
 * them, every section that a view draws, and figures that differ as they do in practice.
 */

const SUBJECTS = [
  "Arbeidsongeschiktheidsverzekering",
  "Rechtsbijstandverzekering",
  "Inboedelverzekering",
  "Zorgdeclaratie",
  "Autoschade",
  "Reisverzekering",
  "Levensverzekering",
  "Hypotheek",
  "Pensioenoverzicht",
  "Machtiging",
  "Polisblad",
  "Premiefactuur",
  "Waterschade",
  "Adreswijziging",
  "Eigen risico",
  "Betalingsregeling",
  "Overlijden",
  "Uitvaartverzekering",
  "Terugbelverzoek",
  "Klachtafhandeling",
] as const;

const ACTIONS = [
  "aanvragen",
  "wijzigen",
  "stopzetten",
  "begrijpen",
  "opzoeken",
  "bezwaar maken",
  "status opvragen",
  "laten herzien",
  "doorgeven",
  "opnieuw ontvangen",
] as const;

const CHANNELS = [
  ["website", "Mijn omgeving", "self-service", true, 0.1],
  ["app", "App", "self-service", true, 0.12],
  ["chatbot", "Chatbot", "automated", true, 0.4],
  ["chat", "Chat", "assisted", true, 4.2],
  ["email", "E-mail", "assisted", true, 6.1],
  ["phone", "Telefoon", "assisted", false, 7.2],
  ["letter", "Brief", "assisted", false, 9.4],
  ["adviser", "Adviseur in de buurt", "assisted", false, 38],
] as const;

const PHASES = ["Oriënteren", "Klant worden", "Gebruiken", "Veranderen", "Vertrekken of blijven"] as const;
const STAGES = ["orientation", "joining", "use", "change", "leaving"] as const;
const MOMENTS = 200;
const SHIFTS = 30;
const JOURNEYS = 6;

/** Numbers from 0 to 1 that look like chance and are the same every time. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** The files of the strategy by their path. */
export function largeStrategy(): Record<string, string> {
  const roll = dice(7);
  const moments = Array.from({ length: MOMENTS }, (_, index) => momentOf(index, roll));
  return {
    "koers.yaml": MANIFEST,
    "channels.yaml": channelsYaml(),
    "moments.yaml": `contactMoments:\n${moments.map(({ yaml }) => yaml).join("")}`,
    "mix.yaml": `channelMix:\n${moments.map(({ id, mix }) => `  ${id}: { now: ${mix} }\n`).join("")}`,
    "shifts.yaml": shiftsYaml(moments, roll),
    "journeys.yaml": journeysYaml(moments, roll),
    "goals.yaml": goalsYaml(moments, roll),
    "measured.yaml": measuredYaml(moments, roll),
  };
}

const MANIFEST = `koers: 1
name: Klantcontactstrategie met tweehonderd contactmomenten
organisation: Verzekeraar in het groot
language: nl
currency: EUR
period: { start: 2026-01, end: 2028-12 }
valueMatrix: { scale: [0, 10], threshold: 5 }
discountRate: 6%
`;

interface Moment {
  readonly id: string;
  readonly name: string;
  readonly volume: number;
  readonly phone: number;
  readonly website: number;
  readonly mix: string;
  readonly yaml: string;
}

function momentOf(index: number, roll: () => number): Moment {
  const id = `moment-${index + 1}`;
  const name = `${SUBJECTS[index % SUBJECTS.length]} ${ACTIONS[Math.floor(index / SUBJECTS.length) % ACTIONS.length]}`;
  const volume = Math.round((400 + 60_000 * roll() ** 3) / 100) * 100;
  const value = `{ customer: ${(roll() * 10).toFixed(1)}, organisation: ${(roll() * 10).toFixed(1)} }`;
  const failure = roll() < 0.12 ? ", demand: failure, cause: onduidelijke brief" : ", demand: value";
  const truth = roll() < 0.06 ? ", momentOfTruth: true" : "";
  const shares = sharesOf(roll);
  const mix = `{ ${[...shares].map(([channel, share]) => `${channel}: ${share}%`).join(", ")} }`;
  return {
    id,
    name,
    volume,
    phone: (shares.get("phone") ?? 0) / 100,
    website: (shares.get("website") ?? 0) / 100,
    mix,
    yaml: `  ${id}: { name: ${name}, volume: ${volume}, value: ${value}${failure}${truth} }\n`,
  };
}

/** Whole percentages of a few channels, 100 together. */
function sharesOf(roll: () => number): Map<string, number> {
  const ids = CHANNELS.map(([id]) => id);
  const others = ids.filter((id) => id !== "phone" && id !== "website" && roll() < 0.35);
  const shares = new Map<string, number>();
  let left = 100;
  for (const id of ["website", ...others]) {
    const share = Math.min(left - 5, Math.round(roll() * (id === "website" ? 60 : 15)));
    if (share > 0) shares.set(id, share);
    left -= Math.max(0, share);
  }
  return shares.set("phone", left);
}

function channelsYaml(): string {
  const lines = CHANNELS.map(
    ([id, name, kind, digital, cost]) =>
      `  ${id}: { name: ${name}, kind: ${kind}, digital: ${digital}, status: in-use, costPerContact: ${cost}${id === "phone" ? "" : ", fallback: phone"} }\n`,
  );
  return `channels:\n${lines.join("")}segments:\n  households: { name: Huishoudens, share: 90%, lifetimeValue: 420 }\n  business: { name: Zakelijk, share: 10%, lifetimeValue: 2600 }\n`;
}

function shiftsYaml(moments: readonly Moment[], roll: () => number): string {
  const lines = moments
    .filter(({ phone }) => phone > 0.25)
    .sort((a, b) => b.volume * b.phone - a.volume * a.phone)
    .slice(0, SHIFTS)
    .map(({ id, name, volume, phone }, index) => {
      const to = roll() < 0.25 ? "none" : "website";
      const start = `2026-0${1 + Math.floor(roll() * 6)}`;
      const churn = ((roll() - 0.6) * 0.4).toFixed(2);
      const share = 30 + Math.round(roll() * 45);
      const investment = Math.round((volume * phone * (0.5 + roll() * 6)) / 1000) * 1000;
      return `  shift-${index + 1}: { name: ${name} naar ${to === "none" ? "niet meer nodig" : "de eigen omgeving"}, moment: ${id}, from: phone, to: ${to}, share: ${share}%, start: ${start}, end: 2027-0${1 + Math.floor(roll() * 8)}, ramp: linear, leakage: ${to === "none" ? 0 : 8 + Math.round(roll() * 12)}%, churnDifference: ${churn}%, investment: ${investment}, runningCost: ${Math.round(investment / 8)}, scenarios: { low: { share: ${share - 15}% }, high: { share: ${share + 10}% } }, initiative: initiative-${1 + (index % 20)}, stopWhen: { kpi: effort, above: 4.5, for: 8w } }\n`;
    });
  const initiatives = Array.from(
    { length: 20 },
    (_, index) =>
      `  initiative-${index + 1}: { name: ${SUBJECTS[index % SUBJECTS.length]} in één keer goed, addresses: { moments: [${moments
        .slice(index * 10, index * 10 + 4)
        .map(({ id }) => id)
        .join(
          ", ",
        )}] }, effort: ${[3, 5, 8, 13, 21][index % 5]}, sprint: S${index + 1}, status: ${["done", "in-progress", "planned", "idea"][index % 4]} }\n`,
  );
  return `shifts:\n${lines.join("")}initiatives:\n${initiatives.join("")}`;
}

function journeysYaml(moments: readonly Moment[], roll: () => number): string {
  const journeys = Array.from({ length: JOURNEYS }, (_, journey) => {
    const phases = PHASES.map((phase, at) => {
      const steps = Array.from({ length: 2 + Math.floor(roll() * 3) }, (_step, index) => {
        const moment = moments[(journey * 31 + at * 7 + index * 3) % moments.length] as Moment;
        const contacts = Math.round(moment.volume / 2);
        const online = 0.1 + roll() * 0.7;
        const metrics = `metrics: { satisfaction: ${(4.5 + roll() * 4).toFixed(1)}, ces: ${(2 + roll() * 4).toFixed(1)}, nps: ${Math.round(roll() * 60 - 25)} }`;
        const known = roll() < 0.85;
        const evidence = known
          ? ", evidence: { source: onderzoek onder klanten, date: 2026-03, confidence: measured }"
          : "";
        return `          - { id: step-${index + 1}, name: ${moment.name}, moment: ${moment.id}, contacts: { website: ${Math.round(contacts * online)}, chat: ${Math.round(contacts * 0.1)}, phone: ${Math.round(contacts * (0.9 - online))} }, emotion: ${Math.round(roll() * 4 - 2)}, ${metrics}, ambition: basic${evidence} }\n`;
      });
      const ids = steps.map((step) => step.replace("step-", `s${at + 1}-`));
      return `      - id: phase-${at + 1}\n        name: ${phase}\n        stage: ${STAGES[at]}\n        steps:\n${ids.join("")}`;
    });
    const kind = journey === 0 ? "lifecycle" : "episode";
    return `  journey-${journey + 1}:\n    name: Klantreis ${SUBJECTS[journey]}\n    kind: ${kind}\n    phases:\n${phases.join("")}`;
  });
  return `journeys:\n${journeys.join("")}`;
}

function goalsYaml(moments: readonly Moment[], roll: () => number): string {
  const truths = moments.slice(0, 12).map(({ id }) => id);
  const objectives = Array.from(
    { length: 12 },
    (_, index) =>
      `  objective-${index + 1}: { statement: ${SUBJECTS[index]} kost de klant steeds minder moeite., kpi: kpi-${index + 1}, baseline: ${(5 + roll()).toFixed(1)}, target: ${(7 + roll()).toFixed(1)}, by: ${index % 2 === 0 ? "2027-Q4" : "2028-06"}, owner: lead }\n`,
  );
  const kpis = Array.from(
    { length: 12 },
    (_, index) =>
      `  kpi-${index + 1}: { name: Tevredenheid over ${SUBJECTS[index]?.toLowerCase()}, measures: satisfaction, unit: score, scale: [1, 10], better: higher }\n`,
  );
  const principles = Array.from({ length: 14 }, (_, index) => {
    const statement = `${SUBJECTS[index]} blijft voor iedereen te begrijpen en te regelen`;
    return `  principle-${index + 1}: { statement: ${statement}., appliesTo: { moments: [${truths.slice(0, 2 + (index % 9)).join(", ")}] }, rule: moment.volume < ${4000 + index * 5000} }\n`;
  });
  return `experience:\n  promise: Wie ons nodig heeft, weet dezelfde dag waar hij aan toe is.\n  feelings: [gerust, gehoord]\nroles:\n  lead: { name: Lead klantbeleving, mandate: { decides: volgorde } }\n  adviser: { name: Adviseur, mandate: { decides: compensatie, upTo: 50 } }\n  manager: { name: Manager klantcontact, mandate: { decides: bezetting } }\nkpis:\n  effort: { name: Customer Effort Score, measures: effort, unit: score, scale: [1, 7], better: lower }\n  wait: { name: Gemiddelde wachttijd, measures: accessibility, unit: duration, better: lower }\n${kpis.join("")}objectives:\n${objectives.join("")}principles:\n${principles.join("")}decisions:\n  staff-up: { when: { kpi: wait, above: 60s, for: 2w }, then: Extra bezetting aan de telefoon, by: manager, within: 2d }\n  rethink: { when: { kpi: effort, above: 4.2, for: 4w }, then: De klantreis opnieuw doorlopen, by: lead, within: 2w }\nescalations:\n  complaint:\n    name: Klacht\n    appliesTo: { channels: [phone, email] }\n    steps:\n      - { id: first, role: adviser, resolveWithin: 15m, escalateWhen: [buiten mandaat], to: second, handOver: [klantbeeld, wat al is geprobeerd] }\n      - { id: second, role: manager, resolveWithin: 1d, escalateWhen: [juridisch risico], to: last, handOver: [dossier] }\n      - { id: last, role: lead, resolveWithin: 5wd }\n`;
}

function measuredYaml(moments: readonly Moment[], roll: () => number): string {
  const kpis = Array.from({ length: 12 }, (_, index) =>
    ["2026-03", "2026-06", "2026-09"].map(
      (period, at) =>
        `  - { period: ${period}, kpi: kpi-${index + 1}, value: ${(5.4 + at * 0.25 + roll() * 0.6).toFixed(1)} }\n`,
    ),
  ).flat();
  const contacts = [...moments]
    .sort((a, b) => b.volume * b.phone - a.volume * a.phone)
    .slice(0, 60)
    .flatMap(({ id, volume, mix }) =>
      [...mix.matchAll(/(\w+): (\d+)%/g)].map(([, channel, share]) => {
        const drift = channel === "phone" ? 0.55 + roll() * 0.3 : 1;
        return `  - { period: 2026-09, moment: ${id}, channel: ${channel}, contacts: ${Math.round((volume / 12) * (Number(share) / 100) * drift)} }\n`;
      }),
    );
  return `measurements:\n${kpis.join("")}  - { period: 2026-08, kpi: wait, value: 74s }\n  - { period: 2026-09, kpi: wait, value: 71s }\n  - { period: 2026-09, kpi: effort, value: 3.9 }\n${contacts.join("")}`;
}
