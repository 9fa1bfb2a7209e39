/** Why nothing can be said about a factor yet, so that a person knows what would help. */
import { leastKnownDays, leastKnownShare, leastRatedDays } from './design.ts'
import { usualWindowDays } from './patterns.ts'
import { seriesOf } from './series.ts'
import { leastUnusualDays, unusualCount } from './variety.ts'
import type { PatternDay } from './series.ts'

export type StillNeeded =
  /** So many more days with an outcome, before anything can be said about any factor. */
  | { readonly kind: 'rated-days'; readonly more: number }
  /** Noted on so few of the rated days that too little is known of it. */
  | { readonly kind: 'known-days'; readonly factor: string; readonly more: number }
  /** Nearly always the same: so many more days on which it is otherwise than it mostly is. */
  | { readonly kind: 'other-days'; readonly factor: string; readonly more: number }

/** Empty when every factor can be judged; in order of name. `days` in any order, no day twice. */
export function stillNeeded(days: readonly PatternDay[], windowDays = usualWindowDays): StillNeeded[] {
  const series = seriesOf(days, windowDays)
  const rows = series ? [...series.outcome.keys()].filter((t) => !Number.isNaN(series.outcome[t])) : []
  if (!series || rows.length < leastRatedDays) return [{ kind: 'rated-days', more: leastRatedDays - rows.length }]
  const leastKnown = Math.max(leastKnownDays, Math.ceil(leastKnownShare * rows.length))
  return series.factors.flatMap(({ name: factor, values }): StillNeeded[] => {
    const known = rows.map((t) => values[t] ?? Number.NaN).filter((value) => !Number.isNaN(value))
    if (known.length < leastKnown) return [{ kind: 'known-days', factor, more: leastKnown - known.length }]
    const other = unusualCount(known)
    return other < leastUnusualDays ? [{ kind: 'other-days', factor, more: leastUnusualDays - other }] : []
  })
}
