import { expect, test } from 'vitest'
import { day } from '#lib/core/day.ts'
import { recipes } from '#lib/core/exercise/recipes.ts'
import type { OwnBreath } from '#lib/core/exercise/own-breath/own-breath.ts'
import type { SessionRecord } from '#lib/core/exercise/session-record.ts'
import { settingsFor } from '#lib/core/exercise/settings.ts'
import { whatIsPractised } from './practised.ts'

const gone = { breath: 'een adem van toen', routine: 'een routine van toen' }
const breath: OwnBreath = {
  version: 1,
  id: 'b1',
  name: 'Avondadem',
  phases: [
    { kind: 'in', seconds: 4 },
    { kind: 'out', seconds: 6 },
  ],
  length: { unit: 'minutes', count: 3 },
  updatedAt: '2026-11-22T20:15:00.000Z',
}
const session = (id: string, more: Partial<SessionRecord>): SessionRecord => ({
  version: 1,
  id,
  day: day('2026-11-22'),
  startedAt: `2026-11-22T20:0${id}:00.000Z`,
  exercise: 'eigen-adem',
  settings: settingsFor(recipes.niets).defaults,
  plannedMs: 180_000,
  doneMs: 180_000,
  finished: true,
  tensionBefore: 6,
  tensionAfter: 5,
  worse: 'no',
  worseNote: '',
  own: 'b1',
  routine: null,
  ...more,
})

test('what was done with a breath or a routine that was taken away still counts, also what got worse', () => {
  const sessions = [
    session('1', {}),
    session('2', { own: 'b2', worse: 'yes', tensionAfter: 9 }),
    session('3', { own: 'b3' }),
    session('4', { exercise: 'niets', own: null, routine: { id: 'r9', run: 'x' }, worse: 'yes', tensionAfter: 8 }),
    session('5', { exercise: 'vuist', own: null, routine: { id: 'r9', run: 'x' }, tensionBefore: null, worse: null }),
  ]
  const practised = whatIsPractised(sessions, { ownBreaths: [breath], routines: [] }, { lang: 'nl', gone })
  expect(practised.map(({ title, times, change }) => [title, times, change.mean, change.worseCount])).toEqual([
    ['Avondadem', 1, -1, 0],
    ['een adem van toen', 2, 1, 1],
    ['een routine van toen', 1, 2, 1],
  ])
})
