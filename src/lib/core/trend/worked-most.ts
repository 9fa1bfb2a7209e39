/** What worked lately, the most often first. */
import { addDays } from '../day.ts'
import type { Day } from '../day.ts'
import type { DiaryEntry } from '../diary/entry.ts'

export type WorkedCount = { readonly id: string; readonly days: number }

const window = 14

/** Chips of the last 14 days (today included) with on how many days each worked; ties keep the newest first. */
export function workedMost(entries: readonly DiaryEntry[], today: Day): WorkedCount[] {
  const daysById = new Map<string, number>()
  for (const entry of recent(entries, today)) {
    for (const id of new Set(entry.worked.chips)) daysById.set(id, (daysById.get(id) ?? 0) + 1)
  }
  return [...daysById].map(([id, days]) => ({ id, days })).toSorted((a, b) => b.days - a.days)
}

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
