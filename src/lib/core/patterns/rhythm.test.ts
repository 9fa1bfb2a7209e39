import { expect, test } from 'vitest'
import { inventPatternDays } from './invented-diary.ts'
import { rhythmOf } from './rhythm.ts'

// The invented diaries begin on a Monday.
const diary = (seed: number, days: number, change: (i: number) => number) =>
  inventPatternDays({ seed, days, missing: 0.2 }).map((one, i) => ({
    ...one,
    outcome: one.outcome === null ? null : one.outcome + change(i),
  }))

test('two points more at the weekend is a rhythm', () => {
  const weekdays = rhythmOf(diary(1, 140, (i) => (i % 7 > 4 ? 2 : 0)))?.weekdays
  expect(weekdays).toHaveLength(7)
  expect(weekdays?.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 10)
  expect(Math.min(...(weekdays?.slice(5) ?? []))).toBeGreaterThan(Math.max(...(weekdays?.slice(0, 5) ?? [])))
})

test('two points less over five months is a trend', () => {
  const trend = rhythmOf(diary(5, 150, (i) => 2 - i / 75))?.trend
  expect(trend?.low).toBeLessThan(-2)
  expect(trend?.high).toBeGreaterThan(-2)
  expect(trend?.high).toBeLessThan(0)
})

test('a diary without either seldom shows one', () => {
  const fooled = Array.from({ length: 100 }, (_, seed) => rhythmOf(diary(seed, 120, () => 0))).filter(
    (one) => one?.weekdays !== null || one.trend !== null,
  )
  expect(fooled.length).toBeLessThanOrEqual(8)
})

test('before eight weeks it says nothing', () => {
  expect(rhythmOf(diary(3, 60, () => 0))).toBeNull()
  expect(rhythmOf([])).toBeNull()
})

test('an outcome that never changes has no rhythm', () => {
  const days = inventPatternDays({ seed: 4, days: 100 }).map((one) => ({ ...one, outcome: 4 }))
  expect(rhythmOf(days)).toEqual({ weekdays: null, trend: null })
})
