/** What worked lately, the most often first. */
import { addDays } from '../day.ts'
import { daysById } from './counts.ts'
import type { Day } from '../day.ts'
import type { DayCount } from './counts.ts'
import type { DiaryEntry } from '../diary/entry.ts'

const window = 14

/** Chips of the last 14 days (today included) with on how many days each worked; ties keep the newest first. */
export const workedMost = (entries: readonly DiaryEntry[], today: Day): DayCount[] =>
  daysById(recent(entries, today), ({ worked }) => worked.chips)

/** What the person wrote about it in the last 14 days, newest first. */
export function workedInOwnWords(entries: readonly DiaryEntry[], today: Day): { day: Day; text: string }[] {
  return recent(entries, today).flatMap(({ day, worked }) => {
    const text = worked.text.trim()
    return text === '' ? [] : [{ day, text }]
  })
}

function recent(entries: readonly DiaryEntry[], today: Day): DiaryEntry[] {
  const first = addDays(today, 1 - window)
  return entries.filter(({ day }) => day >= first && day <= today).toSorted((a, b) => b.day.localeCompare(a.day))
}
