/**
 * p-values after asking many questions at once, so that of all answers below q about the share q is false (Benjamini and
 * Hochberg, Journal of the Royal Statistical Society B 57, 1995); R's `p.adjust(p, "BH")`. In the order given.
 */
export function adjustForMany(pValues: readonly number[]): number[] {
  const fromLargest = [...pValues.keys()].toSorted((a, b) => (pValues[b] ?? 1) - (pValues[a] ?? 1))
  const adjusted = new Array<number>(pValues.length).fill(1)
  let least = 1
  for (const [i, index] of fromLargest.entries()) {
    const rank = pValues.length - i
    least = Math.min(least, ((pValues[index] ?? 1) * pValues.length) / rank)
    adjusted[index] = least
  }
  return adjusted
}
