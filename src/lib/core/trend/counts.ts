/** How often something was named, in days. Counting only: nothing here says what goes with what. */
import type { DiaryEntry } from '../diary/entry.ts'

export type DayCount = { readonly id: string; readonly days: number }

/** On how many of the days each id was chosen, the most often first. */
export function daysById(entries: readonly DiaryEntry[], list: (entry: DiaryEntry) => readonly string[]): DayCount[] {
  const counts = new Map<string, number>()
  for (const entry of entries) {
    for (const id of new Set(list(entry))) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return [...counts].map(([id, days]) => ({ id, days })).toSorted((a, b) => b.days - a.days)
}
