import type { FileEdit } from "../../edits/file-edit.ts";
import { addKey, addKeys, replaceNode } from "../../edits/maps.ts";
import { addDays, firstMonth, lastMonth, monthText } from "../../numbers/dates.ts";
import type { PictureEdit, ShiftValues } from "../../pictures/types/edit.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import { percentText } from "../../rules/percent.ts";
import type { Shift } from "../../strategy/model.ts";
import type { YamlNode } from "../../syntax/tree.ts";
import { allOf, type EditOutcome, refused } from "./outcome.ts";

type ChangeShift = Extract<PictureEdit, { kind: "change-shift" }>;

/** A key of a shift or a scenario, with what it gets. */
type Written = readonly [key: string, text: string];

/** Only the values that change, where they stand; a key that is not there yet comes behind the last one. */
export function changeShift(snapshot: Snapshot, edit: ChangeShift): EditOutcome {
  const { shift: id, scenario, values } = edit;
  const shift = snapshot.strategy.shifts[id];
  if (shift === undefined) {
    return refused(`The shift “${id}” is no longer there.`, `De verschuiving “${id}” is er niet meer.`);
  }
  if (values.later !== undefined && (shift.start === undefined || shift.end === undefined)) {
    return refused(
      `“${id}” has no start and end that can be moved: write both in the text first.`,
      `“${id}” heeft geen begin en einde die te verplaatsen zijn: schrijf eerst beide in de tekst.`,
    );
  }
  const path = `shifts.${id}`;
  const written = textsOf(snapshot, path, shift, values);
  if (scenario === null) return allOf(writeInto(snapshot, path, written));
  return allOf(writeScenario(snapshot, path, scenario, written));
}

const SHARES = ["share", "leakage", "inducedDemand", "churnDifference"] as const;
const AMOUNTS = ["remainingCost", "lifetimeValue", "investment", "runningCost"] as const;

function textsOf(snapshot: Snapshot, path: string, shift: Shift, values: ShiftValues): Written[] {
  const shares = SHARES.flatMap((key): Written[] => {
    const value = values[key];
    return value === undefined ? [] : [[key, percentText(value, 4)]];
  });
  const amounts = AMOUNTS.flatMap((key): Written[] => {
    const value = values[key];
    return value === undefined ? [] : [[key, amountText(value, sourceAt(snapshot, `${path}.${key}`))]];
  });
  return [...shares, ...amounts, ...datesOf(shift, values.later)];
}

function sourceAt(snapshot: Snapshot, path: string): string {
  const node = snapshot.locate(path)?.node;
  return node?.kind === "scalar" ? node.source : "";
}

/** Cents where there are any, or where they were written before: `7.40` stays of that kind. */
function amountText(value: number, before: string): string {
  const decimals = Math.max(before.split(".")[1]?.length ?? 0, Number.isInteger(value) ? 0 : 2);
  return value.toFixed(decimals);
}

/** Start and end move together, so that the shift takes as long as it did. */
function datesOf({ start, end }: Shift, later: number | undefined): Written[] {
  if (later === undefined || later === 0 || start === undefined || end === undefined) return [];
  return [
    ["start", movedDate(start, firstMonth(start) + later, later, "first")],
    ["end", movedDate(end, lastMonth(end) + later, later, "last")],
  ];
}

/** Written as it was where that can say it: a year, a quarter or a day; else as a month. */
function movedDate(before: string, month: number, later: number, side: "first" | "last"): string {
  const text = monthText(month);
  const year = Number(text.slice(0, 4));
  if (/^\d{4}$/.test(before) && later % 12 === 0) return String(year);
  if (/^\d{4}-Q\d$/.test(before) && later % 3 === 0) return `${year}-Q${Math.floor((month % 12) / 3) + 1}`;
  if (!/^\d{4}-\d\d-\d\d$/.test(before)) return text;
  const end = addDays(`${monthText(month + 1)}-01`, -1);
  const wasLast = before === addDays(`${monthText(month - later + 1)}-01`, -1);
  const same = `${text}-${before.slice(8)}`;
  return (side === "last" && wasLast) || same > end ? end : same;
}

/** What stands there is replaced, what does not is added. */
function writeInto(snapshot: Snapshot, path: string, written: readonly Written[]): (FileEdit | null)[] {
  const edits: (FileEdit | null)[] = [];
  const added: Written[] = [];
  for (const [key, text] of written) {
    const located = snapshot.locate(`${path}.${key}`);
    if (located === null) added.push([key, text]);
    else if (!says(located.node, text)) edits.push(replaceNode(located.file, located.node, text));
  }
  const map = snapshot.locate(path);
  if (added.length > 0) edits.push(map === null ? null : addKeys(map.file, map.node, added));
  return edits;
}

function says(node: YamlNode, text: string): boolean {
  return node.kind === "scalar" && node.source === text;
}

/** In the scenario, in the scenarios, or in the shift: the first of them that is there. */
function writeScenario(
  snapshot: Snapshot,
  path: string,
  scenario: "low" | "high",
  written: readonly Written[],
): (FileEdit | null)[] {
  const own = `${path}.scenarios.${scenario}`;
  if (snapshot.locate(own) !== null) return writeInto(snapshot, own, written);
  const inside = `{ ${written.map(([key, text]) => `${key}: ${text}`).join(", ")} }`;
  const scenarios = snapshot.locate(`${path}.scenarios`);
  if (scenarios !== null) return [addKey(scenarios.file, scenarios.node, scenario, inside)];
  const shift = snapshot.locate(path);
  return [shift === null ? null : addKey(shift.file, shift.node, "scenarios", `{ ${scenario}: ${inside} }`)];
}
