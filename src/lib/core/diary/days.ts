/** Which days can be written. Memory fades fast, so a new day is today or yesterday; what exists may always be mended. */
import { addDays, daysBetween } from '../day.ts'
import { isFilledIn } from './entry.ts'
import type { Day } from '../day.ts'
import type { DiaryEntry } from './entry.ts'

/** Whether a day without an entry can still be filled in. */
export function mayBegin(day: Day, today: Day): boolean {
  const ago = daysBetween(day, today)
  return ago === 0 || ago === 1
}

/** Yesterday, when it can still be filled in; `null` when it is already there. */
export function yesterdayToOffer(entries: readonly DiaryEntry[], today: Day): Day | null {
  const yesterday = addDays(today, -1)
  return entries.some((entry) => entry.day === yesterday && isFilledIn(entry)) ? null : yesterday
}

/** A change to a day: the moment moves on, the day it was first written stays. */
export function revise(entry: DiaryEntry, change: Partial<DiaryAnswers>, at: string): DiaryEntry {
  return { ...entry, ...change, updatedAt: at }
}

export type DiaryAnswers = Omit<DiaryEntry, 'version' | 'day' | 'writtenOn' | 'updatedAt'>

/** Adds what was not in the list, takes out what was. */
export const toggled = (list: readonly string[], id: string) =>
  list.includes(id) ? list.filter((other) => other !== id) : [...list, id]

/** Newest first, only days that hold something. */
export const filledDays = (entries: readonly DiaryEntry[]) =>
  entries.filter(isFilledIn).toSorted((a, b) => b.day.localeCompare(a.day))

/**
 * Whether this day asks for the safety questions: pain or worst pain of 8 or more, and at least 2 above what the person
 * mostly writes (mean of the up to 14 filled days before it; without 4 such days, 8 alone is enough to offer them).
 */
export function isClearlyDifferentPain(entry: DiaryEntry, entries: readonly DiaryEntry[]): boolean {
  const highest = Math.max(entry.pain ?? 0, entry.worstPain ?? 0)
  if (highest < 8) return false
  const before = entries
    .filter((other) => other.day < entry.day)
    .toSorted((a, b) => b.day.localeCompare(a.day))
    .flatMap((other) => other.worstPain ?? other.pain ?? [])
    .slice(0, 14)
  if (before.length < 4) return true
  return highest - before.reduce((sum, pain) => sum + pain, 0) / before.length >= 2
}
