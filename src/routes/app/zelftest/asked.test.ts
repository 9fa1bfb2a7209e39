import { expect, test } from 'vitest'
import { addDays } from '#lib/core/day.ts'
import { stop } from '#lib/core/experiment/course.ts'
import { firstDay, inventExperiment } from '#lib/core/experiment/invented-test.ts'
import { askedOn } from './asked.ts'

test('hindrance is asked about the day itself', () => {
  const breath = inventExperiment()
  expect(askedOn(breath, firstDay)).toMatchObject({ testDay: { number: 1 }, outcome: true })
  expect(askedOn(breath, addDays(firstDay, 56))).toEqual({ testDay: null, outcome: false })
})

test('sleep is asked the morning after, also after the last day', () => {
  const breath = inventExperiment({ outcome: 'sleep' })
  expect(askedOn(breath, firstDay)).toMatchObject({ testDay: { number: 1 }, outcome: false })
  expect(askedOn(breath, addDays(firstDay, 1))).toMatchObject({ testDay: { number: 2 }, outcome: true })
  expect(askedOn(breath, addDays(firstDay, 56))).toEqual({ testDay: null, outcome: true })
})

test('nothing is asked about days after a stop', () => {
  const breath = stop(inventExperiment(), { today: addDays(firstDay, 4), reason: 'wish' })
  expect(askedOn(breath, addDays(firstDay, 4))).toEqual({ testDay: null, outcome: false })
})
