import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsOf, dotPiles } from './dot-stack.ts'

const place = { x: (score: number) => (score + 0.5) * 31, step: 31, most: 104 }

describe('dots in a drawing', () => {
  it('stand one above the other as long as there is room', () => {
    const { piles, radius, height } = dotPiles([[5, 5, 6], [4]], place)
    expect(piles[0]).toEqual([
      { x: 170.5, y: -6 },
      { x: 170.5, y: -18 },
      { x: 201.5, y: -6 },
    ])
    expect(piles[1]).toEqual([{ x: 139.5, y: -6 }])
    expect(radius).toBeCloseTo(4.8)
    expect(height).toBe(24)
  })

  it('are one for every day, within their own number and never too high, however many there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 365 }),
        fc.integer({ min: 24, max: 50 }),
        (days, step) => {
          const x = (score: number) => (score + 0.5) * step
          const { piles, radius, height } = dotPiles([days], { x, step, most: 104 })
          expect(piles[0]).toHaveLength(days.length)
          expect(radius).toBeGreaterThan(1.3)
          const sorted = days.toSorted((a, b) => a - b)
          for (const [i, dot] of (piles[0] ?? []).entries()) {
            expect(Math.abs(dot.x - x(sorted[i] ?? NaN))).toBeLessThan(step / 2)
            expect(-dot.y).toBeLessThan(height)
          }
          if (days.length < 200) expect(height).toBeLessThanOrEqual(140)
        },
      ),
    )
  })

  it('do not lie on top of each other', () => {
    const { piles, radius } = dotPiles([Array.from({ length: 120 }, () => 4)], place)
    const dots = piles[0] ?? []
    const closest = Math.min(...dots.flatMap((a, i) => dots.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y))))
    expect(closest).toBeGreaterThan(2 * radius)
  })
})

it('a mean of a day counts with the nearest number', () => {
  expect(countsOf([3.4, 3.6, 0, 10, 10])).toEqual([1, 0, 0, 1, 1, 0, 0, 0, 0, 0, 2])
})
