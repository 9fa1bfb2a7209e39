import { expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { emptyEntry } from '../diary/entry.ts'
import { daysOfDiary } from './days-of-diary.ts'
import type { DiaryEntry } from '../diary/entry.ts'

const start = day('2026-03-02')

function entry(offset: number, change: Partial<DiaryEntry>): DiaryEntry {
  const on = addDays(start, offset)
  return { ...emptyEntry({ day: on, today: on, at: `${on}T20:00:00.000Z` }), ...change }
}

const factorsOf = (entries: DiaryEntry[]) => daysOfDiary(entries, 'hindrance').map(({ factors }) => factors)

test('hindrance is the outcome, or pain when that was chosen', () => {
  const entries = [entry(0, { hindrance: 3, pain: 6 })]
  expect(daysOfDiary(entries, 'hindrance')).toMatchObject([{ day: start, outcome: 3 }])
  expect(daysOfDiary(entries, 'pain')).toMatchObject([{ day: start, outcome: 6 }])
})

test('ratings are taken as they are, the kind of day as 0, 1, 2', () => {
  expect(factorsOf([entry(0, { stress: 7, sleepHours: 6.5, activity: 'busy' })])).toEqual([
    { 'score:stress': 7, 'score:sleepHours': 6.5, 'score:activity': 2, 'score:mood': null, 'score:sleepQuality': null },
  ])
})

test('a chip not chosen is "no" where chips were answered, and not known where they were not', () => {
  const days = factorsOf([
    entry(0, { factors: ['rush'] }),
    entry(1, { factors: ['alone'] }),
    entry(2, { done: true }),
    entry(3, { hindrance: 4 }),
  ])
  expect(days.map((one) => one['tag:rush'])).toEqual([1, 0, 0, undefined])
})

test('a chip of the own making is not known before it was first chosen', () => {
  const days = factorsOf([entry(2, { done: true }), entry(0, { done: true }), entry(1, { factors: ['own:choir'] })])
  expect(days.map((one) => one['tag:own:choir'])).toEqual([0, undefined, 1])
})
