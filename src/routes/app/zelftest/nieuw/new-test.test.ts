import { expect, test } from 'vitest'
import { addDays, day } from '#lib/core/day.ts'
import { emptyEntry } from '#lib/core/diary/entry.ts'
import type { DiaryEntry } from '#lib/core/diary/entry.ts'
import { isEnough, mostRated, ratedDays, starts } from './new-test.ts'

const today = day('2026-11-25')
const entry = (ago: number, change: Partial<DiaryEntry>) => {
  const of = addDays(today, -ago)
  return { ...emptyEntry({ day: of, today: of, at: `${of}T20:00:00.000Z` }), ...change }
}

test('rated days are counted for each thing to watch, of eight weeks and not of today', () => {
  const entries = [
    entry(0, { hindrance: 4 }),
    entry(1, { hindrance: 4, stress: 2 }),
    entry(56, { hindrance: 5 }),
    entry(57, { hindrance: 5, sleepQuality: 7 }),
  ]
  expect(ratedDays(entries, today)).toEqual({ hindrance: 2, tension: 1, sleep: 0 })
  expect(mostRated(ratedDays(entries, today))).toBe(2)
})

test('fourteen days are enough, and thirteen are not', () => {
  expect([13, 14].map(isEnough)).toEqual([false, true])
})

test('a test starts today, tomorrow or on a Monday after that', () => {
  const days = (of: string) => starts(day(of)).map((start) => start.day)
  expect(days('2026-11-25')).toEqual(['2026-11-25', '2026-11-26', '2026-11-30'])
  // On a Sunday tomorrow is a Monday already; the other is the one after.
  expect(days('2026-11-22')).toEqual(['2026-11-22', '2026-11-23', '2026-11-30'])
  expect(days('2026-11-23')).toEqual(['2026-11-23', '2026-11-24', '2026-11-30'])
})
