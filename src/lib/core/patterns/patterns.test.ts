import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventPatternDays } from './invented-diary.ts'
import { ours } from './method.ts'
import { findPatterns, finish } from './patterns.ts'
import { certaintyOf } from './shown.ts'
import type { PatternOptions } from './patterns.ts'
import type { PatternDay } from './series.ts'

const quick = { sweeps: 200, warmUpSweeps: 50 }

function findings(days: readonly PatternDay[], options?: PatternOptions) {
  const patterns = finish(findPatterns(days, options))
  if (patterns.kind !== 'analysed') throw new Error(patterns.kind)
  return patterns.findings
}

const shown = (days: readonly PatternDay[]) => findings(days).filter((one) => certaintyOf(one) !== null)

const withFactor = (days: readonly PatternDay[], name: string, value: (i: number) => number | null) =>
  days.map((one, i) => (one.outcome === null ? one : { ...one, factors: { ...one.factors, [name]: value(i) } }))

describe('what it finds', () => {
  test('a tag that adds two points the same day, with its size and its days', () => {
    const effects = [{ name: 'rush', lag: 0, points: 2 }]
    const [found, ...others] = shown(inventPatternDays({ seed: 3, days: 150, effects, missing: 0.2 }))
    expect(others).toEqual([])
    expect(found).toMatchObject({ factor: 'rush', lag: 0, sign: 1 })
    expect(found?.p).toBeGreaterThan(0.95)
    expect(found?.low).toBeLessThan(2)
    expect(found?.high).toBeGreaterThan(2)
    expect(found?.daysWith).toBeLessThan(found?.daysKnown ?? 0)
  })

  test('one that takes two points away the day after', () => {
    const effects = [{ name: 'walk', lag: 1, points: -2 }]
    const found = shown(inventPatternDays({ seed: 4, days: 150, effects, missing: 0.1 }))
    expect(found).toMatchObject([{ factor: 'walk', lag: 1, sign: -1 }])
  })

  test('a rating counts per point of its scale', () => {
    const days = inventPatternDays({ seed: 5, days: 200 })
    const stress = (i: number) => (i * 7) % 11
    const worse = withFactor(days, 'stress', stress).map((one, i) => ({
      ...one,
      outcome: (one.outcome ?? 0) + 0.3 * stress(i),
    }))
    const found = shown(worse).find(({ factor }) => factor === 'stress')
    expect(found?.points).toBeGreaterThan(0.2)
    expect(found?.points).toBeLessThan(0.4)
  })

  test('nothing, in nearly every diary that holds nothing', () => {
    const seeds = Array.from({ length: 40 }, (_, i) => 100 + i)
    const fooled = seeds.filter((seed) => shown(inventPatternDays({ seed, days: 90, missing: 0.3 })).length > 0)
    expect(fooled.length).toBeLessThanOrEqual(4)
  })

  test('no trend and no weekday as a factor', () => {
    const days = inventPatternDays({ seed: 6, days: 168 }).map((one, i) => ({
      ...one,
      outcome: Math.max(0, Math.min(10, (one.outcome ?? 0) + (i % 7 > 4 ? 2 : 0) - i / 84)),
    }))
    const habits = withFactor(
      withFactor(days, 'day off', (i) => (i % 7 > 4 ? 1 : 0)),
      'new pillow',
      (i) => (i > 80 ? 1 : 0),
    )
    expect(shown(habits)).toEqual([])
  })
})

describe('factors that come together', () => {
  const twins = (seed: number, points: number) =>
    inventPatternDays({ seed, days: 150, effects: [{ name: 'rush', lag: 0, points }] }).map((one, i) => ({
      ...one,
      // Another word for the same, but for one day in 75.
      factors: { ...one.factors, hurry: i % 75 === 7 ? 1 - (one.factors.rush ?? 0) : (one.factors.rush ?? 0) },
    }))

  test('when one of two cannot be told from the other it names both', () => {
    const patterns = finish(findPatterns(twins(7, 1.5)))
    if (patterns.kind !== 'analysed') throw new Error(patterns.kind)
    expect(patterns.standIns.map(({ factors }) => factors.toSorted())).toEqual([['hurry', 'rush']])
    expect(patterns.standIns[0]?.p).toBeGreaterThan(0.95)
  })

  test('and not when neither does anything', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => 50 + i)
    const fooled = seeds.filter((seed) => {
      const patterns = finish(findPatterns(twins(seed, 0)))
      return patterns.kind === 'analysed' && patterns.standIns.length > 0
    })
    expect(fooled.length).toBeLessThanOrEqual(1)
  })
})

describe('what makes no difference', () => {
  const options = { method: { ...ours, ...quick } }
  const diary = fc.record({
    seed: fc.nat(1000),
    days: fc.integer({ min: 45, max: 90 }),
    missing: fc.constantFrom(0, 0.3),
  })
  const check = (change: (days: readonly PatternDay[]) => readonly PatternDay[]) => {
    fc.assert(
      fc.property(diary, (invented) => {
        const days = inventPatternDays({ ...invented, effects: [{ name: 'rush', lag: 0, points: 1.5 }] })
        expect(finish(findPatterns(change(days), options))).toEqual(finish(findPatterns(days, options)))
      }),
      { numRuns: 12 },
    )
  }

  test('the order of the days', () => {
    check((days) => days.toReversed())
    check((days) => days.toSorted((a, b) => (a.outcome ?? -1) - (b.outcome ?? -1)))
  })

  test('the order of the factors', () => {
    check((days) =>
      days.map((one) => ({ ...one, factors: Object.fromEntries(Object.entries(one.factors).toReversed()) })),
    )
  })

  test('a factor that was never there', () => {
    check((days) => withFactor(days, 'a ghost', () => null))
  })

  test('a factor that is always the same', () => {
    check((days) => withFactor(days, 'always', () => 1))
    check((days) => withFactor(days, 'never', () => 0))
  })

  test('empty days before and after', () => {
    const empty = (date: string) => ({ day: date, outcome: null, factors: {} }) as unknown as PatternDay
    check((days) => [empty('2025-11-30'), ...days, empty('2026-12-31')])
  })

  test('asking twice', () => {
    check((days) => days)
  })
})

describe('when it says nothing', () => {
  test('with fewer than 28 rated days it says how many there are', () => {
    const days = inventPatternDays({ seed: 1, days: 27 })
    expect(finish(findPatterns(days))).toEqual({ kind: 'too-early', ratedDays: 27, neededDays: 28 })
    expect(finish(findPatterns([]))).toEqual({ kind: 'too-early', ratedDays: 0, neededDays: 28 })
  })

  test('with an outcome that never changes there is nothing to explain', () => {
    const days = inventPatternDays({ seed: 1, days: 60 }).map((one) => ({ ...one, outcome: 5 }))
    expect(finish(findPatterns(days))).toEqual({ kind: 'nothing-varies', ratedDays: 60 })
  })

  test('without factors', () => {
    const days = inventPatternDays({ seed: 1, days: 60, factors: [] })
    expect(finish(findPatterns(days))).toEqual({ kind: 'nothing-varies', ratedDays: 60 })
  })

  test('a factor seen on three days is not judged', () => {
    const days = withFactor(inventPatternDays({ seed: 1, days: 60 }), 'rare', (i) => (i % 20 === 0 ? 1 : 0))
    expect(findings(days).map(({ factor }) => factor)).not.toContain('rare')
  })
})

test('a factor that says exactly what the outcome is does not break it', () => {
  const days = inventPatternDays({ seed: 9, days: 60 })
  const same = days.map((one) => ({
    ...one,
    factors: { ...one.factors, echo: one.outcome, twice: 2 * (one.outcome ?? 0) },
  }))
  const found = findings(same)
  expect(found.every(({ p, points, low, high }) => [p, points, low, high].every(Number.isFinite))).toBe(true)
})

test('what lies more than a year before the last day does not count', () => {
  const old = inventPatternDays({ seed: 8, days: 200, effects: [{ name: 'rush', lag: 0, points: 3 }] })
  const recent = inventPatternDays({ seed: 9, days: 600 }).slice(235)
  expect(findings([...old, ...recent])).toEqual(findings(recent))
})

test('progress only goes up, and leaving is possible at every step', () => {
  const work = findPatterns(inventPatternDays({ seed: 2, days: 120 }))
  const seen: number[] = []
  for (let step = work.next(); !step.done && seen.length < 20; step = work.next()) seen.push(step.value)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen).toHaveLength(20)
  expect(work.return({ kind: 'too-early', ratedDays: 0, neededDays: 0 }).done).toBe(true)
})
