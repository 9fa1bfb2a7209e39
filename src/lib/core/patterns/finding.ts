/** What the walk says about each factor, in the units of the diary. */
import type { Design } from './design.ts'
import type { Candidate, Tally } from './sampler.ts'
import type { Series } from './series.ts'

export type Finding = {
  readonly factor: string
  /** Most likely days between the factor and the outcome: 0, 1 or 2. */
  readonly lag: number
  /** More of the factor goes with more (1) or less (−1) of the outcome. */
  readonly sign: 1 | -1
  /** Probability that the factor goes with the outcome in this direction, at whatever lag. */
  readonly p: number
  /** If it does, at this lag: points of the outcome per unit of the factor, and the 90 % interval. */
  readonly points: number
  readonly low: number
  readonly high: number
  /** Rated days on which the factor was known at this lag, and on which it was there. */
  readonly daysKnown: number
  readonly daysWith: number
}

/** Half a 90 % interval, in standard deviations of a normal distribution. */
const halfWidth = 1.6448536269514722

export function findingsOf({
  series,
  design,
  candidates,
  tally,
}: {
  series: Series
  design: Design
  candidates: readonly Candidate[]
  tally: Tally
}): Finding[] {
  return candidates.flatMap(({ factor, columns }) => {
    const sum = (values: Float64Array) => columns.reduce((total, column) => total + (values[column] ?? 0), 0)
    const above = sum(tally.above)
    const below = sum(tally.weight) - above
    const best = columns.reduce((a, b) => ((tally.weight[b] ?? 0) > (tally.weight[a] ?? 0) ? b : a))
    const column = design.columns[best]
    const name = series.factors[factor]?.name
    if (!column || name === undefined) return []
    const { lag, deviation, daysKnown, daysWith } = column
    const { mean, spread } = effectOf(tally, best)
    const half = halfWidth * spread
    const scaled = { points: mean / deviation, low: (mean - half) / deviation, high: (mean + half) / deviation }
    const sign = above >= below ? 1 : -1
    return [{ factor: name, lag, sign, p: Math.max(above, below), ...scaled, daysKnown, daysWith } as const]
  })
}

function effectOf(tally: Tally, column: number): { mean: number; spread: number } {
  const weight = Math.max(tally.weight[column] ?? 0, Number.MIN_VALUE)
  const mean = (tally.effect[column] ?? 0) / weight
  const square = (tally.effectSquared[column] ?? 0) / weight
  return { mean, spread: Math.sqrt(Math.max(0, square - mean * mean)) }
}
