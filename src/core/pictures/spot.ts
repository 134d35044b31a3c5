import type { Snapshot } from "../project/snapshot.ts";
import type { SourceSpot } from "./types/spot.ts";

/**
 * Where the thing at a path stands, or what holds it where its id is no id:
 * for people, lines and columns from 1.
 * @throws Error when the strategy is empty: callers name things that exist.
 */
export function spotOf(snapshot: Snapshot, path: string): SourceSpot {
  const located = snapshot.locateNearest(path);
  if (located === null) throw new Error(`nothing stands at ${path}`);
  const { line, character } = located.file.lines.positionAt(located.nameSpan.start);
  return { path, file: located.file.path, line: line + 1, column: character + 1 };
}
