/** The days a finding rests on, as pairs: what there was of the factor, and the outcome so many days later. */
import { addDays } from '#lib/core/day.ts'
import { usualWindowDays } from '#lib/core/patterns/patterns.ts'
import { seriesOf } from '#lib/core/patterns/series.ts'
import type { PatternDay, Series } from '#lib/core/patterns/series.ts'

/** Days of one side: the outcome of each, and between which values the factor was. */
export type DayGroup = { readonly outcomes: readonly number[]; readonly from: number; readonly to: number }

/** `more` holds the days with more of the factor (or with it at all), `less` the others. */
export type DaysBehind = { readonly more: DayGroup; readonly less: DayGroup }

type Pair = { readonly value: number; readonly outcome: number }

/** The same days as the analysis looks at; `null` when one side would be empty. `days` in any order, no day twice. */
export function daysBehind(
  days: readonly PatternDay[],
  { factor, lag }: { factor: string; lag: number },
): DaysBehind | null {
  const series = seriesOf(days, usualWindowDays)
  if (!series) return null
  const pairs = pairsOf(series, factor, lag)
  const least = splitOf(pairs)
  if (least === null) return null
  return {
    more: groupOf(pairs.filter(({ value }) => value >= least)),
    less: groupOf(pairs.filter(({ value }) => value < least)),
  }
}

export const meanOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length

function pairsOf({ outcome, factors }: Series, factor: string, lag: number): Pair[] {
  const values = factors.find(({ name }) => name === factor)?.values
  if (!values) return []
  return [...outcome.keys()].flatMap((t) => {
    const pair = { value: values[t - lag] ?? Number.NaN, outcome: outcome[t] ?? Number.NaN }
    return Number.isNaN(pair.value) || Number.isNaN(pair.outcome) ? [] : [pair]
  })
}

/** From which value on a day counts as one with more: where the two sides are as equally large as they can be. */
function splitOf(pairs: readonly Pair[]): number | null {
  const values = [...new Set(pairs.map(({ value }) => value))].toSorted((a, b) => a - b)
  const uneven = (least: number) => Math.abs(2 * pairs.filter(({ value }) => value >= least).length - pairs.length)
  return values.slice(1).toSorted((a, b) => uneven(a) - uneven(b) || a - b)[0] ?? null
}

function groupOf(pairs: readonly Pair[]): DayGroup {
  const values = pairs.map(({ value }) => value)
  return { outcomes: pairs.map(({ outcome }) => outcome), from: Math.min(...values), to: Math.max(...values) }
}

/** The days that can still take part, so that no more is carried around than is looked at. */
export function lately(days: readonly PatternDay[]): PatternDay[] {
  const last = days.findLast(({ outcome }) => outcome !== null)?.day
  if (last === undefined) return []
  // Two days more: what was there then may work on the first day that counts.
  const first = addDays(last, -usualWindowDays - 1)
  return days.filter(({ day }) => day >= first)
}

/** On how many of them the outcome is known. `days` as `lately` gives them. */
export function ratedDays(days: readonly PatternDay[]): number {
  const series = seriesOf(days, usualWindowDays)
  return series ? [...series.outcome].filter((value) => !Number.isNaN(value)).length : 0
}
