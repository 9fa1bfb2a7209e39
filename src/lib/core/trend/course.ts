/** The course of one outcome: what may be said about it today, and what may not yet. */
import { addDays, daysBetween } from '../day.ts'
import { baselineOf } from './baseline.ts'
import { changeBetween, isLess } from './change.ts'
import { minimumFilledDays, weekMean } from './seven-day-means.ts'
import type { Day } from '../day.ts'
import type { Baseline } from './baseline.ts'
import type { Change } from './change.ts'
import type { Reading } from './readings.ts'

export type Course =
  | { kind: 'nothing' }
  /** Too early to say: the beginning is not complete. `filledByWeek` are the two weeks of the beginning so far. */
  | { kind: 'no-baseline'; filledByWeek: [number, number]; neededPerWeek: number }
  /** There is a beginning, but seven days that lie after it do not exist yet. */
  | { kind: 'baseline-only'; baseline: Baseline; comparableFrom: Day }
  /** The last seven days hold fewer than four filled days. */
  | { kind: 'no-recent-week'; baseline: Baseline; filled: number; needed: number }
  | {
      kind: 'compared'
      baseline: Baseline
      /** Mean of the seven days that end with `lastDay`. */
      now: number
      /** Today, or yesterday as long as today is not filled in. */
      lastDay: Day
      filled: number
      change: Change
      insideBand: boolean
      /** Two weeks in a row at least 2 points above the beginning. */
      twoWeeksWorse: boolean
    }

/** `readings` are in order, oldest first; those after `today` do not count. */
export function courseOf(readings: readonly Reading[], today: Day): Course {
  const known = readings.filter(({ day }) => day <= today)
  const first = known[0]
  if (first === undefined) return { kind: 'nothing' }
  const baseline = baselineOf(known)
  if (baseline === null) return { kind: 'no-baseline', ...progressOf(known), neededPerWeek: minimumFilledDays }
  // The week compared must lie wholly after the beginning: otherwise it would be compared with itself.
  const comparableFrom = addDays(baseline.last, 7)
  const lastDay = known.at(-1)?.day === today ? today : addDays(today, -1)
  if (lastDay < comparableFrom) return { kind: 'baseline-only', baseline, comparableFrom }
  const week = weekMean(known, lastDay)
  if (week.mean === null) return { kind: 'no-recent-week', baseline, filled: week.filled, needed: minimumFilledDays }
  return {
    kind: 'compared',
    baseline,
    now: week.mean,
    lastDay,
    filled: week.filled,
    change: changeBetween({ before: baseline.mean, now: week.mean }),
    insideBand: week.mean >= baseline.low && week.mean <= baseline.high,
    twoWeeksWorse: isTwoWeeksWorse(known, baseline, lastDay),
  }
}

/** Counted from the first day of the last fourteen that was filled in, so an old try does not stand in the way. */
function progressOf(readings: readonly Reading[]): { filledByWeek: [number, number] } {
  const last = readings.at(-1)
  if (last === undefined) return { filledByWeek: [0, 0] }
  const start = readings.find(({ day }) => daysBetween(day, last.day) < 14)?.day ?? last.day
  const filled = (from: Day) => readings.filter(({ day }) => day >= from && day <= addDays(from, 6)).length
  return { filledByWeek: [filled(start), filled(addDays(start, 7))] }
}

function isTwoWeeksWorse(readings: readonly Reading[], baseline: Baseline, lastDay: Day): boolean {
  const weekBefore = addDays(lastDay, -7)
  if (weekBefore < addDays(baseline.last, 7)) return false
  return [lastDay, weekBefore].every((last) => {
    const { mean } = weekMean(readings, last)
    return mean !== null && Math.round(mean * 10) - Math.round(baseline.mean * 10) >= 20
  })
}

/**
 * After eight weeks without even "slightly less", in function or in pain, another route is a better suggestion than
 * more of the same (display rule 7). Function is the hindrance; only outcomes that can be compared count.
 */
export function suggestsAnotherRoute(courses: readonly Course[], today: Day): boolean {
  const compared = courses.flatMap((course) => (course.kind === 'compared' ? [course] : []))
  const since = compared.map(({ baseline }) => baseline.first).toSorted()[0]
  if (since === undefined || daysBetween(since, today) < 56) return false
  return compared.every(({ change }) => !isLess(change))
}
