import type { RelationshipReturn, Shift } from "../../strategy/model.ts";
import type { Text } from "../../words/language.ts";
import type { Case } from "../business-case.ts";
import { leakChannel } from "../mix.ts";
import { measured } from "../relationship.ts";
import type { ExplainedInput, Explainer } from "./explanation.ts";
import type { Need } from "./figures.ts";
import { leakInputs, nowInput, periodInputs, ShiftReader, segmentInputs, volumeInput } from "./inputs.ts";
import { segmentValueInputs } from "./lifetime-value.ts";

/** Everything of a shift that a figure rests on, with where it stands. */
export function shiftInputs(explainer: Explainer, id: string, which: Case, needs: readonly Need[]): ExplainedInput[] {
  const { strategy, manifest } = explainer.snapshot;
  const declared = strategy.shifts[id] ?? {};
  const reader = new ShiftReader(explainer, id, declared, which);
  const needed = new Set(needs);
  const groups: readonly (readonly [boolean, () => readonly ExplainedInput[]])[] = [
    [needed.has("flow"), () => flowInputs(explainer, reader)],
    [!needed.has("flow"), () => [reader.input("start", START, "word")]],
    [needed.has("leakage"), () => [reader.input("leakage", LEAKAGE, "share", explainer.show(0, "share"))]],
    [needed.has("costs"), () => costInputs(explainer, reader)],
    [needed.has("churn"), () => churnInputs(explainer, reader, false)],
    [needed.has("value"), () => valueInputs(explainer, reader)],
    [needed.has("conversion"), () => conversionInputs(explainer, reader)],
    [
      needed.has("running"),
      () => [money(reader, "runningCost", "running cost a year", "lopende kosten per jaar", explainer)],
    ],
    [needed.has("investment"), () => [money(reader, "investment", "investment", "investering", explainer)]],
    [true, () => periodInputs(explainer)],
    [needed.has("discount"), () => [explainer.input(DISCOUNT, "discountRate", manifest.discountRate, "share")]],
  ];
  return groups.flatMap(([asked, inputs]) => (asked ? inputs() : []));
}

const START: Text = { en: "start", nl: "begin" };
const LEAKAGE: Text = { en: "leakage", nl: "terugval" };
const DISCOUNT: Text = { en: "discount rate", nl: "disconteringsvoet" };

function money(
  reader: ShiftReader,
  key: "runningCost" | "investment",
  en: string,
  nl: string,
  explainer: Explainer,
): ExplainedInput {
  return reader.input(key, { en, nl }, "money", explainer.show(0, "money"));
}

/** What decides how many contacts move, and when. */
function flowInputs(explainer: Explainer, reader: ShiftReader): ExplainedInput[] {
  const { shift } = reader;
  const { growth } = explainer.snapshot.strategy.contactMoments[shift.moment ?? ""] ?? {};
  const none = explainer.show(0, "share");
  return [
    volumeInput(explainer, shift.moment ?? ""),
    explainer.input({ en: "growth", nl: "groei" }, `contactMoments.${shift.moment}.growth`, growth, "share", none),
    nowInput(explainer, shift),
    ...segmentInputs(explainer, shift),
    reader.input("from", { en: "from", nl: "van" }, "word"),
    reader.input("to", { en: "to", nl: "naar" }, "word"),
    reader.input("share", { en: "share that moves", nl: "aandeel dat verschuift" }, "share"),
    reader.input("start", START, "word"),
    reader.input("end", { en: "end", nl: "einde" }, "word"),
    reader.input("ramp", { en: "ramp", nl: "ingroei" }, "word", "linear"),
  ];
}

function costInputs(explainer: Explainer, reader: ShiftReader): ExplainedInput[] {
  const { shift, id } = reader;
  const { from = "", to = "" } = shift;
  const { channels } = explainer.snapshot.strategy;
  const leak = leakChannel(explainer.snapshot.strategy, shift) ?? "";
  const cost = (channel: string, en: string, nl: string): ExplainedInput =>
    explainer.input(
      { en: `${en} (${channel})`, nl: `${nl} (${channel})` },
      `channels.${channel}.costPerContact`,
      channels[channel]?.costPerContact,
      "money",
    );
  const leaks = (shift.leakage ?? 0) > 0 && leak !== from && leak !== to;
  return [
    ...leakInputs(explainer, id, shift),
    reader.input(
      "inducedDemand",
      { en: "induced demand", nl: "aanzuigende werking" },
      "share",
      explainer.show(0, "share"),
    ),
    cost(from, "cost from", "kosten van"),
    ...(to === "none" ? [] : [cost(to, "cost to", "kosten naar")]),
    ...(leaks ? [cost(leak, "cost of the leak channel", "kosten terugvalkanaal")] : []),
    reader.input("remainingCost", { en: "remaining cost", nl: "kosten van wat blijft" }, "money"),
  ];
}

/** The difference that the shift states, else what was measured; for its interval also of how many customers. */
export function churnInputs(explainer: Explainer, reader: ShiftReader, interval: boolean): ExplainedInput[] {
  const { shift } = reader;
  if (shift.churnDifference !== undefined || shift.to === "none") {
    const label = { en: "churn difference (to − from)", nl: "verschil in vertrek (naar − van)" };
    return [reader.input("churnDifference", label, "points")];
  }
  return [shift.from, shift.to].flatMap((channel) => {
    const label = { en: `churn by ${channel}`, nl: `vertrek via ${channel}` };
    const customers = { en: `customers by ${channel}`, nl: `klanten via ${channel}` };
    const [churn, sample] = ["churn", "customers"] as const;
    return [
      measuredInput(explainer, shift, channel, churn, churn, label, "share"),
      ...(interval ? [measuredInput(explainer, shift, channel, churn, sample, customers, "contacts")] : []),
    ];
  });
}

/** The latest record of a moment and channel that has one value, and another value of that record. */
function measuredInput(
  explainer: Explainer,
  shift: Shift,
  channel: string | undefined,
  has: "churn" | "conversion",
  key: "churn" | "conversion" | "customers",
  label: Text,
  unit: "share" | "contacts",
): ExplainedInput {
  const { strategy } = explainer.snapshot;
  const record: RelationshipReturn | null = measured(strategy, shift.moment, channel, (one) => one[has]);
  if (record === null) return explainer.input(label, "relationshipReturns", undefined, unit);
  const index = strategy.relationshipReturns.indexOf(record);
  return explainer.input(label, `relationshipReturns.${index}.${key}`, record[key], unit);
}

/** What a customer is worth: one value where the shift or its segment names it; else the segments that the mean is taken of. */
function valueInputs(explainer: Explainer, reader: ShiftReader): ExplainedInput[] {
  const { shift } = reader;
  const { contactMoments, segments } = explainer.snapshot.strategy;
  const moment = contactMoments[shift.moment ?? ""];
  const perCustomer = explainer.input(
    { en: "contacts per customer", nl: "contacten per klant" },
    `contactMoments.${shift.moment}.contactsPerCustomer`,
    moment?.contactsPerCustomer,
    "number",
    "1",
  );
  const label = { en: "lifetime value of a customer", nl: "klantwaarde" };
  if (shift.lifetimeValue !== undefined) return [reader.input("lifetimeValue", label, "money"), perCustomer];
  if (shift.segment !== undefined) {
    const path = `segments.${shift.segment}.lifetimeValue`;
    return [explainer.input(label, path, segments[shift.segment]?.lifetimeValue, "money"), perCustomer];
  }
  return [...segmentValueInputs(explainer, segmentsValued(explainer, shift)), perCustomer];
}

/** The segments whose mean lifetime value counts: those of the moment, all where none are named. */
export function segmentsValued(explainer: Explainer, shift: Shift): readonly string[] {
  const { contactMoments, segments } = explainer.snapshot.strategy;
  const named = contactMoments[shift.moment ?? ""]?.segments;
  return named?.length ? named : Object.keys(segments);
}

function conversionInputs(explainer: Explainer, reader: ShiftReader): ExplainedInput[] {
  const { shift } = reader;
  const { conversionValue } = explainer.snapshot.strategy.contactMoments[shift.moment ?? ""] ?? {};
  const value = explainer.input(
    { en: "conversion value", nl: "conversiewaarde" },
    `contactMoments.${shift.moment}.conversionValue`,
    conversionValue,
    "money",
  );
  if (conversionValue === undefined) return [value];
  if (shift.conversionDifference !== undefined) {
    const label = { en: "conversion difference (to − from)", nl: "verschil in conversie (naar − van)" };
    return [value, reader.input("conversionDifference", label, "points")];
  }
  const measuredBy = [shift.from, shift.to].map((channel) => {
    const label = { en: `conversion by ${channel}`, nl: `conversie via ${channel}` };
    return measuredInput(explainer, shift, channel, "conversion", "conversion", label, "share");
  });
  return [value, ...measuredBy];
}
