import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inventPatternDays } from './invented-diary.ts'
import { findPatterns, finish } from './patterns.ts'
import { reportOn } from './report.ts'
import type { PatternReport } from './report.ts'
import type { PatternDay } from './series.ts'

const rush = [{ name: 'rush', lag: 0, points: 2 }]
const days = inventPatternDays({ seed: 3, days: 150, effects: rush, missing: 0.2 })

const withFactor = (all: readonly PatternDay[], name: string, value: (i: number) => number | null) =>
  all.map((one, i) => ({ ...one, factors: { ...one.factors, [name]: value(i) } }))

function findings({ patterns }: PatternReport) {
  if (patterns.kind !== 'analysed') throw new Error(patterns.kind)
  return patterns.findings
}

/** Another browser's logarithm may differ in the last digit. */
const tenDigits = (report: PatternReport) =>
  `${JSON.stringify(report, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value), 2)}\n`

test('the patterns are those of the analysis, with what follows pain, what pain does by itself and what is needed', () => {
  const report = finish(reportOn(days))
  expect(report.patterns).toEqual(finish(findPatterns(days)))
  expect(report).toMatchObject({ followers: [], rhythm: { weekdays: null, trend: null }, needed: [] })
})

test('in Node it is what a browser must find as well', async () => {
  await expect(tenDigits(finish(reportOn(days)))).toMatchFileSnapshot('./report.snapshot.json')
})

test('with too few days it says how many more, and nothing else', () => {
  const few = inventPatternDays({ seed: 3, days: 20 })
  expect(finish(reportOn(few))).toEqual({
    patterns: { kind: 'too-early', ratedDays: 20, neededDays: 28 },
    followers: [],
    rhythm: null,
    needed: [{ kind: 'rated-days', more: 8 }],
  })
  expect(finish(reportOn([])).needed).toEqual([{ kind: 'rated-days', more: 28 }])
})

test('an exercise done on painful days is not told as going with pain on its own day', () => {
  const practised = withFactor(days, 'done:schudden', (i) => ((days[i]?.outcome ?? 0) >= 6 ? 1 : 0))
  const [asATag] = findings(
    finish(reportOn(withFactor(days, 'tag:shaken', (i) => ((days[i]?.outcome ?? 0) >= 6 ? 1 : 0)))),
  ).filter(({ factor }) => factor === 'tag:shaken')
  expect(asATag).toMatchObject({ lag: 0, sign: 1 })
  expect(asATag?.p).toBeGreaterThan(0.95)
  const found = findings(finish(reportOn(practised)))
  expect(found.find(({ factor }) => factor === 'done:schudden')?.p).toBeLessThan(0.5)
  expect(found.find(({ factor }) => factor === 'rush')?.p).toBeGreaterThan(0.95)
})

test('progress rises to 1, and it can be left at every step', () => {
  const work = reportOn(days)
  const seen: number[] = []
  for (let step = work.next(); !step.done; step = work.next()) seen.push(step.value)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(1)
  expect(seen.length).toBeGreaterThan(20)
})

describe('what makes no difference to anything that is found', () => {
  const diary = fc.record({ seed: fc.nat(1000), days: fc.integer({ min: 60, max: 90 }), shuffle: fc.nat(1000) })
  const check = (change: (all: readonly PatternDay[], shuffle: number) => readonly PatternDay[]) => {
    fc.assert(
      fc.property(diary, ({ shuffle, ...invented }) => {
        const all = inventPatternDays({ ...invented, effects: rush, missing: 0.1 })
        expect(found(change(all, shuffle))).toEqual(found(all))
      }),
      { numRuns: 8 },
    )
  }

  test('the order of the days', () => {
    check((all, shuffle) => all.toSorted((a, b) => order(a, shuffle) - order(b, shuffle)))
  })
  test('a factor that was never seen', () => {
    check((all) => withFactor(all, 'a ghost', () => null))
  })
  test('a factor that is always the same', () => {
    check((all) => withFactor(all, 'done:always', () => 1))
    check((all) => withFactor(all, 'never', () => 0))
  })
  test('asking again', () => {
    check((all) => all)
  })

  /** A factor that is never or always there is still named among what cannot be judged. */
  const found = (all: readonly PatternDay[]) => ({ ...finish(reportOn(all)), needed: [] })
  const order = ({ day }: PatternDay, shuffle: number) => (Number(day.replaceAll('-', '')) * (2 * shuffle + 1)) % 9973
})
