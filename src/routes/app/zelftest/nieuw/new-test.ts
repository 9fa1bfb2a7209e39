/** What stands between somebody and a self-test: what they can start from, and when. */
import { addDays, mondayOf } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import type { DiaryEntry } from '#lib/core/diary/entry.ts'
import { outcomes, readingsOf } from '#lib/core/experiment/outcome.ts'
import type { Outcome } from '#lib/core/experiment/outcome.ts'
import { leastRatedDays, ratedBefore } from '#lib/core/experiment/usual.ts'

/** Rated days in the eight weeks before `start`, of everything that can be watched. */
export function ratedDays(entries: readonly DiaryEntry[], start: Day): Record<Outcome, number> {
  const count = (outcome: Outcome) => ratedBefore(readingsOf(entries, outcome), start).length
  return { hindrance: count('hindrance'), tension: count('tension'), sleep: count('sleep') }
}

/** The most that is known of anything; with less than fourteen days nothing can be tested yet. */
export const mostRated = (rated: Record<Outcome, number>) => Math.max(...outcomes.map((outcome) => rated[outcome]))

export const isEnough = (rated: number) => rated >= leastRatedDays

export type Start = { id: 'today' | 'tomorrow' | 'monday'; day: Day }

/** Today, tomorrow, and the Monday after that. */
export function starts(today: Day): Start[] {
  const tomorrow = addDays(today, 1)
  return [
    { id: 'today', day: today },
    { id: 'tomorrow', day: tomorrow },
    { id: 'monday', day: addDays(mondayOf(tomorrow), 7) },
  ]
}
