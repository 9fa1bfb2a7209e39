/** Which days and which columns take part. A column is a factor at a lag. */
import { nuisanceOf, remainder } from './nuisance.ts'
import { leastUnusualDays, unusualCount } from './variety.ts'
import type { Nuisance } from './nuisance.ts'
import type { Series } from './series.ts'

export type Column = {
  /** Place in the factors of the series. */
  readonly factor: number
  /** Days between the factor and the outcome: 0, 1, 2. */
  readonly lag: number
  /** Standard deviation after the nuisance is regressed out: effects per deviation become points per unit with it. */
  readonly deviation: number
  /** Per place in the series, in deviations from the mean; what is not known is the mean, 0. */
  readonly values: Float64Array
  /** Rated days on which the factor was known, and on which it was there (above nought). */
  readonly daysKnown: number
  readonly daysWith: number
}

export type Design = {
  /** Places in the series that have an outcome, and that outcome. */
  readonly rows: Int32Array
  readonly outcome: Float64Array
  readonly nuisance: Nuisance
  readonly columns: readonly Column[]
}

export const leastRatedDays = 28

/** A factor at a lag is judged when it is known on so many rated days, on so large a part of them, and varies enough. */
export const leastKnownDays = 8
export const leastKnownShare = 0.4

type Lags = { readonly lagCount: number; readonly leastLagOf: (factor: string) => number }

export function designOf(series: Series, { lagCount, leastLagOf }: Lags): Design {
  const rows = Int32Array.from([...series.outcome.keys()].filter((t) => !Number.isNaN(series.outcome[t])))
  const outcome = Float64Array.from(rows, (t) => series.outcome[t] ?? 0)
  const nuisance = nuisanceOf(rows, series.firstDay)
  const deviationOf = remainder(nuisance)
  const columns = series.factors.flatMap(({ name, values }, factor) =>
    Array.from({ length: lagCount }, (_, lag) => {
      if (lag < leastLagOf(name)) return []
      const column = lagged({ values, lag, rows, deviationOf })
      return column ? [{ factor, lag, ...column }] : []
    }).flat(),
  )
  return { rows, outcome, nuisance, columns }
}

export const enoughToAnalyse = ({ columns, outcome }: Design): boolean =>
  columns.length > 0 && unusualCount([...outcome]) >= leastUnusualDays

function lagged({
  values,
  lag,
  rows,
  deviationOf,
}: {
  values: Float64Array
  lag: number
  rows: Int32Array
  deviationOf: (column: readonly number[]) => number
}): Omit<Column, 'factor' | 'lag'> | null {
  const valueAt = (t: number) => values[t - lag] ?? Number.NaN
  const seen = Array.from(rows, valueAt)
  const known = seen.filter((value) => !Number.isNaN(value))
  if (known.length < Math.max(leastKnownDays, leastKnownShare * rows.length)) return null
  if (unusualCount(known) < leastUnusualDays) return null
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const centred = (value: number) => (Number.isNaN(value) ? 0 : value - mean)
  const deviation = deviationOf(seen.map(centred))
  if (!(deviation > 1e-9 * Math.max(...known.map(Math.abs)))) return null
  return {
    deviation,
    values: values.map((_, t) => centred(valueAt(t)) / deviation),
    daysKnown: known.length,
    daysWith: known.filter((value) => value > 0).length,
  }
}
