import { expect, test } from 'vitest'
import { day } from '../../day.ts'
import { beforeAfter, firstOfRuns } from './before-after.ts'
import type { SessionRecord } from '../session-record.ts'

const record = (id: string, more: Partial<SessionRecord> = {}): SessionRecord => ({
  version: 1,
  id,
  day: day('2026-11-02'),
  startedAt: '2026-11-02T19:00:00.000Z',
  exercise: 'bodyscan',
  settings: { length: 3, pace: 100, hold: 'none', seated: false, eyesOpen: false, oneSide: false, ownSentence: '' },
  plannedMs: 180_000,
  doneMs: 180_000,
  finished: true,
  tensionBefore: null,
  tensionAfter: null,
  worse: null,
  worseNote: '',
  own: null,
  routine: null,
  ...more,
})

test('what was given before and after is told newest first, and what got worse as plainly', () => {
  const seen = beforeAfter([
    record('a', { tensionBefore: 7, tensionAfter: 4, worse: 'no' }),
    record('b', {
      startedAt: '2026-11-04T19:00:00.000Z',
      tensionBefore: 5,
      tensionAfter: 6,
      worse: 'yes',
      worseNote: ' Nek. ',
    }),
    record('c', { startedAt: '2026-11-03T19:00:00.000Z', tensionBefore: 5, worse: 'yes' }),
    record('d'),
  ])
  expect(seen.change).toEqual({ n: 2, mean: -1, low: -3, high: 1, worseCount: 2 })
  expect([seen.asked, seen.worseCount]).toEqual([3, 2])
  expect(seen.pairs.map(({ id, before, after }) => [id, before, after])).toEqual([
    ['b', 5, 6],
    ['a', 7, 4],
  ])
  expect(seen.notes.map(({ id, text }) => [id, text])).toEqual([['b', 'Nek.']])
})

test('a time that was stopped at once is counted as left out, and what got worse then is still told', () => {
  const seen = beforeAfter([
    record('a', { tensionBefore: 7, tensionAfter: 4, worse: 'no', doneMs: 13_000 }),
    record('b', { tensionBefore: 5, tensionAfter: 9, worse: 'yes', worseNote: 'Duizelig.', doneMs: 2_000 }),
    record('c', { tensionBefore: 6, tensionAfter: 5, worse: 'no' }),
    record('d', { doneMs: 1_000 }),
  ])
  expect(seen.change).toEqual({ n: 1, mean: -1, low: -1, high: -1, worseCount: 1 })
  expect(seen.pairs.map(({ id }) => id)).toEqual(['c'])
  expect([seen.tooShort, seen.asked, seen.worseCount]).toEqual([2, 3, 1])
  expect(seen.notes.map(({ text }) => text)).toEqual(['Duizelig.'])
})

test('a run of a routine was long enough when all of it was, however short its first part', () => {
  const evening = { id: 'r1', run: 'x' }
  const said = { tensionBefore: 6, tensionAfter: 4, worse: 'no' } as const
  const runs = firstOfRuns(
    [
      record('second', { routine: evening, startedAt: '2026-11-02T19:00:05.000Z', doneMs: 60_000 }),
      record('first', { routine: evening, doneMs: 5_000, ...said }),
      record('stopped', { routine: { id: 'r1', run: 'y' }, doneMs: 5_000, ...said }),
    ],
    'r1',
  )
  expect(runs.map(({ id, plannedMs, doneMs }) => [id, plannedMs, doneMs])).toEqual([
    ['first', 360_000, 65_000],
    ['stopped', 180_000, 5_000],
  ])
  expect(beforeAfter(runs).pairs.map(({ id }) => id)).toEqual(['first'])
})

test('a run of a routine is looked at in its first record, whatever the order they come in', () => {
  const evening = { id: 'r1', run: 'x' }
  const runs = firstOfRuns(
    [
      record('late', { routine: evening, startedAt: '2026-11-02T19:05:00.000Z' }),
      record('early', { routine: evening }),
      record('other', { routine: { id: 'r2', run: 'y' } }),
      record('again', { routine: { id: 'r1', run: 'z' } }),
      record('alone'),
    ],
    'r1',
  )
  expect(runs.map(({ id }) => id).toSorted()).toEqual(['again', 'early'])
})
