import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { inventExperiment } from './invented-test.ts'
import { isClearlyWorse } from './stop-rule.ts'
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
