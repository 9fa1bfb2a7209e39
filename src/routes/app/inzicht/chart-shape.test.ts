import { expect, test } from 'vitest'
import { addDays, day } from '#lib/core/day.ts'
import { bandNamePlace, chartShape } from './chart-shape.ts'

const start = day('2026-11-01')
const means = (values: (number | null)[]) =>
  values.map((mean, i) => ({ day: addDays(start, i), filled: mean === null ? 0 : 7, mean }))

test('nought is at the foot, ten at the top, and the first and last day at the edges', () => {
  const shape = chartShape(means([0, 10]), { width: 202, height: 232 })
  expect(shape.lines).toEqual(['M30 192L130 12'])
  expect([shape.y(0), shape.y(5), shape.y(10)]).toEqual([192, 102, 12])
})

test('a gap makes two lines, and the last value is named where the line ends', () => {
  const shape = chartShape(means([5, 5, null, null, 5, 5, null]), { width: 162, height: 232 })
  expect(shape.lines).toEqual(['M30 102L40 102', 'M70 102L80 102'])
  expect(shape.last).toMatchObject({ x: 80, day: '2026-11-06', mean: 5 })
})

test('only a gap with room for it gets its name, in its middle', () => {
  const gap = means([5, 5, null, null, null, 5])
  expect(chartShape(gap, { width: 352, height: 232 }).gapNames).toEqual([180])
  expect(chartShape(gap, { width: 142, height: 232 }).gapNames).toEqual([])
})

test('a single day with a mean is a dot, not nothing', () => {
  expect(chartShape(means([null, 5, null]), { width: 202, height: 232 }).lines).toEqual(['M80 102h.1'])
})

test('the name of the band keeps clear of the line: above, else below, else at the other end', () => {
  const band = { high: 6, low: 4, textWidth: 100 }
  const place = (values: number[]) => bandNamePlace(chartShape(means(values), { width: 402, height: 232 }), band)
  expect(place([5, 5, 5, 5, 5, 5, 5])).toEqual({ x: 38, y: 76 })
  expect(place([6.5, 6.5, 6.5, 5, 5, 5, 5])).toEqual({ x: 226, y: 76 })
  expect(place([6.5, 6.5, 6.5, 6.5, 6.5, 6.5, 6.5])).toEqual({ x: 38, y: 139 })
})
