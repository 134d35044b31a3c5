import type { Snapshot } from "../project/snapshot.ts";
import type { Finding } from "../rules/finding.ts";
import type { Language } from "../words/language.ts";

/** What pictures are made from. */
export interface PictureContext {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
  /** Today, as YYYY-MM-DD. */
  readonly asOf: string;
  readonly language: Language;
}
