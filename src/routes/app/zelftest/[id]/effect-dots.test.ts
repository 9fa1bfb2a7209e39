import { expect, test } from 'vitest'
import { readOn } from '#lib/core/experiment/outcome.ts'
import { testDays } from '#lib/core/experiment/plan.ts'
import { designFor } from '#lib/core/experiment/design.ts'
import { inventExperiment } from '#lib/core/experiment/invented-test.ts'
import { dotsShape, scoresOf } from './effect-dots.ts'

test('days on and off are counted by their score, and their mean follows', () => {
  const breath = inventExperiment()
  const [first, second, third] = testDays(breath).filter(({ state }) => state === 'on')
  const [off] = testDays(breath).filter(({ state }) => state === 'off')
  if (!first || !second || !third || !off) throw new Error('a test has days')
  const readings = new Map([
    [first.day, 4],
    [second.day, 4],
    [third.day, 7],
    [off.day, 9],
  ])
  const on = scoresOf(breath, readings, 'on')
  expect(on.days).toBe(3)
  expect(on.mean).toBe(5)
  expect(on.byScore).toEqual([0, 0, 0, 0, 2, 0, 0, 1, 0, 0, 0])
  expect(scoresOf(breath, readings, 'off').mean).toBe(9)
})

test('sleep is read the morning after, and a day that is left out has no dot', () => {
  const breath = inventExperiment({ outcome: 'sleep', design: designFor('until-the-next-day') })
  const days = testDays(breath)
  const readings = new Map(days.map(({ day }) => [readOn(day, 'sleep'), 6]))
  expect(scoresOf(breath, readings, 'on').days).toBe(28)
})

test('without days there is no mean', () => {
  expect(scoresOf(inventExperiment(), new Map(), 'on')).toMatchObject({ days: 0, mean: null })
})

test('stacks stand on the line, over their score, and never higher than there is room', () => {
  const scores = { days: 42, byScore: [0, 0, 40, 0, 0, 0, 0, 0, 0, 0, 2], mean: 2.4 }
  const { dots, x, baseline, height, r } = dotsShape(scores, { width: 342, highest: 40 })
  expect(dots.length).toBe(42)
  expect(dots.at(-1)?.x).toBe(x(10))
  expect(x(10)).toBe(342 - x(0))
  expect(Math.max(...dots.map(({ y }) => y)) + r).toBeLessThanOrEqual(baseline)
  expect(Math.min(...dots.map(({ y }) => y)) - r).toBeGreaterThanOrEqual(0)
  expect(height).toBeLessThan(170)
})
