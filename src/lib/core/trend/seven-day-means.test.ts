import { expect, test } from 'vitest'
import fc from 'fast-check'
import { addDays, day } from '../day.ts'
import { sevenDayMeans, stretches, weekMean } from './seven-day-means.ts'
import { baselineOf } from './baseline.ts'
import type { Reading } from './readings.ts'

const start = day('2026-11-01')

/** One character per day from 1 November: a digit is a value (X is 10), a dot is a day not filled in. */
const diary = (text: string): Reading[] =>
  [...text].flatMap((mark, i) =>
    mark === '.' ? [] : [{ day: addDays(start, i), value: mark === 'X' ? 10 : Number(mark) }],
  )

test.each([
  ['3333333', 7, 3],
  ['1234567', 7, 4],
  ['..2.468', 4, 5],
  ['...2468', 4, 5],
  ['2...468', 4, 5],
  ['....468', 3, null],
  ['9123456...', 4, 4.5],
])('the seven days to the end of %s have %i filled and mean %s', (text, filled, mean) => {
  const last = addDays(start, text.length - 1)
  expect(weekMean(diary(text), last)).toEqual({ day: last, filled, mean })
})

test('a gap in the diary is a gap in the line', () => {
  const text = '4444444.......5555555'
  const means = sevenDayMeans(diary(text), { first: start, last: addDays(start, text.length - 1) })
  expect(means.map(({ mean }) => (mean === null ? '.' : String(mean))).join('')).toBe('...4444..........5555')
  expect(stretches(means).map((line) => line.map(({ mean }) => mean))).toEqual([
    [4, 4, 4, 4],
    [5, 5, 5, 5],
  ])
})

test('one or two missed days inside a filled week do not break the line, three do', () => {
  const line = (text: string) =>
    sevenDayMeans(diary(text), { first: start, last: addDays(start, text.length - 1) })
      .map(({ mean }) => (mean === null ? '.' : '-'))
      .join('')
  expect(line('444444..4.4444')).toBe('...-----------')
  expect(line('4444444...4444')).toBe('...----...----')
})

const anyDiary = fc
  .array(fc.option(fc.integer({ min: 0, max: 10 })), { maxLength: 60 })
  .map((values) => values.flatMap((value, i) => (value === null ? [] : [{ day: addDays(start, i), value }])))

test('no window under four filled days yields a mean, and every mean lies within its readings', () => {
  fc.assert(
    fc.property(anyDiary, (readings) => {
      for (const { filled, mean } of sevenDayMeans(readings, { first: start, last: addDays(start, 65) })) {
        if (mean === null) continue
        expect(filled).toBeGreaterThanOrEqual(4)
        expect(mean).toBeGreaterThanOrEqual(Math.min(...readings.map(({ value }) => value)))
        expect(mean).toBeLessThanOrEqual(Math.max(...readings.map(({ value }) => value)))
      }
    }),
  )
})

test('days outside the seven never change a mean', () => {
  fc.assert(
    fc.property(anyDiary, fc.integer({ min: 6, max: 60 }), (readings, at) => {
      const last = addDays(start, at)
      const inside = readings.filter((reading) => reading.day > addDays(last, -7) && reading.day <= last)
      expect(weekMean(readings, last)).toEqual(weekMean(inside, last))
    }),
  )
})

test('the beginning is fourteen days with four filled in both weeks, with its mean and one standard deviation', () => {
  // 4, 6 × 7: mean 5, sum of squares 14, sample variance 14/13, deviation 1.0377
  const baseline = baselineOf(diary('46464646464646'))
  expect(baseline).toMatchObject({ first: '2026-11-01', last: '2026-11-14', filled: 14, mean: 5 })
  expect(baseline?.low).toBeCloseTo(3.9623, 4)
  expect(baseline?.high).toBeCloseTo(6.0377, 4)
})

test('a thin first week moves the beginning, and without eight days there is none', () => {
  expect(baselineOf(diary('5......55555555555555'))).toMatchObject({ first: '2026-11-08', filled: 14, mean: 5 })
  expect(baselineOf(diary('5555...555....'))).toBeNull()
  expect(baselineOf(diary('5555...5555...'))).toMatchObject({ first: '2026-11-01', filled: 8, low: 5, high: 5 })
})

test('the band never leaves the scale', () => {
  const baseline = baselineOf(diary('X0X0X0X0X0X0X0'))
  expect([baseline?.low, baseline?.high]).toEqual([0, 10])
})
