import type { BusinessCase, Case } from "../numbers/business-case.ts";
import { gapsOf } from "../numbers/journeys.ts";
import type { Parts } from "../numbers/kinds.ts";
import { movedShare } from "../numbers/mix.ts";
import { type ByChannel, digitalShare, partsOf, personalShare, total } from "../numbers/parts.ts";
import { momentPriority, stepPriority } from "../numbers/priority.ts";
import { quadrantOf } from "../numbers/quadrant.ts";
import { because, isReason, missing, type Outcome } from "../numbers/reason.ts";
import { churnDifference } from "../numbers/relationship.ts";
import type { When } from "../numbers/shares.ts";
import type { Shift, Step } from "../strategy/model.ts";
import type { Text } from "../words/language.ts";
import type { Compute, Facts, Thing } from "./facts.ts";
import { type Field, FLAG, idOf, type MapType, numberOf, recordOf, TEXT, type Type } from "./types.ts";

/*
 * What can be asked of a thing besides what the strategy says of it. Words and
 * computation stand together: what is documented is there.
 */

type Words = readonly [en: string, nl: string];

function text([en, nl]: Words): Text {
  return { en, nl };
}

function field(name: string, type: Type, title: Words, description: Words, compute?: Compute): Field {
  const words = { name, type, title: text(title), description: text(description) };
  return compute === undefined ? words : { ...words, compute };
}

const SHARE = numberOf("share");
const MONEY = numberOf("money");
const COUNT = numberOf("count");

function byChannel(of: Type): MapType {
  return { kind: "map", ref: "channels", of };
}

/** The id under which others refer to a thing. */
export function idField(section: string): Field {
  const description: Words =
    section === "journeySteps"
      ? ["As journey/step.", "Als klantreis/stap."]
      : ["The word under which it is defined.", "Het woord waaronder het is gedefinieerd."];
  return field("id", idOf(section), ["Id", "Id"], description, ({ id }) => id);
}

const PARTS = recordOf({ en: "Three parts", nl: "Drie delen" }, [
  field(
    "self",
    SHARE,
    ["Self-service", "Selfservice"],
    [
      "Self-service and automated, as a share of the contacts.",
      "Selfservice en geautomatiseerd, als aandeel van de contacten.",
    ],
  ),
  field(
    "assistedDigital",
    SHARE,
    ["Digital, with a person", "Digitaal, met een mens"],
    ["Answered by a person in a digital channel.", "Beantwoord door een mens in een digitaal kanaal."],
  ),
  field(
    "assistedPersonal",
    SHARE,
    ["Personal", "Persoonlijk"],
    [
      "Answered by a person in a channel that is not digital.",
      "Beantwoord door een mens in een kanaal dat niet digitaal is.",
    ],
  ),
]);

/** Digital and personal share and the three parts, now and at the target. */
function partFields(partsFor: (thing: Thing, when: When) => Outcome<Parts>): Field[] {
  const share =
    (of: (parts: Parts) => number, when: When): Compute =>
    (thing) => {
      const parts = partsFor(thing, when);
      return isReason(parts) ? parts : of(parts);
    };
  return [
    field(
      "digitalShare",
      SHARE,
      ["Digital share at the target", "Digitaliseringsgraad in het doel"],
      [
        "Self-service, automated and digital with a person, once all shifts are finished.",
        "Selfservice, geautomatiseerd en digitaal met een mens, als alle verschuivingen klaar zijn.",
      ],
      share(digitalShare, "target"),
    ),
    field(
      "digitalShareNow",
      SHARE,
      ["Digital share now", "Digitaliseringsgraad nu"],
      ["As at the target, but today.", "Als in het doel, maar dan vandaag."],
      share(digitalShare, "now"),
    ),
    field(
      "personalShare",
      SHARE,
      ["Share with a person at the target", "Aandeel met een mens in het doel"],
      [
        "Everything that a person answers, digitally or not, once all shifts are finished.",
        "Alles wat een mens beantwoordt, digitaal of niet, als alle verschuivingen klaar zijn.",
      ],
      share(personalShare, "target"),
    ),
    field(
      "personalShareNow",
      SHARE,
      ["Share with a person now", "Aandeel met een mens nu"],
      ["As at the target, but today.", "Als in het doel, maar dan vandaag."],
      share(personalShare, "now"),
    ),
    field(
      "parts",
      PARTS,
      ["Three parts at the target", "Drie delen in het doel"],
      [
        "Self-service, digital with a person, and personal: together 1.",
        "Selfservice, digitaal met een mens, en persoonlijk: samen 1.",
      ],
      (thing) => partsFor(thing, "target"),
    ),
    field(
      "partsNow",
      PARTS,
      ["Three parts now", "Drie delen nu"],
      ["As at the target, but today.", "Als in het doel, maar dan vandaag."],
      (thing) => partsFor(thing, "now"),
    ),
  ];
}

const MOMENT_CONTACTS = recordOf({ en: "Contacts a year", nl: "Contacten per jaar" }, [
  field(
    "now",
    byChannel(COUNT),
    ["Contacts a year now", "Contacten per jaar nu"],
    ["By channel, today.", "Per kanaal, vandaag."],
  ),
  field(
    "target",
    byChannel(COUNT),
    ["Contacts a year at the target", "Contacten per jaar in het doel"],
    [
      "By the channel in which they are resolved, once all shifts are finished.",
      "Per kanaal waarin ze worden opgelost, als alle verschuivingen klaar zijn.",
    ],
  ),
]);

const MOMENT_FIELDS: readonly Field[] = [
  field(
    "now",
    byChannel(SHARE),
    ["Channel mix now", "Kanaalmix nu"],
    [
      "The share of each channel today; channels without contacts are left out.",
      "Het aandeel van elk kanaal vandaag; kanalen zonder contacten staan er niet in.",
    ],
    ({ facts, id, segment }) => picked(facts.mix(id, segment), (mix) => mix.now),
  ),
  field(
    "target",
    byChannel(SHARE),
    ["Channel mix at the target", "Kanaalmix in het doel"],
    [
      "The share of each channel in the contacts that remain once all shifts are finished, by where they are resolved; channels without contacts are left out.",
      "Het aandeel van elk kanaal in de contacten die overblijven als alle verschuivingen klaar zijn, naar waar ze worden opgelost; kanalen zonder contacten staan er niet in.",
    ],
    ({ facts, id, segment }) => picked(facts.mix(id, segment), (mix) => mix.target),
  ),
  field(
    "remaining",
    SHARE,
    ["Contacts that remain", "Contacten die overblijven"],
    [
      "The part of today's contacts that is not prevented.",
      "Het deel van de contacten van vandaag dat niet wordt voorkomen.",
    ],
    ({ facts, id, segment }) => picked(facts.mix(id, segment), (mix) => mix.remaining),
  ),
  field(
    "quadrant",
    { kind: "text", ref: null, allow: [], choices: ["encourage", "self-service", "simplify", "eliminate"] },
    ["Quadrant of the value matrix", "Kwadrant van de waardematrix"],
    [
      "Follows from the value to customer and organisation; unknown on the threshold.",
      "Volgt uit de waarde voor klant en organisatie; onbekend op de grens.",
    ],
    ({ facts, id }) => quadrantOf(facts.snapshot, id),
  ),
  ...partFields(({ facts, id, segment }, when) => facts.parts(id, segment, when)),
  field(
    "contacts",
    MOMENT_CONTACTS,
    ["Contacts a year", "Contacten per jaar"],
    [
      "How many contacts each channel has in a year, now and at the target.",
      "Hoeveel contacten elk kanaal per jaar heeft, nu en in het doel.",
    ],
    ({ facts, id, segment }) => ({
      now: facts.contacts(id, segment, "now"),
      target: facts.contacts(id, segment, "target"),
    }),
  ),
  field(
    "priority",
    numberOf("plain"),
    ["Priority", "Prioriteit"],
    ["How much it is worth improving, from 0 to 1.", "Hoeveel het waard is om te verbeteren, van 0 tot 1."],
    ({ facts, id }) => momentPriority(facts.snapshot, id),
  ),
];

function picked<T, Part>(outcome: Outcome<T>, pick: (value: T) => Part): Outcome<Part> {
  return isReason(outcome) ? outcome : pick(outcome);
}

const CHANNEL_CONTACTS = recordOf({ en: "Contacts a year", nl: "Contacten per jaar" }, [
  field("now", COUNT, ["Contacts a year now", "Contacten per jaar nu"], ["Of all moments.", "Van alle momenten."]),
  field(
    "target",
    COUNT,
    ["Contacts a year at the target", "Contacten per jaar in het doel"],
    ["Once all shifts are finished.", "Als alle verschuivingen klaar zijn."],
  ),
]);

function channelContacts({ facts, id }: Thing, when: When): Outcome {
  return picked(facts.allContacts(when), (contacts) => contacts[id] ?? 0);
}

function channelShare(when: When): Compute {
  return ({ facts, id }) =>
    picked(facts.allContacts(when), (contacts) => {
      const all = total(contacts);
      return all === 0 ? because("there are no contacts", "er zijn geen contacten") : (contacts[id] ?? 0) / all;
    });
}

const CHANNEL_FIELDS: readonly Field[] = [
  field(
    "contacts",
    CHANNEL_CONTACTS,
    ["Contacts a year", "Contacten per jaar"],
    ["Over all contact moments.", "Over alle contactmomenten."],
    (thing) => ({ now: channelContacts(thing, "now"), target: channelContacts(thing, "target") }),
  ),
  field(
    "share",
    SHARE,
    ["Share of all contacts at the target", "Aandeel van alle contacten in het doel"],
    ["Once all shifts are finished.", "Als alle verschuivingen klaar zijn."],
    channelShare("target"),
  ),
  field(
    "shareNow",
    SHARE,
    ["Share of all contacts now", "Aandeel van alle contacten nu"],
    ["As at the target, but today.", "Als in het doel, maar dan vandaag."],
    channelShare("now"),
  ),
];

const AMOUNTS: readonly Field[] = [
  field(
    "handling",
    MONEY,
    ["Handling saving", "Besparing op afhandelkosten"],
    ["What moved contacts cost less.", "Wat verschoven contacten minder kosten."],
  ),
  field(
    "retention",
    MONEY,
    ["Retention", "Behoud"],
    [
      "What it does to churn, in money; unknown where the effect is not known.",
      "Wat het met vertrek doet, in geld; onbekend waar het effect niet bekend is.",
    ],
  ),
  field(
    "conversion",
    MONEY,
    ["Conversion", "Conversie"],
    [
      "What it does to sales, in money; unknown where the effect is not known.",
      "Wat het met verkoop doet, in geld; onbekend waar het effect niet bekend is.",
    ],
  ),
  field(
    "running",
    MONEY,
    ["Running cost", "Lopende kosten"],
    ["What keeping it going costs.", "Wat het draaiend houden kost."],
  ),
  field("investment", MONEY, ["Investment", "Investering"], ["What it costs once.", "Wat het eenmalig kost."]),
  field("net", MONEY, ["Net", "Netto"], ["What it brings less what it costs.", "Wat het oplevert min wat het kost."]),
  field(
    "netBeforeRelationship",
    MONEY,
    ["Net before the relationship", "Netto vóór de relatie"],
    ["Without retention and conversion.", "Zonder behoud en conversie."],
  ),
];

const CASE = recordOf({ en: "Business case", nl: "Businesscase" }, [
  field(
    "cumulative",
    MONEY,
    ["Cumulative net", "Cumulatief netto"],
    ["Over the whole period of the strategy.", "Over de hele periode van de strategie."],
  ),
  field(
    "npv",
    MONEY,
    ["Net present value", "Netto contante waarde"],
    ["The cumulative net at the discount rate.", "Het cumulatieve netto tegen de disconteringsvoet."],
  ),
  field(
    "paybackMonths",
    numberOf("months"),
    ["Payback in months", "Terugverdientijd in maanden"],
    [
      "0 when it never costs more than it brings; larger than every number when it does not pay back within the period.",
      "0 als het nooit meer kost dan het oplevert; groter dan elk getal als het zich niet terugverdient binnen de periode.",
    ],
  ),
  field(
    "runRate",
    MONEY,
    ["Net of the last month", "Netto van de laatste maand"],
    ["What it brings a month at the end of the period.", "Wat het per maand oplevert aan het eind van de periode."],
  ),
  field(
    "breakEvenChurnDifference",
    SHARE,
    ["Break-even churn difference", "Omslagpunt van het verschil in vertrek"],
    ["The extra churn at which the cumulative net is 0.", "Het extra vertrek waarbij het cumulatieve netto 0 is."],
  ),
  ...AMOUNTS,
  field(
    "years",
    { kind: "map", ref: null, of: recordOf({ en: "Year", nl: "Jaar" }, AMOUNTS) },
    ["By year", "Per jaar"],
    ["The amounts of a year, as in years['2027'].net.", "De bedragen van een jaar, zoals in years['2027'].net."],
  ),
]);

/** A business case as plain data. */
function caseData(outcome: Outcome<BusinessCase>): unknown {
  return picked(outcome, (found) => ({
    ...amountsData(found, found.total),
    cumulative: found.cumulative,
    npv: found.npv,
    paybackMonths: paybackOf(found),
    runRate: found.runRate,
    breakEvenChurnDifference: found.breakEvenChurnDifference,
    years: Object.fromEntries([...found.years].map(([year, amounts]) => [String(year), amountsData(found, amounts)])),
  }));
}

function amountsData(found: BusinessCase, amounts: BusinessCase["total"]): object {
  return {
    ...amounts,
    retention: amounts.retention ?? found.retentionUnknown ?? undefined,
    conversion: amounts.conversion ?? found.conversionUnknown ?? undefined,
  };
}

/** That it does not pay back is known: a limit on the payback is then broken, not unknown. */
function paybackOf({ paybackMonths, months }: BusinessCase): number {
  if (!isReason(paybackMonths)) return paybackMonths;
  return months.every(({ cumulative }) => cumulative >= 0) ? 0 : Number.POSITIVE_INFINITY;
}

function caseFields(caseFor: (thing: Thing, which: Case) => Outcome<BusinessCase>): Field[] {
  const one = (which: Case, title: Words, description: Words): Field =>
    field(which, CASE, title, description, (thing) => caseData(caseFor(thing, which)));
  return [
    one("expected", ["Business case", "Businesscase"], ["As expected.", "Zoals verwacht."]),
    one("low", ["Business case, low", "Businesscase, laag"], ["In the low scenario.", "In het lage scenario."]),
    one("high", ["Business case, high", "Businesscase, hoog"], ["In the high scenario.", "In het hoge scenario."]),
  ];
}

const RELATIONSHIP = recordOf({ en: "Effect on the relationship", nl: "Effect op de relatie" }, [
  field(
    "known",
    FLAG,
    ["Known", "Bekend"],
    ["Whether the effect on churn is known.", "Of het effect op vertrek bekend is."],
  ),
  field(
    "churnDifference",
    SHARE,
    ["Churn difference", "Verschil in vertrek"],
    [
      "Churn in the new channel less that in the old, declared or measured.",
      "Vertrek in het nieuwe kanaal min dat in het oude, opgegeven of gemeten.",
    ],
  ),
  field(
    "low",
    SHARE,
    ["Lowest churn difference", "Laagste verschil in vertrek"],
    ["The lower end of its 95% interval.", "De onderkant van het 95%-interval."],
  ),
  field(
    "high",
    SHARE,
    ["Highest churn difference", "Hoogste verschil in vertrek"],
    ["The upper end of its 95% interval.", "De bovenkant van het 95%-interval."],
  ),
  field(
    "significant",
    FLAG,
    ["Significant", "Significant"],
    ["Whether the difference is more than noise.", "Of het verschil meer is dan ruis."],
  ),
]);

const UNMEASURED = because("the difference was not measured", "het verschil is niet gemeten");

function relationshipData({ facts, id, raw }: Thing): unknown {
  const difference = churnDifference(facts.snapshot.strategy, id, raw as Shift);
  if (isReason(difference)) {
    const unknown = { churnDifference: difference, low: difference, high: difference, significant: difference };
    return { known: false, ...unknown };
  }
  return {
    known: true,
    churnDifference: difference.value,
    low: difference.low ?? UNMEASURED,
    high: difference.high ?? UNMEASURED,
    significant: difference.significant ?? UNMEASURED,
  };
}

const SHIFT_FIELDS: readonly Field[] = [
  field(
    "moved",
    SHARE,
    ["Contacts that move", "Contacten die verschuiven"],
    [
      "The part of all contacts of its moment that it moves or prevents once it is finished.",
      "Het deel van alle contacten van het moment dat verschuift of wordt voorkomen als het klaar is.",
    ],
    ({ facts, id, raw }) => movedShare(facts.snapshot.strategy, id, raw as Shift),
  ),
  ...caseFields(({ facts, id }, which) => facts.shiftCase(id, which)),
  field(
    "relationship",
    RELATIONSHIP,
    ["Effect on the relationship", "Effect op de relatie"],
    ["The difference in churn that comes with it.", "Het verschil in vertrek dat erbij hoort."],
    relationshipData,
  ),
];

function stepParts({ facts, raw }: Thing): Outcome<Parts> {
  const { contacts } = raw as Step;
  if (contacts === undefined) return because("the step gives no contacts", "de stap noemt geen contacten");
  return partsOf(facts.snapshot.strategy.channels, contacts as ByChannel);
}

const STEP_FIELDS: readonly Field[] = [
  field(
    "journey",
    idOf("journeys"),
    ["Journey", "Klantreis"],
    ["The journey that it is a step of.", "De klantreis waarvan het een stap is."],
    ({ id }) => id.split("/")[0],
  ),
  field(
    "phase",
    TEXT,
    ["Phase", "Fase"],
    ["The id of its phase.", "De id van de fase."],
    ({ facts, id }) => facts.snapshot.definition("journeySteps", id)?.path.split(".")[3] ?? missing(id),
  ),
  field(
    "volume",
    COUNT,
    ["Contacts a year", "Contacten per jaar"],
    ["Of all channels together.", "Van alle kanalen samen."],
    ({ raw }) => picked(stepContacts(raw as Step), total),
  ),
  field(
    "digitalShare",
    SHARE,
    ["Digital share", "Digitaliseringsgraad"],
    [
      "Self-service, automated and digital with a person, as a share of its contacts.",
      "Selfservice, geautomatiseerd en digitaal met een mens, als aandeel van de contacten.",
    ],
    (thing) => picked(stepParts(thing), digitalShare),
  ),
  field(
    "personalShare",
    SHARE,
    ["Share with a person", "Aandeel met een mens"],
    ["Everything that a person answers, digitally or not.", "Alles wat een mens beantwoordt, digitaal of niet."],
    (thing) => picked(stepParts(thing), personalShare),
  ),
  field(
    "gaps",
    { kind: "list", of: { ...TEXT, choices: ["contacts", "satisfaction", "evidence"] } },
    ["Gaps", "Leemtes"],
    ["What is not known of it.", "Wat er niet van bekend is."],
    ({ raw }) => gapsOf(raw as Step),
  ),
  field(
    "priority",
    numberOf("plain"),
    ["Priority", "Prioriteit"],
    ["How much it is worth improving, from 0 to 1.", "Hoeveel het waard is om te verbeteren, van 0 tot 1."],
    ({ facts, raw }) => stepPriority(facts.snapshot, raw as Step),
  ),
];

function stepContacts({ contacts }: Step): Outcome<ByChannel> {
  return (contacts as ByChannel | undefined) ?? because("the step gives no contacts", "de stap noemt geen contacten");
}

function contactsTotal(facts: Facts, when: When): Outcome {
  return picked(facts.allContacts(when), total);
}

/** Computed of the strategy as a whole. */
export const STRATEGY_FIELDS: readonly Field[] = [
  ...partFields(({ facts }, when) => facts.allParts(when)),
  field(
    "contacts",
    CHANNEL_CONTACTS,
    ["Contacts a year", "Contacten per jaar"],
    ["Of all moments and channels.", "Van alle momenten en kanalen."],
    ({ facts }) => ({ now: contactsTotal(facts, "now"), target: contactsTotal(facts, "target") }),
  ),
  ...caseFields(({ facts }, which) => facts.totalCase(which)),
];

/** Computed of a thing, by what it is. */
export const COMPUTED: Readonly<Record<string, readonly Field[]>> = {
  contactMoments: MOMENT_FIELDS,
  channels: CHANNEL_FIELDS,
  shifts: SHIFT_FIELDS,
  journeySteps: STEP_FIELDS,
};
