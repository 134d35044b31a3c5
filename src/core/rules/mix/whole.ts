import type { Snapshot } from "../../project/snapshot.ts";
import { createFormat } from "../../words/format.ts";
import { MOST_FIXES, proposed, replacing } from "../fixes.ts";
import { percentText } from "../percent.ts";
import type { Fix } from "../rule.ts";
import { percentages } from "./targets.ts";

/** A share that is written, as a part of what must make 100%. */
export interface WrittenShare {
  readonly path: string;
  /** What people call what has the share. */
  readonly name: string;
  readonly share: number;
}

/** Ways to make shares 100%: the difference to or from one of them, the largest first, or all in proportion. */
export function wholeFixes(snapshot: Snapshot, shares: readonly WrittenShare[]): (Fix | null)[] {
  const sum = shares.reduce((all, { share }) => all + share, 0);
  const bySize = [...shares].sort((a, b) => b.share - a.share);
  const single = bySize.filter(({ share }) => share + 1 - sum > 1e-9).slice(0, MOST_FIXES);
  return [...single.map((one) => evened(snapshot, one, 1 - sum)), scaledFix(snapshot, shares, sum)];
}

/** One share takes the whole difference. */
function evened(snapshot: Snapshot, { path, name, share }: WrittenShare, difference: number): Fix | null {
  const [en, nl] = [createFormat("en"), createFormat("nl")].map((format) => format.share(Math.abs(difference)));
  const title =
    difference > 0
      ? { en: `Give the missing ${en} to ${name}`, nl: `Geef de ontbrekende ${nl} aan ${name}` }
      : { en: `Take what is ${en} too much from ${name}`, nl: `Haal de ${nl} te veel weg bij ${name}` };
  return proposed(title, [replacing(snapshot, path, percentText(share + difference, 4))]);
}

/** All shares in the same proportions. */
function scaledFix(snapshot: Snapshot, shares: readonly WrittenShare[], sum: number): Fix | null {
  if (!(sum > 0) || shares.length < 2) return null;
  const texts = percentages(Object.fromEntries(shares.map(({ path, share }) => [path, share / sum])));
  const edits = shares.map(({ path }) => replacing(snapshot, path, texts.get(path) as string));
  return proposed({ en: "Bring all shares to 100% in proportion", nl: "Breng alle aandelen naar rato op 100%" }, edits);
}
