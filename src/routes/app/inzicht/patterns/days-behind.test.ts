import { describe, expect, it } from 'vitest'
import { addDays, day } from '#lib/core/day.ts'
import { inventPatternDays } from '#lib/core/patterns/invented-diary.ts'
import { leastLagOf } from '#lib/core/patterns/kinds.ts'
import { findPatterns, finish } from '#lib/core/patterns/patterns.ts'
import { daysBehind, lately, ratedDays } from './days-behind.ts'

const first = day('2026-03-02')
/** Outcome and factor of days in a row; `null` is not filled in. */
const diary = (outcomes: (number | null)[], values: (number | null)[]) =>
  outcomes.map((outcome, i) => ({ day: addDays(first, i), outcome, factors: { f: values[i] ?? null } }))

describe('the days behind a finding', () => {
  it('stand with and without on the day itself', () => {
    const days = diary([5, 3, null, 6, 4], [1, 0, 1, 1, null])
    expect(daysBehind(days, { factor: 'f', lag: 0 })).toEqual({
      more: { outcomes: [5, 6], from: 1, to: 1 },
      less: { outcomes: [3], from: 0, to: 0 },
    })
  })
  it('are pairs of days at a lag, also over a day without an outcome', () => {
    const days = diary([5, 3, null, 6, 4], [1, 0, 1, 1, null])
    expect(daysBehind(days, { factor: 'f', lag: 1 })).toBeNull()
    expect(daysBehind(days, { factor: 'f', lag: 2 })).toEqual({
      more: { outcomes: [4], from: 1, to: 1 },
      less: { outcomes: [6], from: 0, to: 0 },
    })
  })
  it('are cut in two as evenly as a rating allows', () => {
    const days = diary([1, 2, 3, 4, 5], [2, 7, 7, 3, 9])
    expect(daysBehind(days, { factor: 'f', lag: 0 })).toEqual({
      more: { outcomes: [2, 3, 5], from: 7, to: 9 },
      less: { outcomes: [1, 4], from: 2, to: 3 },
    })
  })
  it('are not there for a factor that never changed or that nobody knows', () => {
    expect(daysBehind(diary([1, 2, 3], [1, 1, 1]), { factor: 'f', lag: 0 })).toBeNull()
    expect(daysBehind(diary([1, 2, 3], [1, 0, 1]), { factor: 'g', lag: 0 })).toBeNull()
    expect(daysBehind([], { factor: 'f', lag: 0 })).toBeNull()
  })
})

describe('what is drawn', () => {
  it.each([1, 2, 3])('are as many days as the sentence counts, at every lag and over gaps: diary %i', (seed) => {
    const invented = inventPatternDays({
      seed,
      days: 420,
      missing: 0.3,
      factors: ['tag:rush', 'tag:walked', 'done:vuist'],
    })
    // Some days have a page on which the chips were not answered.
    const days = lately(invented.map((one, i) => (i % 5 === seed ? { ...one, factors: {} } : one)))
    const found = finish(findPatterns(days, { leastLagOf }))
    if (found.kind !== 'analysed') throw new Error(found.kind)
    expect(found.findings).toHaveLength(3)
    expect(ratedDays(days)).toBe(found.ratedDays)
    for (const { factor, daysKnown, daysWith, lag } of found.findings) {
      const behind = daysBehind(days, { factor, lag })
      expect(behind?.more.outcomes.length).toBe(daysWith)
      expect(behind?.less.outcomes.length).toBe(daysKnown - daysWith)
    }
  })
})

describe('what is looked at', () => {
  it('is the last year before the last day with an outcome, and two days of what came before it', () => {
    const days = diary(
      Array.from({ length: 400 }, (_, i) => (i < 390 ? 5 : null)),
      [],
    )
    const looked = lately(days)
    expect(looked[0]?.day).toBe(addDays(first, 389 - 366))
    expect(looked.at(-1)?.day).toBe(addDays(first, 399))
    expect(ratedDays(looked)).toBe(365)
  })
  it('is nothing without an outcome', () => {
    expect(lately(diary([null, null], [1, 0]))).toEqual([])
    expect(ratedDays([])).toBe(0)
  })
})
