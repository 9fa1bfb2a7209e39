import { expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { courseOf, suggestsAnotherRoute } from './course.ts'
import type { Reading } from './readings.ts'

const start = day('2026-09-28')
const on = (offset: number) => addDays(start, offset)

/** One character per day from 28 September: a digit is a value, a dot is a day not filled in. */
const diary = (text: string): Reading[] =>
  [...text].flatMap((mark, i) => (mark === '.' ? [] : [{ day: on(i), value: Number(mark) }]))
const lastOf = (text: string) => on(text.length - 1)
const course = (text: string) => courseOf(diary(text), lastOf(text))

const begin = '46464646464646' // mean 5, deviation 1.04

test('nothing written is nothing said', () => {
  expect(courseOf([], start)).toEqual({ kind: 'nothing' })
})

test('before the beginning is complete it says what there is and what is needed', () => {
  expect(course('555....55')).toEqual({ kind: 'no-baseline', filledByWeek: [3, 2], neededPerWeek: 4 })
})

test('a week is compared only when it lies wholly after the beginning', () => {
  expect(course(`${begin}333333`)).toMatchObject({ kind: 'baseline-only', comparableFrom: on(20) })
  expect(course(`${begin}3333333`)).toMatchObject({
    kind: 'compared',
    now: 3,
    change: 'clearly-less',
    insideBand: false,
  })
})

test('as long as today is empty the week ends yesterday', () => {
  const text = `${begin}3333333`
  expect(courseOf(diary(text), on(21))).toMatchObject({ kind: 'compared', lastDay: on(20), now: 3, filled: 7 })
})

test('a thin last week is not compared', () => {
  expect(course(`${begin}3333333....33.`)).toMatchObject({ kind: 'no-recent-week', filled: 3, needed: 4 })
})

test('within the own ups and downs it says so', () => {
  expect(course(`${begin}4444444`)).toMatchObject({ change: 'slightly-less', insideBand: true })
})

test.each([
  ['both weeks two points up', '77777777777777', true],
  ['only the last week', '55555557777777', false],
  ['only the week before', '77777775555555', false],
  ['both weeks one point up', '66666666666666', false],
  ['a thin week before', '777....7777777', false],
])('worse for two weeks, %s: %s', (_, weeks, expected) => {
  expect(course(begin + weeks)).toMatchObject({ kind: 'compared', twoWeeksWorse: expected })
})

test('after eight weeks without less another route is suggested, not before', () => {
  const weeks = (n: number, mark: string) => begin + mark.repeat(7 * n)
  const routes = (text: string) => suggestsAnotherRoute([course(text)], lastOf(text))
  expect(routes(weeks(6, '5'))).toBe(false) // day 55
  expect(routes(`${weeks(6, '5')}5`)).toBe(true) // day 56
  expect(routes(`${weeks(6, '3')}3`)).toBe(false)
})

test('less hindrance with the same pain is better function, and asks for no other route', () => {
  const pain = `${begin}${'5'.repeat(43)}`
  const hindrance = `${begin}${'3'.repeat(43)}`
  expect(suggestsAnotherRoute([course(pain), course(hindrance)], lastOf(pain))).toBe(false)
})
