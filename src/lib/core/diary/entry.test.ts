import { expect, test } from 'vitest'
import fc from 'fast-check'
import { day } from '../day.ts'
import { emptyEntry, isFilledIn, isFilledInAfterwards, parseDiaryEntry, textLimits } from './entry.ts'
import { isClearlyDifferentPain, mayBegin, revise, toggled, yesterdayToOffer } from './days.ts'
import type { DiaryEntry } from './entry.ts'

const today = day('2026-11-22')
const empty = emptyEntry({ day: today, today, at: '2026-11-22T20:15:00.000Z' })

test('an empty day is kept by nobody, and any one answer fills it', () => {
  expect(isFilledIn(empty)).toBe(false)
  const answers: Partial<DiaryEntry>[] = [
    { worked: { chips: ['cooked'], text: '' } },
    { worked: { chips: [], text: 'met de hond' } },
    { hindrance: 0 },
    { pain: 0 },
    { worstPain: 3 },
    { sleepQuality: 0 },
    { sleepHours: 0 },
    { stress: 1 },
    { mood: 0 },
    { activity: 'quiet' },
    { factors: ['sick'] },
    { regions: ['back-lower'] },
    { helped: ['walking'] },
    { note: 'x' },
  ]
  expect(answers.filter((answer) => !isFilledIn({ ...empty, ...answer }))).toEqual([])
})

test('only spaces, or only the button, is not an answer', () => {
  expect(isFilledIn({ ...empty, note: '  \n', worked: { chips: [], text: ' ' }, done: true })).toBe(false)
})

test('a day reads back as it was written, whatever its answers', () => {
  const score = fc.option(fc.integer({ min: 0, max: 10 }))
  const ids = fc.array(fc.stringMatching(/^[a-z0-9:-]{1,20}$/), { maxLength: 8 })
  const answers = fc.record({
    hindrance: score,
    pain: score,
    mood: score,
    sleepHours: fc.option(fc.integer({ min: 0, max: 48 }).map((halves) => halves / 2)),
    factors: ids,
    regions: ids,
    note: fc.string({ maxLength: 200 }),
    worked: fc.record({ chips: ids, text: fc.string({ maxLength: textLimits.worked }) }),
  })
  fc.assert(
    fc.property(answers, (given) => {
      const entry = { ...empty, ...given }
      expect(parseDiaryEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry)
    }),
  )
})

test.each([
  ['a score of 11', { ...empty, pain: 11 }],
  ['a score of 4.5', { ...empty, hindrance: 4.5 }],
  ['a day that does not exist', { ...empty, day: '2026-02-30' }],
  ['a writing day before its own day', { ...empty, writtenOn: '2026-11-21' }],
  ['a newer version', { ...empty, version: 2 }],
  ['a missing field', { version: 1, day: today }],
  ['no object', 'x'],
])('a day with %s is refused', (_, value) => {
  expect(parseDiaryEntry(value)).toBeNull()
})

test('yesterday filled in today is marked, and an edit keeps the mark', () => {
  const yesterday = emptyEntry({ day: day('2026-11-21'), today, at: '2026-11-22T09:00:00Z' })
  expect(isFilledInAfterwards(yesterday)).toBe(true)
  expect(isFilledInAfterwards(revise(yesterday, { pain: 2 }, '2026-11-30T09:00:00Z'))).toBe(true)
  expect(isFilledInAfterwards(revise(empty, { pain: 2 }, '2026-11-30T09:00:00Z'))).toBe(false)
})

test('a new day is today or yesterday, never earlier and never tomorrow', () => {
  const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23'].filter((text) => mayBegin(day(text), today))
  expect(days).toEqual(['2026-11-21', '2026-11-22'])
})

test('yesterday is offered until it holds something', () => {
  const yesterday = emptyEntry({ day: day('2026-11-21'), today, at: '2026-11-22T09:00:00Z' })
  expect(yesterdayToOffer([], today)).toBe('2026-11-21')
  expect(yesterdayToOffer([yesterday], today)).toBe('2026-11-21')
  expect(yesterdayToOffer([{ ...yesterday, hindrance: 2 }], today)).toBeNull()
})

test('tapping twice leaves everything as it was', () => {
  expect(toggled(toggled(['a', 'b'], 'c'), 'c')).toEqual(['a', 'b'])
  expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
})

test.each([
  [7, [3, 3, 3, 3], false],
  [8, [3, 3, 3, 3], true],
  [8, [6, 6, 6, 6], true],
  [8, [7, 7, 7, 6], false],
  [9, [7, 7, 7, 7], true],
  [8, [8, 8, 8], true],
])('pain of %i after days of %j: safety questions %s', (pain, before, expected) => {
  const earlier = before.map((value, i) => ({
    ...emptyEntry({ day: day(`2026-11-1${i}`), today: day(`2026-11-1${i}`), at: '2026-11-19T09:00:00Z' }),
    pain: value,
  }))
  expect(isClearlyDifferentPain({ ...empty, pain }, earlier)).toBe(expected)
})
