/**
 * Moves labels apart so that neighbours lie at least `distance` from each
 * other, each as near as it can be to the place it wants (least squares), in
 * the order given and between `lowest` and `highest`.
 *
 * With d = distance, subtracting i·d from each wish turns "at least d apart"
 * into "not falling", which is isotonic regression: pool neighbours that fall.
 */
export function spreadApart(
  wishes: readonly number[],
  distance: number,
  lowest: number,
  highest: number,
): readonly number[] {
  const pools: { sum: number; count: number }[] = [];
  wishes.forEach((wish, index) => {
    let pool = { sum: wish - index * distance, count: 1 };
    for (let last = pools.at(-1); last && last.sum / last.count > pool.sum / pool.count; last = pools.at(-1)) {
      pools.pop();
      pool = { sum: pool.sum + last.sum, count: pool.count + last.count };
    }
    pools.push(pool);
  });
  const top = highest - (wishes.length - 1) * distance;
  const places = pools.flatMap(({ sum, count }) => Array<number>(count).fill(sum / count));
  return places.map((place, index) => Math.max(lowest, Math.min(top, place)) + index * distance);
}
