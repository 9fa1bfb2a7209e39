import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { goOn, stop } from './course.ts'
import { inventExperiment } from './invented-test.ts'
import { asksToStop, isClearlyWorse } from './stop-rule.ts'
import type { Day } from '../day.ts'

const week = (...values: (number | null)[]) =>
  new Map(
    values.flatMap((value, i): [Day, number][] => (value === null ? [] : [[day(`2026-03-0${String(i + 2)}`), value]])),
  )

// The usual level is 5.
test.each<[string, (number | null)[], string, boolean]>([
  ['two points worse for three days', [5, 7, 7, 7], '2026-03-05', true],
  ['still so on the morning after, with nothing written yet', [5, 7, 7, 7], '2026-03-06', true],
  ['only two days', [5, 5, 7, 7], '2026-03-05', false],
  ['one of them a point worse', [5, 7, 6, 7], '2026-03-05', false],
  ['a day between not known', [7, 7, null, 7], '2026-03-05', false],
  ['a while ago', [8, 8, 8], '2026-03-07', false],
  ['better since', [8, 8, 8, 5], '2026-03-05', false],
])('hindrance: %s', (_, values, today, rings) => {
  expect(isClearlyWorse(inventExperiment(), week(...values), day(today))).toBe(rings)
})

test('sleep gets worse downwards, and a night stands on the next day', () => {
  const experiment = inventExperiment({ outcome: 'sleep' })
  expect(isClearlyWorse(experiment, week(8, 8, 8, 8), day('2026-03-05'))).toBe(false)
  expect(isClearlyWorse(experiment, week(5, 3, 3, 3), day('2026-03-05'))).toBe(true)
  // The night before the first day does not belong to the test.
  expect(isClearlyWorse(experiment, week(3, 3, 3), day('2026-03-04'))).toBe(false)
})

test('days before the test are not its doing', () => {
  expect(isClearlyWorse(inventExperiment({ start: day('2026-03-04') }), week(8, 8, 8), day('2026-03-04'))).toBe(false)
})

test('who went on is not asked about the same days again, and is asked after three new ones', () => {
  const asked = inventExperiment()
  const on = goOn(asked, day('2026-03-05'))
  const bad = (days: number) => week(5, ...Array.from({ length: days }, () => 8))
  expect(asksToStop(asked, bad(3), day('2026-03-05'))).toBe(true)
  expect(asksToStop(on, bad(3), day('2026-03-05'))).toBe(false)
  expect(asksToStop(on, bad(5), day('2026-03-07'))).toBe(false)
  expect(asksToStop(on, bad(6), day('2026-03-08'))).toBe(true)
  expect(asksToStop(goOn(on, day('2026-03-08')), bad(6), day('2026-03-08'))).toBe(false)
})

test('a test that was stopped asks nothing', () => {
  const stopped = stop(inventExperiment(), { today: day('2026-03-05'), reason: 'wish' })
  expect(asksToStop(stopped, week(5, 8, 8, 8), day('2026-03-05'))).toBe(false)
})
