/**
 * The self-test as a regression: outcome on state and trend, each day taking something over from the day before. How much
 * is not known, so every persistence counts for as much as the days speak for it.
 */
import { persistentRegression } from '../stats/persistent-regression.ts'
import { risingRoot } from '../stats/root.ts'
import { studentCdf } from '../stats/student-t.ts'
import type { PersistentRegression } from '../stats/persistent-regression.ts'
import type { Row } from './rows.ts'

export type Interval = { readonly low: number; readonly high: number }

export type ModelledEffect = {
  /** On minus off, in points of the outcome. */
  readonly points: number
  readonly interval: Interval
  /** Mean persistence from one day to the next, 0 to 1. */
  readonly persistence: number
}

/** How much of a day is still there on the next; steps of .05 cost nothing in accuracy. */
const persistences = Array.from({ length: 20 }, (_, i) => i / 20)

export type Weighted = { readonly weight: number; readonly regression: PersistentRegression }

/** Regressions with every persistence, and how much each counts (they sum to 1). Empty when there is nothing to regress. */
export function allPersistences(columns: readonly (readonly number[])[], rows: readonly Row[]): Weighted[] {
  const outcome = rows.map((row) => row.outcome)
  const times = rows.map(({ time }) => time)
  const fits = persistences.flatMap((persistence) => {
    const regression = persistentRegression(columns, outcome, { times, persistence })
    return regression ? [regression] : []
  })
  const most = Math.max(...fits.map(({ logLikelihood }) => logLikelihood))
  const weights = fits.map(({ logLikelihood }) => Math.exp(logLikelihood - most))
  const total = weights.reduce((sum, one) => sum + one, 0)
  return fits.map((regression, i) => ({ regression, weight: (weights[i] ?? 0) / total }))
}

export const meanPersistence = (all: readonly Weighted[]) =>
  all.reduce((sum, { weight, regression }) => sum + weight * regression.persistence, 0)

/** Ones and time: what moves by itself. */
export const ownCourse = (rows: readonly Row[]): number[][] => {
  const first = rows[0]?.time ?? 0
  const span = Math.max(1, (rows.at(-1)?.time ?? 0) - first)
  return [rows.map(() => 1), rows.map(({ time }) => (time - first) / span)]
}

/** `null` when the days do not vary, or state and trend cannot be told apart. */
export function modelledEffect(rows: readonly Row[], state: readonly number[], level = 0.95): ModelledEffect | null {
  const all = allPersistences([state, ...ownCourse(rows)], rows)
  if (all.length === 0) return null
  const parts = all.map(({ weight, regression: { fit } }) => ({
    weight,
    points: fit.coefficients[0] ?? 0,
    error: fit.standardErrors[0] ?? 0,
    freedom: fit.freedom,
  }))
  const chanceBelow = (points: number) =>
    parts.reduce((sum, one) => sum + one.weight * studentCdf((points - one.points) / one.error, one.freedom), 0)
  const reach = Math.max(...parts.map(({ points, error }) => Math.abs(points) + 100 * error))
  const at = (chance: number) => risingRoot(chanceBelow, chance, { low: -reach, high: reach })
  return {
    points: parts.reduce((sum, one) => sum + one.weight * one.points, 0),
    interval: { low: at((1 - level) / 2), high: at((1 + level) / 2) },
    persistence: meanPersistence(all),
  }
}
