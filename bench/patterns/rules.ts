/** What a diary is judged by: our method, the one it grew from, and the plain rules popular apps use. */
import { findPatterns, finish } from '#lib/core/patterns/patterns.ts'
import { ours } from '#lib/core/patterns/method.ts'
import { certaintyOf } from '#lib/core/patterns/shown.ts'
import { adjustForMany } from '#lib/core/stats/adjust-for-many.ts'
import { correlation } from '#lib/core/stats/correlation.ts'
import { twoSidedT } from '#lib/core/stats/student-t.ts'
import type { Method } from '#lib/core/patterns/method.ts'
import type { PatternDay } from '#lib/core/patterns/series.ts'
import type { Judged } from './score.ts'

export type Rule = (days: readonly PatternDay[]) => Judged[]

/** Bayesian selection without fading effects, and with weekdays taken as they come. */
const withoutFading: Method = { ...ours, fading: [{ lingers: false, prior: 1 }], nuisanceSize: Infinity }

export const rules: Record<string, Rule> = {
  Regie: (days) => bayesian(days, ours),
  REC: (days) => bayesian(days, withoutFading),
  'p < .05': (days) => pairsOf(days, [0, 1, 2]).map((pair) => judged(pair, pValue(pair) < 0.05)),
  'p < .05, BH': (days) => {
    const pairs = pairsOf(days, [0, 1, 2])
    const adjusted = adjustForMany(pairs.map(pValue))
    return pairs.map((pair, i) => judged(pair, (adjusted[i] ?? 1) < 0.1))
  },
  // Perfice's list of correlations, same and next day; its other limits (30 shared days of 600) are met or missed as here.
  'r over .2': (days) =>
    pairsOf(days, [0, 1])
      .filter(({ known }) => known.length >= 30)
      .map((pair) => judged(pair, Math.abs(pair.r) > 0.2)),
  // Pain Tracker's clinic view: five uses or more, and a point more pain on average than without.
  '+1 point': (days) =>
    pairsOf(days, [0]).map((pair) => {
      const on = pair.known.filter(({ x }) => x > 0)
      const off = pair.known.filter(({ x }) => x <= 0)
      const mean = (some: typeof on) => some.reduce((sum, { y }) => sum + y, 0) / some.length
      return judged(pair, on.length >= 5 && off.length >= 1 && mean(on) - mean(off) >= 1)
    }),
}

function bayesian(days: readonly PatternDay[], method: Method): Judged[] {
  const patterns = finish(findPatterns(days, { method }))
  if (patterns.kind !== 'analysed') return []
  return patterns.findings.map((one) => ({ ...one, shown: certaintyOf(one) !== null }))
}

type Pair = { factor: string; lag: number; known: { x: number; y: number }[]; r: number }

function pairsOf(days: readonly PatternDay[], lags: readonly number[]): Pair[] {
  const names = [...new Set(days.flatMap(({ factors }) => Object.keys(factors)))]
  return names.flatMap((factor) =>
    lags.flatMap((lag) => {
      // The simulated diaries hold every calendar day, in order.
      const known = days.flatMap(({ outcome }, t) => {
        const x = days[t - lag]?.factors[factor] ?? null
        return outcome === null || x === null ? [] : [{ x, y: outcome }]
      })
      const r = correlation(
        known.map(({ x }) => x),
        known.map(({ y }) => y),
      )
      return known.length >= 8 && Number.isFinite(r) ? [{ factor, lag, known, r }] : []
    }),
  )
}

/** For a tag this is the t-test on its two means. */
const pValue = ({ r, known }: Pair) => twoSidedT(r * Math.sqrt((known.length - 2) / (1 - r * r)), known.length - 2)

const judged = ({ factor, lag, r }: Pair, shown: boolean): Judged => ({ factor, lag, sign: r > 0 ? 1 : -1, shown })
