/** Where a thing stands in the strategy: its path, and file and position (from 1). */
export interface SourceSpot {
  readonly path: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
}
