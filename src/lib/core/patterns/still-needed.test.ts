import { expect, test } from 'vitest'
import { inventPatternDays } from './invented-diary.ts'
import { stillNeeded } from './still-needed.ts'

const withFactor = (count: number, value: (i: number) => number | null) =>
  inventPatternDays({ seed: 1, days: count }).map((one, i) => ({
    ...one,
    factors: { ...one.factors, choir: value(i) },
  }))

test('in the first weeks it is days', () => {
  expect(stillNeeded(inventPatternDays({ seed: 1, days: 20 }))).toEqual([{ kind: 'rated-days', more: 8 }])
  expect(stillNeeded([])).toEqual([{ kind: 'rated-days', more: 28 }])
})

test('a factor that was hardly noted needs days on which it is known', () => {
  // 60 rated days ask for 24 known ones.
  expect(stillNeeded(withFactor(60, (i) => (i < 20 ? i % 2 : null)))).toEqual([
    { kind: 'known-days', factor: 'choir', more: 4 },
  ])
})

test('a factor that is nearly always so needs days without, one that is rare needs days with', () => {
  expect(stillNeeded(withFactor(60, (i) => (i === 30 ? 0 : 1)))).toEqual([
    { kind: 'other-days', factor: 'choir', more: 3 },
  ])
  expect(stillNeeded(withFactor(60, (i) => (i === 30 ? 1 : 0)))).toEqual([
    { kind: 'other-days', factor: 'choir', more: 3 },
  ])
})

test('nothing when every factor can be judged', () => {
  expect(stillNeeded(inventPatternDays({ seed: 1, days: 60 }))).toEqual([])
})
