/** The indexes of the highest numbers above 0, at most `limit`, the highest first. */
export function highest(numbers: Float64Array, limit: number): number[] {
  const byNumber = (x: number, y: number) => (numbers[y] ?? 0) - (numbers[x] ?? 0) || x - y;
  let best: number[] = [];
  let least = 0;
  for (let i = 0; i < numbers.length; i++) {
    if ((numbers[i] ?? 0) <= least) continue;
    best.push(i);
    if (best.length < 4 * limit) continue;
    best = best.sort(byNumber).slice(0, limit);
    // A later index with the same number stands behind all of these.
    least = numbers[best.at(-1) ?? 0] ?? 0;
  }
  return best.sort(byNumber).slice(0, limit);
}
