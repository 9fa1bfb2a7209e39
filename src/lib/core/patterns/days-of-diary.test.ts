import { describe, expect, test } from 'vitest'
import { addDays, day } from '../day.ts'
import { emptyEntry } from '../diary/entry.ts'
import { painEvent } from '../diary/event.ts'
import { recipes } from '../exercise/recipes.ts'
import { parseSettings } from '../exercise/settings.ts'
import { daysOfDiary } from './days-of-diary.ts'
import type { DiaryEntry } from '../diary/entry.ts'
import type { DiaryEvent } from '../diary/event.ts'
import type { SessionRecord } from '../exercise/session-record.ts'

const start = day('2026-03-02')

function entry(offset: number, change: Partial<DiaryEntry>): DiaryEntry {
  const on = addDays(start, offset)
  return { ...emptyEntry({ day: on, today: on, at: `${on}T20:00:00.000Z` }), ...change }
}

function moment(offset: number, pain: number, factors: string[] = []): DiaryEvent {
  const on = addDays(start, offset)
  return { ...painEvent({ id: `${on}-${String(pain)}`, day: on, at: `${on}T12:00:00.000Z` }, pain), factors }
}

function session(offset: number, change: Partial<SessionRecord> = {}): SessionRecord {
  const on = addDays(start, offset)
  return {
    version: 1,
    id: `${on}-${change.exercise ?? ''}`,
    day: on,
    startedAt: `${on}T09:00:00.000Z`,
    exercise: 'adem-4-6',
    settings: parseSettings(recipes['adem-4-6'], {}),
    plannedMs: 300_000,
    doneMs: 300_000,
    finished: true,
    tensionBefore: null,
    tensionAfter: null,
    worse: null,
    worseNote: '',
    own: null,
    routine: null,
    ...change,
  }
}

const none = { entries: [], events: [], sessions: [] }
const factorsOf = (entries: DiaryEntry[], events: DiaryEvent[] = []) =>
  daysOfDiary({ ...none, entries, events }, 'hindrance').map(({ factors }) => factors)

describe('evenings', () => {
  test('hindrance is the outcome, or pain when that was chosen', () => {
    const entries = [entry(0, { hindrance: 3, pain: 6 })]
    expect(daysOfDiary({ ...none, entries }, 'hindrance')).toMatchObject([{ day: start, outcome: 3 }])
    expect(daysOfDiary({ ...none, entries }, 'pain')).toMatchObject([{ day: start, outcome: 6 }])
  })

  test('ratings are taken as they are, the kind of day as 0, 1, 2', () => {
    expect(factorsOf([entry(0, { stress: 7, sleepHours: 6.5, activity: 'busy' })])).toEqual([
      {
        'score:stress': 7,
        'score:sleepHours': 6.5,
        'score:activity': 2,
        'score:mood': null,
        'score:sleepQuality': null,
      },
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
    expect(days.map((one) => one['tag:own:choir'])).toEqual([undefined, 1, 0])
  })

  test('days come in order, whatever the order in the diary', () => {
    const days = daysOfDiary(
      { ...none, entries: [entry(5, { hindrance: 1 }), entry(1, { hindrance: 2 })] },
      'hindrance',
    )
    expect(days.map((one) => one.day)).toEqual(['2026-03-03', '2026-03-07'])
  })
})

describe('moments', () => {
  const outcomes = (entries: DiaryEntry[], events: DiaryEvent[], outcome: 'pain' | 'hindrance' = 'pain') =>
    daysOfDiary({ ...none, entries, events }, outcome).map((one) => one.outcome)

  test('pain is the evening’s, and the mean of the moments in a diary that is mostly moments', () => {
    const entries = [entry(0, { pain: 3 }), entry(1, { hindrance: 2 })]
    const events = [moment(0, 9), moment(1, 8), moment(1, 5), moment(2, 7)]
    expect(outcomes(entries, events)).toEqual([3, 6.5, 7])
    expect(outcomes(entries, events, 'hindrance')).toEqual([null, 2, null])
  })

  test('moments are no rating of pain among evenings that are', () => {
    const entries = [entry(0, { pain: 3 }), entry(1, { pain: 4 }), entry(2, { hindrance: 2 })]
    expect(outcomes(entries, [moment(0, 9), moment(2, 8), moment(3, 8)])).toEqual([3, 4, null, null])
  })

  test('what was expected and felt is not pain of the day', () => {
    const felt: DiaryEvent = { ...moment(0, 4), kind: 'expected-felt', pain: null, expected: 7, felt: 4 }
    expect(daysOfDiary({ ...none, events: [felt] }, 'pain').map((one) => one.outcome)).toEqual([null])
  })

  test('a chip of a moment was there on a day whose chips were answered, and is not known on another', () => {
    const days = factorsOf(
      [entry(0, { done: true }), entry(1, { hindrance: 4 }), entry(2, { factors: ['alone'] })],
      [moment(0, 6, ['rush']), moment(1, 8, ['rush']), moment(3, 8, ['rush'])],
    )
    expect(days.map((one) => one['tag:rush'])).toEqual([1, undefined, 0, undefined])
  })

  test('a chip that was only ever chosen where no evening was answered is no factor', () => {
    const days = factorsOf([entry(0, { done: true }), entry(1, {})], [moment(1, 8, ['rush'])])
    expect(days.flatMap((one) => Object.keys(one).filter((name) => name.startsWith('tag:')))).toEqual([])
  })
})

describe('what was practised', () => {
  const doneIn = (sessions: SessionRecord[], entries: DiaryEntry[] = []) =>
    daysOfDiary({ ...none, entries, sessions }, 'hindrance').map(({ day: on, factors }) => [on.slice(-2), factors])

  test('counts as not done on other days from the first session of any exercise on, also on days without a diary', () => {
    const sessions = [session(1, { exercise: 'schudden' }), session(3)]
    expect(doneIn(sessions, [entry(5, {}), entry(0, {})]).map(([on, factors]) => [on, pick(factors)])).toEqual([
      ['02', {}],
      ['03', { 'done:adem-4-6': 0, 'done:schudden': 1 }],
      ['04', { 'done:adem-4-6': 0, 'done:schudden': 0 }],
      ['05', { 'done:adem-4-6': 1, 'done:schudden': 0 }],
      ['06', { 'done:adem-4-6': 0, 'done:schudden': 0 }],
      ['07', { 'done:adem-4-6': 0, 'done:schudden': 0 }],
    ])
  })

  test('one that was stopped at once was not done', () => {
    const sessions = [session(0, { doneMs: 5000, finished: false }), session(1, { doneMs: 40_000, finished: false })]
    expect(doneIn(sessions)).toEqual([
      ['02', { 'done:adem-4-6': 0 }],
      ['03', { 'done:adem-4-6': 1 }],
    ])
  })

  test('parts of a routine count each, and breaths of the own making as one', () => {
    const routine = { id: 'evening', run: 'one' }
    const sessions = [
      session(0, { exercise: 'vuist', routine }),
      session(0, { exercise: 'eigen-adem', own: 'box', routine }),
      session(1, { exercise: 'eigen-adem', own: 'slow' }),
    ]
    expect(doneIn(sessions)).toEqual([
      ['02', { 'done:own-breath': 1, 'done:vuist': 1 }],
      ['03', { 'done:own-breath': 1, 'done:vuist': 0 }],
    ])
  })

  const pick = (factors: unknown) =>
    Object.fromEntries(Object.entries(factors as object).filter(([name]) => name.startsWith('done:')))
})
