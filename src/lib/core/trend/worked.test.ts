import { expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { emptyEntry } from '../diary/entry.ts'
import { expectation, painEvent } from '../diary/event.ts'
import { expectedAgainstFelt } from './expected-felt.ts'
import { workedInOwnWords, workedMost } from './worked-most.ts'

const today = day('2026-11-22')
const entry = (daysAgo: number, chips: string[], text = '') => {
  const of = addDays(today, -daysAgo)
  return { ...emptyEntry({ day: of, today: of, at: `${of}T20:00:00Z` }), worked: { chips, text } }
}

test('what worked is counted in days over the last fourteen, the most often first', () => {
  const entries = [
    entry(0, ['outside']),
    entry(13, ['outside', 'cooked']),
    entry(1, ['cooked', 'outside']),
    entry(14, ['worked']),
  ]
  expect(workedMost(entries, today)).toEqual([
    { id: 'outside', days: 3 },
    { id: 'cooked', days: 2 },
  ])
})

test('a chip counts once a day', () => {
  expect(workedMost([entry(0, ['outside', 'outside'])], today)).toEqual([{ id: 'outside', days: 1 }])
})

test('own words come newest first, without the empty days', () => {
  const entries = [entry(3, [], 'gebeld'), entry(1, [], ' '), entry(0, [], ' met de hond ')]
  expect(workedInOwnWords(entries, today)).toEqual([
    { day: today, text: 'met de hond' },
    { day: addDays(today, -3), text: 'gebeld' },
  ])
})

test('expected against felt counts lower, same and higher, and leaves out what is still open', () => {
  const at = { id: 'x', day: today, at: '2026-11-22T10:00:00Z' }
  const pair = (expected: number, felt: number | null) => ({ ...expectation(at, { activity: 'trap', expected }), felt })
  const events = [pair(7, 4), pair(6, 6), pair(3, 5), pair(8, 5), pair(9, null), painEvent(at, 9)]
  expect(expectedAgainstFelt(events)).toEqual({
    times: 4,
    lower: 2,
    same: 1,
    higher: 1,
    meanExpected: 6,
    meanFelt: 5,
  })
  expect(expectedAgainstFelt([pair(9, null)])).toBeNull()
})
