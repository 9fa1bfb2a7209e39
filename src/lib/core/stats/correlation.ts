/** Pearson's correlation, −1 to 1; R's `cor`. NaN when one of the two does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const meanA = a.reduce((sum, value) => sum + value, 0) / a.length
  const meanB = b.reduce((sum, value) => sum + value, 0) / b.length
  let together = 0
  let alone = 0
  let other = 0
  for (const [i, value] of a.entries()) {
    const fromA = value - meanA
    const fromB = (b[i] ?? 0) - meanB
    together += fromA * fromB
    alone += fromA * fromA
    other += fromB * fromB
  }
  return together / Math.sqrt(alone * other)
}
