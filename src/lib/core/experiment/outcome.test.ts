import { expect, test } from 'vitest'
import { day } from '../day.ts'
import { emptyEntry } from '../diary/entry.ts'
import { betterWay, readingsOf, readOn } from './outcome.ts'

const entry = (text: string, answers: object) => ({
  ...emptyEntry({ day: day(text), today: day(text), at: `${text}T20:00:00Z` }),
  ...answers,
})
const entries = [
  entry('2026-03-02', { hindrance: 0, stress: 4, sleepQuality: 7 }),
  entry('2026-03-03', { hindrance: null, stress: 6, pain: 9 }),
]

test('each outcome has its own answer in the diary, nought is an answer and a blank is not', () => {
  expect([...readingsOf(entries, 'hindrance')]).toEqual([['2026-03-02', 0]])
  expect([...readingsOf(entries, 'tension')]).toEqual([
    ['2026-03-02', 4],
    ['2026-03-03', 6],
  ])
  expect([...readingsOf(entries, 'sleep')]).toEqual([['2026-03-02', 7]])
})

test('the night after a day stands on the next page, and better sleep is a higher number', () => {
  expect(readOn(day('2026-02-28'), 'hindrance')).toBe('2026-02-28')
  expect(readOn(day('2026-02-28'), 'sleep')).toBe('2026-03-01')
  expect([betterWay('hindrance'), betterWay('tension'), betterWay('sleep')]).toEqual([-1, -1, 1])
})
