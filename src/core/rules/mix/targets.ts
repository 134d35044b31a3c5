import type { FileEdit } from "../../edits/file-edit.ts";
import { addKeys, replaceNode } from "../../edits/maps.ts";
import type { ByChannel } from "../../numbers/parts.ts";
import type { Snapshot } from "../../project/snapshot.ts";
import type { Strategy } from "../../strategy/model.ts";
import { createFormat } from "../../words/format.ts";
import type { Language } from "../../words/language.ts";
import { andList } from "../../words/say.ts";
import { called } from "../called.ts";
import { proposed } from "../fixes.ts";
import type { Fix } from "../rule.ts";

/** `Phone 20.7%, Website 74.3% and Chat 5.0%`, the largest first, without what has no share. */
export function sharesInWords(strategy: Strategy, shares: ByChannel, language: Language): string {
  const { share } = createFormat(language);
  const some = Object.entries(shares).filter(([, value]) => value >= 0.0005);
  some.sort(([, a], [, b]) => b - a);
  return andList(
    some.map(([channel, value]) => `${called(strategy.channels, channel)} ${share(value)}`),
    language,
  );
}

/** A fix that makes the target at a path what was computed. */
export function targetFix(snapshot: Snapshot, path: string, computed: ByChannel): Fix | null {
  const title = { en: "Take over the computed target", nl: "Neem het berekende doel over" };
  return proposed(title, sharesEdits(snapshot, path, computed));
}

/** Makes the mix at a path what shares say; every channel of it keeps its place. One null where it cannot be. */
export function sharesEdits(snapshot: Snapshot, path: string, computed: ByChannel): (FileEdit | null)[] {
  const located = snapshot.locate(path);
  if (located?.node.kind !== "map") return [null];
  const { file, node } = located;
  const texts = percentages(computed);
  const edits: (FileEdit | null)[] = [];
  for (const entry of node.entries) {
    const text = texts.get(entry.name) ?? "0%";
    texts.delete(entry.name);
    if (entry.value.kind === "scalar" && entry.value.source === text) continue;
    edits.push(replaceNode(file, entry.value, text));
  }
  const absent = [...texts].filter(([, text]) => text !== "0%");
  if (absent.length > 0) edits.push(addKeys(file, node, absent));
  return edits;
}

/** Shares with one decimal that together make 100%: the largest remainders are rounded up. */
export function percentages(shares: ByChannel): Map<string, string> {
  const tenths = Object.entries(shares).map(([channel, share]) => ({
    channel,
    whole: Math.floor(share * 1000 + 1e-6),
    rest: share * 1000 - Math.floor(share * 1000 + 1e-6),
  }));
  let short = 1000 - tenths.reduce((sum, { whole }) => sum + whole, 0);
  for (const item of [...tenths].sort((a, b) => b.rest - a.rest)) {
    if (short-- > 0) item.whole++;
  }
  return new Map(tenths.map(({ channel, whole }) => [channel, `${whole / 10}%`]));
}

/** The largest first; what differs by a rounding only keeps its order. */
export function bySize(a: number, b: number): number {
  return Math.abs(a - b) < 1e-9 ? 0 : b - a;
}
