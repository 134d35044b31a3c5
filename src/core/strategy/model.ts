import type { SectionName, StrategyDocument } from "../schema/generated/model.ts";

export type * from "../schema/generated/model.ts";

/** All sections of a strategy, merged; sections that nobody wrote are empty. */
export type Strategy = { readonly [Name in SectionName]-?: NonNullable<StrategyDocument[Name]> };

/** What the manifest says besides sections. */
export type Manifest = Omit<StrategyDocument, SectionName>;

/** Sections that are lists: they merge by file path, then position. */
export const LIST_SECTIONS = [
  "channelSwitches",
  "relationshipReturns",
  "measurements",
  "endorsements",
] as const satisfies readonly SectionName[];

/** Sections that are one record: they merge key by key. */
export const RECORD_SECTIONS = ["experience", "communicationStyle"] as const satisfies readonly SectionName[];

export function isListSection(name: string): boolean {
  return (LIST_SECTIONS as readonly string[]).includes(name);
}

export function isRecordSection(name: string): boolean {
  return (RECORD_SECTIONS as readonly string[]).includes(name);
}
