import { expect, test } from 'vitest'
import { followersOf } from './after-pain.ts'
import { inventPatternDays } from './invented-diary.ts'
import type { PatternDay } from './series.ts'

/** Adds "resting": on the day after pain above `limit`. */
const resting = (days: readonly PatternDay[], limit: number): PatternDay[] =>
  days.map((one, i) => {
    const yesterday = days[i - 1]?.outcome ?? null
    const rests = yesterday !== null && yesterday > limit ? 1 : 0
    return one.outcome === null ? one : { ...one, factors: { ...one.factors, resting: rests } }
  })

test('what follows a painful day is named, with its direction and its pairs of days', () => {
  const [found, ...others] = followersOf(resting(inventPatternDays({ seed: 1, days: 120, missing: 0.1 }), 5))
  expect(found).toMatchObject({ factor: 'resting', sign: 1 })
  expect(found?.q).toBeLessThan(0.001)
  expect(found?.pairs).toBeGreaterThan(80)
  expect(others).toEqual([])
})

test('what causes pain does not follow it', () => {
  const days = inventPatternDays({ seed: 2, days: 150, effects: [{ name: 'rush', lag: 0, points: 2 }] })
  expect(followersOf(days).map(({ factor }) => factor)).not.toContain('rush')
})

test('with few days, or none, it names nothing', () => {
  expect(followersOf(resting(inventPatternDays({ seed: 1, days: 25 }), 5))).toEqual([])
  expect(followersOf([])).toEqual([])
})
