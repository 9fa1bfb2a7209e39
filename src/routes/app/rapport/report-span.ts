import { addDays, daysBetween } from '#lib/core/day.ts'
import type { Day } from '#lib/core/day.ts'
import { isFilledIn } from '#lib/core/diary/entry.ts'
import type { DiaryEntry } from '#lib/core/diary/entry.ts'

export const spans = ['14', '28', '56', 'all'] as const
export type Span = (typeof spans)[number]

/** First and last day of the report and how many calendar days that is. "All" begins with the first filled day. */
export function spanDays(
  span: Span,
  entries: readonly DiaryEntry[],
  today: Day,
): { first: Day; last: Day; days: number } {
  const begun = entries
    .filter(isFilledIn)
    .map(({ day }) => day)
    .toSorted()[0]
  const first = span === 'all' ? (begun ?? today) : addDays(today, 1 - Number(span))
  return { first, last: today, days: daysBetween(first, today) + 1 }
}
