/** A dot for every counted day of a self-test, days on above days off, each on its score. */
import { testDays } from '#lib/core/experiment/plan.ts'
import { readOn } from '#lib/core/experiment/outcome.ts'
import type { State } from '#lib/core/experiment/draw.ts'
import type { Experiment } from '#lib/core/experiment/experiment.ts'
import type { Readings } from '#lib/core/experiment/outcome.ts'

/** How many days had each score, 0 to 10, and their mean; `null` without days. */
export type Scores = { days: number; byScore: number[]; mean: number | null }

export function scoresOf(experiment: Experiment, readings: Readings, state: State): Scores {
  const values = testDays(experiment).flatMap((one) => {
    const value = readings.get(readOn(one.day, experiment.outcome))
    return one.state !== state || one.isLeftOut || value === undefined ? [] : [value]
  })
  const byScore = Array.from({ length: 11 }, (_, score) => values.filter((value) => value === score).length)
  const mean = values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
  return { days: values.length, byScore, mean }
}

export type Dots = {
  width: number
  height: number
  /** Radius of a dot. */
  r: number
  baseline: number
  dots: { x: number; y: number }[]
  /** Where a score stands, also between two. */
  x: (score: number) => number
}

const side = 14
const tallest = 132
const widest = 13

/** Places for the dots of one state, in pixels. `highest` is the tallest stack of both, so that both have one measure. */
export function dotsShape({ byScore }: Scores, { width, highest }: { width: number; highest: number }): Dots {
  const pitch = Math.min(widest, (width - 2 * side) / 10, tallest / Math.max(1, highest))
  const x = (score: number) => side + (score / 10) * (width - 2 * side)
  const height = Math.max(1, ...byScore) * pitch + 22
  const baseline = height - 18
  const dots = byScore.flatMap((count, score) =>
    Array.from({ length: count }, (_, i) => ({ x: x(score), y: baseline - (i + 0.5) * pitch - 2 })),
  )
  return { width, height, r: pitch * 0.38, baseline, dots, x }
}
