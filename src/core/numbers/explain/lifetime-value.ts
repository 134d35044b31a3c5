import { isReason } from "../reason.ts";
import { meanLifetimeValue } from "../relationship.ts";
import type { ExplainedInput, Explainer, Explanation } from "./explanation.ts";

/** The mean lifetime value over all segments. */
export function explainLifetimeValue(explainer: Explainer, path: string): Explanation {
  const segments = Object.keys(explainer.snapshot.strategy.segments);
  return explainer.explanation(
    path,
    { en: "Mean lifetime value", nl: "Gemiddelde klantwaarde" },
    meanLifetimeValue(explainer.snapshot.strategy, segments),
    "money",
    {
      en: "Σ share × lifetime value ÷ Σ share, over the segments",
      nl: "Σ aandeel × klantwaarde ÷ Σ aandeel, over de segmenten",
    },
    [filledMean(explainer, segments)],
    segmentValueInputs(explainer, segments),
  );
}

/** `(60% × €400 + 40% × €900) ÷ 100% = €600`. */
export function filledMean(explainer: Explainer, ids: readonly string[]): string {
  const { segments } = explainer.snapshot.strategy;
  const terms = ids.map((id) => {
    const { share = 0, lifetimeValue = 0 } = segments[id] ?? {};
    return `${explainer.show(share, "share")} × ${explainer.show(lifetimeValue, "money")}`;
  });
  const shares = ids.reduce((sum, id) => sum + (segments[id]?.share ?? 0), 0);
  const mean = meanLifetimeValue(explainer.snapshot.strategy, ids);
  const shown = isReason(mean) ? "?" : explainer.show(mean, "money");
  return `(${terms.join(" + ")}) ÷ ${explainer.show(shares, "share")} = ${shown}`;
}

export function segmentValueInputs(explainer: Explainer, ids: readonly string[]): ExplainedInput[] {
  const { segments } = explainer.snapshot.strategy;
  return ids.flatMap((id) => [
    explainer.input(
      { en: `share of customers of ${id}`, nl: `aandeel klanten van ${id}` },
      `segments.${id}.share`,
      segments[id]?.share,
      "share",
    ),
    explainer.input(
      { en: `lifetime value of ${id}`, nl: `klantwaarde van ${id}` },
      `segments.${id}.lifetimeValue`,
      segments[id]?.lifetimeValue,
      "money",
    ),
  ]);
}
