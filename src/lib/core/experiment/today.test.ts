import { expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { emptyEntry } from '../diary/entry.ts'
import { goOn, pause, stop } from './course.ts'
import { firstDay, inventExperiment } from './invented-test.ts'
import { testDays } from './plan.ts'
import { selfTestToday } from './today.ts'
import type { Day } from '../day.ts'
import type { Experiment } from './experiment.ts'

const experiment = inventExperiment()
const last = day('2026-04-26')
const nothing = { experimentDays: [], sessions: [], entries: [] }
const on = (today: Day, one: Experiment = experiment, more = {}) =>
  selfTestToday({ experiments: [one], ...nothing, today, ...more })
const page = (today: Day, change = {}) => ({
  ...emptyEntry({ day: today, today, at: `${today}T18:00:00Z` }),
  ...change,
})

test('without a self-test there is nothing to say', () => {
  expect(selfTestToday({ experiments: [], ...nothing, today: firstDay })).toBeNull()
  expect(on(firstDay, stop(experiment, { today: firstDay, reason: 'wish' }))).toBeNull()
})

test('a day of the test says what it is, and which it is', () => {
  for (const { day: today, state, number } of testDays(experiment).slice(0, 4)) {
    expect(on(today)).toMatchObject({ id: 'breath', day: { kind: 'test-day', state, number, of: 56 }, done: null })
  }
  expect(on(addDays(firstDay, -2))).toMatchObject({ day: { kind: 'before', daysLeft: 2 }, asks: null })
  expect(on(addDays(firstDay, 9), pause(experiment, addDays(firstDay, 8)))).toMatchObject({
    day: { kind: 'paused' },
    asks: null,
  })
})

test('the outcome is asked first, then whether it was done, then nothing', () => {
  const said = {
    version: 1,
    experiment: 'breath',
    day: firstDay,
    done: 'off',
    updatedAt: '2026-03-02T20:00:00Z',
  } as const
  const session = { day: firstDay, exercise: 'adem-4-7-8' as const }
  const entries = [page(firstDay, { hindrance: 0 })]
  expect(on(firstDay)?.asks).toBe('hindrance')
  expect(on(firstDay, experiment, { entries: [page(firstDay)] })?.asks).toBe('hindrance')
  expect(on(firstDay, experiment, { entries })?.asks).toBe('done')
  expect(on(firstDay, experiment, { entries, sessions: [session] })).toMatchObject({ asks: null, done: 'on' })
  expect(on(firstDay, experiment, { entries, sessions: [session], experimentDays: [said] })).toMatchObject({
    done: 'off',
  })
})

test('sleep is asked from the second day on, and on the morning after the last', () => {
  const sleep = inventExperiment({ outcome: 'sleep' })
  expect(on(firstDay, sleep)?.asks).toBe('done')
  expect(on(addDays(firstDay, 1), sleep)?.asks).toBe('sleep')
  expect(on(addDays(last, 1), sleep)).toMatchObject({ day: { kind: 'last-answer' }, asks: 'sleep' })
  const entries = [page(addDays(last, 1), { sleepQuality: 6 })]
  expect(on(addDays(last, 1), sleep, { entries })).toMatchObject({ day: { kind: 'last-answer' }, asks: null })
})

test('an outcome waits until the person did something with it', () => {
  expect(on(addDays(last, 1))).toMatchObject({ id: 'breath', day: { kind: 'ready', daysAgo: 0 }, asks: null })
  expect(on(addDays(last, 31))).toMatchObject({ day: { kind: 'ready', daysAgo: 30 } })
  expect(on(addDays(last, 1), { ...experiment, choice: 'leave' })).toBeNull()
  const stopped = stop(inventExperiment({ id: 'next', start: addDays(last, 3) }), {
    today: addDays(last, 4),
    reason: 'wish',
  })
  expect(selfTestToday({ experiments: [experiment, stopped], ...nothing, today: addDays(last, 5) })).toBeNull()
})

test('a test that is open comes before an outcome that waits', () => {
  const next = inventExperiment({ id: 'next', start: addDays(last, 3) })
  const both = { experiments: [experiment, next], ...nothing }
  expect(selfTestToday({ ...both, today: addDays(last, 2) })).toMatchObject({ id: 'next', day: { kind: 'before' } })
})

test('three days that were clearly worse make it ask whether to stop, until the person says to go on', () => {
  const entries = [1, 2, 3].map((days) => page(addDays(firstDay, days), { hindrance: 8 }))
  const third = addDays(firstDay, 3)
  expect(on(third, experiment, { entries })?.asksToStop).toBe(true)
  expect(on(third, experiment, { entries: entries.slice(1) })?.asksToStop).toBe(false)
  expect(on(third, goOn(experiment, third), { entries })?.asksToStop).toBe(false)
})
