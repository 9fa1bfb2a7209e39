import { expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { goOn, isOver, lastTestDay, looked, openExperiment, pause, resume, stop } from './course.ts'
import { firstDay, inventExperiment } from './invented-test.ts'
import { dayOfPlan } from './plan.ts'

const experiment = inventExperiment()
const last = day('2026-04-26')

test('nothing that was fixed changes by pausing, going on, looking or stopping', () => {
  const later = stop(looked(resume(pause(experiment, day('2026-03-10')), day('2026-03-15')), day('2026-03-16')), {
    today: day('2026-03-20'),
    reason: 'wish',
  })
  const { pauses, stopped, looks, ...fixed } = later
  expect({ ...fixed, pauses: [], stopped: null, looks: [] }).toEqual(experiment)
  expect(pauses).toEqual([{ from: '2026-03-10', until: '2026-03-15' }])
  expect(stopped).toEqual({ on: '2026-03-20', reason: 'wish' })
  expect(looks).toEqual(['2026-03-16'])
})

test('a pause moves the end by as many days', () => {
  expect(lastTestDay(experiment)).toBe(last)
  const paused = pause(experiment, day('2026-03-10'))
  expect(lastTestDay(paused)).toBeNull()
  expect(dayOfPlan(paused, day('2026-03-12')).kind).toBe('paused')
  expect(lastTestDay(resume(paused, day('2026-03-15')))).toBe(addDays(last, 5))
})

test('pausing twice, or before the first day, does nothing', () => {
  const paused = pause(experiment, day('2026-03-10'))
  expect(pause(paused, day('2026-03-11'))).toEqual(paused)
  expect(pause(experiment, day('2026-02-10'))).toEqual(experiment)
})

test('it is over on the day after the last, and with sleep a day later, for that night is written down then', () => {
  expect(isOver(experiment, last)).toBe(false)
  expect(isOver(experiment, addDays(last, 1))).toBe(true)
  const sleep = inventExperiment({ outcome: 'sleep' })
  expect(isOver(sleep, addDays(last, 1))).toBe(false)
  expect(isOver(sleep, addDays(last, 2))).toBe(true)
})

test('one at a time: a test is open from when it is drawn until it is stopped or over, also while paused', () => {
  const before = addDays(firstDay, -3)
  expect(openExperiment([experiment], before)).toBe(experiment)
  expect(openExperiment([experiment], last)).toBe(experiment)
  expect(openExperiment([experiment], addDays(last, 1))).toBeNull()
  const stopped = stop(experiment, { today: day('2026-03-05'), reason: 'worse' })
  expect(openExperiment([stopped], day('2026-03-05'))).toBeNull()
  const paused = pause(experiment, day('2026-03-10'))
  expect(openExperiment([stopped, paused], day('2027-03-10'))).toBe(paused)
})

test('what is over cannot be stopped or looked at early any more', () => {
  const after = addDays(last, 1)
  expect(stop(experiment, { today: after, reason: 'wish' })).toEqual(experiment)
  expect(looked(experiment, after)).toEqual(experiment)
})

test('going on is kept once for each day, and only while the test is open', () => {
  const on = goOn(goOn(experiment, day('2026-03-10')), day('2026-03-10'))
  expect(on).toEqual({ ...experiment, wentOn: ['2026-03-10'] })
  expect(goOn(on, day('2026-03-13')).wentOn).toEqual(['2026-03-10', '2026-03-13'])
  const stopped = stop(experiment, { today: day('2026-03-05'), reason: 'worse' })
  expect(goOn(stopped, day('2026-03-06'))).toEqual(stopped)
})
