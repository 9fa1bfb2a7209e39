/**
 * Regression on days of which each takes something over from the one before: the errors of two rows `g` days apart
 * correlate `persistence ** g`. R's `nlme::gls` with `corCAR1`, exact over gaps.
 */
import { leastSquares } from './least-squares.ts'
import type { Regression } from './least-squares.ts'

export type PersistentRegression = {
  readonly persistence: number
  /** Of the rows after `independence`. Its residual variance is that of one day. */
  readonly fit: Regression
  /**
   * Restricted log-likelihood, up to a constant that depends on the number of rows and columns only. It is also the log of
   * the marginal likelihood with coefficients left free and p(σ²) ∝ 1/σ².
   */
  readonly logLikelihood: number
}

/** `times` in days, rising; `persistence` 0 up to, not including, 1. `null` as in `leastSquares`, or when nothing is left over. */
export function persistentRegression(
  columns: readonly (readonly number[])[],
  outcome: readonly number[],
  { times, persistence }: { times: readonly number[]; persistence: number },
): PersistentRegression | null {
  const turn = independence(times, persistence)
  const fit = leastSquares(columns.map(turn), turn(outcome))
  if (!fit) return null
  const squares = fit.residuals.reduce((sum, one) => sum + one * one, 0)
  if (squares <= 1e-20 * outcome.reduce((sum, one) => sum + one * one, 0)) return null
  const logScale = times.reduce((sum, _, i) => sum + Math.log1p(-(carried(times, i, persistence) ** 2)) / 2, 0)
  return { persistence, fit, logLikelihood: -logScale - fit.logDeterminant / 2 - (fit.freedom / 2) * Math.log(squares) }
}

/**
 * Takes from each row what is left of the one before, so that all are equally uncertain and none says what another says.
 * For many outcomes of the same days.
 */
export function independence(times: readonly number[], persistence: number): (values: readonly number[]) => number[] {
  const left = times.map((_, i) => carried(times, i, persistence))
  const scale = left.map((f) => 1 / Math.sqrt(1 - f * f))
  return (values) => values.map((value, i) => (value - (left[i] ?? 0) * (values[i - 1] ?? 0)) * (scale[i] ?? 1))
}

/** How much of the row before is still there after the days between. */
const carried = (times: readonly number[], i: number, persistence: number) =>
  i === 0 ? 0 : persistence ** ((times[i] ?? 0) - (times[i - 1] ?? 0))
