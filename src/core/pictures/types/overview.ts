import type { BusinessCasePicture } from "./business-case.ts";
import type { ContactsPicture, ObjectivePicture } from "./dashboard.ts";
import type { PrinciplesPicture } from "./principles.ts";
import type { FindingCounts, SourceSpot } from "./spot.ts";
import type { ValueMatrixPicture } from "./value-matrix.ts";

/** What customers are promised. */
export interface PromisePicture {
  readonly promise: string | null;
  readonly role: string | null;
  readonly feelings: readonly string[];
  readonly brandValues: readonly string[];
  readonly source: SourceSpot;
}

export interface FindingPicture {
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
  readonly source: SourceSpot;
}

/** A strategy on one page. */
export interface OverviewPicture {
  readonly kind: "overview";
  readonly name: string;
  readonly organisation: string | null;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** Null where nothing is said of what customers should experience. */
  readonly promise: PromisePicture | null;
  readonly matrix: ValueMatrixPicture;
  readonly contacts: ContactsPicture;
  readonly case: BusinessCasePicture;
  readonly principles: PrinciplesPicture;
  readonly objectives: readonly ObjectivePicture[];
  readonly findings: {
    readonly counts: FindingCounts;
    /** The gravest, as many as a page shows. */
    readonly top: readonly FindingPicture[];
  };
}
