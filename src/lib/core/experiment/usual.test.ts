import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { randomFrom } from '../random.ts'
import { daysOf, designFor, lengths, lingerings } from './design.ts'
import { detectablePoints } from './detectable.ts'
import { firstDay, usualDays } from './invented-test.ts'
import { usualOf } from './usual.ts'
import type { Day } from '../day.ts'

const before = (values: readonly number[]) => new Map(values.map((value, i) => [addDays(firstDay, -1 - i), value]))

test('with thirteen rated days nothing is said, with fourteen it is', () => {
  expect(usualOf(before([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]), firstDay)).toBeNull()
  // A mean of 53 / 14.
  expect(usualOf(before([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1, 4]), firstDay)?.level).toBeCloseTo(53 / 14, 10)
})

test('days from the start on, and of more than eight weeks ago, do not count', () => {
  const readings = before(Array.from({ length: 100 }, (_, i) => (i < 56 ? 3 : 9)))
  readings.set(firstDay, 10)
  expect(usualOf(readings, firstDay)).toMatchObject({ level: 3, ratedDays: 56, ratedShare: 1 })
})

test('who stopped writing weeks ago is not told that no day will be missing', () => {
  const weeksAgo = (from: Day) => new Map(Array.from({ length: 14 }, (_, i) => [addDays(from, -1 - i), i % 5]))
  // Fourteen of the forty-eight days up to nine before the start: the days to a start that lies ahead are not there yet.
  expect(usualOf(weeksAgo(addDays(firstDay, -42)), firstDay)?.ratedShare).toBeCloseTo(14 / 48, 10)
  expect(usualOf(weeksAgo(addDays(firstDay, -8)), firstDay)?.ratedShare).toBe(1)
})

test('spread and persistence come out about as they were put in, the spread rather too large than too small', () => {
  const random = randomFrom(5)
  const found = Array.from({ length: 200 }, () => {
    let noise = 0
    const values = Array.from({ length: 90 }, () => {
      const fresh = Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6)
      noise = 0.5 * noise + Math.sqrt(0.75) * fresh
      return 5 + 1.5 * noise
    })
    return usualOf(before(values.slice(30)), firstDay)
  })
  const mean = (of: 'spread' | 'persistence') => found.reduce((sum, one) => sum + (one?.[of] ?? 0), 0) / found.length
  expect(mean('spread')).toBeGreaterThan(1.5)
  expect(mean('spread')).toBeLessThan(1.7)
  expect(Math.abs(mean('persistence') - 0.5)).toBeLessThan(0.1)
})

test('a diary that never moves has a spread all the same: whole numbers hide small differences', () => {
  expect(usualOf(before(new Array<number>(30).fill(4)), firstDay)).toMatchObject({ level: 4, spread: 0.5 })
})

test('more spread and more gaps can find less; a longer test can find more', () => {
  for (const lingering of lingerings) {
    const design = designFor(lingering)
    const points = detectablePoints(design, usualDays)
    expect(detectablePoints(design, { ...usualDays, spread: 3 })).toBeCloseTo(2 * points, 10)
    expect(detectablePoints(design, { ...usualDays, ratedShare: 0.4 })).toBeGreaterThan(points)
    expect(detectablePoints(designFor(lingering, 'long'), usualDays)).toBeLessThan(points)
  }
})

test('without gaps and persistence it is the textbook size: two groups of 28 days', () => {
  const usual = { ...usualDays, persistence: 0, ratedShare: 1 }
  // spread × √(2/28) × (qt(.975, 53) + qt(.8, 53))
  expect(detectablePoints(designFor('within-the-day'), usual)).toBeCloseTo(1.5 * Math.sqrt(2 / 28) * 2.8542018076043, 8)
})

test('no design is longer than twenty weeks or has fewer than six pairs', () => {
  const all = lingerings.flatMap((lingering) => lengths.map((length) => designFor(lingering, length)))
  expect(all.map(daysOf)).toEqual([56, 84, 84, 120, 112, 140])
  expect(Math.min(...all.map(({ pairs }) => pairs))).toBeGreaterThanOrEqual(6)
})
