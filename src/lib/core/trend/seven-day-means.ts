/**
 * The line of a chart: for each day the mean of that day and the six before it. A week with fewer than four filled days
 * has no mean. Nothing is filled in, smoothed or bridged: a gap in the diary is a gap in the line.
 */
import { addDays, daysFrom } from '../day.ts'
import { meanOf } from './readings.ts'
import type { Day } from '../day.ts'
import type { Reading } from './readings.ts'

export const minimumFilledDays = 4

export type WeekMean = {
  /** The last of the seven days. */
  readonly day: Day
  /** How many of the seven were filled in. */
  readonly filled: number
  /** `null` with fewer than four filled days. */
  readonly mean: number | null
}

/** The seven days that end with `last`. */
export function weekMean(readings: readonly Reading[], last: Day): WeekMean {
  const first = addDays(last, -6)
  const values = readings.filter(({ day }) => day >= first && day <= last).map(({ value }) => value)
  return { day: last, filled: values.length, mean: values.length < minimumFilledDays ? null : meanOf(values) }
}

/** Three days in a row that nobody wrote break the line; one or two inside a filled week are still described by it. */
const longestSilence = 2

/** One mean for every day from `first` to `last`; none on the days of a longer silence, so the line never runs through it. */
export function sevenDayMeans(readings: readonly Reading[], { first, last }: { first: Day; last: Day }): WeekMean[] {
  const silent = silentDays(readings, { first, last })
  return daysFrom(first, last).map((day) => {
    const week = weekMean(readings, day)
    return silent.has(day) ? { ...week, mean: null } : week
  })
}

function silentDays(readings: readonly Reading[], { first, last }: { first: Day; last: Day }): ReadonlySet<Day> {
  const written = new Set(readings.map(({ day }) => day))
  const silent: Day[] = []
  let run: Day[] = []
  for (const day of [...daysFrom(first, last), null]) {
    if (day !== null && !written.has(day)) {
      run.push(day)
      continue
    }
    if (run.length > longestSilence) silent.push(...run)
    run = []
  }
  return new Set(silent)
}

/** The stretches of days that have a mean, for drawing one line each. */
export function stretches(means: readonly WeekMean[]): { day: Day; mean: number }[][] {
  const lines: { day: Day; mean: number }[][] = []
  let open: { day: Day; mean: number }[] = []
  for (const { day, mean } of means) {
    if (mean !== null) {
      open.push({ day, mean })
      continue
    }
    if (open.length > 0) lines.push(open)
    open = []
  }
  return open.length > 0 ? [...lines, open] : lines
}
