/** A diary as the analysis sees it: one place per calendar day, also for the days nobody wrote anything. */
import { dayNumber } from '../day.ts'
import type { Day } from '../day.ts'

export type PatternDay = {
  readonly day: Day
  /** Hindrance or pain, the mean of the day's entries; `null` when not filled in. */
  readonly outcome: number | null
  /** 0 or 1, or the day's mean of a rating. `null` or left out is not known: a tag that did not exist yet is not "no". */
  readonly factors: Readonly<Record<string, number | null>>
}

export type Series = {
  /** Day number (see `dayNumber`) of the first place. */
  readonly firstDay: number
  /** Per calendar day; NaN is not known. */
  readonly outcome: Float64Array
  /** In order of name, so that the order in the diary does not matter. */
  readonly factors: readonly { readonly name: string; readonly values: Float64Array }[]
}

/**
 * Days in any order, no day twice. What lies more than `windowDays` before the last filled-in day is left out, but for
 * two days of factors whose effect may reach into it.
 */
export function seriesOf(days: readonly PatternDay[], windowDays: number): Series | null {
  const rated = days.filter(({ outcome }) => outcome !== null).map(({ day }) => dayNumber(day))
  if (rated.length === 0) return null
  const last = max(rated)
  const firstRated = Math.max(min(rated), last - windowDays + 1)
  const firstDay = firstRated - 2
  const length = last - firstDay + 1
  const outcome = new Float64Array(length).fill(Number.NaN)
  const byName = new Map<string, Float64Array>()
  for (const { day, outcome: value, factors } of days) {
    const at = dayNumber(day) - firstDay
    if (at < 0 || at >= length) continue
    if (at >= 2 && value !== null) outcome[at] = value
    for (const [name, known] of Object.entries(factors)) {
      if (known === null) continue
      let values = byName.get(name)
      if (!values) byName.set(name, (values = new Float64Array(length).fill(Number.NaN)))
      values[at] = known
    }
  }
  const factors = [...byName].map(([name, values]) => ({ name, values })).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return { firstDay, outcome, factors }
}

const max = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), -Infinity)
const min = (values: readonly number[]) => values.reduce((least, value) => Math.min(least, value), Infinity)
