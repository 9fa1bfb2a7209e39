import { expect, test } from 'vitest'
import { addDays } from '../day.ts'
import { openExperiment, stop } from './course.ts'
import { firstDay, inventExperiment } from './invented-test.ts'
import { endedBesideAnother } from './one-at-a-time.ts'

const first = inventExperiment()
const second = inventExperiment({ id: 'walk', start: addDays(firstDay, 3) })
const today = addDays(firstDay, 10)

test('of two open tests the first goes on, and the other is stopped today for that reason', () => {
  const ended = endedBesideAnother([first, second], today)
  expect(ended).toEqual([{ ...second, stopped: { on: today, reason: 'another-test' } }])
  expect(openExperiment([first, ...ended], today)).toEqual(first)
})

test('one open test, or none, is left alone', () => {
  const stopped = stop(first, { today, reason: 'wish' })
  expect(endedBesideAnother([first], today)).toEqual([])
  expect(endedBesideAnother([stopped, second], today)).toEqual([])
  expect(endedBesideAnother([first, second], addDays(firstDay, 400))).toEqual([])
  expect(endedBesideAnother([], today)).toEqual([])
})
