import { expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { checkOf, spokenCheck } from '../safety/check.ts'
import { stop } from './course.ts'
import { firstDay, inventExperiment } from './invented-test.ts'
import { endedBy, takenBack } from './red-flag.ts'

const experiment = inventExperiment()
const later = addDays(firstDay, 9)

test.each(['112', 'now', 'today'] as const)('a %s card ends the open test on the day of the check', (card) => {
  expect(endedBy(checkOf(card, later), [experiment])).toEqual([
    { ...experiment, stopped: { on: later, reason: 'red-flag' } },
  ])
})

test('no card, an appointment this week, or no check at all ends nothing', () => {
  expect(endedBy(checkOf(null, later), [experiment])).toEqual([])
  expect(endedBy(checkOf('week', later), [experiment])).toEqual([])
  expect(endedBy(null, [experiment])).toEqual([])
})

test('who spoke to a doctor had such a card: a test from before that day ends, one begun after it does not', () => {
  expect(endedBy(spokenCheck(later), [experiment])).toMatchObject([{ stopped: { on: later, reason: 'red-flag' } }])
  expect(endedBy(spokenCheck(later), [inventExperiment({ start: later })])).toEqual([])
  expect(endedBy(spokenCheck(later), [inventExperiment({ start: addDays(later, 1) })])).toEqual([])
})

test('what was stopped or over stays as it was, so that ending twice is ending once', () => {
  const stopped = stop(experiment, { today: firstDay, reason: 'wish' })
  expect(endedBy(checkOf('112', later), [stopped])).toEqual([])
  expect(endedBy(checkOf('112', day('2026-06-01')), [experiment])).toEqual([])
})

test('a card that was a mistake gives the test back, and no other stop', () => {
  const [ended] = endedBy(checkOf('now', later), [experiment])
  expect(ended && takenBack(ended)).toEqual(experiment)
  const stopped = stop(experiment, { today: later, reason: 'wish' })
  expect(takenBack(stopped)).toEqual(stopped)
})
