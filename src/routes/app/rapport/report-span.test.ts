import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import { emptyEntry } from '#lib/core/diary/entry.ts'
import { spanDays } from './report-span.ts'

const today = day('2026-11-22')
const entry = (text: string, pain: number | null) => ({
  ...emptyEntry({ day: day(text), today: day(text), at: `${text}T20:00:00Z` }),
  pain,
})

test('fourteen days end today and count today', () => {
  expect(spanDays('14', [], today)).toEqual({ first: '2026-11-09', last: '2026-11-22', days: 14 })
})

test('everything begins with the first day that holds something', () => {
  const entries = [entry('2026-11-05', 3), entry('2026-11-01', null)]
  expect(spanDays('all', entries, today)).toEqual({ first: '2026-11-05', last: '2026-11-22', days: 18 })
  expect(spanDays('all', [], today)).toEqual({ first: '2026-11-22', last: '2026-11-22', days: 1 })
})
