/**
 * Where a person began: the first fourteen days with at least four filled days in each of the two weeks. Its mean
 * plus and minus one standard deviation is "your own usual ups and downs".
 */
import { addDays } from '../day.ts'
import { meanOf } from './readings.ts'
import { minimumFilledDays } from './seven-day-means.ts'
import type { Day } from '../day.ts'
import type { Reading } from './readings.ts'

export type Baseline = {
  readonly first: Day
  /** Thirteen days after `first`. */
  readonly last: Day
  readonly filled: number
  readonly mean: number
  /** Mean minus and plus one sample standard deviation, kept within 0–10. */
  readonly low: number
  readonly high: number
}

/** `null` as long as no fourteen days hold enough. `readings` are in order, oldest first. */
export function baselineOf(readings: readonly Reading[]): Baseline | null {
  for (const { day: first } of readings) {
    const inWeek = (from: Day) => readings.filter(({ day }) => day >= from && day <= addDays(from, 6))
    const weeks = [inWeek(first), inWeek(addDays(first, 7))]
    if (weeks.some((week) => week.length < minimumFilledDays)) continue
    const values = weeks.flat().map(({ value }) => value)
    const mean = meanOf(values)
    const deviation = sampleDeviation(values, mean)
    return {
      first,
      last: addDays(first, 13),
      filled: values.length,
      mean,
      low: Math.max(0, mean - deviation),
      high: Math.min(10, mean + deviation),
    }
  }
  return null
}

function sampleDeviation(values: readonly number[], mean: number): number {
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}
