/** What a self-test watches, and where in the diary it stands. */
import { addDays } from '../day.ts'
import type { Day } from '../day.ts'
import type { DiaryEntry } from '../diary/entry.ts'

export const outcomes = ['hindrance', 'tension', 'sleep'] as const
export type Outcome = (typeof outcomes)[number]

/** Values by the day of the diary they stand on, 0 to 10. */
export type Readings = ReadonlyMap<Day, number>

const fields = { hindrance: 'hindrance', tension: 'stress', sleep: 'sleepQuality' } as const

/** Sleep is written down the morning after: what was done on Monday shows on Tuesday's page. */
const daysLater = { hindrance: 0, tension: 0, sleep: 1 } as const

export function readingsOf(entries: readonly DiaryEntry[], outcome: Outcome): Readings {
  return new Map(
    entries.flatMap((entry): [Day, number][] => {
      const value = entry[fields[outcome]]
      return value === null ? [] : [[entry.day, value]]
    }),
  )
}

/** The day of the diary on which the outcome of a test day stands. */
export const readOn = (day: Day, outcome: Outcome): Day => addDays(day, daysLater[outcome])

/** 1 when a higher value is better, −1 when it is worse. */
export const betterWay = (outcome: Outcome) => (outcome === 'sleep' ? 1 : -1)
