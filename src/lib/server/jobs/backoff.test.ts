import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backoffMs, maxAttempts } from './backoff.ts'

test('pauses double from half a minute to six hours, together almost two days', () => {
  const whole = Array.from({ length: maxAttempts - 1 }, (_, i) => backoffMs(i + 1, () => 1))
  expect(whole.slice(0, 3)).toEqual([30_000, 60_000, 120_000])
  expect(Math.max(...whole)).toBe(6 * 3_600_000)
  const hours = whole.reduce((sum, ms) => sum + ms, 0) / 3_600_000
  expect(hours).toBeGreaterThan(36)
  expect(hours).toBeLessThan(48)
})

test('chance takes at most half of a pause', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: maxAttempts }), fc.double({ min: 0, max: 1, noNaN: true }), (n, random) => {
      const [whole, some] = [backoffMs(n, () => 1), backoffMs(n, () => random)]
      expect(some).toBeGreaterThanOrEqual(whole / 2)
      expect(some).toBeLessThanOrEqual(whole)
    }),
  )
})
