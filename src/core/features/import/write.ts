import type { Snapshot } from "../../project/snapshot.ts";
import { fileFor, type Written, writeThings } from "../wizards/write.ts";
import type { ImportPlan } from "./plan.ts";

/** Writes what becomes of a table: each thing into the file that has its section. */
export function writePlan(snapshot: Snapshot, { things }: ImportPlan): Written {
  const sections = [...new Set(things.map(({ section }) => section))];
  const files = new Map(sections.map((section) => [section, fileFor(snapshot, section)]));
  return writeThings(snapshot, things, ({ section }) => files.get(section) ?? null);
}
