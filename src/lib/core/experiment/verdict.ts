/** The four answers a self-test can have. */
import { worthwhilePoints } from './detectable.ts'
import { betterWay } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { RandomisationTest } from './randomisation.ts'
import type { Row } from './rows.ts'

export type Verdict = 'helps-probably' | 'little-difference-probably' | 'unclear' | 'seems-worse'

/**
 * A difference, when zero is not in the 95 % interval; little difference, when the 90 % interval holds nothing worth having
 * (two one-sided tests at 5 %). A scale on which nothing ever moved cannot show that nothing moves it.
 */
export function verdictOf({ points, p, interval }: RandomisationTest, rows: readonly Row[], outcome: Outcome): Verdict {
  if (p <= 0.05) return points * betterWay(outcome) > 0 ? 'helps-probably' : 'seems-worse'
  const { low, high } = interval(0.9)
  const isSmall = low > -worthwhilePoints && high < worthwhilePoints
  return isSmall && varies(rows) ? 'little-difference-probably' : 'unclear'
}

const leastUnusualDays = 4

function varies(rows: readonly Row[]): boolean {
  const counts = new Map<number, number>()
  for (const { outcome } of rows) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return rows.length - Math.max(0, ...counts.values()) >= leastUnusualDays
}
