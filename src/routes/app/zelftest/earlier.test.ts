import { expect, test } from 'vitest'
import { addDays } from '#lib/core/day.ts'
import { stop } from '#lib/core/experiment/course.ts'
import { firstDay, inventExperiment, longAfter } from '#lib/core/experiment/invented-test.ts'
import { earlierTests, newestReady } from './earlier.ts'

const first = inventExperiment({ id: 'first' })
const second = inventExperiment({ id: 'second', start: addDays(firstDay, 100) })

test('tests that are over or stopped are told, newest first; one that runs is not', () => {
  expect(earlierTests([first, second], longAfter).map(({ id }) => id)).toEqual(['second', 'first'])
  expect(earlierTests([first, second], addDays(firstDay, 120)).map(({ id }) => id)).toEqual(['first'])
})

test('an outcome waits until the person did something with it, and a stopped test has none', () => {
  expect(newestReady([first], longAfter)?.id).toBe('first')
  expect(newestReady([{ ...first, choice: 'leave' }], longAfter)).toBeNull()
  expect(newestReady([stop(first, { today: firstDay, reason: 'wish' })], longAfter)).toBeNull()
  expect(newestReady([first], firstDay)).toBeNull()
})

test('an older outcome no longer waits after a newer test', () => {
  expect(newestReady([first, { ...second, choice: 'plan' }], longAfter)).toBeNull()
})
