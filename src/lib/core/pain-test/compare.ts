import { daysBetween } from '../day.ts'
import type { Day } from '../day.ts'
import type { DimensionScore } from './score.ts'
import type { Dimension } from './statements.ts'

/** One answer step is eight points: smaller differences are said to be nothing. */
const smallestDifference = 25
const daysBetweenTests = 28

export type Difference = { dimension: Dimension; before: number; now: number; direction: 'more' | 'less' }

/** The dimensions that differ by at least 25 points from an earlier result; everything else is "about the same". */
export function differences(before: readonly DimensionScore[], now: readonly DimensionScore[]): Difference[] {
  return now.flatMap(({ dimension, score }) => {
    const earlier = before.find((other) => other.dimension === dimension)?.score ?? null
    if (score === null || earlier === null || Math.abs(score - earlier) < smallestDifference) return []
    return [{ dimension, before: earlier, now: score, direction: score > earlier ? 'more' : 'less' } as const]
  })
}

/** Whether four weeks have passed, so that both tests ask about different weeks. */
export const mayRetest = (previous: Day, today: Day) => daysBetween(previous, today) >= daysBetweenTests
