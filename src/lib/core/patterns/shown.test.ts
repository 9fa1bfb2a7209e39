import { expect, test } from 'vitest'
import { certaintyOf, stillShown } from './shown.ts'
import type { Finding } from './finding.ts'

const finding = (factor: string, p: number): Finding => ({
  factor,
  lag: 0,
  sign: 1,
  p,
  points: 1,
  low: 0.5,
  high: 1.5,
  daysKnown: 100,
  daysWith: 30,
})

test.each([
  [0.49, null],
  [0.5, 'possible'],
  [0.79, 'possible'],
  [0.8, 'likely'],
  [0.95, 'strong'],
])('a probability of %d is %s', (p, certainty) => {
  expect(certaintyOf(finding('rush', p))).toBe(certainty)
})

test('a finding appears at a half and stays until below 0.35', () => {
  const shownAt = (p: number, before: string[]) => stillShown([finding('rush', p)], new Set(before)).length === 1
  expect([0.49, 0.5].map((p) => shownAt(p, []))).toEqual([false, true])
  expect([0.34, 0.35].map((p) => shownAt(p, ['rush']))).toEqual([false, true])
  expect(shownAt(0.4, ['walk'])).toBe(false)
})

test('the most certain comes first', () => {
  const found = stillShown([finding('walk', 0.6), finding('rush', 0.9)])
  expect(found.map(({ factor }) => factor)).toEqual(['rush', 'walk'])
})
