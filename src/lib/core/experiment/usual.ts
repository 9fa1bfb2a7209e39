/** What somebody's days are like before a self-test: how far they lie apart, and how much one takes over from the last. */
import { addDays, dayNumber } from '../day.ts'
import { allPersistences, meanPersistence, ownCourse } from './persistence-model.ts'
import type { Day } from '../day.ts'
import type { Usual } from './experiment.ts'
import type { Readings } from './outcome.ts'

export const windowDays = 56
export const leastRatedDays = 14

/** Days from being asked when to start to the furthest start that is offered: the Monday of next week. */
const furthestAhead = 8

/** Whole numbers hide what is less than about this. */
const leastSpread = 0.5

/** Rated days in the eight weeks before `start`: with fewer than `leastRatedDays` nothing can be said beforehand. */
export const ratedBefore = (readings: Readings, start: Day): [Day, number][] =>
  [...readings]
    .filter(([day]) => day >= addDays(start, -windowDays) && day < start)
    .toSorted(([a], [b]) => a.localeCompare(b))

/** From the eight weeks before `start`; `null` with fewer than fourteen rated days. */
export function usualOf(readings: Readings, start: Day): Usual | null {
  const rated = ratedBefore(readings, start)
  if (rated.length < leastRatedDays) return null
  const rows = rated.map(([day, outcome]) => ({ time: dayNumber(day), block: 0, outcome }))
  const all = allPersistences(ownCourse(rows), rows)
  const variance = all.reduce((sum, { weight, regression: { fit } }) => {
    const squares = fit.residuals.reduce((total, one) => total + one * one, 0)
    return sum + (weight * squares) / fit.freedom
  }, 0)
  // Days without an answer at the end count too, but not those that were still to come.
  const last = Math.max(rows.at(-1)?.time ?? 0, dayNumber(start) - furthestAhead - 1)
  const days = last - (rows[0]?.time ?? 0) + 1
  return {
    level: rows.reduce((sum, { outcome }) => sum + outcome, 0) / rows.length,
    spread: Math.max(leastSpread, Math.sqrt(variance)),
    persistence: meanPersistence(all),
    ratedShare: rows.length / days,
    ratedDays: rows.length,
  }
}
