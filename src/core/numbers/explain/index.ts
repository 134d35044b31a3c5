import type { Snapshot } from "../../project/snapshot.ts";
import type { Phase, Strategy } from "../../strategy/model.ts";
import type { Language, Text } from "../../words/language.ts";
import { QUADRANT_NAMES } from "../../words/quadrants.ts";
import { CASES, type Case } from "../business-case.ts";
import { journeyContacts, phaseContacts } from "../journeys.ts";
import type { Part, Parts } from "../kinds.ts";
import { computeMix, shiftsOf } from "../mix.ts";
import { digitalShare, partOf, personalShare } from "../parts.ts";
import { initiativePriority, momentPriority, stepPriority } from "../priority.ts";
import { quadrantOf, valueThreshold } from "../quadrant.ts";
import { isReason, type Outcome } from "../reason.ts";
import { meanLifetimeValue } from "../relationship.ts";
import { momentContacts, momentParts, strategyParts, type When } from "../shares.ts";
import { type ExplainedInput, Explainer, type Explanation } from "./explanation.ts";
import { explainPlan } from "./progress.ts";
import { CASE_FIGURES, explainChurnDifference, explainShift, explainSum } from "./shifts.ts";

/**
 * The explanation of a computed number by its path, such as
 * `shifts.report-move-online.npv` or `moments.report-move.target.phone`.
 * Null when no number has that path.
 */
export function explainNumber(snapshot: Snapshot, path: string, language: Language, asOf: string): Explanation | null {
  const explainer = new Explainer(snapshot, language, asOf);
  const [head, ...rest] = path.split(".") as [string, ...string[]];
  switch (head) {
    case "moments":
    case "contactMoments":
      return explainMoment(explainer, path, rest);
    case "strategy":
      return explainStrategy(explainer, path, rest);
    case "journeys":
      return explainJourney(explainer, path, rest);
    case "shifts":
    case "initiatives":
    case "total":
      return explainFigure(explainer, path, head, rest);
    case "plan":
      return explainPlan(explainer, path, rest[0] ?? "");
    case "backlog":
      return explainInitiativePriority(explainer, path, rest[0] ?? "");
    default:
      return null;
  }
}

const PARTS = ["now", "target"].flatMap((when) =>
  ["self", "assistedDigital", "assistedPersonal"].map((part) => `parts.${when}.${part}`),
);

/** Paths of numbers, for completing and correcting what somebody asks for. */
export function numberPaths(strategy: Strategy): string[] {
  const targets = Object.keys(strategy.channelMix).flatMap((id) => {
    const mix = computeMix(strategy, id);
    return isReason(mix) ? [] : Object.keys(mix.target).map((channel) => `moments.${id}.target.${channel}`);
  });
  const phases = Object.entries(strategy.journeys).flatMap(([id, journey]) =>
    (journey.phases ?? []).map((phase) => `journeys.${id}.phases.${phase.id}.digitalShare`),
  );
  const moments = Object.keys(strategy.contactMoments).flatMap((id) =>
    [
      "quadrant",
      "digitalShare.now",
      "digitalShare.target",
      "personalShare.now",
      "personalShare.target",
      "remaining",
      ...PARTS,
      "priority",
    ].map((name) => `moments.${id}.${name}`),
  );
  const figures = (prefix: string): string[] =>
    ["", "low.", "high."].flatMap((which) => CASE_FIGURES.map((name) => `${prefix}.${which}${name}`));
  return [
    ...moments,
    ...targets,
    ...phases,
    ...[
      "digitalShare.now",
      "digitalShare.target",
      "personalShare.now",
      "personalShare.target",
      "meanLifetimeValue",
    ].map((name) => `strategy.${name}`),
    ...PARTS.map((part) => `strategy.${part}`),
    ...Object.entries(strategy.journeys).flatMap(([id, journey]) => [
      `journeys.${id}.digitalShare`,
      ...(journey.phases ?? []).flatMap((phase) =>
        (phase.steps ?? []).map((step) => `journeys.${id}.steps.${step.id}.priority`),
      ),
    ]),
    ...[...Object.keys(strategy.shifts), ...Object.keys(strategy.objectives)].map((id) => `plan.${id}`),
    ...Object.keys(strategy.initiatives).map((id) => `backlog.${id}.priority`),
    ...Object.keys(strategy.shifts).flatMap((id) => [...figures(`shifts.${id}`), `shifts.${id}.churnDifference`]),
    ...Object.keys(strategy.initiatives).flatMap((id) => [
      ...figures(`initiatives.${id}`),
      `initiatives.${id}.priority`,
    ]),
    ...figures("total"),
  ];
}

function explainFigure(explainer: Explainer, path: string, head: string, rest: readonly string[]): Explanation | null {
  const [id, names] = head === "total" ? ["", rest] : [rest[0] ?? "", rest.slice(1)];
  const which = CASES.find((name) => name === names[0]) ?? "expected";
  const figure = names.filter((name) => !CASES.includes(name as Case)).join(".");
  if (head === "shifts") {
    const [, bound] = /^churnDifference(?:\.(value|low|high))?$/.exec(figure) ?? [];
    if (figure.startsWith("churnDifference")) return explainChurnDifference(explainer, path, id, bound);
    return explainShift(explainer, path, id, which, figure);
  }
  const { shifts, initiatives } = explainer.snapshot.strategy;
  if (head === "initiatives" && initiatives[id] === undefined) return null;
  if (head === "initiatives" && figure === "priority") return explainInitiativePriority(explainer, path, id);
  const ids = Object.keys(shifts).filter((shift) => head === "total" || shifts[shift]?.initiative === id);
  const whole = explainer.language === "nl" ? "hele strategie" : "whole strategy";
  return explainSum(explainer, path, ids, which, figure, head === "total" ? whole : (initiatives[id]?.name ?? id));
}

/** A share of contacts out of its three parts. */
interface ShareFigure {
  readonly title: Text;
  readonly take: (parts: Parts) => number;
  readonly formula: Text;
}

const SHARES: Readonly<Record<string, ShareFigure>> = {
  digitalShare: {
    title: { en: "Digital share", nl: "Digitaliseringsgraad" },
    take: digitalShare,
    formula: {
      en: "(self-service and automated + people who answer digitally) ÷ all contacts",
      nl: "(selfservice en geautomatiseerd + mensen die digitaal antwoorden) ÷ alle contacten",
    },
  },
  personalShare: {
    title: { en: "Personal share", nl: "Persoonlijk aandeel" },
    take: personalShare,
    formula: {
      en: "(people who answer digitally + people on the phone or face to face) ÷ all contacts; overlaps with the digital share",
      nl: "(mensen die digitaal antwoorden + mensen aan de telefoon of oog in oog) ÷ alle contacten; overlapt met de digitaliseringsgraad",
    },
  },
};

const PART_NAMES: Readonly<Record<Part, Text>> = {
  self: { en: "by themselves", nl: "zelf" },
  assistedDigital: { en: "a person, digitally", nl: "mens, digitaal" },
  assistedPersonal: { en: "a person, in person", nl: "mens, persoonlijk" },
};

/** `digitalShare.target`, or one of the three parts: `parts.now.self`. */
function shareAsked(name: string, [at = "now", part]: readonly string[]): { figure: ShareFigure; at: When } | null {
  if (!isWhen(at)) return null;
  if (name !== "parts") return SHARES[name] === undefined ? null : { figure: SHARES[name], at };
  if (part === undefined || !(part in PART_NAMES)) return null;
  const which = part as Part;
  const figure: ShareFigure = {
    title: PART_NAMES[which],
    take: (parts) => parts[which],
    formula: { en: "contacts of this part ÷ all contacts", nl: "contacten van dit deel ÷ alle contacten" },
  };
  return { figure, at };
}

function filledParts(explainer: Explainer, parts: Outcome<Parts>): string[] {
  if (isReason(parts)) return [];
  return (Object.keys(PART_NAMES) as Part[]).map(
    (part) => `${explainer.text(PART_NAMES[part])} ${explainer.show(parts[part], "share")}`,
  );
}

function explainStrategy(explainer: Explainer, path: string, names: readonly string[]): Explanation | null {
  const { strategy } = explainer.snapshot;
  const [name = "", ...details] = names;
  if (name === "meanLifetimeValue") return explainLifetimeValue(explainer, path);
  const asked = shareAsked(name, details);
  if (asked === null) return null;
  const { figure, at } = asked;
  const parts = strategyParts(strategy, at);
  const inputs = Object.keys(strategy.contactMoments).map((id) => {
    const label = strategy.contactMoments[id]?.name ?? id;
    return explainer.input(
      { en: label, nl: label },
      `contactMoments.${id}.volume`,
      strategy.contactMoments[id]?.volume,
      "contacts",
    );
  });
  const share = isReason(parts) ? parts : figure.take(parts);
  return explainer.explanation(
    path,
    atText(figure.title, at),
    share,
    "share",
    figure.formula,
    filledParts(explainer, parts),
    inputs,
  );
}

function explainLifetimeValue(explainer: Explainer, path: string): Explanation {
  const { segments } = explainer.snapshot.strategy;
  const inputs = Object.entries(segments).flatMap(([id, segment]) => [
    explainer.input({ en: `${id}: share`, nl: `${id}: aandeel` }, `segments.${id}.share`, segment.share, "share"),
    explainer.input(
      { en: `${id}: lifetime value`, nl: `${id}: klantwaarde` },
      `segments.${id}.lifetimeValue`,
      segment.lifetimeValue,
      "money",
    ),
  ]);
  return explainer.explanation(
    path,
    { en: "Mean lifetime value", nl: "Gemiddelde klantwaarde" },
    meanLifetimeValue(explainer.snapshot.strategy, Object.keys(segments)),
    "money",
    {
      en: "Σ share × lifetime value ÷ Σ share, over the segments",
      nl: "Σ aandeel × klantwaarde ÷ Σ aandeel, over de segmenten",
    },
    [],
    inputs,
  );
}

function explainMoment(
  explainer: Explainer,
  path: string,
  [id = "", name = "", ...details]: readonly string[],
): Explanation | null {
  const { strategy } = explainer.snapshot;
  const moment = strategy.contactMoments[id];
  if (moment === undefined) return null;
  const subject = moment.name ?? id;
  const [detail] = details;
  if (name === "contacts") return explainContacts(explainer, path, id, details);
  if (name === "quadrant") return explainQuadrant(explainer, path, id, subject);
  if (name === "priority") return explainPriority(explainer, path, id, subject);
  const inputs = mixInputs(explainer, id);
  const asked = shareAsked(name, details);
  if (asked !== null) {
    const { figure, at } = asked;
    const parts = momentParts(strategy, id, at);
    const share = isReason(parts) ? parts : figure.take(parts);
    return explainer.explanation(
      path,
      about(atText(figure.title, at), subject),
      share,
      "share",
      figure.formula,
      filledParts(explainer, parts),
      inputs,
    );
  }
  return explainMix(explainer, path, id, name, detail, inputs);
}

function explainMix(
  explainer: Explainer,
  path: string,
  id: string,
  name: string,
  channel: string | undefined,
  inputs: readonly ExplainedInput[],
): Explanation | null {
  const mix = computeMix(explainer.snapshot.strategy, id);
  if (name === "remaining") {
    const formula = {
      en: "1 − the part of today's contacts that is prevented",
      nl: "1 − het deel van de huidige contacten dat wordt vermeden",
    };
    return explainer.explanation(
      path,
      { en: "Contacts that remain", nl: "Contacten die overblijven" },
      isReason(mix) ? mix : mix.remaining,
      "share",
      formula,
      [],
      inputs,
    );
  }
  if (name !== "target" || channel === undefined) return null;
  const formula = {
    en: "(share now − what shifts take away + what they bring and what leaks back) ÷ the contacts that remain",
    nl: "(aandeel nu − wat verschuivingen weghalen + wat ze brengen en wat terugvalt) ÷ de contacten die overblijven",
  };
  return explainer.explanation(
    path,
    { en: `Share of ${channel} at the target`, nl: `Aandeel van ${channel} in het doel` },
    isReason(mix) ? mix : (mix.target[channel] ?? 0),
    "share",
    formula,
    [],
    inputs,
  );
}

function mixInputs(explainer: Explainer, id: string): ExplainedInput[] {
  const { strategy } = explainer.snapshot;
  const now = Object.entries(strategy.channelMix[id]?.now ?? {}).map(([channel, share]) =>
    explainer.input({ en: `${channel} now`, nl: `${channel} nu` }, `channelMix.${id}.now.${channel}`, share, "share"),
  );
  const shifts = shiftsOf(strategy, id).flatMap((shift) => {
    const record = strategy.shifts[shift];
    const route = `${record?.from} → ${record?.to}`;
    return [
      explainer.input(
        { en: `${shift} (${route}): share`, nl: `${shift} (${route}): aandeel` },
        `shifts.${shift}.share`,
        record?.share,
        "share",
      ),
      explainer.input(
        { en: `${shift}: leakage`, nl: `${shift}: terugval` },
        `shifts.${shift}.leakage`,
        record?.leakage,
        "share",
      ),
    ];
  });
  return [...now, ...shifts];
}

function explainQuadrant(explainer: Explainer, path: string, id: string, subject: string): Explanation {
  const { snapshot } = explainer;
  const { customer, organisation } = snapshot.strategy.contactMoments[id]?.value ?? {};
  const quadrant = quadrantOf(snapshot, id);
  const threshold = snapshot.manifest.valueMatrix?.threshold;
  const standing = String(valueThreshold(snapshot));
  return explainer.explanation(
    path,
    { en: `Quadrant: ${subject}`, nl: `Kwadrant: ${subject}` },
    isReason(quadrant) ? quadrant : explainer.text(QUADRANT_NAMES[quadrant]),
    "word",
    {
      en: "both values above the threshold: encourage; only the customer's: self-service; only the organisation's: simplify; neither: eliminate",
      nl: "beide waarden boven de grens: aanmoedigen; alleen die voor de klant: sturen op selfservice; alleen die voor de organisatie: simplificeren; geen van beide: elimineren",
    },
    [],
    [
      explainer.input(
        { en: "value to the customer", nl: "waarde voor de klant" },
        `contactMoments.${id}.value.customer`,
        customer,
        "number",
      ),
      explainer.input(
        { en: "value to the organisation", nl: "waarde voor de organisatie" },
        `contactMoments.${id}.value.organisation`,
        organisation,
        "number",
      ),
      explainer.input({ en: "threshold", nl: "grens" }, "valueMatrix.threshold", threshold, "number", standing),
    ],
  );
}

const PRIORITY_FORMULA = {
  en: "volume ÷ the largest volume × lever (what is not digital yet; 1 to eliminate) × dissatisfaction (1 − the place of satisfaction on its scale, weighted by contacts)",
  nl: "volume ÷ het grootste volume × hefboom (wat nog niet digitaal is; 1 bij elimineren) × ontevredenheid (1 − de plaats van de tevredenheid op haar schaal, gewogen naar contacten)",
};

function explainPriority(explainer: Explainer, path: string, id: string, subject: string): Explanation {
  const { strategy } = explainer.snapshot;
  return explainer.explanation(
    path,
    { en: `Priority: ${subject}`, nl: `Prioriteit: ${subject}` },
    momentPriority(explainer.snapshot, id),
    "number",
    PRIORITY_FORMULA,
    [],
    [
      explainer.input(
        { en: "volume a year", nl: "volume per jaar" },
        `contactMoments.${id}.volume`,
        strategy.contactMoments[id]?.volume,
        "contacts",
      ),
      ...mixInputs(explainer, id).filter((input) => input.path.includes(".now.")),
      ...satisfactionInputs(explainer, id),
    ],
  );
}

function explainInitiativePriority(explainer: Explainer, path: string, id: string): Explanation {
  const { snapshot } = explainer;
  const initiative = snapshot.strategy.initiatives[id] ?? {};
  const inputs = (initiative.addresses?.moments ?? []).map((moment) => {
    const priority = momentPriority(snapshot, moment);
    const label = snapshot.strategy.contactMoments[moment]?.name ?? moment;
    const value = isReason(priority) ? explainer.text(priority.text) : priority;
    return explainer.input({ en: label, nl: label }, `contactMoments.${moment}`, value, "number");
  });
  return explainer.explanation(
    path,
    { en: `Priority: ${initiative.name ?? id}`, nl: `Prioriteit: ${initiative.name ?? id}` },
    initiativePriority(snapshot, initiative),
    "number",
    {
      en: "Σ of the priorities of the contact moments that it addresses",
      nl: "Σ van de prioriteiten van de contactmomenten die het aanpakt",
    },
    [],
    inputs,
  );
}

function explainContacts(
  explainer: Explainer,
  path: string,
  id: string,
  [when = "now", channel = ""]: readonly string[],
): Explanation | null {
  const { strategy } = explainer.snapshot;
  if (!isWhen(when)) return null;
  const contacts = momentContacts(strategy, id, when);
  const volume = strategy.contactMoments[id]?.volume;
  const label = { en: "volume a year", nl: "volume per jaar" };
  const title = { en: `Contacts a year by ${channel}`, nl: `Contacten per jaar via ${channel}` };
  return explainer.explanation(
    path,
    atText(title, when),
    isReason(contacts) ? contacts : (contacts[channel] ?? 0),
    "contacts",
    when === "now"
      ? { en: "volume × share now", nl: "volume × aandeel nu" }
      : {
          en: "volume × (share now − what shifts take away + what they bring and what leaks back)",
          nl: "volume × (aandeel nu − wat verschuivingen weghalen + wat ze brengen en wat terugvalt)",
        },
    [],
    [explainer.input(label, `contactMoments.${id}.volume`, volume, "contacts"), ...mixInputs(explainer, id)],
  );
}

function satisfactionInputs(explainer: Explainer, moment: string): ExplainedInput[] {
  return Object.entries(explainer.snapshot.strategy.journeys).flatMap(([journey, record]) =>
    (record.phases ?? []).flatMap((phase) =>
      (phase.steps ?? [])
        .filter((step) => step.moment === moment)
        .map((step) =>
          explainer.input(
            { en: `satisfaction at ${step.name ?? step.id}`, nl: `tevredenheid bij ${step.name ?? step.id}` },
            `journeys.${journey}.phases.${phase.id}.steps.${step.id}.metrics.satisfaction`,
            step.metrics?.satisfaction,
            "number",
          ),
        ),
    ),
  );
}

function explainJourney(explainer: Explainer, path: string, names: readonly string[]): Explanation | null {
  const { strategy } = explainer.snapshot;
  const [id = "", first, phaseId, last] = names;
  const journey = strategy.journeys[id];
  if (journey === undefined) return null;
  if (first === "steps") return explainStepPriority(explainer, path, id, phaseId ?? "");
  const phase =
    first === "phases" && last === "digitalShare" ? journey.phases?.find((one) => one.id === phaseId) : undefined;
  if (phase === undefined && first !== "digitalShare") return null;
  const along = phase === undefined ? journeyContacts(strategy, journey) : phaseContacts(strategy, phase);
  const figure = SHARES.digitalShare as ShareFigure;
  const phases = phase === undefined ? (journey.phases ?? []) : [phase];
  const inputs = phases.flatMap((one) => phaseInputs(explainer, id, one));
  const subject = phase?.name ?? phase?.id ?? journey.name ?? id;
  return explainer.explanation(
    path,
    about(figure.title, subject),
    along.digitalShare,
    "share",
    figure.formula,
    filledParts(explainer, along.parts),
    inputs,
  );
}

function explainStepPriority(explainer: Explainer, path: string, journey: string, id: string): Explanation | null {
  const { snapshot } = explainer;
  const phases = snapshot.strategy.journeys[journey]?.phases ?? [];
  const phase = phases.find((one) => one.steps?.some((step) => step.id === id));
  const step = phase?.steps?.find((one) => one.id === id);
  if (phase === undefined || step === undefined) return null;
  const own = `journeys.${journey}.phases.${phase.id}.steps.${id}`;
  const metrics = Object.entries(step.metrics ?? {}).map(([name, value]) =>
    explainer.input({ en: name, nl: name }, `${own}.metrics.${name}`, value, "number"),
  );
  return explainer.explanation(
    path,
    { en: `Priority: ${step.name ?? id}`, nl: `Prioriteit: ${step.name ?? id}` },
    stepPriority(snapshot, step),
    "number",
    PRIORITY_FORMULA,
    [],
    [...phaseInputs(explainer, journey, { ...phase, steps: [step] }), ...metrics],
  );
}

function phaseInputs(explainer: Explainer, journey: string, phase: Phase): ExplainedInput[] {
  return (phase.steps ?? []).flatMap((step) =>
    Object.entries(step.contacts ?? {}).map(([channel, contacts]) => {
      const part = partOf(explainer.snapshot.strategy.channels[channel]);
      const kind = part === null ? "?" : explainer.text(PART_NAMES[part]);
      const label = `${step.name ?? step.id}: ${channel} (${kind})`;
      return explainer.input(
        { en: label, nl: label },
        `journeys.${journey}.phases.${phase.id}.steps.${step.id}.contacts.${channel}`,
        contacts,
        "contacts",
      );
    }),
  );
}

function isWhen(text: string): text is When {
  return text === "now" || text === "target";
}

function atText(title: Text, at: When): Text {
  return at === "now"
    ? { en: `${title.en} now`, nl: `${title.nl} nu` }
    : { en: `${title.en} at the target`, nl: `${title.nl} in het doel` };
}

function about(title: Text, subject: string): Text {
  return { en: `${title.en}: ${subject}`, nl: `${title.nl}: ${subject}` };
}
