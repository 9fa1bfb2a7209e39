/**
 * Where a rising function passes `target`, between `low` and `high`, by halving until two neighbouring numbers are left.
 * When it does not pass there, the nearer end.
 */
export function risingRoot(
  rising: (x: number) => number,
  target: number,
  { low, high }: { low: number; high: number },
) {
  let [below, above] = [low, high]
  for (let i = 0; i < 200; i += 1) {
    const middle = (below + above) / 2
    if (middle <= below || middle >= above) break
    if (rising(middle) < target) below = middle
    else above = middle
  }
  return (below + above) / 2
}
