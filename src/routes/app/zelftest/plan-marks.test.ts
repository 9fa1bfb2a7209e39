import { expect, test } from 'vitest'
import { addDays, day } from '#lib/core/day.ts'
import { pause, resume, stop } from '#lib/core/experiment/course.ts'
import { designFor } from '#lib/core/experiment/design.ts'
import { firstDay, inventExperiment } from '#lib/core/experiment/invented-test.ts'
import { planMarks, planWeeks, tally } from './plan-marks.ts'
import type { ExperimentDay } from '#lib/core/experiment/experiment.ts'

const breath = inventExperiment()
const said = (offset: number, done: 'on' | 'off'): ExperimentDay => ({
  version: 1,
  experiment: breath.id,
  day: addDays(firstDay, offset),
  done,
  updatedAt: '2026-03-02T20:00:00.000Z',
})
/** The other of two states. */
const other = (state: string | undefined) => (state === 'on' ? 'off' : 'on')

test('a day is as planned, otherwise, not filled in, or still to come', () => {
  const [first, second] = breath.order
  const marks = planMarks(breath, {
    done: [said(0, first ?? 'on'), said(1, other(second))],
    today: addDays(firstDay, 3),
  })
  expect(marks.slice(0, 4).map((mark) => mark.kind === 'test' && mark.went)).toEqual([
    'as-planned',
    'otherwise',
    'unknown',
    'future',
  ])
  expect(tally(marks)).toEqual({ 'as-planned': 1, otherwise: 1, unknown: 1, future: 53 })
})

test('a pause moves the days after it and is seen between them', () => {
  const paused = resume(pause(breath, addDays(firstDay, 2)), addDays(firstDay, 5))
  const marks = planMarks(paused, { done: [], today: addDays(firstDay, 5) })
  expect(marks.slice(1, 6).map((mark) => (mark.kind === 'test' ? mark.number : 'paused'))).toEqual([
    2,
    'paused',
    'paused',
    'paused',
    3,
  ])
  expect(marks.length).toBe(59)
})

test('in a pause without end nothing is promised after today', () => {
  const paused = pause(breath, addDays(firstDay, 2))
  const marks = planMarks(paused, { done: [], today: addDays(firstDay, 3) })
  expect(marks.map(({ kind }) => kind)).toEqual(['test', 'test', 'paused', 'paused'])
})

test('after a stop there are no days', () => {
  const stopped = stop(breath, { today: addDays(firstDay, 2), reason: 'wish' })
  expect(planMarks(stopped, { done: [], today: addDays(firstDay, 40) }).length).toBe(2)
})

test('weeks begin on Monday, and a day outside the test is left blank', () => {
  const late = inventExperiment({ start: day('2026-03-04'), design: designFor('within-the-day') })
  const weeks = planWeeks(planMarks(late, { done: [], today: late.start }))
  expect(weeks.map(({ monday }) => monday).slice(0, 2)).toEqual(['2026-03-02', '2026-03-09'])
  expect(weeks[0]?.marks.map((mark) => mark?.day ?? null)).toEqual([
    null,
    null,
    '2026-03-04',
    '2026-03-05',
    '2026-03-06',
    '2026-03-07',
    '2026-03-08',
  ])
  expect(weeks.length).toBe(9)
  expect(weeks.every(({ marks }) => marks.length === 7)).toBe(true)
})
