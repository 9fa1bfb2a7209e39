/**
 * What the outcome does by itself: does it differ between days of the week, and has it slowly gone up or down? Answered
 * with the day-to-day persistence taken out (generalised least squares with a first-order autoregression over gaps), for
 * without that a slow wave looks like both.
 */
import { incompleteBeta } from '../stats/incomplete-beta.ts'
import { leastSquares } from '../stats/least-squares.ts'
import { twoSidedT } from '../stats/student-t.ts'
import { usualWindowDays } from './patterns.ts'
import { seriesOf } from './series.ts'
import { leastUnusualDays, unusualCount } from './variety.ts'
import type { Regression } from '../stats/least-squares.ts'
import type { PatternDay } from './series.ts'

export type Rhythm = {
  /** Points above or below the mean of the week, from Monday; `null` when weekdays cannot be told apart. */
  readonly weekdays: readonly number[] | null
  /** Points from the first to the last day of the window; `null` when it cannot be told from standing still. */
  readonly trend: { readonly points: number; readonly low: number; readonly high: number } | null
}

const leastRatedDays = 56
const leastPerWeekday = 4
/** Two questions of one diary; strict, because nobody asked for them. */
const shownBelow = 0.01
const persistences = Array.from({ length: 20 }, (_, i) => i / 20)

/** `null`: fewer than eight weeks of rated days, or a weekday with fewer than four. `days` in any order, no day twice. */
export function rhythmOf(days: readonly PatternDay[], windowDays = usualWindowDays): Rhythm | null {
  const series = seriesOf(days, windowDays)
  if (!series) return null
  const rows = [...series.outcome.keys()].filter((t) => !Number.isNaN(series.outcome[t]))
  const weekdayOf = (t: number) => (((series.firstDay + t + 3) % 7) + 7) % 7
  const perWeekday = [0, 1, 2, 3, 4, 5, 6].map((one) => rows.filter((t) => weekdayOf(t) === one).length)
  if (rows.length < leastRatedDays || Math.min(...perWeekday) < leastPerWeekday) return null
  const outcome = rows.map((t) => series.outcome[t] ?? 0)
  if (unusualCount(outcome) < leastUnusualDays) return { weekdays: null, trend: null }
  const first = rows[0] ?? 0
  const span = (rows.at(-1) ?? 0) - first
  const flat = [rows.map(() => 1), rows.map((t) => (t - first) / span)]
  // Each weekday against Sunday, so that together they stand apart from the mean.
  const weekdays = [0, 1, 2, 3, 4, 5].map((one) =>
    rows.map((t) => (weekdayOf(t) === one ? 1 : weekdayOf(t) === 6 ? -1 : 0)),
  )
  const whole = fitWithPersistence([...flat, ...weekdays], outcome, rows)
  const without =
    whole &&
    leastSquares(
      flat.map((column) => whitened(column, rows, whole.persistence)),
      whole.outcome,
    )
  if (!whole || !without) return null
  const [, slope = 0, ...differences] = whole.fit.coefficients
  const error = whole.fit.standardErrors[1] ?? Number.NaN
  const trendP = twoSidedT(slope / error, whole.fit.freedom)
  const weekdayP = chanceOfF(without, whole.fit)
  const trend = { points: slope, low: slope - 1.645 * error, high: slope + 1.645 * error }
  const sunday = -differences.reduce((sum, one) => sum + one, 0)
  return {
    weekdays: weekdayP < shownBelow ? [...differences, sunday] : null,
    trend: trendP < shownBelow ? trend : null,
  }
}

/** The persistence that fits best, of a grid, by likelihood; and the fit with it. */
function fitWithPersistence(columns: readonly number[][], outcome: readonly number[], rows: readonly number[]) {
  const fits = persistences.flatMap((persistence) => {
    const turned = columns.map((column) => whitened(column, rows, persistence))
    const turnedOutcome = whitened(outcome, rows, persistence)
    const fit = leastSquares(turned, turnedOutcome)
    if (!fit) return []
    const logScale = rows.reduce((sum, _, i) => sum - Math.log(1 - carried(rows, i, persistence) ** 2) / 2, 0)
    const log = logScale - (rows.length / 2) * Math.log(squares(fit))
    return [{ persistence, fit, outcome: turnedOutcome, log }]
  })
  return fits.toSorted((a, b) => b.log - a.log)[0] ?? null
}

/** Each row without what is left of the one before, all equally uncertain. */
const whitened = (values: readonly number[], rows: readonly number[], persistence: number): number[] =>
  values.map((value, i) => {
    const f = carried(rows, i, persistence)
    return (value - f * (values[i - 1] ?? 0)) / Math.sqrt(1 - f * f)
  })

/** How much of the row before is still there after the days between. */
const carried = (rows: readonly number[], i: number, persistence: number) =>
  i === 0 ? 0 : persistence ** ((rows[i] ?? 0) - (rows[i - 1] ?? 0))

const squares = ({ residuals }: Regression) => residuals.reduce((sum, one) => sum + one * one, 0)

/** Chance that columns that mean nothing improve a regression so much (F-test). */
function chanceOfF(small: Regression, large: Regression): number {
  const added = small.freedom - large.freedom
  return incompleteBeta(Math.min(1, squares(large) / squares(small)), large.freedom / 2, added / 2)
}
