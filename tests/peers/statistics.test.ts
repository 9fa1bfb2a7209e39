/** Our statistics give what R gives, to eight digits. statistics.R made the cases; R is not needed to run this. */
import { expect, test } from 'vitest'
import { addDays, day } from '#lib/core/day.ts'
import { randomisationTest } from '#lib/core/experiment/randomisation.ts'
import { designOf } from '#lib/core/patterns/design.ts'
import { evidenceFor } from '#lib/core/patterns/evidence.ts'
import { Explanation } from '#lib/core/patterns/explanation.ts'
import { ours } from '#lib/core/patterns/method.ts'
import { finish } from '#lib/core/patterns/patterns.ts'
import { seriesOf } from '#lib/core/patterns/series.ts'
import { adjustForMany } from '#lib/core/stats/adjust-for-many.ts'
import { correlation } from '#lib/core/stats/correlation.ts'
import { incompleteBeta } from '#lib/core/stats/incomplete-beta.ts'
import { leastSquares } from '#lib/core/stats/least-squares.ts'
import { logGamma } from '#lib/core/stats/log-gamma.ts'
import { normalCdf } from '#lib/core/stats/normal-cdf.ts'
import { persistentRegression } from '#lib/core/stats/persistent-regression.ts'
import { risingRoot } from '#lib/core/stats/root.ts'
import { studentCdf, twoSidedT } from '#lib/core/stats/student-t.ts'
import cases from './statistics.json' with { type: 'json' }

/** To eight digits, however large or small the value is. */
function agrees(mine: number, theirs: number) {
  expect(Math.abs(mine - theirs)).toBeLessThanOrEqual(1e-8 * Math.abs(theirs) + 1e-300)
}

function agree(mine: readonly number[] | undefined, theirs: readonly number[]) {
  expect(mine).toHaveLength(theirs.length)
  for (const [i, value] of theirs.entries()) agrees(mine?.[i] ?? Number.NaN, value)
}

test('the normal distribution, into its far tails', () => {
  for (const { x, is } of cases.normalCdf) agrees(normalCdf(x), is)
})

test('the logarithm of the gamma function', () => {
  for (const { x, is } of cases.logGamma) expect(logGamma(x)).toBeCloseTo(is, 8)
})

test('the incomplete beta function', () => {
  for (const { x, a, b, is } of cases.incompleteBeta) agrees(incompleteBeta(x, a, b), is)
})

test("Student's t", () => {
  for (const { t, freedom, is } of cases.twoSidedT) agrees(twoSidedT(t, freedom), is)
})

test("the distribution of Student's t, and its quantiles by search", () => {
  for (const { t, freedom, is } of cases.studentCdf) agrees(studentCdf(t, freedom), is)
  // qt(0.975, 7), qt(0.8, 53)
  const quantile = (chance: number, freedom: number) =>
    risingRoot((t) => studentCdf(t, freedom), chance, { low: -1000, high: 1000 })
  agrees(quantile(0.975, 7), 2.36462425159278)
  agrees(quantile(0.8, 53), 0.848455812286427)
})

test('p-values adjusted for many questions', () => {
  for (const { p, is } of cases.adjustForMany) agree(adjustForMany(p), is)
})

test('correlation', () => {
  for (const { a, b, is } of cases.correlation) agrees(correlation(a, b), is)
})

test('least squares, also with columns that are nearly the same or badly scaled', () => {
  for (const {
    columns,
    outcome,
    coefficients,
    standardErrors,
    residuals,
    logDeterminant,
    freedom,
  } of cases.leastSquares) {
    const fit = leastSquares(columns, outcome)
    agree(fit?.coefficients, coefficients)
    agree(fit?.standardErrors, standardErrors)
    for (const [i, value] of residuals.entries()) expect(fit?.residuals[i]).toBeCloseTo(value, 8)
    agrees(fit?.logDeterminant ?? Number.NaN, logDeterminant)
    expect(fit?.freedom).toBe(freedom)
  }
})

test('the likelihood of whole explanations, with gaps, fading effects and small weekday effects', () => {
  const { outcome, a, b, models } = cases.logLikelihood
  const days = outcome.map((value, i) => ({
    day: addDays(day('2026-01-05'), i),
    outcome: value,
    factors: { a: a[i] ?? null, b: b[i] ?? null },
  }))
  const series = seriesOf(days, 365)
  if (!series) throw new Error('no series')
  const design = designOf(series, { lagCount: 3, leastLagOf: () => 0 })
  for (const { chosen, persistence, lingers, size, nuisanceSize, is } of models) {
    const method = { ...ours, persistences: [persistence], fading: [{ lingers, prior: 1 }], nuisanceSize }
    const [evidence] = finish(evidenceFor(design, method))
    if (!evidence) throw new Error('no evidence')
    const columns = chosen.map(([factor = 0, lag]) =>
      design.columns.findIndex((one) => one.factor === factor - 1 && one.lag === lag),
    )
    const { log } = new Explanation(evidence, size, columns.length).become(columns, evidence, size)
    expect(log).toBeCloseTo(is, 8)
  }
})

test('regression with errors that persist over gaps, and its restricted likelihood', () => {
  for (const one of cases.persistentRegression) {
    const found = persistentRegression(one.columns, one.outcome, one)
    agree(found?.fit.coefficients, one.coefficients)
    agree(found?.fit.standardErrors, one.standardErrors)
    const squares = found?.fit.residuals.reduce((sum, residual) => sum + residual * residual, 0) ?? Number.NaN
    agrees(Math.sqrt(squares / (found?.fit.freedom ?? Number.NaN)), one.spread)
    agrees(found?.logLikelihood ?? Number.NaN, one.logLikelihood)
  }
})

test('the randomisation test over all orders of a small self-test, and the sizes it just rejects', () => {
  const { times, block, outcome, order, persistence, points, p, low95, high95, low80, high80 } = cases.orders
  const pairs = order.length / 2
  const draws = 2 ** pairs
  // Instead of chance: every order once, a coin for each pair.
  let tossed = 0
  const random = () => {
    const [draw, pair] = [Math.floor(tossed / pairs), tossed % pairs]
    tossed += 1
    return (draw >> pair) % 2 === 0 ? 0.25 : 0.75
  }
  const rows = times.map((time, i) => ({ time, block: block[i] ?? 0, outcome: outcome[i] ?? 0 }))
  const test = randomisationTest(
    rows,
    {
      design: { pairs, blockDays: 2, leftOutDays: 0 },
      order: order.map((state) => (state === 1 ? ('on' as const) : ('off' as const))),
    },
    { persistence, random, draws },
  )
  if (!test) throw new Error('no test')
  agrees(test.points, points)
  // Ours counts the real order once more, for it is one of those that could have been drawn.
  agrees(test.p * (draws + 1) - 1, p * draws)
  const [wide, narrow] = [test.interval(1 - 7 / (draws + 1)), test.interval(1 - 26 / (draws + 1))]
  agree([wide.low, wide.high, narrow.low, narrow.high], [low95, high95, low80, high80])
})
