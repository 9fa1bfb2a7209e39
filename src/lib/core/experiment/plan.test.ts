import { expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { designFor } from './design.ts'
import { firstDay, inventExperiment } from './invented-test.ts'
import { dayOfPlan, testDays } from './plan.ts'

const blocks = inventExperiment({ lingering: 'until-the-next-day', design: designFor('until-the-next-day') })

test('single days follow the drawn order from the first day on, and all count', () => {
  const experiment = inventExperiment()
  const days = testDays(experiment)
  expect(days.map(({ state }) => state)).toEqual(experiment.order)
  expect(days.map(({ number }) => number)).toEqual(Array.from({ length: 56 }, (_, i) => i + 1))
  expect(days.some(({ isLeftOut }) => isLeftOut)).toBe(false)
  expect([days[0]?.day, days.at(-1)?.day]).toEqual(['2026-03-02', '2026-04-26'])
})

test('in blocks of three days the first is left out', () => {
  expect(testDays(blocks).slice(0, 7)).toMatchObject([
    { day: '2026-03-02', block: 0, isLeftOut: true },
    { day: '2026-03-03', block: 0, isLeftOut: false },
    { day: '2026-03-04', block: 0, isLeftOut: false },
    { day: '2026-03-05', block: 1, isLeftOut: true },
    { day: '2026-03-06', block: 1, isLeftOut: false },
    { day: '2026-03-07', block: 1, isLeftOut: false },
    { day: '2026-03-08', block: 2, isLeftOut: true },
  ])
})

test('a pause moves the rest, changes no state, and the first day after it in a block is left out as well', () => {
  const paused = { ...blocks, pauses: [{ from: day('2026-03-04'), until: day('2026-03-20') }] }
  const days = testDays(paused)
  expect(days.map(({ state }) => state)).toEqual(testDays(blocks).map(({ state }) => state))
  expect(days.slice(1, 5)).toMatchObject([
    { day: '2026-03-03', number: 2, isLeftOut: false },
    { day: '2026-03-20', number: 3, isLeftOut: true },
    { day: '2026-03-21', number: 4, isLeftOut: true },
    { day: '2026-03-22', number: 5, isLeftOut: false },
  ])
  expect(days.at(-1)?.day).toBe(addDays(testDays(blocks).at(-1)?.day ?? firstDay, 16))
})

test('each day says what it is', () => {
  const paused = { ...blocks, pauses: [{ from: day('2026-03-04'), until: day('2026-03-20') }] }
  expect(dayOfPlan(paused, day('2026-02-28'))).toEqual({ kind: 'before', daysLeft: 2 })
  expect(dayOfPlan(paused, day('2026-03-03'))).toMatchObject({ kind: 'test-day', testDay: { number: 2 }, of: 84 })
  expect(dayOfPlan(paused, day('2026-03-19'))).toEqual({ kind: 'paused' })
  expect(dayOfPlan(paused, day('2026-03-20'))).toMatchObject({ kind: 'test-day', testDay: { number: 3 } })
  expect(dayOfPlan(paused, day('2026-08-01'))).toEqual({ kind: 'after' })
})

test('while a pause has no end, the days after it are not known', () => {
  const paused = { ...blocks, pauses: [{ from: day('2026-03-04'), until: null }] }
  expect(testDays(paused).map((one) => one.day)).toEqual(['2026-03-02', '2026-03-03'])
  expect(dayOfPlan(paused, day('2027-01-01'))).toEqual({ kind: 'paused' })
})
