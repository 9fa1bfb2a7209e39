import { describe, expect, it } from 'vitest'
import { vibrationMs } from './vibration.ts'

const patterns = Object.entries(vibrationMs)
const pulses = (pattern: readonly number[]) => pattern.filter((_, index) => index % 2 === 0)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('vibration', () => {
  it('grows with in and dies away with out', () => {
    expect(pulses(vibrationMs.in)).toEqual([40, 80, 140, 320])
    expect(pulses(vibrationMs.out)).toEqual([320, 140, 80, 40])
  })

  it('differs between in, hold and out by how long it lasts and how often it touches, not by strength', () => {
    expect([sum(vibrationMs.in), sum(vibrationMs.hold), sum(vibrationMs.out)]).toEqual([840, 280, 840])
    expect(pulses(vibrationMs.hold)).toEqual([60, 60])
  })

  it.each(patterns)('%s has no touch or rest that a slow motor swallows, and ends with a touch', (_, pattern) => {
    expect(Math.min(...pattern)).toBeGreaterThanOrEqual(40)
    expect(pattern.length % 2).toBe(1)
  })

  it('is over before the shortest part of a breath', () => {
    // Half of the pace of 4-7-8 with a short hold: three counts of half a second.
    for (const part of ['in', 'hold', 'out'] as const) expect(sum(vibrationMs[part])).toBeLessThan(1000)
  })
})
