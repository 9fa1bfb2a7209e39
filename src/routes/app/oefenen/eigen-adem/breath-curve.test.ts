import { expect, test } from 'vitest'
import { breathCurve, stretchesOf } from './breath-curve.ts'

const box = [
  { kind: 'in' as const, seconds: 4 },
  { kind: 'hold' as const, seconds: 2 },
  { kind: 'out' as const, seconds: 4 },
]

test('every part is as wide as it takes', () => {
  expect(stretchesOf(box).map(({ from, to }) => [from, to])).toEqual([
    [0, 0.4],
    [0.4, 0.6],
    [0.6, 1],
  ])
})

test('the line rises with in, lies still with a hold and falls with out', () => {
  expect(breathCurve(box, { width: 100, height: 50 })).toBe('M0 50C20 50 20 0 40 0H60C80 0 80 50 100 50')
})
