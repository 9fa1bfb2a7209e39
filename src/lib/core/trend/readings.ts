/** One number per day, as the diary holds it. Days that were not answered are simply not there. */
import type { Day } from '../day.ts'
import type { DiaryEntry } from '../diary/entry.ts'

export type Reading = { readonly day: Day; readonly value: number }

/** What can be followed over time; all 0–10. */
export type Outcome = 'hindrance' | 'pain' | 'sleepQuality' | 'stress' | 'mood'

/** The answered days of one outcome, oldest first. */
export function readingsOf(entries: readonly DiaryEntry[], outcome: Outcome): Reading[] {
  return entries
    .flatMap((entry) => {
      const value = entry[outcome]
      return value === null ? [] : [{ day: entry.day, value }]
    })
    .toSorted((a, b) => a.day.localeCompare(b.day))
}

export function meanOf(values: readonly number[]): number {
  if (values.length === 0) throw new Error('meanOf requires at least one value')
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
