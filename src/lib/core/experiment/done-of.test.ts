import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { daysDone } from './done-of.ts'
import { inventExperiment } from './invented-test.ts'
import type { ExperimentDay } from './experiment.ts'

const experiment = inventExperiment()
const said = (date: string, done: ExperimentDay['done'], of = 'breath'): ExperimentDay => ({
  version: 1,
  experiment: of,
  day: day(date),
  done,
  updatedAt: `${date}T20:00:00.000Z`,
})
const session = (date: string, exercise: 'adem-4-7-8' | 'vuist' = 'adem-4-7-8') => ({
  day: day(date),
  startedAt: `${date}T09:00:00.000Z`,
  exercise,
})

test('a session of the tested exercise is its day done, one of another exercise is not', () => {
  expect(daysDone(experiment, { days: [], sessions: [session('2026-03-03'), session('2026-03-04', 'vuist')] })).toEqual(
    [{ version: 1, experiment: 'breath', day: '2026-03-03', done: 'on', updatedAt: '2026-03-03T09:00:00.000Z' }],
  )
})

test('what the person said wins, also when it was "not"', () => {
  const days = [said('2026-03-03', 'off'), said('2026-03-05', 'on')]
  expect(daysDone(experiment, { days, sessions: [session('2026-03-03')] })).toEqual(days)
})

test('an answer that was taken back leaves what Regie knows itself', () => {
  const days = [said('2026-03-03', null), said('2026-03-04', null)]
  const known = daysDone(experiment, { days, sessions: [session('2026-03-03')] })
  expect(known.map((one) => [one.day, one.done])).toEqual([['2026-03-03', 'on']])
})

test('days before, after, in a pause, or of another test are not in it', () => {
  const paused = { ...experiment, pauses: [{ from: day('2026-03-10'), until: day('2026-03-12') }] }
  const sessions = ['2026-03-01', '2026-03-11', '2026-05-20'].map((date) => session(date))
  expect(daysDone(paused, { days: [said('2026-03-03', 'on', 'walk')], sessions })).toEqual([])
})

test('of a habit nothing is known but what was said', () => {
  const walk = inventExperiment({ compared: { kind: 'habit', habit: 'extra-walk' } })
  expect(daysDone(walk, { days: [said('2026-03-03', 'on')], sessions: [session('2026-03-04')] })).toEqual([
    said('2026-03-03', 'on'),
  ])
})
