import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sizeOf, stepsOf } from './sizes.ts'

describe('the size of a finding', () => {
  it('is told in halves when little is known', () => {
    expect(sizeOf({ sign: 1, points: 1.8, low: 0.6, high: 3 })).toEqual({ size: 2, low: 0.5, high: 3, crosses: false })
  })
  it('is told in tenths when much is known', () => {
    expect(sizeOf({ sign: 1, points: 1.92, low: 1.65, high: 2.2 })).toEqual({
      size: 1.9,
      low: 1.7,
      high: 2.2,
      crosses: false,
    })
  })
  it('goes in the direction of the finding', () => {
    expect(sizeOf({ sign: -1, points: -1, low: -1.5, high: -0.5 })).toEqual({
      size: 1,
      low: 0.5,
      high: 1.5,
      crosses: false,
    })
  })
  it('says when nothing at all is also possible', () => {
    expect(sizeOf({ sign: 1, points: 0.4, low: -0.2, high: 1 })).toEqual({
      size: 0.4,
      low: 0.2,
      high: 1,
      crosses: true,
    })
  })
  it('is not told in the wrong direction', () => {
    expect(sizeOf({ sign: -1, points: 0.4, low: 0.1, high: 0.7 })).toBeNull()
  })
  it('always lies within its own interval, and is never nothing', () => {
    const number = fc.double({ min: 0.001, max: 6, noNaN: true })
    fc.assert(
      fc.property(number, number, fc.constantFrom(1 as const, -1 as const), (points, half, sign) => {
        const size = sizeOf({
          sign,
          points: points * sign,
          low: points * sign - half,
          high: points * sign + half,
        })
        expect(size?.size).toBeGreaterThan(0)
        expect(size?.high).toBeGreaterThanOrEqual(size?.size ?? Infinity)
        if (!size?.crosses) expect(size?.low).toBeLessThanOrEqual(size?.size ?? 0)
      }),
    )
  })
})

describe('the steps of a rating', () => {
  it('are one where one makes a difference, and more where it does not', () => {
    expect(stepsOf(0.8, 3)).toBe(1)
    expect(stepsOf(-0.45, 3)).toBe(2)
    expect(stepsOf(0.3, 3)).toBe(3)
    expect(stepsOf(0.05, 3)).toBe(3)
    expect(stepsOf(0.3, 1)).toBe(1)
  })
})
