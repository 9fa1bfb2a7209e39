import { expect, test } from 'vitest'
import fc from 'fast-check'
import { changeBetween } from './change.ts'
import type { Change } from './change.ts'

const cases: [before: number, now: number, change: Change, why: string][] = [
  [5.4, 4.5, 'about-equal', '0.9 is less than a point'],
  [5, 5, 'about-equal', 'the same'],
  [2, 1.1, 'about-equal', '45 % but less than a point'],
  [5, 4, 'slightly-less', 'exactly one point'],
  [9, 7.9, 'slightly-less', '1.1 points, 12 %'],
  [9, 6.8, 'slightly-less', '2.2 points but only 24 %'],
  [3, 1.1, 'slightly-less', '63 % but only 1.9 points'],
  [6, 4, 'clearly-less', '2 points and 33 %'],
  [7, 4.9, 'clearly-less', '2.1 points and exactly 30 %'],
  [7, 5, 'slightly-less', '2 points and 28.6 %'],
  [4, 2, 'much-less', '2 points and exactly 50 %'],
  [8, 4, 'much-less', '4 points and 50 %'],
  [8, 4.1, 'clearly-less', '3.9 points and 48.8 %'],
  [2, 0, 'much-less', 'down to nought'],
  [4, 5, 'slightly-more', 'mirror of one point'],
  [4, 6, 'clearly-more', 'mirror of 6 to 4'],
  [2, 4, 'much-more', 'mirror of 4 to 2'],
  [0, 2, 'much-more', 'from nought there is no share of the beginning, only of the higher'],
  [0, 0, 'about-equal', 'nought stays nought'],
]

test.each(cases)('from %d to %d is %s: %s', (before, now, change) => {
  expect(changeBetween({ before, now })).toBe(change)
})

test('the word follows the numbers that are shown, one decimal each', () => {
  // 5.44 and 4.46 are shown as 5.4 and 4.5; 5.46 and 4.44 as 5.5 and 4.4
  expect(changeBetween({ before: 5.44, now: 4.46 })).toBe('about-equal')
  expect(changeBetween({ before: 5.46, now: 4.44 })).toBe('slightly-less')
})

const mean = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 1000)

test('mirrored data gives the mirrored word', () => {
  const mirror = (change: Change) => change.replace(/less|more/, (word) => (word === 'less' ? 'more' : 'less'))
  fc.assert(
    fc.property(mean, mean, (before, now) => {
      expect(changeBetween({ before: now, now: before })).toBe(mirror(changeBetween({ before, now })))
    }),
  )
})

test('a larger step down from the same beginning never gets a weaker word', () => {
  const strength = [
    'much-more',
    'clearly-more',
    'slightly-more',
    'about-equal',
    'slightly-less',
    'clearly-less',
    'much-less',
  ]
  fc.assert(
    fc.property(mean, mean, mean, (before, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a]
      const rank = (now: number) => strength.indexOf(changeBetween({ before, now }))
      expect(rank(low)).toBeGreaterThanOrEqual(rank(high))
    }),
  )
})
