/**
 * The other way round: does yesterday's pain say something about a factor today? Then the factor may be a consequence, and
 * a finding on it deserves that remark. Per factor a regression of today on yesterday's factor, yesterday's outcome,
 * trend and weekend; the p-values are adjusted for the number of factors.
 */
import { adjustForMany } from '../stats/adjust-for-many.ts'
import { leastSquares } from '../stats/least-squares.ts'
import { twoSidedT } from '../stats/student-t.ts'
import { usualWindowDays } from './patterns.ts'
import { seriesOf } from './series.ts'
import { leastUnusualDays, unusualCount } from './variety.ts'
import type { PatternDay, Series } from './series.ts'

export type AfterPain = {
  readonly factor: string
  /** After a day with more of the outcome there is more (1) or less (−1) of the factor. */
  readonly sign: 1 | -1
  /** Of all factors with a value below q about the share q is there by chance. */
  readonly q: number
  /** Pairs of days it rests on. */
  readonly pairs: number
}

const shownBelow = 0.1
const leastPairs = 28

/** The factors that follow the outcome of the day before, the surest first. `days` in any order, no day twice. */
export function followersOf(days: readonly PatternDay[], windowDays = usualWindowDays): AfterPain[] {
  const series = seriesOf(days, windowDays)
  if (!series) return []
  const tested = series.factors.flatMap(({ name, values }) => {
    const found = follows(series, values)
    return found ? [{ factor: name, ...found }] : []
  })
  const adjusted = adjustForMany(tested.map(({ p }) => p))
  return tested
    .map(({ p: _, ...one }, i) => ({ ...one, q: adjusted[i] ?? 1 }))
    .filter(({ q }) => q < shownBelow)
    .toSorted((a, b) => a.q - b.q)
}

function follows({ outcome, firstDay }: Series, values: Float64Array) {
  const known = (t: number) => [values[t], values[t - 1], outcome[t - 1]].every((value) => Number.isFinite(value))
  const rows = [...values.keys()].filter(known)
  const today = rows.map((t) => values[t] ?? 0)
  const pairs = rows.length
  if (pairs < leastPairs || unusualCount(today) < leastUnusualDays) return null
  const fit = leastSquares(
    [
      rows.map((t) => outcome[t - 1] ?? 0),
      rows.map((t) => values[t - 1] ?? 0),
      rows.map(() => 1),
      rows.map((t) => t / values.length),
      rows.map((t) => ((firstDay + t + 3) % 7 >= 5 ? 1 : 0)),
    ],
    today,
  )
  const slope = fit?.coefficients[0]
  const error = fit?.standardErrors[0]
  if (!fit || slope === undefined || error === undefined || !(error > 0)) return null
  return { sign: slope > 0 ? (1 as const) : (-1 as const), p: twoSidedT(slope / error, fit.freedom), pairs }
}
