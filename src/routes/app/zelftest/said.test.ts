import { expect, test } from 'vitest'
import { roughPoints, said } from './said.ts'

test('a difference wholly below nought names its smaller end first', () => {
  expect(said(-0.92, { low: -1.53, high: -0.31 }, 'nl')).toEqual({
    points: '0,9',
    way: 'lower',
    range: { low: '0,3', lowWay: 'lower', high: '1,5', highWay: 'lower' },
  })
})

test('a difference that may go either way says both ways', () => {
  expect(said(-0.42, { low: -1.24, high: 0.4 }, 'en').range).toEqual({
    low: '1.2',
    lowWay: 'lower',
    high: '0.4',
    highWay: 'higher',
  })
})

test('what is nought to one tenth is equal', () => {
  expect(said(-0.04, { low: -0.5, high: 0.5 }, 'nl')).toMatchObject({ points: '0', way: 'equal' })
})

test('an end that is just on the far side of nothing belongs to its way', () => {
  expect(said(1, { low: 0.01, high: 2 }, 'nl').range).toEqual({
    low: '0',
    lowWay: 'higher',
    high: '2',
    highWay: 'higher',
  })
})

test('an interval without end is not named', () => {
  expect(said(-3, { low: -Infinity, high: 2 }, 'nl').range).toBeNull()
})

test('no difference is larger than the scale', () => {
  expect(said(-3, { low: -14, high: 2 }, 'nl').range?.low).toBe('10')
})

test.each([
  [0.2, '0,5'],
  [0.9, '1'],
  [1.2, '1'],
  [1.3, '1,5'],
  [2.4, '2,5'],
])('%s points is told as %s', (points, told) => expect(roughPoints(points, 'nl')).toBe(told))
